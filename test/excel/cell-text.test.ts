import { isReinterpreted, sameCellValue, toExcelValue } from "../../src/excel/cell-text";
import fc from "../property";

describe("text that Excel would take for something else", () => {
  test.each([
    ["1.1", "a number"],
    ["00123", "a number without its zeros"],
    ["1E5", "a number"],
    ["12 %", "a percentage"],
    ["3/2026", "a date"],
    ["1-2", "a date"],
    ["15-Feb", "a date"],
    ["March", 'nothing yet, but "Mar 5" is a date'],
    ["2026-11-22", "a date"],
    ["8:30", "a time"],
    ["TRUE", "a boolean"],
    ["false", "a boolean"],
    ["=SUM(A1)", "a formula"],
    ["+ Xây dựng đề án", "a formula"],
    ["- Xây dựng đề án", "a formula"],
    ["@SUM(A1)", "a formula of old"],
    ["'quoted", "text without its apostrophe"],
    ["#N/A", "an error"],
    ["١٢", "a number in other digits"],
  ])("%j (%s) gets an apostrophe", (text) => {
    expect(toExcelValue(text)).toBe(`'${text}`);
  });

  test.each(["Sở Tài chính", "Quý bốn", "Trong quá trình thực hiện Nghị quyết", "I", "a)", ""])(
    "%j is left alone",
    (text) => {
      expect(toExcelValue(text)).toBe(text);
    },
  );

  test("long text is judged by its first character only", () => {
    expect(isReinterpreted(`Năm 2026 ${"nội dung ".repeat(40)}`)).toBe(false);
    expect(isReinterpreted(`-${" nội dung".repeat(4000)}`)).toBe(true);
  });

  test("numbers and booleans are never touched", () => {
    fc.assert(fc.property(fc.oneof(fc.double(), fc.boolean()), (value) => Object.is(toExcelValue(value), value)));
  });
});

describe("what a cell holds is what was written", () => {
  test.each([
    ["a\r\nb", "a\nb", true],
    ["a", "a ", false],
    ["1", 1, false],
    [1, 1, true],
    [0, -0, true],
    ["", "", true],
    [true, "TRUE", false],
  ] as const)("%j read as %j: %s", (written, read, same) => {
    expect(sameCellValue(written, read)).toBe(same);
  });
});
