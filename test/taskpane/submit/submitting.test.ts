/** The place Nộp without a screen: what is asked of Excel, and what the list says afterwards. */
import type { Finding } from "../../../src/check/finding";
import type { Readiness } from "../../../src/excel";
import { done, failed, type Problem } from "../../../src/plan/message";
import { createDesk } from "../../../src/taskpane/state/desk";
import { blockingRules, createSubmitting, openPoints } from "../../../src/taskpane/submit/submitting";

const finding = (rule: string, row: string): Finding => ({
  rule,
  severity: "error",
  at: { table: "NhiemVu", row, index: 0, column: "lead" },
  params: {},
});
const ready: Readiness = {
  asOf: "2026-11-22",
  tasks: 29,
  findings: [],
  messages: [],
  accepted: [],
  explained: [],
  warnings: 0,
  hints: 0,
  stamp: null,
};
const open = [finding("agency-unknown", "I/1"), finding("key-broken", "I/2"), finding("agency-unknown", "I/3")];
const message = { id: "a1", message: { code: "excel.view-on", params: { shown: 2 } } };

function sitting(first: Readiness | Problem) {
  const asked: string[] = [];
  let readiness = first;
  const answer = (what: string) => async () => {
    asked.push(what);
    return done({ stamp: {}, withoutLine: ["Nhiệm vụ"] } as never);
  };
  const excel = {
    checkReadiness: async () => {
      asked.push("look");
      return "code" in readiness ? failed(readiness.code) : done(readiness);
    },
    confirmReady: async ({ application }: { application: string }) => answer(`confirm by ${application}`)(),
    withdrawStamp: answer("withdraw the stamp"),
    explainMessage: async ({ code }: Problem, reason: string) => answer(`explain ${code}: ${reason}`)(),
    acceptFindings: async (findings: readonly Finding[], reason: string) =>
      answer(`accept ${findings.map(({ at }) => at.row).join(", ")}: ${reason}`)(),
    withdrawAcceptances: async (ids: readonly string[]) => answer(`withdraw ${ids.join(", ")}`)(),
    showAllTasks: answer("show all"),
    goTo: async (place: Finding["at"], options: { reveal?: boolean } = {}) => {
      asked.push(`go to ${place.row}${options.reveal === true ? " and show it" : ""}`);
      return options.reveal === true ? done({ address: "A1" }) : failed("excel.place-hidden");
    },
  };
  const desk = createDesk(async () => ({ code: "excel.unexpected", params: {} }));
  const submitting = createSubmitting({
    desk,
    excel: async () => excel,
    asOf: "2026-11-22",
    clock: () => "10:42",
    say: (code) => code,
    application: "Sổ Kế hoạch 1.0",
    onWritten: () => asked.push("written"),
  });
  return { desk, submitting, asked, becomes: (next: Readiness) => (readiness = next) };
}

test("nothing is said before it was looked, and what Excel refuses is told", async () => {
  const { submitting, desk } = sitting({ code: "excel.no-table", params: {} });
  expect(submitting.state.get().readiness).toBeNull();
  await submitting.look();
  expect(submitting.state.get().readiness).toBeNull();
  expect(desk.state.get().problem?.code).toBe("excel.no-table");
});

test("findings are told by rule; each and every message is a point", () => {
  const readiness = { ...ready, findings: open, messages: [message] };
  expect(blockingRules(readiness).map(({ rule, findings }) => [rule, findings.map(({ at }) => at.row)])).toEqual([
    ["agency-unknown", ["I/1", "I/3"]],
    ["key-broken", ["I/2"]],
  ]);
  expect([openPoints(readiness), openPoints(ready)]).toEqual([4, 0]);
});

test("what is let stand is written, then all is looked at again", async () => {
  const { submitting, asked, becomes } = sitting({ ...ready, findings: open });
  await submitting.look();
  becomes(ready);
  await submitting.accept(open.slice(0, 1), "theo văn bản gốc");
  await submitting.explain(message, "chỉ in một phần");
  expect(asked).toEqual([
    "look",
    "accept I/1: theo văn bản gốc",
    "written",
    "look",
    "explain excel.view-on: chỉ in một phần",
    "written",
    "look",
  ]);
  expect(submitting.state.get()).toMatchObject({ readiness: ready, stale: false, at: "10:42" });
});

test("a confirmation says by what, and where it cannot be shown", async () => {
  const { submitting, asked } = sitting(ready);
  await submitting.look();
  await submitting.confirm();
  expect(asked).toContain("confirm by Sổ Kế hoạch 1.0");
  expect(submitting.state.get().withoutLine).toEqual(["Nhiệm vụ"]);
});

test("a change of the workbook makes the list stale, and only one that there is", async () => {
  const { submitting } = sitting(ready);
  submitting.changed();
  expect(submitting.state.get().stale).toBe(false);
  await submitting.look();
  submitting.changed();
  expect(submitting.state.get().stale).toBe(true);
});

test("a hidden place is shown only when the clerk says so", async () => {
  const { submitting, desk, asked } = sitting(ready);
  await submitting.go(open[0] ?? finding("x", "y"));
  expect(desk.state.get().remedy?.code).toBe("pane.reveal");
  desk.state.get().remedy?.run();
  await new Promise(setImmediate);
  expect(asked).toEqual(["go to I/1", "go to I/1 and show it"]);
});
