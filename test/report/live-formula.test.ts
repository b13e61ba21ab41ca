/** With live formulas a sheet shows the same as without: LibreOffice computes it, and every number is compared. */
import ExcelJS from "exceljs";
import { conditionOf } from "../../src/plan/condition";
import { fromSerial } from "../../src/plan/date";
import { defaultSettings, layReport, makeReport, type ReportSource, type ReportTable } from "../../src/report/index";
import { liveFormula } from "../../src/report/layout/live-formula";
import { computedSheet, hasLibreOffice } from "../libre-office";
import { input, plan, source, task } from "./report-fixture";

const asOf = "2026-11-22";
const tasks = Array.from({ length: 37 }, (_, index) =>
  task(`${index % 2 === 0 ? "I" : "II"}/${index}`, {
    lead: ["Sở Tài chính", "Sở Nội vụ", "Sở Tài chính, Sở Nội vụ", "Tổ công tác 79"][index % 4] ?? "",
    supervisor: ["CT Nguyễn Hoài Anh", "PCT Cao Văn Cường", null][index % 3] ?? null,
    due: index % 5 === 0 ? null : index % 3 === 0 ? "2026-12-31" : "2026-06-30",
  }),
);
const whole = plan(tasks);
const from = source(
  whole,
  Object.fromEntries(
    tasks.map((one, index) => [
      one.id,
      index % 3 === 1 ? { status: "Đã hoàn thành", completedOn: 46150 + index * 3 } : {},
    ]),
  ),
);

/** A second plan with rows of its own, in a table of its own. */
const other: ReportSource = {
  ...source(plan(tasks.slice(0, 11), { number: "913/QĐ-UBND" }), {
    "I/0": { status: "Đã hoàn thành", completedOn: 46150 },
    "II/3": { due: "không rõ" },
  }),
  table: "NhiemVu_2",
};

function table(kind: string, rest = {}, sources: readonly ReportSource[] = [from]): ReportTable {
  const made = makeReport(kind, input(sources, rest));
  if (!made.ok) throw new Error(made.problem.code);
  return made.value;
}
const live = new Map([
  ["NhiemVu", "'Nhiệm vụ'!$A$1:$A$200"],
  ["NhiemVu_2", "'Nhiệm vụ 2'!$A$1:$A$200"],
]);
const lay = (made: ReportTable) =>
  layReport(made, { sheet: "Phụ lục", appendix: { number: 1, of: 1 }, settings: defaultSettings, live }).sheet;

test("a total of a part of the table stays a number: a formula would count what was left out", () => {
  const filtered = table("by-section", { filter: { section: "I" } });
  expect(lay(filtered).formulas.some(({ formula }) => formula.includes("COUNTIF"))).toBe(false);
  expect(lay(table("by-section")).formulas.some(({ formula }) => formula.includes("COUNTIF"))).toBe(true);
});

test("a table whose range is not known gives no formula", () =>
  expect(
    liveFormula({ kind: "conditions", conditions: ["Quá hạn"], tables: ["NhiemVu", "Khac"] }, 3, live),
  ).toBeNull());

test("lists have no formulas", () => expect(lay(table("progress")).formulas).toEqual([]));

const one = [from];
const several = [from, other];
(hasLibreOffice ? test.each : test.skip.each)([
  ["by-agency", "one plan", one],
  ["by-section", "one plan", one],
  ["by-supervisor", "one plan", one],
  ["by-period", "one plan", one],
  ["by-agency", "several plans, with days that cannot be read", several],
  ["by-section", "several plans, with days that cannot be read", several],
  ["by-supervisor", "several plans, with days that cannot be read", several],
  ["by-period", "several plans, with days that cannot be read", several],
] as const)(
  "LibreOffice computes the numbers of %s over %s",
  async (kind, _, sources) => {
    const made = table(kind, {}, sources);
    const sheet = lay(made);
    const book = new ExcelJS.Workbook();
    const report = book.addWorksheet("Phụ lục");
    const first = sheet.blocks.find((block) => block.values.length === made.rows.length);
    if (first === undefined) throw new Error("the body of the table is not in the sheet");
    const formulas = new Map(sheet.formulas.map(({ range, formula }) => [range, formula.slice(1)]));
    for (const [r, row] of first.values.entries())
      for (const [c, value] of row.entries()) {
        const cell = report.getCell(first.at.row + r + 1, c + 1);
        const formula = formulas.get(cell.address);
        cell.value = formula === undefined ? value : { formula };
      }
    for (const [at, { rows }] of sources.entries()) {
      const data = book.addWorksheet(at === 0 ? "Nhiệm vụ" : "Nhiệm vụ 2");
      for (const [index, { cells }] of rows.entries()) {
        const day = (value: unknown) => (typeof value === "number" ? fromSerial(value) : null);
        const isDay = [cells.due, cells.completedOn].every((value) => value === "" || typeof value === "number");
        const state = { status: String(cells.status), due: day(cells.due), completedOn: day(cells.completedOn) };
        data.getCell(index + 1, 1).value = isDay ? conditionOf(state, asOf) : "Kiểm tra lại ngày";
      }
    }
    const lines = computedSheet(new Uint8Array(await book.xlsx.writeBuffer()));
    const shown = lines.slice(-made.rows.length).map((cells) => cells.slice(2));
    expect(shown).toEqual(made.rows.map((row) => row.cells.slice(2).map((cell) => cell.text)));
    expect(formulas.size).toBeGreaterThan(made.rows.length * 4);
  },
  120_000,
);
