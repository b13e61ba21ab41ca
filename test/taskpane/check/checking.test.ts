/** The place Kiểm tra without a screen: what is asked of Excel, and what the list shows afterwards. */
import type { CellEdit, Finding } from "../../../src/check/finding";
import { done, failed } from "../../../src/plan/message";
import { createChecking } from "../../../src/taskpane/check/checking";
import { createDesk } from "../../../src/taskpane/state/desk";

function edit(index: number, to: string): CellEdit {
  return { table: "skh_1", index, row: `I/${index}`, column: "lead", from: "Sở KHĐT", to };
}

function finding(index: number, parts: Partial<Finding> = {}): Finding {
  return {
    rule: "agency-ended",
    severity: "error",
    at: { table: "skh_1", row: `I/${index}`, index, column: "lead" },
    params: { text: "Sở KHĐT" },
    ...parts,
  };
}

/** An Excel that holds these findings; a mended one is not found again. */
function open(findings: Finding[]) {
  const asked: string[] = [];
  const mended: CellEdit[] = [];
  let found = findings;
  const excel = {
    checkWorkbook: async ({ asOf }: { asOf: string }) => {
      asked.push(`check ${asOf}`);
      return done({ findings: found, counts: { error: 0, warning: 0, info: 0 }, rows: 29, notes: [], accepted: [] });
    },
    applyEdits: async (edits: readonly CellEdit[], label: string) => {
      asked.push(`edit “${label}”`);
      mended.push(...edits);
      found = found.filter(({ at }) => !edits.some((each) => each.row === at.row));
      return done({ changed: edits.length, skipped: [] });
    },
    goTo: async ({ row }: Finding["at"], options?: { reveal?: boolean }) => {
      asked.push(`go to ${row}${options?.reveal ? " and show it" : ""}`);
      if (row === "I/9" && !options?.reveal) return failed("excel.place-hidden", { sheet: "Nhiệm vụ", cell: "E9" });
      return done({ address: "A1" });
    },
  };
  const desk = createDesk(async () => ({ code: "excel.unexpected", params: {} }));
  const checking = createChecking({
    desk,
    excel: async () => excel,
    asOf: "2026-11-22",
    clock: () => "10:42",
    say: (code) => code,
    onMended: () => asked.push("read the workbook again"),
  });
  return { desk, checking, asked, mended, selected: () => checking.state.get().selected };
}

test("checking again quietly asks nothing before the first check, and leaves the notice of what was done", async () => {
  const { desk, checking, asked } = open([finding(1)]);
  await checking.recheck();
  expect(asked).toEqual([]);
  await checking.check();
  await desk.run(
    "pane.job.undoing",
    async () => done(null),
    () => ({ code: "pane.undone", params: {} }),
  );
  await checking.recheck();
  expect(asked).toEqual(["check 2026-11-22", "check 2026-11-22"]);
  expect(desk.state.get().notice?.code).toBe("pane.undone");
});

test("nothing to mend asks nothing of Excel", async () => {
  const { checking, asked } = open([]);
  await checking.fix([finding(1)]);
  await checking.fixSelected();
  await checking.step(1);
  expect(asked).toEqual([]);
});

test("a failed check keeps what was found before and says why", async () => {
  const { desk, checking } = open([finding(1)]);
  await checking.check();
  const failing = createChecking({
    desk,
    excel: async () => ({
      checkWorkbook: async () => failed("excel.no-table"),
      applyEdits: async () => failed("excel.protected"),
      goTo: async () => failed("excel.table-gone"),
    }),
    asOf: "2026-11-22",
    clock: () => "10:43",
    say: (code) => code,
    onMended: () => {},
  });
  await failing.check();
  expect(failing.state.get().findings).toBeNull();
  expect(desk.state.get().problem?.code).toBe("excel.no-table");
  expect(checking.state.get().findings).toHaveLength(1);
});

test("a cell that is hidden is shown only after a person asked for it", async () => {
  const { desk, checking, asked } = open([finding(9)]);
  await checking.check();
  await checking.select(finding(9));
  expect(desk.state.get()).toMatchObject({ problem: { code: "excel.place-hidden" }, remedy: { code: "pane.reveal" } });
  desk.state.get().remedy?.run();
  await Promise.resolve();
  await Promise.resolve();
  expect(asked.slice(1)).toEqual(["go to I/9", "go to I/9 and show it"]);
});

test("fixing all makes every certain edit at once, under a name for the undo list, and checks again", async () => {
  const findings = [
    finding(1, { fix: { edits: [edit(1, "Sở Tài chính")] } }),
    finding(2),
    finding(3, { fix: { edits: [edit(3, "Sở Tài chính")] } }),
  ];
  const { checking, asked, mended, desk } = open(findings);
  await checking.check();
  await checking.fix(findings);
  expect(mended.map(({ row }) => row)).toEqual(["I/1", "I/3"]);
  expect(asked).toEqual(["check 2026-11-22", "edit “pane.undo.fix”", "read the workbook again", "check 2026-11-22"]);
  expect(desk.state.get().notice).toMatchObject({ params: { changed: 2, skipped: 0 }, undoable: true });
  expect(checking.state.get().findings?.map(({ at }) => at.row)).toEqual(["I/2"]);
});

test("a suggestion is applied to each finding that offers it", async () => {
  const offer = (index: number, label: string): Finding =>
    finding(index, {
      suggestions: [{ label, edits: [edit(index, label)], reason: { code: "suggestion.x", params: {} } }],
    });
  const findings = [offer(1, "Sở Y tế"), offer(2, "Sở Nội vụ"), offer(3, "Sở Y tế")];
  const { checking, mended } = open(findings);
  await checking.choose(findings, "Sở Y tế");
  expect(mended.map(({ row }) => row)).toEqual(["I/1", "I/3"]);
});

test("F8 walks the findings in the order shown and comes round; what was left out is passed over", async () => {
  const { checking, asked } = open([finding(1), finding(2), finding(3)]);
  await checking.check();
  checking.leaveOut([finding(2)]);
  for (const by of [1, 1, 1, -1] as const) await checking.step(by);
  expect(asked.slice(1)).toEqual(["go to I/1", "go to I/3", "go to I/1", "go to I/3"]);
});

test("a change of the workbook, or of the day, makes what was found stale until the next check", async () => {
  const { checking } = open([finding(1)]);
  checking.changed();
  expect(checking.state.get().stale).toBe(false);
  await checking.check();
  checking.changed();
  expect(checking.state.get().stale).toBe(true);
  await checking.check();
  expect(checking.state.get()).toMatchObject({ stale: false, at: "10:42", rows: 29 });
  checking.setAsOf("2026-12-31");
  expect(checking.state.get().stale).toBe(true);
});
