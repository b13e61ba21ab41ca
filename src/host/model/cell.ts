/** What a cell holds. Cells are immutable and shared between versions of a row (undo): replace them, never change them. */
import type { CellStyle } from "./style";

export const errorCodes = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
  "#GETTING_DATA",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** An error value, e.g. what =1/0 gives. Text that merely looks like an error is a string. */
export interface CellError {
  readonly error: ErrorCode;
}

/** `null` is an empty cell; dates are serial numbers of the 1900 system. */
export type CellValue = string | number | boolean | CellError | null;

export interface Cell {
  readonly value: CellValue;
  /** En-US formula beginning with "=", or null for a constant. `value` is then its last result. */
  readonly formula: string | null;
  /** A shared style of the workbook's `StyleTable`. */
  readonly style: CellStyle;
  /** The text was entered with a leading apostrophe (Excel's quotePrefix): it stays text when edited. */
  readonly quoted?: boolean;
}

const errors = new Map<string, CellError>(errorCodes.map((error) => [error, Object.freeze({ error })]));

/** The shared error value of this code. */
export function cellError(code: ErrorCode): CellError {
  return errors.get(code) ?? { error: code };
}

/** Whether the text is one of Excel's error codes. */
export function isErrorCode(text: string): text is ErrorCode {
  return errors.has(text);
}

export function isCellError(value: unknown): value is CellError {
  return typeof value === "object" && value !== null && "error" in value;
}
