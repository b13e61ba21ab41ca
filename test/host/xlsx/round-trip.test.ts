import { legacyPasswordHash, newWorkbook, type Sheet, setCell, type Workbook } from "../../../src/host/model";
import { readXlsx, writeXlsx } from "../../../src/host/xlsx";
import { put, sampleWorkbook } from "./sample-workbook";

/** The workbook as plain data without what is made anew at each opening: ids and epochs. */
function plain(workbook: Workbook) {
  const scopes = new Map(workbook.sheets.map(({ id, name }) => [id, name]));
  return {
    sheets: workbook.sheets.map((sheet) => plainSheet(sheet)),
    active: scopes.get(workbook.activeSheetId),
    names: workbook.names
      .map((name) => ({ ...name, scope: name.scope === null ? null : scopes.get(name.scope) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    protection: workbook.protection,
    settings: [...workbook.settings],
    customXmlParts: workbook.customXmlParts,
    properties: workbook.properties,
    calculationMode: workbook.calculationMode,
    date1904: workbook.date1904,
  };
}

function plainSheet({ id: _id, epoch: _epoch, ...sheet }: Sheet) {
  const rows = [...sheet.rows].sort(([a], [b]) => a - b);
  return {
    ...sheet,
    rows: rows.map(([index, { epoch: _rowEpoch, cells, ...row }]) => ({
      index,
      ...row,
      cells: [...cells.entries()].filter(([, cell]) => cell !== undefined),
    })),
    tables: sheet.tables.map(({ id: _tableId, ...table }) => table),
    conditionalFormats: sheet.conditionalFormats.map(({ id: _formatId, ...format }) => format),
  };
}

test("everything of a workbook survives saving and opening", async () => {
  const before = sampleWorkbook();
  const after = await readXlsx(await writeXlsx(before));
  expect(plain(after)).toEqual(plain(before));
});

test("a saved workbook that was opened is the same bytes again", async () => {
  const bytes = await writeXlsx(sampleWorkbook());
  const again = await writeXlsx(await readXlsx(bytes));
  expect(Buffer.compare(Buffer.from(again), Buffer.from(bytes))).toBe(0);
});

test.each([
  ["leading ="],
  ["=1+1"],
  ["+84 912"],
  ["-"],
  ["'nháy"],
  ["  hai đầu  "],
  ["dòng 1\ndòng 2\r\ndòng 3\ttab"],
  ["\u0000\u0001\u001f\uFFFF"],
  ["_x000D_ như chữ thường"],
  ["😀 và nửa cặp \ud83d"],
  ["<b>&amp;</b>]]>"],
  ["e\u0302\u0301 tổ hợp"],
  [""],
])("text %j comes back verbatim", async (text) => {
  const workbook = newWorkbook();
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  put(workbook, sheet, "A1", text);
  put(workbook, sheet, "A2", text, `=T("x")`);
  const back = await readXlsx(await writeXlsx(workbook));
  expect(back.sheets[0]?.rows.get(0)?.cells[0]?.value).toBe(text);
  expect(back.sheets[0]?.rows.get(1)?.cells[0]?.value).toBe(text);
});

test.each([0, -0.1, 1e-300, 1.7976931348623157e308, 0.1 + 0.2, 46112.25, -1])(
  "number %d comes back exactly",
  async (number) => {
    const workbook = newWorkbook();
    const [sheet] = workbook.sheets;
    if (sheet === undefined) throw new Error("no sheet");
    put(workbook, sheet, "XFD1048576", number);
    const back = await readXlsx(await writeXlsx(workbook));
    expect(back.sheets[0]?.rows.get(1_048_575)?.cells[16_383]?.value).toBe(number);
  },
);

test("a password given as text is saved as its old hash, a strong hash is kept", async () => {
  const workbook = newWorkbook();
  workbook.protection = { password: { kind: "text", text: "mật khẩu" } };
  const strong = { kind: "hash", algorithm: "SHA-512", hash: "qq==", salt: "ss==", spinCount: 100_000 } as const;
  const options = sampleWorkbook().sheets[0]?.protection?.options;
  if (options && workbook.sheets[0]) workbook.sheets[0].protection = { options, password: strong };
  const back = await readXlsx(await writeXlsx(workbook));
  expect(back.protection?.password).toEqual({ kind: "legacy", hash: legacyPasswordHash("mật khẩu") });
  expect(back.sheets[0]?.protection?.password).toEqual(strong);
});

test("10,000 rows of 16 columns come back whole", async () => {
  const workbook = newWorkbook();
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  const style = workbook.styles.patch(workbook.styles.normal, { alignment: { wrapText: true } });
  for (let row = 0; row < 10_000; row++) {
    for (let column = 0; column < 16; column++) {
      const value = column % 2 === 0 ? `Nhiệm vụ ${row} cột ${column}` : row * column;
      setCell(sheet, row, column, { value, formula: null, style });
    }
  }
  const back = await readXlsx(await writeXlsx(workbook));
  expect(back.sheets[0]?.rows.size).toBe(10_000);
  expect(back.sheets[0]?.rows.get(9999)?.cells[15]?.value).toBe(9999 * 15);
}, 60_000);
