import { Calculator } from "../../../src/host/calc/calculator";
import { isError, type Scalar } from "../../../src/host/formula";
import { addSheet, cellError, getValue, newWorkbook, type Sheet, setCell } from "../../../src/host/model";
import { readXlsx, writeXlsx } from "../../../src/host/xlsx";
import { convert, hasLibreOffice } from "../libreoffice";
import { data, formulas } from "./formula-table";

/** Where LibreOffice answers otherwise than Excel; the value is Excel's. */
const excelsOwn: Readonly<Record<string, Scalar>> = {
  // LibreOffice's TRUE is the number 1: Excel passes it over in ranges, writes it out, and sorts it behind texts.
  '=TRUE>"z"': true,
  "=SUM(D1:D6)": 10.5,
  '=SUM(1,"2",TRUE)': 4,
  "=COUNT(A1:D6)": 14,
  '=CONCATENATE("a",1,TRUE)': "a1TRUE",
  // LibreOffice takes a cell of empty text for an empty cell when it opens the file.
  "=COUNTA(A1:D6)": 23,
  "=SUBTOTAL(3,B1:B6)": 6,
  "=COUNTA(B:B)": 6,
  "=ISBLANK(B4)": false,
  // LibreOffice saves errors of its own (Err:502) as #VALUE!.
  "=SQRT(-1)": cellError("#NUM!"),
  '=DATEDIF(C4,C6,"d")': cellError("#NUM!"),
  "=INDEX(A1:A6,9)": cellError("#REF!"),
  "=VLOOKUP(1,A1:B6,9,0)": cellError("#REF!"),
  "=OFFSET(A1,-1,0)": cellError("#REF!"),
  // LibreOffice 24.8 and later know these; older ones answer #NAME?.
  "=XLOOKUP(4,A1:A6,B1:B6)": "",
  '=XLOOKUP(99,A1:A6,B1:B6,"không có")': "không có",
  "=XLOOKUP(3,A1:A6,A1:A6,,1)": 4,
  "=XLOOKUP(3,A1:A6,A1:A6,,-1)": 2.5,
  "=LET(x,A1+1,x*2)": 4,
};

function workbookOf() {
  const workbook = newWorkbook();
  const [first] = workbook.sheets;
  if (first === undefined) throw new Error("no sheet");
  const style = workbook.styles.normal;
  for (const [row, values] of data.entries()) {
    for (const [column, value] of values.entries()) {
      if (value !== null) setCell(first, row, column, { value, formula: null, style });
    }
  }
  for (const [index, formula] of formulas.entries()) setCell(first, index, 7, { value: null, formula, style });
  addSheet(workbook, "Khác");
  return { workbook, sheet: first };
}

const answers = (sheet: Sheet | undefined): Scalar[] =>
  formulas.map((_, index) => (sheet === undefined ? null : getValue(sheet, index, 7)));

const comparable = (value: Scalar | undefined): Scalar | undefined => {
  if (isError(value)) return value.error;
  return typeof value === "number" ? Number(value.toPrecision(12)) : value;
};

(hasLibreOffice ? describe : describe.skip)("formulas agree with LibreOffice's own calculation", () => {
  let ours: Scalar[] = [];
  let theirs: Scalar[] = [];

  beforeAll(async () => {
    const { workbook, sheet } = workbookOf();
    const bytes = await writeXlsx(workbook);
    theirs = answers((await readXlsx(convert(bytes, "xlsx"))).sheets[0]);
    new Calculator({ workbook, now: () => new Date(2026, 10, 22, 12), random: () => 0.5 }).calculate(true);
    ours = answers(sheet);
  }, 150_000);

  test.each(formulas.map((formula, index) => [formula, index] as const))("%s", (formula, index) => {
    const expected = formula in excelsOwn ? excelsOwn[formula] : theirs[index];
    expect(comparable(ours[index])).toEqual(comparable(expected));
  });
});
