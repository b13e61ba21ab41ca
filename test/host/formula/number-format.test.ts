import { formatValue, readInput } from "../../../src/host/formula";
import { type CellValue, cellError } from "../../../src/host/model";

test.each<[CellValue, string, string]>([
  [46112, "dd/mm/yyyy", "31/03/2026"],
  [46112, "General", "46112"],
  [1234567.8, "#,##0", "1,234,568"],
  [0.125, "0.0%", "12.5%"],
  [-5, "0.00;[Red](0.00)", "(5.00)"],
  ["chữ", "dd/mm/yyyy", "chữ"],
  ["chữ", "@", "chữ"],
  [true, "0.00", "TRUE"],
  [null, "0.00", ""],
  [cellError("#N/A"), "0.00", "#N/A"],
  [0.1 + 0.2, "General", "0.3"],
  [-1, "dd/mm/yyyy", "########"],
  [5, "không phải định dạng [", "5"],
])("%j under %s shows %j", (value, format, expected) => {
  expect(formatValue(value, format)).toBe(expected);
});

test.each([
  ["12.5%", 0.125],
  ["2026-03-31", 46112],
  ["3/31/2026", 46112],
  ["31/3/2026", null],
  ["TRUE", true],
  ["1,234", 1234],
  ["74/QĐ-UBND", null],
  ["", null],
])("typing %j gives %j", (text, expected) => {
  expect(readInput(text)?.value ?? null).toBe(expected);
});
