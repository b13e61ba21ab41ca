/** What a formula may ask of its workbook. The host's model answers; tests answer with a few lines. */
import type { Matrix, Scalar, SheetArea } from "./value";

/** A place on a sheet; row and column count from 0. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A table as references see it. The area holds the header row and the totals row where it has them. */
export interface TableShape extends SheetArea {
  readonly name: string;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  /** Header texts, left to right. */
  readonly columns: readonly string[];
}

export interface FormulaContext {
  /** Sheet names in order. */
  sheets(): readonly string[];
  /** One past the last row and column in use on a sheet: whole-column references are read only so far. */
  extent(sheet: string): { readonly rows: number; readonly columns: number };
  cell(sheet: string, row: number, column: number): Scalar;
  /** All values of an area. Optional: a workbook that can hand out rows faster than cell by cell. */
  matrix?(area: SheetArea): Matrix;
  /** Visits all values of an area, row by row. Optional, as `matrix`: sums need no arrays. */
  each?(area: SheetArea, visit: (value: Scalar) => void): void;
  /** The formula of a cell with its "=", or null. */
  formula(sheet: string, row: number, column: number): string | null;
  /** The formula of a defined name, seen from a sheet (its own names win), with or without "="; null when unknown. */
  name(name: string, sheet: string): string | null;
  table(name: string): TableShape | null;
  /** The table that covers a cell. */
  tableAt(place: Place): TableShape | null;
  /** Whether a row is out of sight, and by what: SUBTOTAL leaves out filtered rows always, hidden ones on wish. */
  hiddenBy(sheet: string, row: number): "filter" | "hand" | null;
  /** The moment as a serial with fraction. */
  now(): number;
  /** From 0 up to but not including 1, for RAND. */
  random(): number;
}
