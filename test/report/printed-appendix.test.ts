/**
 * Every appendix the way it leaves the house: as worksheets written through Office.js into the in-memory Excel, and as a Word file; both
 * printed by LibreOffice, and their PDF read back.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadPlans, makeReports } from "../../src/excel/index";
import { openHost } from "../../src/host/index";
import { planSchema } from "../../src/plan/plan";
import { defaultSettings, type ReportTable, reportKinds } from "../../src/report/index";
import { toRoman } from "../../src/text/roman";
import { reportDocument } from "../../src/word/index";
import { asPrintedByExcel, canReadPdf, type PrintedPages, printedPages } from "../libre-office";

const kinds = reportKinds.map(({ id }) => id);
const signature = { authority: "KT. Giám đốc", title: "Phó Giám đốc", name: "Nguyễn Văn A" };
const settings = { ...defaultSettings, agency: "Sở Tài chính", place: "Thanh Hóa", nationalHeader: true, signature };

interface Printed {
  readonly tables: readonly ReportTable[];
  readonly pages: PrintedPages;
}

async function made(): Promise<{ tables: readonly ReportTable[]; book: Uint8Array }> {
  const host = openHost();
  const file = join(__dirname, "..", "..", "seeds", "003_8d9be0f2603e0adc.plan.json");
  const plan = planSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  const loaded = await loadPlans([plan], undefined, { optional: ["amendment"] });
  if (!loaded.ok) throw new Error(loaded.problem.code);
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("NhiemVu");
    const fill = (column: string, text: (index: number) => string) => {
      const values = Array.from({ length: plan.tasks.length }, (_, index) => [text(index)]);
      table.columns.getItem(column).getDataBodyRange().values = values;
    };
    fill("Trạng thái", (index) => (index % 3 === 0 ? "Đã hoàn thành" : ""));
    fill("Đề xuất sửa đổi, bổ sung", (index) => (index % 5 === 0 ? "Đề nghị lùi thời hạn sang Quý IV/2026" : ""));
    await context.sync();
  });
  const reports = await makeReports({ kinds, asOf: "2026-11-22", soonDays: 60, charts: true, settings });
  if (!reports.ok) throw new Error(reports.problem.code);
  await Excel.run(async (context) => {
    const { sheets } = reports.value;
    const all = context.workbook.worksheets.load("items/name,items/visibility");
    await context.sync();
    for (const sheet of all.items)
      if (!sheets.includes(sheet.name) && sheet.visibility === "Visible") sheet.visibility = "Hidden";
    await context.sync();
  });
  return { tables: reports.value.reports.map(({ table }) => table), book: await host.save() };
}

const letters = (text: string) => text.normalize("NFC").replace(/\s+/gu, "");

(canReadPdf ? describe : describe.skip).each(["xlsx", "docx"] as const)("as .%s", (format) => {
  let printed: Printed;
  /** The pages of each appendix. */
  let appendices: string[][];

  beforeAll(async () => {
    const { tables, book } = await made();
    const bytes = format === "xlsx" ? asPrintedByExcel(book) : await reportDocument(tables, { settings, charts: true });
    printed = { tables, pages: printedPages(bytes, `a.${format}`) };
    appendices = [];
    for (const text of printed.pages.texts)
      if (/^\s*Phụ lục [IVX]+$/mu.test(text)) appendices.push([text]);
      else appendices.at(-1)?.push(text);
  }, 180_000);

  test("each is numbered in order, its pages from 2 above the text, none on the first", () => {
    expect(appendices.map(([first = ""]) => /Phụ lục ([IVX]+)/u.exec(first)?.[1])).toEqual(
      kinds.map((_, index) => toRoman(index + 1)),
    );
    for (const pages of appendices)
      for (const [index, text] of pages.entries()) {
        const [top = ""] = text.trim().split("\n");
        if (index === 0) expect(top).toMatch(/ỦY BAN|SỞ TÀI CHÍNH|CỘNG HÒA|…/u);
        else expect(top.trim()).toBe(String(index + 1));
      }
  });

  test("the pages are A4, upright where the table is", () => {
    const upright = printed.tables.flatMap(({ orientation }, index) =>
      (appendices[index] ?? []).map(() => orientation === "portrait"),
    );
    expect(printed.pages.sizes.map((size) => /^59[45]\.?\d* x 84/u.test(size))).toEqual(upright);
    for (const size of printed.pages.sizes) expect(size).toMatch(/\(A4\)$/u);
  });

  test("everything is set in Times New Roman", () =>
    expect(printed.pages.fonts.filter((font) => !/Liberation ?Serif|Times/u.test(font))).toEqual([]));

  test("every word of every cell is there", () => {
    for (const [index, table] of printed.tables.entries()) {
      const text = letters((appendices[index] ?? []).join(""));
      const words = table.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.text.split(/\s+/u)));
      expect([...new Set(words)].filter((word) => !text.includes(letters(word)))).toEqual([]);
    }
  });

  test("no heading stands last on a page, and the end of an appendix stands with rows of its table", () => {
    for (const [index, table] of printed.tables.entries()) {
      const headings = table.rows.flatMap(({ type, cells }) =>
        type === "group" ? [letters(cells[1]?.text ?? "")] : [],
      );
      const lastRow = table.rows.at(-1)?.cells.flatMap(({ text }) => text.split(/\s+/u)) ?? [];
      for (const text of (appendices[index] ?? []).map(letters)) {
        for (const heading of headings) if (text.includes(heading)) expect(text.endsWith(heading)).toBe(false);
        if (!text.includes("./.")) continue;
        expect(text).toContain(letters(signature.name));
        for (const word of lastRow) expect(text).toContain(letters(word));
      }
    }
  });

  test("the charts stand in the summaries by agency and by period", () => {
    const titles = (appendices[kinds.indexOf("by-agency")] ?? []).concat(appendices[kinds.indexOf("by-period")] ?? []);
    const shown = titles.flatMap((text) => /Kết quả thực hiện nhiệm vụ theo (?:đơn vị|quý)/u.exec(text)?.[0] ?? []);
    expect(shown.map((title) => title.split(" ").at(-1))).toEqual(expect.arrayContaining(["vị", "quý"]));
  });
});
