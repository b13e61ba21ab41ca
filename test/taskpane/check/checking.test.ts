/** The place Kiểm tra without a screen: what is asked of Excel, and what the list shows while the workbook changes. */
import type { AcceptedFinding } from "../../../src/check";
import type { CellEdit, Finding } from "../../../src/check/finding";
import type { CheckNews, KeptAcceptance } from "../../../src/excel";
import { done, failed, type Result } from "../../../src/plan/message";
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

const fixable = (index: number) => finding(index, { fix: { edits: [edit(index, "Sở Tài chính")] } });

/** An Excel that holds these findings; it tells of changes when a test says so. */
function open(findings: Finding[]) {
  const asked: string[] = [];
  const mended: CellEdit[] = [];
  let found = findings;
  let accepted: AcceptedFinding<KeptAcceptance>[] = [];
  let hear: (news: Result<CheckNews>) => void = () => {};
  const outcome = () => ({
    findings: found,
    accepted,
    counts: { error: 0, warning: 0, info: 0 },
    rows: 29,
    notes: [],
  });
  const excel = {
    startWorkbookCheck: async ({ asOf }: { asOf: string }, onNews: (news: Result<CheckNews>) => void) => {
      asked.push(`check ${asOf}`);
      hear = onNews;
      return done({
        outcome,
        leads: () => new Map([["1 skh_1", ["Sở Tài chính"]]]),
        settled: async () => {},
        stop: async () => void asked.push("stop"),
      });
    },
    applyEdits: async (edits: readonly CellEdit[], label: string) => {
      asked.push(`edit “${label}”`);
      mended.push(...edits);
      return done({ changed: edits.length, skipped: [] });
    },
    putColumnsBack: async (these: readonly Finding[], label: string) => {
      asked.push(`columns “${label}”`);
      return done(these.length);
    },
    putFormulasBack: async (these: readonly Finding[], label: string) => {
      asked.push(`formulas “${label}”`);
      return done({ changed: these.length, skipped: [] });
    },
    acceptFindings: async (these: readonly Finding[], reason: string, terms: { on: string; label: string }) => {
      asked.push(`accept ${these.length} on ${terms.on}: ${reason}`);
      return done([]);
    },
    withdrawAcceptance: async (id: string) => {
      asked.push(`withdraw ${id}`);
      return done(1);
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
  return {
    desk,
    checking,
    asked,
    mended,
    /** The workbook changes, and with it what a check finds. */
    becomes(next: Finding[], acceptedNow: typeof accepted = []) {
      found = next;
      accepted = acceptedNow;
      hear(done({ whole: false, removed: [], added: [], outcome }));
    },
    fails: () => hear(failed("excel.busy")),
    shown: () => checking.state.get().groups.flatMap(({ values }) => values.flatMap((value) => value.findings)),
  };
}

const rowsOf = (findings: readonly Finding[]) => findings.map(({ at }) => at.row);

describe("while the workbook changes", () => {
  test("the list follows without a new check", async () => {
    const { checking, asked, becomes, shown } = open([finding(1)]);
    await checking.check();
    becomes([finding(1), finding(2)]);
    expect(rowsOf(shown())).toEqual(["I/1", "I/2"]);
    expect(asked).toEqual(["check 2026-11-22"]);
    expect(checking.state.get().stale).toBe(false);
  });

  test("rules and values keep their place; what is new stands behind its like", async () => {
    const other = (index: number) => finding(index, { rule: "agency-unknown", params: { text: "x" } });
    const { checking, becomes } = open([finding(1), finding(2), other(3)]);
    await checking.check();
    const rules = () => checking.state.get().groups.map(({ rule }) => rule);
    expect(rules()).toEqual(["agency-ended", "agency-unknown"]);
    becomes([finding(1), other(3), other(4), other(5), finding(6, { rule: "cell-error" })]);
    expect(rules()).toEqual(["agency-ended", "agency-unknown", "cell-error"]);
  });

  test("nothing moves under the mouse: the list waits until it is left, and says that it does", async () => {
    const { checking, becomes, shown } = open([finding(1)]);
    await checking.check();
    checking.hold(true);
    becomes([finding(2)]);
    expect(rowsOf(shown())).toEqual(["I/1"]);
    expect(checking.state.get().held).toBe(true);
    checking.hold(false);
    expect(rowsOf(shown())).toEqual(["I/2"]);
    expect(checking.state.get().held).toBe(false);
  });

  test("what the clerk does in the list itself shows at once", async () => {
    const { checking, becomes, shown } = open([fixable(1), fixable(2)]);
    await checking.check();
    checking.hold(true);
    await checking.fix([fixable(1)]);
    expect(rowsOf(shown())).toEqual(["I/2"]);
    becomes([fixable(2), finding(3)]);
    expect(rowsOf(shown())).toEqual(["I/2", "I/3"]);
  });

  test("a change that could not be followed makes the list stale until one could", async () => {
    const { checking, fails, becomes } = open([finding(1)]);
    await checking.check();
    fails();
    expect(checking.state.get()).toMatchObject({ stale: true });
    becomes([finding(1)]);
    expect(checking.state.get()).toMatchObject({ stale: false });
  });

  test("a change that is told by others too is no reason to call the list stale", async () => {
    const { checking } = open([finding(1)]);
    checking.changed();
    await checking.check();
    checking.changed();
    expect(checking.state.get().stale).toBe(false);
  });

  test("a check on demand, or as of another day, begins anew and ends the one before", async () => {
    const { checking, asked } = open([finding(1)]);
    await checking.check();
    checking.setAsOf("2026-12-31");
    expect(checking.state.get().stale).toBe(true);
    await checking.check();
    expect(asked).toEqual(["check 2026-11-22", "stop", "check 2026-12-31"]);
    expect(checking.state.get()).toMatchObject({ stale: false, at: "10:42", rows: 29 });
  });

  test("after an undo nothing is checked again that follows by itself", async () => {
    const { checking, asked, fails } = open([finding(1)]);
    await checking.recheck();
    expect(asked).toEqual([]);
    await checking.check();
    await checking.recheck();
    expect(asked).toEqual(["check 2026-11-22"]);
    fails();
    await checking.recheck();
    expect(asked).toEqual(["check 2026-11-22", "stop", "check 2026-11-22"]);
  });
});

test("nothing to mend asks nothing of Excel", async () => {
  const { checking, asked } = open([]);
  await checking.fix([finding(1)]);
  await checking.fixSelected();
  await checking.step(1);
  expect(asked).toEqual([]);
});

test("a check that fails says why, and what was found before is told to be stale no more than it is", async () => {
  const { desk, checking } = open([finding(1)]);
  await checking.check();
  const no = async () => failed("excel.no-table");
  const failing = createChecking({
    desk,
    excel: async () => ({
      ...{ startWorkbookCheck: no, applyEdits: no, goTo: no, putColumnsBack: no, putFormulasBack: no },
      ...{ acceptFindings: no, withdrawAcceptance: no },
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

test("fixing all makes every certain edit at once, under a name for the undo list", async () => {
  const findings = [fixable(1), finding(2), fixable(3)];
  const { checking, asked, mended, desk } = open(findings);
  await checking.check();
  await checking.fix(findings);
  expect(mended.map(({ row }) => row)).toEqual(["I/1", "I/3"]);
  expect(asked).toEqual(["check 2026-11-22", "edit “pane.undo.fix”", "read the workbook again"]);
  expect(desk.state.get().notice).toMatchObject({ params: { changed: 2, skipped: 0 }, undoable: true });
  expect(rowsOf(checking.state.get().findings ?? [])).toEqual(["I/2"]);
});

test("columns come back before formulas, and formulas before cells are written", async () => {
  const findings = [fixable(1), finding(2, { mend: "formula" }), finding(3, { mend: "column" })];
  const { checking, asked, desk } = open(findings);
  await checking.check();
  await checking.fix(findings);
  expect(asked.slice(1, 4)).toEqual([
    "columns “findings.undo.columns”",
    "formulas “findings.undo.formulas”",
    "edit “pane.undo.fix”",
  ]);
  expect(desk.state.get().notice).toMatchObject({ code: "findings.put-back", params: { columns: 1, changed: 2 } });
  expect(checking.state.get().findings).toEqual([]);
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

describe("letting findings stand", () => {
  const acceptance: KeptAcceptance = {
    ...{ id: "a1", rule: "agency-ended", table: "skh_1", row: "I/1", index: 1, column: "lead", value: "Sở KHĐT" },
    ...{ params: { text: "Sở KHĐT" }, reason: "Chờ văn bản", on: "2026-11-22" },
  };

  test("asks the workbook to keep the reason with the clerk's day, and takes them off the list", async () => {
    const { checking, asked, shown } = open([finding(1), finding(2)]);
    await checking.check();
    checking.setAsOf("2027-01-01");
    await checking.accept([finding(1)], "Chờ văn bản");
    expect(asked.slice(1)).toEqual(["accept 1 on 2026-11-22: Chờ văn bản", "read the workbook again"]);
    expect(rowsOf(shown())).toEqual(["I/2"]);
  });

  test("what another pane let stand shows with its reason; taking it back asks for that one", async () => {
    const { checking, asked, becomes } = open([finding(1)]);
    await checking.check();
    becomes([], [{ finding: finding(1), acceptance }]);
    expect(checking.state.get().accepted).toMatchObject([{ acceptance: { reason: "Chờ văn bản" } }]);
    await checking.withdraw(acceptance);
    expect(asked).toContain("withdraw a1");
    expect(checking.state.get().accepted).toEqual([]);
  });
});

describe("F8", () => {
  test("walks the findings in the order shown and comes round", async () => {
    const { checking, asked } = open([finding(1), finding(2), finding(3)]);
    await checking.check();
    for (const by of [1, 1, 1, 1, -1] as const) await checking.step(by);
    expect(asked.slice(1)).toEqual(["go to I/1", "go to I/2", "go to I/3", "go to I/1", "go to I/3"]);
  });

  test("passes over what the filter hides", async () => {
    const { checking, asked } = open([finding(1), finding(2), finding(3, { severity: "info" })]);
    await checking.check();
    checking.setFilter({ severity: "info" });
    await checking.step(1);
    checking.setFilter({ severity: null, agency: "Sở Tài chính" });
    await checking.step(1);
    expect(asked.slice(1)).toEqual(["go to I/3", "go to I/1"]);
  });
});
