import { strToU8, unzipSync, zipSync } from "fflate";
import { formatValue } from "../../../src/host/formula";
import { cellError, getCell, getValue, newWorkbook, type Workbook } from "../../../src/host/model";
import { readXlsx, writeXlsx, XlsxError } from "../../../src/host/xlsx";

// A loaded machine with two cores takes its time.
jest.setTimeout(60_000);

const XMLNS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The least a workbook can be: one sheet, no styles, no shared strings. */
function minimal(sheet: string, extra: Record<string, string> = {}): Uint8Array {
  const parts: Record<string, string> = {
    "_rels/.rels": `<Relationships ${RELS}><Relationship Id="a" Type="${TYPE}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook ${XMLNS} xmlns:r="${TYPE}"><sheets><sheet name="S" sheetId="1" r:id="s"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships ${RELS}><Relationship Id="s" Type="${TYPE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="t" Type="${TYPE}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="y" Type="${TYPE}/styles" Target="styles.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet ${XMLNS}>${sheet}</worksheet>`,
    ...extra,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

const values = (workbook: Workbook, row: number) => {
  const [sheet] = workbook.sheets;
  return sheet === undefined ? [] : [0, 1, 2, 3].map((column) => getValue(sheet, row, column));
};

describe("workbooks of other programs", () => {
  test("inline strings, missing numbers of rows and cells, missing styles", async () => {
    const workbook = await readXlsx(
      minimal(`<sheetData><row><c t="inlineStr"><is><t>một</t></is></c><c><v>2</v></c><c r="D1" t="b"><v>1</v></c></row>
        <row><c t="e"><v>#DIV/0!</v></c><c t="str"><f>A1</f><v>một</v></c><c t="d"><v>2026-03-31</v></c></row></sheetData>`),
    );
    expect(values(workbook, 0)).toEqual(["một", 2, null, true]);
    expect(values(workbook, 1)).toEqual([cellError("#DIV/0!"), "một", 46112, null]);
  });

  test("rich text is joined, phonetic readings are left out, prefixes do not matter", async () => {
    const texts = `<x:sst xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:si><x:r><x:t>Sở </x:t></x:r><x:r><x:rPr><x:b/></x:rPr><x:t xml:space="preserve">Y tế </x:t></x:r><x:rPh sb="0" eb="1"><x:t>ồ</x:t></x:rPh></x:si></x:sst>`;
    const workbook = await readXlsx(
      minimal('<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>', {
        "xl/sharedStrings.xml": texts,
      }),
    );
    expect(values(workbook, 0)[0]).toBe("Sở Y tế ");
  });

  test("shared formulas are spelled out for each cell, prefixes of newer functions go", async () => {
    const workbook = await readXlsx(
      minimal(`<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">_xlfn.IFS(A1&gt;0,"_xlfn.")&amp;$A$1</f><v>1</v></c></row>
        <row r="2"><c r="B2"><f t="shared" si="0"/><v>1</v></c></row></sheetData>`),
    );
    const [sheet] = workbook.sheets;
    expect(sheet && getCell(sheet, 0, 1)?.formula).toBe('=IFS(A1>0,"_xlfn.")&$A$1');
    expect(sheet && getCell(sheet, 1, 1)?.formula).toBe('=IFS(A2>0,"_xlfn.")&$A$1');
  });

  test("dates of the 1904 calendar become those of 1900, other numbers stay", async () => {
    const workbook = await readXlsx(
      minimal(
        '<sheetData><row r="1"><c r="A1" s="1"><v>44650</v></c><c r="B1"><v>44650</v></c><c r="C1" s="2"><v>0.5</v></c></row></sheetData>',
        {
          "xl/workbook.xml": `<workbook ${XMLNS} xmlns:r="${TYPE}"><workbookPr date1904="true"/><sheets><sheet name="S" sheetId="1" r:id="s"/></sheets></workbook>`,
          "xl/styles.xml": `<styleSheet ${XMLNS}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="46"/></cellXfs></styleSheet>`,
        },
      ),
    );
    expect(values(workbook, 0).slice(0, 3)).toEqual([46112, 44650, 0.5]);
    expect(formatValue(46112, "dd/mm/yyyy")).toBe("31/03/2026");
    expect(workbook.date1904).toBe(false);
  });

  test("theme and indexed colours, tints, built-in number formats", async () => {
    const workbook = await readXlsx(
      minimal('<sheetData><row r="1"><c r="A1" s="1"/></row></sheetData>', {
        "xl/styles.xml": `<styleSheet ${XMLNS}><fonts><font/><font><color theme="4"/><sz val="13"/></font></fonts>
          <fills><fill/><fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.5"/></patternFill></fill></fills>
          <borders><border/><border><top style="thin"><color indexed="10"/></top></border></borders>
          <cellXfs><xf/><xf numFmtId="10" fontId="1" fillId="1" borderId="1"/></cellXfs></styleSheet>`,
      }),
    );
    const [sheet] = workbook.sheets;
    const style = sheet && getCell(sheet, 0, 0)?.style;
    expect(style).toMatchObject({
      numberFormat: "0.00%",
      font: { color: "#4472C4", size: 13 },
      fill: { color: "#808080" },
      border: { top: { style: "Continuous", weight: "Thin", color: "#FF0000" } },
    });
  });

  test("list validations that Excel keeps among its extensions are read", async () => {
    const workbook = await readXlsx(
      minimal(`<sheetData/><extLst><ext xmlns:x14="x" xmlns:xm="y"><x14:dataValidations count="1"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1">
        <x14:formula1><xm:f>'Danh mục'!$A$2:$A$9</xm:f></x14:formula1><xm:sqref>B2:B9 D2</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`),
    );
    expect(workbook.sheets[0]?.validations).toMatchObject([
      { type: "List", formula1: "='Danh mục'!$A$2:$A$9", areas: [{ left: 1, top: 1, bottom: 8 }, { left: 3 }] },
    ]);
  });
});

describe("files that are no workbook", () => {
  const compound = (text: string) => {
    const bytes = new Uint8Array(2048);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    [...text].forEach((letter, index) => {
      bytes[1024 + index * 2] = letter.charCodeAt(0);
    });
    return bytes;
  };
  const without = async (path: string) => {
    const files = unzipSync(await writeXlsx(newWorkbook()));
    delete files[path];
    return zipSync(files);
  };

  test.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ["an empty file", () => new Uint8Array(), "not-xlsx"],
    ["text", () => strToU8("Số,Nội dung"), "not-xlsx"],
    ["a zip of other things", () => zipSync({ "a.txt": strToU8("a") }), "not-xlsx"],
    ["an encrypted package", () => compound("EncryptedPackage"), "password-protected"],
    ["an .xls", () => compound("Workbook"), "old-format"],
    ["half a file", async () => (await writeXlsx(newWorkbook())).slice(0, 900), "damaged"],
    ["a .docx", () => minimal("", { "xl/workbook.xml": '<w:document xmlns:w="w"/>' }), "other-format"],
    ["no sheet part", () => without("xl/worksheets/sheet1.xml"), "damaged"],
    ["broken XML", () => minimal("<sheetData><row></sheetData>"), "damaged"],
    [
      "a cell naming a missing text",
      () => minimal('<sheetData><row><c t="s"><v>7</v></c></row></sheetData>'),
      "damaged",
    ],
    [
      "an entity bomb",
      () => minimal("", { "xl/workbook.xml": '<!DOCTYPE x [<!ENTITY a "aa">]><workbook>&a;</workbook>' }),
      "damaged",
    ],
    ["a zip bomb", () => zipSync({ "xl/workbook.xml": new Uint8Array(70 * 1024 * 1024) }), "too-large"],
  ])("%s is refused", async (_, bytes, code) => {
    const opening = readXlsx(await bytes());
    await expect(opening).rejects.toBeInstanceOf(XlsxError);
    await expect(opening).rejects.toMatchObject({ code });
  });
});
