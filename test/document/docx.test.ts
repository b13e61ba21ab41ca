/** What Word files say in their own ways: automatic numbers, merged cells, tracked changes, footnotes, nested tables. */
import { strToU8, zipSync } from "fflate";
import { readDocx } from "../../src/document/readers/docx/docx";
import { readBytes } from "./seed";

const w = (body: string) =>
  `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (text: string, properties = "") => `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`;
const numbered = (text: string, level: number, list = 1) =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
const tc = (text: string, properties = "") =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${text.startsWith("<") ? text : p(text)}</w:tc>`;
const tr = (...cells: string[]) =>
  `<w:tr>${cells.map((cell) => (cell.startsWith("<w:tc>") ? cell : tc(cell))).join("")}</w:tr>`;
const tbl = (...rows: string[]) => `<w:tbl>${rows.join("")}</w:tbl>`;

const numbering = `<w:numbering xmlns:w="x">
  <w:abstractNum w:abstractNumId="0">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
    <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>
    <w:lvl w:ilvl="3"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="1">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl>
  </w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
</w:numbering>`;

function linesOf(body: string, parts: Record<string, string> = {}): readonly string[] {
  const files = Object.fromEntries(
    Object.entries({ "word/document.xml": w(body), "word/numbering.xml": numbering, ...parts }).map(([name, text]) => [
      name,
      strToU8(text),
    ]),
  );
  const result = readDocx(files, "a.docx");
  if (!result.ok) throw new Error(result.problem.code);
  return result.value.lines;
}

describe("automatic numbers", () => {
  test("count by level, deeper levels begin again", () => {
    expect(
      linesOf(
        [
          numbered("A", 0),
          numbered("B", 1),
          numbered("C", 2),
          numbered("D", 2),
          numbered("E", 1),
          numbered("F", 0),
          numbered("G", 1),
          numbered("H", 3),
        ].join(""),
      ),
    ).toEqual(["I. A", "1. B", "a) C", "b) D", "2. E", "II. F", "1. G", "- H"]);
  });

  test("show the levels above where the list says so, and start where it is told to", () => {
    expect(
      linesOf(
        [numbered("A", 0, 2), numbered("B", 1, 2), numbered("C", 1, 2), numbered("D", 0, 3), numbered("E", 1, 3)].join(
          "",
        ),
      ),
    ).toEqual(["1. A", "1.1. B", "1.2. C", "5. D", "5.1. E"]);
  });

  test("come from the paragraph's style too", () => {
    const styles = `<w:styles xmlns:w="x"><w:style w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="Con"><w:basedOn w:val="Muc"/></w:style></w:styles>`;
    expect(
      linesOf(p("A", '<w:pStyle w:val="Con"/>') + p("B", '<w:pStyle w:val="Muc"/>'), { "word/styles.xml": styles }),
    ).toEqual(["I. A", "II. B"]);
  });

  test("number the rows of a table", async () => {
    const cell = tc(numbered("", 0, 2));
    const body = tbl(
      tr("TT", "Nội dung", "Cơ quan chủ trì", "Thời hạn"),
      tr(cell, "Việc một", "Sở Y tế", "Quý I/2026"),
      tr(cell, "Việc hai", "Sở Nội vụ", "Quý II/2026"),
    );
    const { plan } = await readBytes(
      zipSync({ "word/document.xml": strToU8(w(body)), "word/numbering.xml": strToU8(numbering) }),
    );
    expect(plan.tasks.map(({ id, ordinal, content }) => [id, ordinal, content])).toEqual([
      ["1", "1", "Việc một"],
      ["2", "2", "Việc hai"],
    ]);
  });
});

test("tracked changes are read as accepted", () => {
  const changed = `<w:p><w:r><w:t>Sở </w:t></w:r><w:del><w:r><w:delText>Kế hoạch</w:delText></w:r></w:del><w:ins><w:r><w:t>Tài chính</w:t></w:r></w:ins></w:p>`;
  const mark = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run("nửa đầu ")}</w:p>${p("nửa sau")}`;
  const row = tbl(tr("a", "b"), `<w:tr><w:trPr><w:del/></w:trPr>${tc("c")}${tc("d")}</w:tr>`);
  expect(linesOf(changed + mark + row)).toEqual(["Sở Tài chính", "nửa đầu nửa sau", "a | b"]);
});

test("what the page margins say is told once each; page numbers say nothing", async () => {
  const header = `<w:hdr xmlns:w="x">${p("DỰ THẢO LẦN 2")}${tbl(tr("Sở Y tế", "Trang 3/12"))}</w:hdr>`;
  const footer = `<w:ftr xmlns:w="x">${p("- 3 -")}${p("DỰ THẢO LẦN 2")}</w:ftr>`;
  const parts = { "word/header1.xml": header, "word/header2.xml": header, "word/footer1.xml": footer };
  expect(linesOf(p("Kế hoạch"), parts)).toEqual(["Kế hoạch", "DỰ THẢO LẦN 2", "Sở Y tế"]);
  const body = tbl(tr("TT", "Nội dung", "Cơ quan chủ trì", "Thời hạn"), tr("1", "Việc", "Sở Y tế", "2026"));
  const files = { "word/document.xml": strToU8(w(body)), "word/header1.xml": strToU8(header) };
  const { messages } = await readBytes(zipSync(files));
  expect(messages).toContainEqual(
    expect.objectContaining({
      code: "document.left-out.page-margin",
      params: { from: 3, to: 4, text: "DỰ THẢO LẦN 2 Sở Y tế" },
    }),
  );
});

test("field codes and hidden text are no text; footnotes stand at the end", () => {
  const field = `<w:p><w:r><w:instrText>PAGE</w:instrText></w:r>${run("Kế hoạch")}<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`;
  const footnotes = `<w:footnotes xmlns:w="x"><w:footnote w:type="separator" w:id="0">${p("---")}</w:footnote><w:footnote w:id="2">${p("Theo Nghị quyết.")}</w:footnote></w:footnotes>`;
  expect(linesOf(field, { "word/footnotes.xml": footnotes })).toEqual(["Kế hoạch[2]", "[2] Theo Nghị quyết."]);
});

describe("cells", () => {
  const header = tr("TT", "Nội dung", "Cơ quan chủ trì", "Thời hạn");
  const read = async (...rows: string[]) =>
    (await readBytes(zipSync({ "word/document.xml": strToU8(w(tbl(header, ...rows))) }))).plan;

  test("one cell over several rows applies to each", async () => {
    const plan = await read(
      tr("1", "Việc một", tc("Sở Y tế", '<w:vMerge w:val="restart"/>'), "Quý I/2026"),
      tr("2", "Việc hai", tc("", "<w:vMerge/>"), "Quý II/2026"),
      tr("3", "Việc ba", tc("", "<w:vMerge/>"), "Quý III/2026"),
    );
    expect(plan.tasks.map(({ lead }) => lead.text)).toEqual(["Sở Y tế", "Sở Y tế", "Sở Y tế"]);
  });

  test("one task over several rows gathers their cells", async () => {
    const plan = await read(
      tr(
        tc("1", '<w:vMerge w:val="restart"/>'),
        tc("Việc chung", '<w:vMerge w:val="restart"/>'),
        "Sở Y tế",
        "Quý I/2026",
      ),
      tr(tc("", "<w:vMerge/>"), tc("", "<w:vMerge/>"), "Sở Nội vụ", ""),
    );
    expect(plan.tasks.map(({ content, lead }) => [content, lead.text])).toEqual([["Việc chung", "Sở Y tế; Sở Nội vụ"]]);
  });

  test("a cell over the whole row is a group heading", async () => {
    const plan = await read(
      tr(tc("I. VỀ Y TẾ", '<w:gridSpan w:val="4"/>')),
      tr("1", "Việc một", "Sở Y tế", "Quý I/2026"),
    );
    expect(plan.sections.map(({ id, title }) => [id, title])).toEqual([["I", "VỀ Y TẾ"]]);
    expect(plan.tasks.map(({ id }) => id)).toEqual(["I/1"]);
  });

  test("a table inside a layout table is found", async () => {
    const inner = tbl(header, tr("1", "Việc một", "Sở Y tế", "Quý I/2026"));
    const body = tbl(tr(tc(`${p("PHỤ LỤC")}${inner}${p("")}`)));
    const { plan } = await readBytes(zipSync({ "word/document.xml": strToU8(w(body)) }));
    expect(plan.tasks.map(({ content }) => content)).toEqual(["Việc một"]);
  });

  test("under a header of two rows", async () => {
    const two = tbl(
      tr(
        tc("TT", '<w:vMerge w:val="restart"/>'),
        tc("Nhiệm vụ", '<w:vMerge w:val="restart"/>'),
        tc("Phân công thực hiện", '<w:gridSpan w:val="2"/>'),
        tc("Thời gian", '<w:vMerge w:val="restart"/>'),
      ),
      tr(tc("", "<w:vMerge/>"), tc("", "<w:vMerge/>"), "Chủ trì", "Phối hợp", tc("", "<w:vMerge/>")),
      tr("1", "Việc một", "Sở Y tế", "Sở Nội vụ", "Quý I/2026"),
    );
    const { plan } = await readBytes(zipSync({ "word/document.xml": strToU8(w(two)) }));
    expect(plan.tasks[0]).toMatchObject({
      lead: { text: "Sở Y tế" },
      coordinating: { text: "Sở Nội vụ" },
      deadline: { text: "Quý I/2026" },
    });
  });
});

test("the mark of a footnote is no part of a cell, and the note is told with its task", async () => {
  const noted = (text: string, id: string) =>
    `<w:tc><w:p>${run(text)}<w:r><w:footnoteReference w:id="${id}"/></w:r></w:p></w:tc>`;
  const row = `<w:tr>${tc("1")}${tc("Lập bản đồ số")}${noted("Sở Xây dựng", "2")}${noted("2026", "7")}</w:tr>`;
  const body = tbl(tr("TT", "Nội dung", "Cơ quan chủ trì", "Thời hạn"), row);
  const footnotes = `<w:footnotes xmlns:w="x"><w:footnote w:id="2">${p("Đầu mối: Trung tâm Tin học.")}</w:footnote></w:footnotes>`;
  const parts = { "word/document.xml": strToU8(w(body)), "word/footnotes.xml": strToU8(footnotes) };
  const { plan, messages } = await readBytes(zipSync(parts));
  expect(plan.tasks[0]).toMatchObject({ lead: { text: "Sở Xây dựng" }, deadline: { text: "2026[7]" } });
  const told = { code: "document.note-of-task", params: { task: "1", text: "Đầu mối: Trung tâm Tin học." } };
  expect(messages).toContainEqual(expect.objectContaining(told));
});

describe("a table in a cell", () => {
  const inner = (...rows: string[]) => `<w:tc>${p("Gồm:")}${tbl(...rows)}${p("")}</w:tc>`;
  const outer = tr("TT", "Nội dung", "Cơ quan chủ trì", "Thời hạn");

  test("is part of the cell's text, and the rows behind it stay in their table", async () => {
    const cell = inner(tr("STT", "Mẫu", "Số"), tr("1", "Nước", "150"));
    const rows = [
      `<w:tr>${tc("1")}${cell}${tc("Sở Y tế")}${tc("2026")}</w:tr>`,
      tr("2", "Việc hai", "Sở Y tế", "2027"),
    ];
    const { plan } = await readBytes(zipSync({ "word/document.xml": strToU8(w(tbl(outer, ...rows))) }));
    expect(plan.tasks.map(({ content }) => content)).toEqual(["Gồm: STT | Mẫu | Số; 1 | Nước | 150", "Việc hai"]);
  });

  test("that only lays out the page is a table of its own", async () => {
    const page = tbl(
      `<w:tr><w:tc>${p("Phụ lục")}${tbl(outer, tr("1", "Việc một", "Sở Y tế", "2026"))}${p("")}</w:tc></w:tr>`,
    );
    const { plan } = await readBytes(zipSync({ "word/document.xml": strToU8(w(page)) }));
    expect(plan.tasks.map(({ content }) => content)).toEqual(["Việc một"]);
  });

  test("several of them stay under their own captions, also in frames within frames", async () => {
    const cell = (...content: readonly string[]) => `<w:tr><w:tc>${content.join("")}${p("")}</w:tc></w:tr>`;
    const one = [p("PHỤ LỤC I"), p("VIỆC CỦA TỈNH"), tbl(outer, tr("1", "Việc một", "Sở Y tế", "2026"))];
    const two = [p("PHỤ LỤC II"), p("VIỆC CỦA XÃ"), tbl(outer, tr("1", "Việc hai", "Sở Nội vụ", "2027"))];
    const page = tbl(cell(tbl(cell(...one, ...two))));
    const { plan } = await readBytes(zipSync({ "word/document.xml": strToU8(w(page)) }));
    expect(plan.sections.map(({ id, title }) => [id, title])).toEqual([
      ["PL1", "VIỆC CỦA TỈNH"],
      ["PL2", "VIỆC CỦA XÃ"],
    ]);
    expect(plan.tasks.map(({ id, content }) => [id, content])).toEqual([
      ["PL1/1", "Việc một"],
      ["PL2/1", "Việc hai"],
    ]);
  });
});
