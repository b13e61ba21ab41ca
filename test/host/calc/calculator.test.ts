import { Calculator } from "../../../src/host/calc/calculator";
import { FormulaSyntaxError, parseFormula } from "../../../src/host/formula";
import {
  addSheet,
  type CellValue,
  cellError,
  getCell,
  getValue,
  newWorkbook,
  setCell,
  writableRow,
} from "../../../src/host/model";
import fc from "../../property";

// A loaded machine with two cores takes its time.
jest.setTimeout(60_000);

/** A workbook whose first sheet, "S", holds the given cells; texts beginning with "=" are formulas. */
function bookOf(cells: Readonly<Record<string, CellValue>>) {
  const workbook = newWorkbook();
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  sheet.name = "S";
  const write = (address: string, value: CellValue) => {
    const { row, column } = placeOf(address);
    const isFormula = typeof value === "string" && value.startsWith("=");
    const formula = isFormula ? value : null;
    setCell(sheet, row, column, { value: isFormula ? null : value, formula, style: workbook.styles.normal });
  };
  for (const [address, value] of Object.entries(cells)) write(address, value);
  const calculation = new Calculator({ workbook, now: () => new Date(2026, 10, 22, 18), random: () => 0.5 });
  const read = (address: string) => {
    const { row, column } = placeOf(address);
    return getValue(sheet, row, column);
  };
  const change = (address: string, value: CellValue) => {
    const { row, column } = placeOf(address);
    const before = calculation.evaluations;
    write(address, value);
    calculation.formulaChanged(sheet, row, column, getCell(sheet, row, column)?.formula ?? null);
    calculation.valuesChanged(sheet, { top: row, left: column, bottom: row, right: column });
    calculation.calculate(true);
    return calculation.evaluations - before;
  };
  return { workbook, sheet, calculation, read, change };
}

function placeOf(address: string) {
  return { row: Number(address.slice(1)) - 1, column: address.charCodeAt(0) - 65 };
}

function tableBook() {
  const book = bookOf({
    A1: "Mã",
    B1: "Hạn chót",
    C1: "Tình trạng",
    A2: "I/1",
    B2: 46000,
    C2: '=IF([@[Hạn chót]]<TODAY(),"quá hạn","trong hạn")',
    A3: "I/2",
    B3: 46400,
    C3: '=IF([@[Hạn chót]]<TODAY(),"quá hạn","trong hạn")',
    A4: "Cộng",
    B4: "=SUBTOTAL(109,Bảng1[Hạn chót])",
    E1: "=ROWS(Bảng1)",
    E2: "=COUNTA(Bảng1[#All])",
    E3: "=Bảng1[[#Headers],[Hạn chót]]",
    E4: "=Bảng1[[#Totals],[Hạn chót]]",
    E5: "=SUM(Bảng1[[#This Row],[Hạn chót]])",
    E6: '=COUNTIF(bảng1[tình trạng],"quá*")',
    E7: "=SUM(Bảng1[Không có])",
    E8: "=[@Mã]",
    F3: "=Bảng1[@Mã]",
    E9: "=COLUMNS(Bảng1[[Mã]:[Hạn chót]])",
  });
  book.sheet.tables.push({
    id: 1,
    name: "Bảng1",
    area: { top: 0, left: 0, bottom: 3, right: 2 },
    columns: ["Mã", "Hạn chót", "Tình trạng"].map((name, index) => ({
      id: index + 1,
      name,
      calculatedFormula: null,
      totalsFunction: null,
      totalsLabel: null,
    })),
    showHeaders: true,
    showTotals: true,
    style: null,
    showBandedRows: false,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    showFilterButton: true,
    criteria: new Map(),
    sort: null,
  });
  book.calculation.calculate(true);
  return book;
}

describe("references to tables", () => {
  test.each<[string, CellValue]>([
    ["C2", "quá hạn"],
    ["C3", "trong hạn"],
    ["B4", 92400],
    ["E1", 2],
    ["E2", 11],
    ["E3", "Hạn chót"],
    ["E4", 92400],
    ["E5", cellError("#VALUE!")],
    ["E6", 1],
    ["E7", cellError("#REF!")],
    ["E8", cellError("#VALUE!")],
    ["E9", 2],
    ["F3", "I/2"],
  ])("%s", (address, expected) => {
    expect(tableBook().read(address)).toEqual(expected);
  });

  test("SUBTOTAL leaves out filtered rows, its 100-numbers hidden ones too", () => {
    const { sheet, calculation, read } = tableBook();
    writableRow(sheet, 2).hidden = true;
    calculation.markAll();
    calculation.calculate(true);
    expect(read("B4")).toBe(46000);
  });
});

test("an edit recalculates what depends on it, through chains, ranges, names and other sheets, and nothing else", () => {
  const { workbook, calculation, read, change } = bookOf({
    A1: 1,
    A2: 2,
    A3: "=SUM(A1:A2)",
    A4: "=A3*2",
    A5: "=tên+1",
    A6: "=Khác!A1",
    B1: '=LEN("x")',
  });
  const other = addSheet(workbook, "Khác");
  setCell(other, 0, 0, { value: null, formula: "=S!A4+1", style: workbook.styles.normal });
  workbook.names.push({ name: "Tên", scope: null, formula: "=S!$A$3", comment: "", visible: true });
  calculation.calculate(true);
  expect([read("A3"), read("A4"), read("A5"), read("A6"), read("B1")]).toEqual([3, 6, 4, 7, 1]);
  expect(change("A1", 10)).toBe(5);
  expect([read("A3"), read("A4"), read("A5"), read("A6")]).toEqual([12, 24, 13, 25]);
  expect(change("B3", "=A4")).toBe(1);
  change("A1", null);
  expect(read("B3")).toBe(4);
});

test.each<[string, Readonly<Record<string, CellValue>>, Readonly<Record<string, CellValue>>]>([
  ["itself", { A1: "=A1+1" }, { A1: 0 }],
  ["a pair", { A1: "=B1", B1: "=A1", C1: "=A1+5" }, { A1: 0, B1: 0, C1: 5 }],
  ["its own column", { A1: 1, A2: "=SUM(A:A)" }, { A2: 0 }],
  ["a branch not taken", { A1: "=IF(TRUE,1,A1)" }, { A1: 1 }],
])("a circle through %s shows 0 and does not hang", (_, cells, expected) => {
  const { calculation, read } = bookOf(cells);
  calculation.calculate(true);
  for (const [address, value] of Object.entries(expected)) expect(read(address)).toEqual(value);
});

test("a chain of 20,000 formulas is calculated, whichever end comes first", () => {
  const { workbook, sheet, calculation } = bookOf({});
  const style = workbook.styles.normal;
  for (let row = 0; row < 20_000; row++) {
    setCell(sheet, row, 0, { value: null, formula: row === 19_999 ? "=1" : `=A${row + 2}+1`, style });
  }
  calculation.calculate(true);
  expect(getValue(sheet, 0, 0)).toBe(20_000);
});

test("cells keep their style and formula when their value changes", () => {
  const { workbook, sheet, calculation } = bookOf({});
  const style = workbook.styles.patch(workbook.styles.normal, { font: { bold: true } });
  setCell(sheet, 0, 0, { value: null, formula: "=1+1", style });
  calculation.calculate(true);
  expect(getCell(sheet, 0, 0)).toEqual({ value: 2, formula: "=1+1", style });
});

test.each(["=1+", "=(1", "=SUM(1,", '="a', "=A1:", "=)", "==", "=1 2", "=XFE1+A1048577:B9999999"])(
  "%s is no formula, or evaluates to an error",
  (text) => {
    const { calculation, read } = bookOf({ A1: text });
    calculation.calculate(true);
    const value = read("A1");
    expect(typeof value === "object" && value !== null && "error" in value).toBe(true);
  },
);

test("reading and calculating never throws anything but a syntax error", () => {
  const piece = fc.constantFrom(
    "A1",
    "B2:C3",
    "A:A",
    "SUM(",
    "IF(",
    ")",
    "+",
    "-",
    "*",
    "/",
    "^",
    "&",
    "%",
    ",",
    " ",
    ":",
    '"x"',
    "1",
    "{1,2}",
    "[@a]",
    "T[a]",
    "#REF!",
    "@",
    "=",
    "<>",
    "LET(x,",
    "x",
    "!",
    "OFFSET(",
    "INDIRECT(",
    "TRUE",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = `=${pieces.join("")}`;
      try {
        parseFormula(text);
      } catch (error) {
        expect(error).toBeInstanceOf(FormulaSyntaxError);
      }
      const { calculation } = bookOf({ D9: text, A1: 1, B2: "x" });
      calculation.calculate(true);
    }),
    { numRuns: 500 },
  );
});

test("a formula nested ten thousand deep is an error, not a crash", () => {
  const { calculation, read } = bookOf({
    A1: `=${"-".repeat(10_000)}1`,
    A2: `=${"(".repeat(5000)}1${")".repeat(5000)}`,
  });
  calculation.calculate(true);
  expect(["#NUM!", "#NAME?", 1]).toContainEqual(textOf(read("A1")));
  expect(["#NUM!", "#NAME?", 1]).toContainEqual(textOf(read("A2")));
});

const textOf = (value: CellValue) => (typeof value === "object" && value !== null ? value.error : value);
