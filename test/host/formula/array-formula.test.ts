import { needsArrayFormula } from "../../../src/host/formula";

test.each<[string, boolean]>([
  ["=SUM(A1:A3)", false],
  ["=SUM(A1:A3*2)", true],
  ["=SUM(IF(A1:A3>0,A1:A3,0))", true],
  ['=SUMPRODUCT((A1:A3="x")*(B1:B3>1))', false],
  ['=IF([@Hạn]="","",[@Hạn]-TODAY())', false],
  ["=SUM(LEN(B1:B9))", true],
  ["=LEN(B1)", false],
  ["=VLOOKUP(A1,B:C,2,FALSE)", false],
  ['=COUNTIFS(A:A,"x",B:B,">1")', false],
  ["=MAX((Bảng[Mã]=A1)*Bảng[Số])", true],
  ["=UNIQUE(A1:A9)", true],
  ["=-A1:A3", true],
  ["=@A1:A3", false],
  ['=TEXTJOIN(",",TRUE,A1:A9)', false],
  ["không phải", false],
])("%s needs to be marked: %s", (formula, expected) => {
  expect(needsArrayFormula(formula)).toBe(expected);
});
