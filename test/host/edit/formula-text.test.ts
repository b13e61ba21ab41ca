import {
  fromR1C1,
  renamedSheetFormula,
  renamedTableFormula,
  shiftedFormula,
  toR1C1,
} from "../../../src/host/edit/formula-text";

test.each([
  ["=A1+$A1+A$1+$A$1", 1, 1, "=B2+$A2+B$1+$A$1"],
  ["=A1", -1, 0, "=#REF!"],
  ["=SUM(A:B)+SUM($2:$2)", 3, 1, "=SUM(B:C)+SUM($2:$2)"],
  ["=Bảng1[@[Hạn chót]]+A1", 1, 0, "=Bảng1[@[Hạn chót]]+A2"],
  ['=IF( A1 = "A1" , 1 )', 0, 2, '=IF( C1 = "A1" , 1 )'],
  ["=Sheet1!#REF!+A1", 1, 0, "=Sheet1!#REF!+A2"],
  ["='Nhiệm vụ'!A1", 2, 0, "='Nhiệm vụ'!A3"],
])("copying %s by %i rows and %i columns gives %s", (formula, rows, columns, expected) => {
  expect(shiftedFormula(formula, rows, columns)).toBe(expected);
});

test("sheets, tables and columns are renamed wherever a formula names them", () => {
  expect(renamedSheetFormula("='Nhiệm vụ'!A1+Khác!B2", "Nhiệm vụ", "Nhiệm vụ (2)")).toBe("='Nhiệm vụ (2)'!A1+Khác!B2");
  expect(renamedSheetFormula("=SUM(Khác!A1:A3)+A1", "khác", null)).toBe("=SUM(#REF!)+A1");
  expect(renamedTableFormula("=SUM(Bảng1[A])", "Bảng1", { table: "Bảng2" }, false)).toBe("=SUM(Bảng2[A])");
  const column = { before: "Hạn chót", after: "Hạn" };
  expect(renamedTableFormula("=[@[Hạn chót]]+Bảng2[Hạn chót]", "Bảng1", { column }, true)).toBe(
    "=[@Hạn]+Bảng2[Hạn chót]",
  );
});

test.each([
  ["=A1+$B$2+C$3", 2, 2, "=R[-2]C[-2]+R2C2+R3C"],
  ["=SUM(A:A)", 0, 3, "=SUM(C[-3])"],
  ["='Nhiệm vụ'!A2", 1, 0, "='Nhiệm vụ'!RC"],
])("%s in R1C1 and back", (formula, row, column, r1c1) => {
  expect(toR1C1(formula, row, column)).toBe(r1c1);
  expect(fromR1C1(r1c1, row, column)).toBe(formula);
});
