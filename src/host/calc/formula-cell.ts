/** A cell with a formula, as the calculator knows it. */
import type { Formula } from "../formula/ast";
import type { Sheet } from "../model";

export interface FormulaCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  /** Null: the text is no formula the host can read; the value is then #NAME?. */
  readonly formula: Formula | null;
}
