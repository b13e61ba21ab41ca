import {
  copyFormula,
  followMove,
  forgetSheet,
  fromR1C1,
  renameSheet,
  renameTable,
  renameTableColumn,
  shiftReferences,
  toR1C1,
} from "../../../src/host/formula";
import { parseArea, wholeSheet } from "../../../src/host/model";

const area = (text: string) => parseArea(text) ?? wholeSheet;

describe("inserting and deleting cells", () => {
  test.each([
    ["insert", "rows", "3:4", "=A1+A3+A2:A5", "=A1+A5+A2:A7"],
    ["insert", "rows", "1:1", "=$A$1", "=$A$2"],
    ["insert", "rows", "6:6", "=SUM(A1:A5)", "=SUM(A1:A5)"],
    ["insert", "columns", "B:B", "=A1+B1+A1:C1+$B:$C", "=A1+C1+A1:D1+$C:$D"],
    ["insert", "rows", "2:2", "=SUM(A:A)", "=SUM(A:A)"],
    ["insert", "rows", "2:2", "=Khác!A5+'Nhiệm vụ'!A5", "=Khác!A5+'Nhiệm vụ'!A6"],
    ["delete", "rows", "2:3", "=A1+A2+A4+SUM(A1:A10)+SUM(A2:A5)", "=A1+#REF!+A2+SUM(A1:A8)+SUM(A2:A3)"],
    ["delete", "rows", "2:3", "=SUM(A2:A3)", "=SUM(#REF!)"],
    ["delete", "columns", "A:A", "=A1+B1", "=#REF!+A1"],
    ["delete", "rows", "2:3", '="A2"&Bảng[A2]', '="A2"&Bảng[A2]'],
    ["insert", "rows", "A2:B3", "=A5+C5+A5:C5", "=A7+C5+A5:C5"],
    ["delete", "columns", "B2:B3", "=C2+C5", "=B2+C5"],
  ] as const)("%s %s %s: %s → %s", (kind, along, at, before, after) => {
    expect(shiftReferences(before, "Nhiệm vụ", { sheet: "nhiệm vụ", area: area(at), kind, along })).toBe(after);
  });
});

test.each([
  ["=A1+$A1+A$1+$A$1", 1, 1, "=B2+$A2+B$1+$A$1"],
  ["=A1", -1, 0, "=#REF!"],
  ["=SUM(A:B)+SUM($2:$2)", 3, 1, "=SUM(B:C)+SUM($2:$2)"],
  ["=Bảng1[@[Hạn chót]]+A1", 1, 0, "=Bảng1[@[Hạn chót]]+A2"],
  ['=IF( A1 = "A1" , 1 )', 0, 2, '=IF( C1 = "A1" , 1 )'],
  ["=Sheet1!#REF!+A1", 1, 0, "=Sheet1!#REF!+A2"],
  ["not a formula A1", 1, 1, "not a formula A1"],
])("copying %s by %i rows and %i columns gives %s", (formula, rows, columns, expected) => {
  expect(copyFormula(formula, rows, columns)).toBe(expected);
});

test("references to cut cells follow them, also to another sheet", () => {
  const move = { sheet: "S", from: area("A1:B2"), toSheet: "T", toRow: 4, toColumn: 0 };
  expect(followMove("=A1+B2+A1:C3+C1", "S", move)).toBe("=T!A5+T!B6+A1:C3+C1");
  expect(followMove("=S!$A$1", "T", { ...move, toSheet: "S" })).toBe("=S!$A$5");
});

test("sheets, tables and columns are renamed wherever a formula names them", () => {
  expect(renameSheet("='Nhiệm vụ'!A1+Khác!B2+'nhiệm vụ'!tên", "Nhiệm vụ", "Nhiệm vụ (2)")).toBe(
    "='Nhiệm vụ (2)'!A1+Khác!B2+'Nhiệm vụ (2)'!tên",
  );
  expect(forgetSheet("=SUM(Khác!A1:A3)+A1", "khác")).toBe("=SUM(#REF!)+A1");
  expect(renameTable("=SUM(Bảng1[A])+ROWS(bảng1)", "Bảng1", "Bảng2")).toBe("=SUM(Bảng2[A])+ROWS(Bảng2)");
  expect(renameTableColumn("=[@[Hạn chót]]+Bảng2[Hạn chót]", "Bảng1", "Hạn chót", "Hạn", "Bảng1")).toBe(
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
