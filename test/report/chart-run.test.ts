import { barName, chartRuns, makeReport, type ReportTable } from "../../src/report/index";
import { input, plan, source, task } from "./report-fixture";

const agencies = (count: number, number = "74/QĐ-UBND") =>
  source(
    plan(
      Array.from({ length: count }, (_, index) => task(`I/${index + 1}`, { lead: `Tổ công tác ${index}` })),
      { number },
    ),
  );

function summary(kind: string, ...counts: number[]): ReportTable {
  const made = makeReport(kind, input(counts.map((count, index) => agencies(count, `${index + 1}/QĐ-UBND`))));
  if (!made.ok) throw new Error(made.problem.code);
  return made.value;
}

test("a table without a picture has none", () => expect(chartRuns(summary("by-section", 3), 9, 9)).toEqual([]));

test("one plan has one chart, named after the table", () =>
  expect(chartRuns(summary("by-agency", 3), 9, 9)).toEqual([
    { title: "Kết quả thực hiện nhiệm vụ theo đơn vị chủ trì", rows: [0, 1, 2] },
  ]));

test("several plans have a chart each, without headings and totals", () => {
  const runs = chartRuns(summary("by-agency", 2, 3), 9, 9);
  expect(runs.map(({ rows }) => rows)).toEqual([
    [1, 2],
    [5, 6, 7],
  ]);
  expect(runs[1]?.title).toMatch(/\nQuyết định số 2\/QĐ-UBND/u);
});

test("many bars are divided evenly; the first plan's by the room it finds, the others' by theirs", () => {
  const runs = chartRuns(summary("by-agency", 10, 10), 4, 20);
  expect(runs.map(({ rows }) => rows.length)).toEqual([4, 4, 2, 10]);
  expect(runs.map(({ title }) => /\(\d\/\d\)/u.exec(title)?.[0])).toEqual(["(1/3)", "(2/3)", "(3/3)", undefined]);
});

test("however many columns of a chart by period there are, they stand in one", () =>
  expect(chartRuns(summary("by-period", 5), Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)).toHaveLength(1));

test.each([
  ["Sở Tài chính", "Sở Tài chính"],
  ["Ban Quản lý Khu kinh tế\nNghi Sơn", "Ban Quản lý Khu kinh tế Nghi Sơn"],
  [
    "Ban Chỉ đạo liên ngành về phát triển kinh tế - xã hội, bảo đảm quốc phòng, an ninh và đối ngoại",
    "Ban Chỉ đạo liên ngành về phát triển kinh tế - xã hội, bảo…",
  ],
  ["x".repeat(90), `${"x".repeat(30)}…`],
])("beside a bar, %j stands as %j", (name, shown) => expect(barName(name)).toBe(shown));
