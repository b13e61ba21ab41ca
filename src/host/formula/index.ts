/**
 * Formulas of the in-memory Excel: reading and evaluating en-US formulas, and showing values under number formats. What depends
 * on what, and when to calculate, is src/host/calc; how formulas change when cells move is src/host/edit/formula-text.ts.
 */
export { needsArrayFormula } from "./array-formula";
export type { Formula, Node } from "./ast";
export type { FormulaContext, Place, TableShape } from "./context";
export { evaluateFormula } from "./evaluate";
export { formatValue, readInput, showsDate, type TypedInput } from "./number-format";
export { FormulaSyntaxError, parseFormula } from "./parse";
export { type CalendarDay, dayOfSerial, serialOfDay, serialOfLocalTime } from "./serial";
export { ERROR, isError, type Matrix, type Scalar, type SheetArea } from "./value";
