/**
 * The values formulas work with: what a cell can hold, arrays of it, and references. Errors are values, as in Excel.
 */
import { type Area, type CellError, type CellValue, cellError } from "../model";

/** What a cell holds: `null` is an empty cell. Dates are serials of the 1900 system. */
export type Scalar = CellValue;

export const ERROR = {
  null: cellError("#NULL!"),
  div0: cellError("#DIV/0!"),
  value: cellError("#VALUE!"),
  ref: cellError("#REF!"),
  name: cellError("#NAME?"),
  num: cellError("#NUM!"),
  na: cellError("#N/A"),
  spill: cellError("#SPILL!"),
  calc: cellError("#CALC!"),
} as const;

/** Rows of equal length, at least one row and one column. */
export type Matrix = readonly (readonly Scalar[])[];

/** A rectangle of cells on one sheet, given by the sheet's name. */
export interface SheetArea extends Area {
  readonly sheet: string;
}

/** A reference to cells, not yet read. Several areas come from the union operator and 3-D references. */
export class Reference {
  constructor(readonly areas: readonly SheetArea[]) {}
}

export type Operand = Scalar | Matrix | Reference;

export function isError(value: unknown): value is CellError {
  return typeof value === "object" && value !== null && "error" in value;
}

export function isMatrix(value: Operand | undefined): value is Matrix {
  return Array.isArray(value);
}

/** Builds a matrix by asking for each of its cells. */
export function matrixOf(rows: number, columns: number, at: (row: number, column: number) => Scalar): Matrix {
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => at(row, column)));
}
