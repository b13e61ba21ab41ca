/**
 * Formulas of the in-memory Excel: reading, evaluating and rewriting en-US formulas, and showing values under number formats.
 * What depends on what, and when to calculate, is src/host/calc.
 */
export type { Formula, Node } from "./ast";
export type { FormulaContext, Place, TableShape } from "./context";
export { evaluateFormula } from "./evaluate";
export { formatValue, readInput, showsDate, type TypedInput } from "./number-format";
export { FormulaSyntaxError, parseFormula } from "./parse";
export { fromR1C1, toR1C1 } from "./r1c1";
export {
  type CellMove,
  type CellShift,
  copyFormula,
  followMove,
  forgetSheet,
  renameSheet,
  renameTable,
  renameTableColumn,
  shiftArea,
  shiftReferences,
} from "./rewrite";
export { type CalendarDay, dayOfSerial, serialOfDay, serialOfLocalTime } from "./serial";
export { ERROR, isError, type Matrix, type Scalar, type SheetArea } from "./value";
