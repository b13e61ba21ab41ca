/**
 * What a cell shows: a value under an en-US number format code, as Range.text and TEXT give it. The work is numfmt's; this
 * file adds what Excel does around it (errors, negative dates, text under number formats).
 */
import { format, isDateFormat, parseValue } from "numfmt";
import { dayOfSerial } from "./serial";
import { isError, type Scalar } from "./value";

/** What Excel shows for a date before its calendar or after it, whatever the column's width. */
const NO_DATE = "########";

/**
 * @param numberFormat an en-US code; "" and "General" are the same
 * @returns the text; an error shows its code, an empty cell nothing
 */
export function formatValue(value: Scalar, numberFormat: string): string {
  if (value === null) return "";
  if (isError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number" && showsDate(numberFormat) && dayOfSerial(value) === null) return NO_DATE;
  return formatted(value, numberFormat) ?? String(value);
}

/** The text under a code, or null where the code is none. */
export function formatted(value: string | number, numberFormat: string): string | null {
  try {
    return format(numberFormat === "" ? "General" : numberFormat, value, { nbsp: false });
  } catch {
    return null;
  }
}

/** Whether numbers under this code show as dates or times. */
export function showsDate(numberFormat: string): boolean {
  try {
    return isDateFormat(numberFormat);
  } catch {
    return false;
  }
}

/** A value typed into a cell, with the format the typing implies ("50%" → 0.5 and "0%"); null where it stays text. */
export interface TypedInput {
  readonly value: number | boolean;
  /** Null: the cell keeps its format. */
  readonly numberFormat: string | null;
}

/** Reads text as Excel reads typing in en-US: numbers, percentages, currency, dates, times, TRUE and FALSE. */
export function readInput(text: string): TypedInput | null {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  const read = parseValue(trimmed);
  if (read === null || typeof read.v === "string") return null;
  return { value: read.v, numberFormat: read.z ?? null };
}
