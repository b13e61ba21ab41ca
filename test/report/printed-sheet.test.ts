/**
 * Every appendix the way it leaves the house: written through Office.js into the in-memory Excel, saved as .xlsx, printed by
 * LibreOffice, and its PDF read back.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadPlans, makeReports } from "../../src/excel/index";
import { openHost } from "../../src/host/index";
import { planSchema } from "../../src/plan/plan";
import { type ReportTable, reportKinds } from "../../src/report/index";
import { canReadPdf, type PrintedPages, printedPages } from "../libre-office";

const kinds = reportKinds.map(({ id }) => id).filter((id) => id !== "amendments");

async function printedBook(): Promise<{ tables: readonly ReportTable[]; pages: PrintedPages }> {
  const host = openHost();
  const file = join(__dirname, "..", "..", "seeds", "003_8d9be0f2603e0adc.plan.json");
  const loaded = await loadPlans([planSchema.parse(JSON.parse(readFileSync(file, "utf8")))]);
  if (!loaded.ok) throw new Error(loaded.problem.code);
  await Excel.run(async (context) => {
    const status = context.workbook.tables.getItem("NhiemVu").columns.getItem("Trạng thái").getDataBodyRange();
    status.load("rowCount");
    await context.sync();
    status.values = Array.from({ length: status.rowCount }, (_, index) => [index % 3 === 0 ? "Đã hoàn thành" : ""]);
    await context.sync();
  });
  const made = await makeReports({ kinds, asOf: "2026-11-22", soonDays: 60, charts: true });
  if (!made.ok) throw new Error(made.problem.code);
  await Excel.run(async (context) => {
    for (const name of ["Nhiệm vụ", "Danh mục"]) context.workbook.worksheets.getItem(name).visibility = "Hidden";
    await context.sync();
  });
  return {
    tables: made.value.reports.map((report) => report.table),
    pages: printedPages(await host.save(), "a.xlsx"),
  };
}

(canReadPdf ? test : test.skip)(
  "the sheets print on A4 with a header on each page and every word of every cell",
  async () => {
    const { tables, pages } = await printedBook();
    expect(pages.sizes).toHaveLength(pages.texts.length);
    for (const size of pages.sizes) expect(size).toMatch(/^84[12]\.?\d* x 595/u);
    expect(pages.fonts.filter((font) => !/Liberation|Times/u.test(font))).toEqual([]);
    // A picture may fill the first page; behind it and everywhere else the table has its header.
    for (const text of pages.texts) expect(text).toMatch(/TT|Chưa hoàn thành, trong hạn/u);
    const first = pages.texts.filter((text) => text.includes("Phụ lục"));
    expect(first).toHaveLength(kinds.length);
    for (const text of first) expect(text.trim().split("\n")[0]?.trim()).toMatch(/^Phụ lục [IVX]+$/u);
    const charts = pages.texts.filter((text) => text.includes("Chưa hoàn thành, trong hạn"));
    expect(
      charts.map((text) => /Kết quả thực hiện nhiệm vụ theo (?:đơn vị chủ trì|quý đến hạn)/u.exec(text)?.[0]),
    ).toEqual(["Kết quả thực hiện nhiệm vụ theo đơn vị chủ trì", "Kết quả thực hiện nhiệm vụ theo quý đến hạn"]);
    const words = new Set(pages.texts.join(" ").normalize("NFC").split(/\s+/u));
    const missing = tables
      .flatMap((table) => table.rows)
      .flatMap((row) => row.cells)
      .flatMap((cell) => cell.text.split(/\s+/u))
      .filter((word) => word !== "" && !words.has(word));
    expect([...new Set(missing)]).toEqual([]);
  },
  180_000,
);
