import { Calculator } from "../../src/host/calc/calculator";
import { getValue, newWorkbook, setCell } from "../../src/host/model";

const workbook = newWorkbook();
const sheet = workbook.sheets[0]!;
const style = workbook.styles.normal;
const N = Number(process.env.N ?? 3000);
for (let r = 0; r < N; r++) {
  setCell(sheet, r, 0, { value: r, formula: null, style });
  setCell(sheet, r, 1, { value: "k" + r, formula: null, style });
  setCell(sheet, r, 2, { value: 46000 + (r % 100), formula: null, style });
  setCell(sheet, r, 3, {
    value: 0,
    formula: `=IF(B${r + 1}="","",IF(C${r + 1}<TODAY(),"quá hạn",SUM(A${r + 1}:A${r + 2})))`,
    style,
  });
  setCell(sheet, r, 4, { value: 0, formula: r === 0 ? "=1" : `=E${r}+1`, style });
  setCell(sheet, r, 5, { value: 0, formula: `=VLOOKUP("k${N - r - 1}",$B$1:$E$${N},4,FALSE)`, style });
  setCell(sheet, r, 6, { value: 0, formula: `=COUNTIF($C$1:$C$${N},C${r + 1})`, style });
  setCell(sheet, r, 7, { value: 0, formula: `=SUM(A$1:A${r + 1})`, style });
}
const c = new Calculator({ workbook, now: () => new Date(2026, 0, 29), random: () => 0.5 });
let t = performance.now();
c.calculate(true);
console.log(
  "all",
  (performance.now() - t) | 0,
  [3, 4, 5, 6, 7].map((k) => getValue(sheet, N - 1, k)),
);
t = performance.now();
setCell(sheet, 5, 0, { value: 100, formula: null, style });
c.valuesChanged(sheet, { top: 5, left: 0, bottom: 5, right: 0 });
c.calculate(true);
console.log("one edit", (performance.now() - t) | 0);
t = performance.now();
setCell(sheet, N - 1, 1, { value: "", formula: null, style });
c.valuesChanged(sheet, { top: N - 1, left: 1, bottom: N - 1, right: 1 });
c.calculate(true);
console.log("one edit B", (performance.now() - t) | 0);
