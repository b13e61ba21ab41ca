import { strFromU8, unzipSync } from "fflate";
import { defaultSettings, makeReport, type ReportTable } from "../../src/report/index";
import { clipboardHtml, reportDocument } from "../../src/word/index";
import { canReadPdf, printedPages } from "../libre-office";
import { input, plan, source, task } from "../report/report-fixture";

const many = plan(
  Array.from({ length: 40 }, (_, index) =>
    task(`${index < 20 ? "I" : "II"}/${index + 1}`, {
      content: `Xây dựng đề án số ${index + 1} về chuyển đổi số trong các cơ quan <nhà nước> & doanh nghiệp`,
      lead: index % 4 === 0 ? "Sở Tài chính, Sở Nội vụ" : "Sở Nội vụ",
    }),
  ),
);
const settings = { ...defaultSettings, agency: "Sở Tài chính" };

function table(kind: string): ReportTable {
  const made = makeReport(kind, input([source(many)], { settings }));
  if (!made.ok) throw new Error(made.problem.code);
  return made.value;
}
const tables = [table("by-agency"), table("plan")];
const document = reportDocument(tables, { settings });
const part = async (name: string) => strFromU8(unzipSync(await document)[name] ?? new Uint8Array());

test("a section for each appendix: landscape A4 with the decree's margins, numbered from 1, none on its first page", async () => {
  const xml = await part("word/document.xml");
  const sections = xml.match(/<w:sectPr.*?<\/w:sectPr>/gu) ?? [];
  expect(sections).toHaveLength(2);
  for (const section of sections) {
    expect(section).toContain('w:orient="landscape"');
    expect(section).toMatch(/w:pgMar [^>]*w:top="1133"[^>]*w:right="850"[^>]*w:bottom="1133"[^>]*w:left="1700"/u);
    expect(section).toContain('<w:pgNumType w:start="1"');
    expect(section).toContain("<w:titlePg");
  }
});

test("tables are real: header rows repeated, rows kept whole, styles with names", async () => {
  const xml = await part("word/document.xml");
  expect(xml.match(/<w:tblHeader/gu)).toHaveLength(3 + 1);
  expect(xml.match(/<w:cantSplit/gu)?.length).toBeGreaterThan(40);
  expect(await part("word/styles.xml")).toContain('w:val="Tên phụ lục"');
  expect(xml).toContain('<w:pStyle w:val="TenPhuLuc"');
});

test("headings stand with what they head, the total with the row above, the end of the appendix with the last row", async () => {
  const rowsOf = async (kind: string) => {
    const bytes = await reportDocument([table(kind)]);
    const xml = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
    return { xml, rows: xml.match(/<w:tr>.*?<\/w:tr>/gsu) ?? [] };
  };
  const kept = (rows: readonly string[]) => rows.flatMap((row, index) => (row.includes("<w:keepNext") ? [index] : []));
  const summary = await rowsOf("by-agency");
  // Three header rows, Sở Tài chính, Sở Nội vụ, the total; below them the row of the notes.
  expect(kept(summary.rows)).toEqual([0, 1, 2, 4, 5]);
  expect(summary.rows).toHaveLength(7);
  expect(summary.rows[6]).toContain("Ghi chú:");
  expect(summary.xml.slice(summary.xml.lastIndexOf("</w:tbl>"))).not.toContain("Ghi chú:");
  expect(kept((await rowsOf("plan")).rows)).toEqual([0, 1, 22, 42]);
});

test("the signature stands in the last row of the table; behind it the section ends without room of its own", async () => {
  const signature = { authority: "", title: "Giám đốc", name: "Nguyễn Văn A" };
  const bytes = await reportDocument([table("plan")], { settings: { ...settings, signature } });
  const xml = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
  expect(xml.slice(0, xml.lastIndexOf("</w:tbl>"))).toContain("GIÁM ĐỐC");
  expect(xml.slice(xml.lastIndexOf("</w:tbl>"))).toContain('w:line="20" w:lineRule="exact"');
});

test("a table of one row stays with its heading, though notes and signature find no room there any more", async () => {
  const signature = { authority: "TM. Ủy ban nhân dân\nKT. Chủ tịch", title: "Phó Chủ tịch", name: "Nguyễn Văn A" };
  const two = plan([task("I/1"), task("I/2", { due: null })]);
  const made = makeReport("by-supervisor", input([source(two, { "I/1": { status: "Đã hoàn thành" } })]));
  const behindTable = async (nationalHeader: boolean) => {
    const bytes = await reportDocument(made.ok ? [made.value] : [], {
      settings: { ...settings, signature, nationalHeader },
    });
    const xml = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
    return xml.slice(xml.lastIndexOf("</w:tbl>"));
  };
  expect(await behindTable(true)).toContain("Ghi chú:");
  expect(await behindTable(false)).not.toContain("Ghi chú:");
});

test("a row that does not fit the rest of the first page begins there all the same", async () => {
  const long = plan([task("I/1", { content: "Xây dựng đề án ".repeat(160) }), task("I/2")]);
  const made = makeReport("plan", input([source(long)]));
  const bytes = await reportDocument(made.ok ? [made.value] : []);
  const xml = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
  const rows = xml.match(/<w:tr>.*?<\/w:tr>/gsu) ?? [];
  expect(rows.map((row) => row.includes("<w:cantSplit/>"))).toEqual([true, true, false, true, true]);
});

describe("charts", () => {
  const parts = async (charts: boolean) => unzipSync(await reportDocument(tables, { settings, charts }));

  test("are Word's own, with their numbers in a workbook within, every bar named", async () => {
    const found = await parts(true);
    const xml = strFromU8(found["word/charts/chart1.xml"] ?? new Uint8Array());
    expect(xml).toContain('<c:barDir val="bar"/>');
    expect(xml).toContain('<c:grouping val="stacked"/>');
    expect(xml).toContain('<c:tickLblSkip val="1"/>');
    expect(xml).toContain("<c:v>Sở Nội vụ</c:v>");
    const book = unzipSync(found["word/embeddings/Microsoft_Excel_Worksheet1.xlsx"] ?? new Uint8Array());
    expect(Object.keys(book)).toContain("xl/worksheets/sheet1.xml");
    const numbers = [...xml.matchAll(/<c:ser>.*?<\/c:ser>/gsu)].map(([series]) =>
      [...(/<c:val>.*<\/c:val>/su.exec(series)?.[0] ?? "").matchAll(/<c:v>(\d+)<\/c:v>/gu)].map(([, value]) =>
        Number(value),
      ),
    );
    const summary = tables[0];
    expect(numbers).toEqual(
      summary?.chart?.parts.map(({ column }) =>
        summary.rows.filter(({ type }) => type === "data").map(({ cells }) => cells[column]?.value),
      ),
    );
  });

  test("are left out unless asked for", async () =>
    expect(Object.keys(await parts(false)).filter((name) => name.includes("chart"))).toEqual([]));
});

test("several appendices are numbered, one alone is not", async () => {
  expect(await part("word/document.xml")).toContain("Phụ lục II");
  const one = strFromU8(unzipSync(await reportDocument([table("plan")]))["word/document.xml"] ?? new Uint8Array());
  expect(one).toContain(">Phụ lục<");
});

test("the sentences stand above the table unless left out", async () => {
  expect(await part("word/document.xml")).toContain("Tổng số nhiệm vụ: 40");
  const bytes = await reportDocument(tables, { narrative: false });
  expect(strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array())).not.toContain("Tổng số nhiệm vụ: 40");
});

test("what XML cannot hold is left out, not written", async () => {
  const odd = plan([task("I/1", { content: "Đề án\u0001 \uD800số\uFFFE 😀" })]);
  const made = makeReport("plan", input([source(odd)]));
  const bytes = await reportDocument(made.ok ? [made.value] : []);
  const xml = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
  expect(xml).toContain("Đề án số 😀");
});

describe("HTML for the clipboard", () => {
  const html = clipboardHtml(table("plan"), { appendix: { number: 1, of: 1 }, narrative: false });

  test("escapes every text", () => {
    expect(html).toContain("&lt;nhà nước&gt; &amp; doanh nghiệp");
    expect(html).not.toContain("<nhà");
  });

  test("is one table with a head and as many rows as the report", () => {
    expect(html.match(/<thead>/gu)).toHaveLength(1);
    expect(html.match(/<tr>/gu)).toHaveLength(1 + table("plan").rows.length);
  });

  test("draws the chart of a summary above its table: a bar for each row, its parts as wide as their numbers", () => {
    const summary = table("by-agency");
    const drawn = clipboardHtml(summary, { appendix: { number: 1, of: 1 }, narrative: false, charts: true });
    const [chart = ""] = drawn.split("<thead>");
    const bars = [...chart.matchAll(/<td bgcolor="#[0-9A-F]{6}" colspan="(\d+)"[^>]*>(\d+)<\/td>/gu)];
    const rows = summary.rows.filter(({ type }) => type === "data");
    // Nothing is completed: each agency has one class, overdue.
    expect(bars.map(([, , value]) => Number(value))).toEqual(rows.map(({ cells }) => cells[2]?.value));
    for (const [, span, value] of bars) expect(Number(span)).toBe(Number(value));
    for (const { cells } of rows) expect(chart).toContain(`>${cells[1]?.text}</td>`);
    expect(chart).toContain("Chưa hoàn thành, quá hạn</p>");
    expect(clipboardHtml(table("plan"), { appendix: { number: 1, of: 1 }, narrative: false, charts: true })).toBe(html);
  });
});

(canReadPdf ? test : test.skip)(
  "printed by LibreOffice: A4 landscape, the header on each page, every cell's text, page numbers from 2",
  async () => {
    const { texts, sizes, fonts } = printedPages(await document, "a.docx");
    const joined = (text: string) => text.normalize("NFC").replace(/\s+/gu, "");
    for (const text of texts) expect(joined(text)).toContain("TT");
    for (const size of sizes) expect(size).toMatch(/^841\.\d+ x 595/u);
    expect(fonts.filter((font) => !/LiberationSerif|TimesNewRoman/u.test(font))).toEqual([]);
    expect(texts[0]?.trim().startsWith("Phụ lục I\n")).toBe(true);
    expect(texts.filter((text) => /^\s*2\n/u.test(text)).length).toBeGreaterThanOrEqual(1);
    const all = joined(texts.join(""));
    for (const row of tables.flatMap((one) => one.rows))
      for (const word of row.cells.flatMap((cell) => cell.text.split(" "))) expect(all).toContain(word);
  },
  120_000,
);
