/** Formulas between A1 and R1C1 style, for `formulasR1C1` and to see whether cells share one formula. */
import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import { columnLetters } from "../model";

/** "=A1+$B$2" at C1 → "=RC[-2]+R2C2". Text that is no formula is returned as it is. */
export function toR1C1(formula: string, row: number, column: number): string {
  return formula.startsWith("=") ? translateFormulaToR1C1(formula, anchor(row, column)) : formula;
}

/** "=RC[-2]" at C1 → "=A1". References beyond the edge of the sheet wrap around, as Excel's do. */
export function fromR1C1(formula: string, row: number, column: number): string {
  return formula.startsWith("=") ? translateFormulaToA1(formula, anchor(row, column)) : formula;
}

const anchor = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;
