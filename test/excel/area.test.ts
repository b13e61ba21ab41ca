import { columnIndex, parseArea, sheetOf } from "../../src/excel/area";
import { absoluteReference, columnLetters } from "../../src/sheet";

describe("an address", () => {
  test.each([
    ["A1", { row: 0, column: 0, rows: 1, columns: 1 }],
    ["'Nhiệm vụ'!$A$5:$P$34", { row: 4, column: 0, rows: 30, columns: 16 }],
    ["'It''s: a !sheet'!AA10:AB11", { row: 9, column: 26, rows: 2, columns: 2 }],
    ["Sheet1!XFD1048576", { row: 1048575, column: 16383, rows: 1, columns: 1 }],
  ])("%s is read", (address, area) => {
    expect(parseArea(address)).toEqual(area);
  });

  test.each(["A:A", "2:2", "#REF!", "'Nhiệm vụ'!#REF!", "Sheet1!A1,Sheet1!C1", "", "Bang[Cot]", "A1:B2:C3"])(
    "%s is none of one rectangle",
    (address) => {
      expect(parseArea(address)).toBeNull();
    },
  );

  test.each(["Nhiệm vụ", "It's", "A1", "x!y"])("with sheet %s gives the name back", (name) => {
    const area = { row: 3, column: 2, rows: 4, columns: 1 };
    const address = absoluteReference(name, area);
    expect(sheetOf(address)).toBe(name);
    expect(parseArea(address)).toEqual(area);
  });

  test("column letters and indexes are inverse", () => {
    for (const index of [0, 25, 26, 701, 702, 16383]) expect(columnIndex(columnLetters(index))).toBe(index);
  });
});
