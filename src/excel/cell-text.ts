/**
 * How a value must be handed to Excel so that it holds exactly that value. Excel reads strings as if they were typed: "1.1"
 * becomes a number, "3/2026" a date, "- text" a formula, "TRUE" a boolean. A leading apostrophe keeps them text; Excel
 * takes it off again, so it is never seen and never read back. In a cell formatted "@" nothing is interpreted, and the
 * apostrophe would not be needed; new sheets are written before they are formatted, so the apostrophe always works there.
 */
import type { CellValue } from "../plan/cell";

/** Longest text a cell can hold. */
export const longestCellText = 32_767;

/** Longer text cannot be a number, a date or a time in any notation; only its first character matters. */
const longestTypedValue = 80;
const formulaStart = /^[=+\-@'#]/u;
const month = /^\s*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\b/iu;
const word = /^\s*(true|false)\s*$/iu;

/** Whether Excel could take the text for something else than text. Errs on the side of yes: an apostrophe too many does no harm. */
export function isReinterpreted(text: string): boolean {
  if (formulaStart.test(text)) return true;
  if (text.length > longestTypedValue) return false;
  return /[\p{Nd}%$€¥£₫]/u.test(text) || word.test(text) || month.test(text);
}

/** The value to put into `Range.values` of cells that are not formatted as text. */
export function toExcelValue(value: CellValue): CellValue {
  return typeof value === "string" && value !== "" && isReinterpreted(value) ? `'${value}` : value;
}

/** Whether what a cell holds is what was to be written: Excel keeps one kind of line break. */
export function sameCellValue(written: CellValue, read: unknown): boolean {
  if (typeof written === "string" && typeof read === "string") return lineBreaks(written) === lineBreaks(read);
  return Object.is(written, read) || (written === 0 && read === 0);
}

function lineBreaks(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/gu, "\n") : text;
}
