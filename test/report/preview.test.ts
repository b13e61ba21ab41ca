/** What is told of an appendix before it is written. */
import { defaultSettings, makeReport, previewReport, type ReportTable, scopeChoices } from "../../src/report/index";
import { input, plan, source, task } from "./report-fixture";

function table(kind: string, tasks: number, content?: string): ReportTable {
  const some = Array.from({ length: tasks }, (_, at) => task(`I/${at + 1}`, content === undefined ? {} : { content }));
  const made = makeReport(kind, input([source(plan(some))]));
  if (!made.ok) throw new Error(made.problem.code);
  return made.value;
}
const preview = (made: ReportTable) =>
  previewReport(made, { appendix: { number: 1, of: 1 }, settings: defaultSettings });

test("a short appendix is one page with all its rows", () => {
  const made = table("plan", 2);
  expect(preview(made)).toMatchObject({ pages: 1, firstPage: made.rows, warnings: [] });
});

test("the first page of a long one ends where the second begins", () => {
  const made = table("plan", 200);
  const { pages, firstPage } = preview(made);
  expect(pages).toBeGreaterThan(3);
  expect(firstPage.length).toBeGreaterThan(3);
  expect(firstPage).toEqual(made.rows.slice(0, firstPage.length));
  expect(firstPage.length).toBeLessThan(made.rows.length / 3);
});

test("the shares of the columns make up the whole width", () =>
  expect(preview(table("by-agency", 3)).shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1));

test("a task of 3,000 words goes on in further rows, which is said", () => {
  const { warnings } = preview(table("plan", 1, "nhiệm vụ trọng tâm ".repeat(750)));
  expect(warnings).toEqual([{ code: "report.text-carried-on", severity: "warning", params: { count: 1 } }]);
});

test("too many columns are said to be too many", () => {
  const made = table("plan", 1);
  const more = Array.from({ length: 14 }, (_, at) => ({ header: `Khoản mục ${at}`, style: "text" as const }));
  const rows = made.rows.map((row) => ({ ...row, cells: [...row.cells, ...more.map(() => ({ text: "" }))] }));
  expect(preview({ ...made, columns: [...made.columns, ...more], rows }).warnings).toMatchObject([
    { code: "report.columns-crowded", params: { size: 9 } },
  ]);
});

test("a chart is previewed as high as it prints, with the numbers of its bars, and pushes rows to the next page", () => {
  const made = table("by-agency", 30);
  const shown = previewReport(made, { appendix: { number: 1, of: 1 }, settings: defaultSettings, charts: true });
  const [picture] = shown.pictures;
  expect(picture).toMatchObject({ type: "bar", title: "Kết quả thực hiện nhiệm vụ theo đơn vị chủ trì" });
  expect(picture?.bars.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0))).toEqual(
    made.rows.filter(({ type }) => type === "data").map(({ cells }) => cells[2]?.value),
  );
  expect(picture?.height).toBeGreaterThan(100);
  expect(preview(made).pictures).toEqual([]);
});

describe("what a report can be limited to", () => {
  const one = plan([
    task("I/1", { lead: "Sở Nội vụ, Sở Tài chính" }),
    task("II/1", { lead: "Tổ công tác 79" }),
    task("II/2", { lead: "" }),
  ]);

  test("is each lead once, known to the registry or not, and each section", () =>
    expect(scopeChoices([one])).toEqual({
      agencies: [
        { id: "so-noi-vu", label: "Sở Nội vụ" },
        { id: "so-tai-chinh", label: "Sở Tài chính" },
        { id: expect.any(String), label: "Tổ công tác 79" },
      ],
      sections: [
        { id: "I", label: "I. Nhóm I" },
        { id: "II", label: "II. Nhóm II" },
      ],
    }));

  test("is no section where several plans would share its numeral", () =>
    expect(scopeChoices([one, one]).sections).toEqual([]));
});
