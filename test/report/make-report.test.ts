import { hasSentence } from "../../src/messages/index";
import type { Target } from "../../src/plan/plan";
import { makeReport, type ReportFilter, reportKinds } from "../../src/report/index";
import { input, plan, row, source, task } from "./report-fixture";

const problemOf = (kind: string, ...args: Parameters<typeof input>) => {
  const made = makeReport(kind, input(...args));
  return made.ok ? "made" : made.problem.code;
};
const one = source(plan([task("I/1", { due: "2027-12-31" })]));

test.each([
  ["an unknown kind", "by-moon", [one], {}, "report.kind-unknown"],
  ["no task table", "plan", [], {}, "report.no-plan"],
  ["a day before the plan", "by-agency", [one], { asOf: "2026-01-06" }, "report.before-plan"],
  ["a filter that keeps nothing", "plan", [one], { filter: { agency: "so-noi-vu" } }, "report.nothing-matches"],
  ["nothing overdue", "overdue", [one], {}, "report.nothing-overdue"],
  ["nothing due soon", "due-soon", [one], {}, "report.nothing-due-soon"],
  ["no targets", "targets", [one], {}, "report.no-targets"],
  ["no proposals", "amendments", [one], {}, "report.no-amendments"],
  ["the plan's own day", "by-agency", [one], { asOf: "2026-01-07" }, "made"],
])("%s", (_, kind, sources, rest, outcome) => {
  expect(problemOf(kind, sources, rest)).toBe(outcome);
  expect(outcome === "made" || hasSentence(outcome)).toBe(true);
});

test("a filter by agency, section and period keeps what meets all three, and says how many it left out", () => {
  const from = plan([
    task("I/1"),
    task("I.1/1", { lead: "Sở Nội vụ, Sở Tài chính" }),
    task("II/1", { lead: "Sở Nội vụ" }),
    task("I/2", { lead: "Sở Nội vụ", due: null }),
  ]);
  const made = makeReport(
    "plan",
    input([source(from)], {
      filter: { agency: "so-noi-vu", section: "I", period: { from: "2026-01-01", to: "2026-06-30" } },
    }),
  );
  const shown = made.ok ? made.value.rows.filter((row) => row.type === "data") : [];
  expect(shown.map((row) => row.cells[0]?.tasks?.[0]?.row)).toEqual(["I.1/1"]);
  expect(made.ok && made.value.messages).toEqual([
    { code: "report.rows-filtered", severity: "info", params: { count: 3 } },
  ]);
});

const goal = (id: string, section: string | null, to: number, from: number | null = null): Target => ({
  id,
  section,
  indicator: `Chỉ tiêu ${id}`,
  comparator: ">=",
  value: 10,
  upper: null,
  unit: "%",
  when: { from, to },
  text: "",
  source: { part: "body", line: 1 },
});

test.each<[ReportFilter, string[]]>([
  [{}, ["T1", "T2", "T3"]],
  [{ section: "I" }, ["T1"]],
  [{ period: { from: "2026-01-01", to: "2028-12-31" } }, ["T1", "T2"]],
  [{ agency: "so-noi-vu" }, ["T1", "T2", "T3"]],
])("targets limited to %j", (filter, expected) => {
  const whole = plan([task("I/1"), task("II/1")]);
  const targets = [goal("T1", "I", 2028), goal("T2", "II", 2030, 2026), goal("T3", null, 2030)];
  const made = makeReport("targets", input([source({ ...whole, targets })], { filter }));
  if (!made.ok) throw new Error(made.problem.code);
  const shown = made.value.rows.filter(({ type }) => type === "data").map(({ cells }) => cells[1]?.text);
  expect(shown).toEqual(expected.map((id) => `Chỉ tiêu ${id}`));
  const codes = made.value.messages.map(({ code }) => code);
  expect(codes).toEqual(filter.agency === undefined ? [] : ["report.targets-of-all"]);
});

test("a table that does not cover the whole plan says what it covers", () => {
  const made = makeReport(
    "by-agency",
    input([source(plan([task("I/1", { lead: "Sở Nội vụ, Sở Tài chính" })]))], {
      filter: { agency: "so-noi-vu", section: "I", period: { from: "2026-01-01", to: "2026-06-30" } },
    }),
  );
  expect(made.ok && made.value.caption).toBe(
    "(Đơn vị chủ trì: Sở Nội vụ; nhóm nhiệm vụ: I. Nhóm I; thời hạn từ ngày 01/01/2026 đến ngày 30/6/2026; số liệu tính đến ngày 22/11/2026)",
  );
  expect(made.ok && made.value.rows.map((row) => row.cells[1]?.text)).toEqual(["Sở Nội vụ", "Tổng số"]);
});

test("a section that is itself a task is one row, which stands out", () => {
  const own = { ...task("I/1"), id: "I", section: "I", ordinal: "I" };
  const from = plan([own, task("I/2"), task("II/1")]);
  const made = makeReport("plan", input([source(from)]));
  expect(
    made.ok && made.value.rows.map(({ type, isSection, cells }) => [type, isSection ?? false, cells[0]?.text]),
  ).toEqual([
    ["data", true, "I"],
    ["data", false, "2"],
    ["group", false, "II"],
    ["data", false, "1"],
  ]);
});

test("rows that were added stand in their section, or in a group of their own at the end", () => {
  const from = source(plan([task("I/1"), task("I/2"), task("II/1")]));
  const added = (id: string, section: string) => row(task(id), 0, { section });
  const rows = [
    ...from.rows.slice(0, 1),
    added("a", "I. Nhóm I"),
    added("b", ""),
    added("c", "I. Nhóm I"),
    ...from.rows.slice(1),
  ];
  const made = makeReport("plan", input([{ ...from, rows }]));
  const shown = made.ok ? made.value.rows : [];
  expect(shown.map(({ type, cells }) => (type === "group" ? cells[1]?.text : cells[0]?.tasks?.[0]?.row))).toEqual([
    "Nhóm I",
    "I/1",
    "a",
    "c",
    "I/2",
    "Nhóm II",
    "II/1",
    "Chưa xếp nhóm",
    "b",
  ]);
});

test.each([
  ["Kế hoạch hành động", "Các nhiệm vụ cụ thể thực hiện Kế hoạch hành động"],
  ["Về việc ban hành Chương trình hành động", "Các nhiệm vụ cụ thể thực hiện Chương trình hành động"],
  ["QUYẾT ĐỊNH Về việc ban hành Kế hoạch", "Các nhiệm vụ cụ thể thực hiện Kế hoạch"],
  ["V/v ban hành Kế hoạch", "Các nhiệm vụ cụ thể thực hiện Kế hoạch"],
  ["", "Các nhiệm vụ cụ thể"],
])("the plan titled %j gives the title %j", (title, shown) => {
  const made = makeReport("plan", input([source(plan([task("I/1")], { title }))]));
  expect(made.ok && made.value.title).toEqual([shown]);
});

test("every kind has its own id and a name that fits a sheet", () => {
  expect(new Set(reportKinds.map((kind) => kind.id)).size).toBe(reportKinds.length);
  for (const kind of reportKinds) expect(kind.name.length).toBeLessThanOrEqual(31);
});

test("every row of every kind has a cell for each column", () => {
  const from = plan([task("I/1"), task("I/2", { due: "2026-12-01" }), task("II/1", { due: null })]);
  const filled = {
    "I/1": { amendment: "Lùi thời hạn" },
    "I/2": { status: "Đang thực hiện" },
    "II/1": { status: "Đã hoàn thành", completedOn: 46200 },
  };
  for (const kind of reportKinds) {
    const made = makeReport(kind.id, input([source(from, filled), source(from, filled)]));
    if (!made.ok) continue;
    const leaves = JSON.stringify(made.value.columns).split('"style"').length - 1;
    const parents = JSON.stringify(made.value.columns).split('"children"').length - 1;
    for (const row of made.value.rows) expect(row.cells).toHaveLength(leaves - parents);
  }
});

test.each(["progress", "overdue", "by-agency"])(
  "%s says beneath its table how many tasks it could not sort",
  (kind) => {
    const unreadable = source(plan([task("I/1"), task("I/2")]), { "I/2": { due: "31/3/2026" } });
    const made = makeReport(kind, input([unreadable]));
    expect(made.ok && made.value.footnotes.at(-1)).toBe(
      "Chưa xác định: 1 nhiệm vụ có ngày không đọc được trong bảng theo dõi, chưa xếp vào loại nào.",
    );
  },
);

test("a plan without tasks is told from a filter that leaves none", () => {
  expect(problemOf("progress", [source(plan([]))])).toBe("report.no-tasks");
  expect(problemOf("progress", [one], { filter: { section: "IX" } })).toBe("report.nothing-matches");
});
