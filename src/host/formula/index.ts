/**
 * Formulas of the in-memory Excel: reading, evaluating, recalculating and rewriting en-US formulas, and showing values under
 * number formats.
 */
export type { Formula, Node } from "./ast";
export { Calculation } from "./calculation";
export type { FormulaContext, Place, TableShape } from "./context";
export { evaluateFormula } from "./evaluate";
export { formatValue, readInput, showsDate, type TypedInput } from "./number-format";
export { FormulaSyntaxError, parseFormula } from "./parse";
export { type Precedents, precedentsOf } from "./precedents";
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
export { type Clock, WorkbookContext } from "./workbook-context";
