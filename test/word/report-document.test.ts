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

test("headings stand with what they head, the total with the row above, the closing lines with the last row", async () => {
  const kept = (xml: string) =>
    (xml.match(/<w:tr>.*?<\/w:tr>/gsu) ?? []).flatMap((row, index) => (row.includes("<w:keepNext") ? [index] : []));
  const summary = strFromU8(
    unzipSync(await reportDocument([table("by-agency")]))["word/document.xml"] ?? new Uint8Array(),
  );
  const rows = summary.match(/<w:tr>.*?<\/w:tr>/gsu)?.length ?? 0;
  expect(kept(summary)).toEqual([rows - 2, rows - 1]);
  expect(summary.slice(summary.lastIndexOf("</w:tbl>")).match(/<w:keepNext/gu)).toHaveLength(2);
  const list = strFromU8(unzipSync(await reportDocument([table("plan")]))["word/document.xml"] ?? new Uint8Array());
  expect(kept(list)).toEqual([1, 22, 42]);
});

test("behind a signature the section ends without room of its own, so a full page opens no empty one", async () => {
  const signature = { authority: "", title: "Giám đốc", name: "Nguyễn Văn A" };
  const bytes = await reportDocument([table("plan")], { settings: { ...settings, signature } });
  const xml = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
  expect(xml).toContain("GIÁM ĐỐC");
  expect(xml.slice(xml.lastIndexOf("</w:tbl>"))).toContain('w:line="20" w:lineRule="exact"');
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
