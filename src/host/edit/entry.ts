/**
 * What text becomes when it is put into a cell: Excel reads it as if typed. Code writes in en-US whatever the user's language
 * (learn.microsoft.com, Range.values); a person types in the language of the computer.
 */
import { ApiError, invalidArgument } from "../api-error";
import type { Calculator } from "../calc/calculator";
import { readInput, type TypedInput } from "../formula/number-format";
import { type CellStyle, type CellValue, cellError, isErrorCode } from "../model";
import { canonicalFormula } from "./formula-text";

export interface Entry {
  readonly value: CellValue;
  readonly formula: string | null;
  /** The format the text implies, for cells that have none of their own. */
  readonly numberFormat: string | null;
  readonly quoted: boolean;
}

export interface EntryTools {
  readonly calculator: Calculator;
  readonly locale: "en-US" | "vi-VN";
  readonly now: () => Date;
  readonly cellTextLimit: number;
}

/** Excel takes text beginning with "-" and longer than this for a formula and fails (office-js issue 3256). */
const longDash = 8200;
const shortDate = "m/d/yyyy";

const plain = (value: CellValue): Entry => ({ value, formula: null, numberFormat: null, quoted: false });

/**
 * @param text what was written or typed; "" empties the cell
 * @param style of the cell: under the format "@" everything stays text
 * @throws ApiError InvalidArgument for a formula Excel would not take or a text too long for a cell
 */
export function readEntry(text: string, style: CellStyle, tools: EntryTools): Entry {
  if (text === "") return plain(null);
  if (text.startsWith("'")) return { ...plain(limited(text.slice(1), tools)), quoted: true };
  if (style.numberFormat === "@") return plain(limited(text, tools));
  const first = text.charAt(0);
  if (first === "=" && text.trim().length > 1) return formulaEntry(text, tools);
  const typed = readTyped(text, tools);
  if (typed) return typed;
  const upper = text.trim().toUpperCase();
  if (isErrorCode(upper)) return plain(cellError(upper));
  if ((first === "+" || first === "-") && text.length > 1) {
    if (text.length > longDash) throw new ApiError("GeneralException");
    return formulaEntry(first === "+" ? `=+${text.slice(1)}` : `=${text}`, tools);
  }
  return plain(limited(text, tools));
}

function limited(text: string, tools: EntryTools): string {
  if (text.length > tools.cellTextLimit) throw invalidArgument();
  return text;
}

function formulaEntry(text: string, tools: EntryTools): Entry {
  const formula = canonicalFormula(text.trimEnd());
  const parsed = tools.calculator.parse(formula);
  if (!parsed || formula.length > 8192) throw invalidArgument();
  const { root } = parsed;
  const isDate = root.kind === "call" && ["TODAY", "DATE", "EDATE", "EOMONTH", "WORKDAY"].includes(root.name);
  const isMoment = root.kind === "call" && root.name === "NOW";
  const numberFormat = isDate ? shortDate : isMoment ? "m/d/yyyy h:mm" : null;
  return { value: null, formula, numberFormat, quoted: false };
}

/** Numbers, percentages, currency, dates, times and truth values; null where the text stays text. */
function readTyped(text: string, tools: EntryTools): Entry | null {
  const trimmed = text.trim();
  if (trimmed.length > longestTyped || !couldBeTyped.test(trimmed)) return null;
  const year = tools.now().getFullYear();
  const vietnamese = tools.locale === "vi-VN" ? readVietnamese(trimmed, year) : null;
  const read = vietnamese ?? (isForeign(trimmed, tools) ? null : readInput(trimmed));
  if (!read) return null;
  const { value, numberFormat } = read;
  if (typeof value === "boolean" || numberFormat === null) return plain(value);
  if (isIsoDay.test(trimmed) || /^m+\/d+\/y+$/i.test(numberFormat)) return { ...plain(value), numberFormat: shortDate };
  // A day and month alone are of this year, by the workbook's clock.
  return { ...plain(/^d-mmm$|^dd?\/mm?$/i.test(numberFormat) ? inYear(value, year) : value), numberFormat };
}

/** No number, date or time is longer. */
const longestTyped = 60;
/** Most text is told apart from numbers and dates by its letters alone, which is a hundred times faster than reading it. */
const couldBeTyped =
  /^(?:[\s\d.,:/\-+%$€£¥₫()E]*\d[\s\d.,:/\-+%$€£¥₫()E]*|true|false|(?=.*\d).*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|[ap]m?\b).*)$/i;
const isIsoDay = /^\d{4}-\d{1,2}-\d{1,2}$/;
const dayMs = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);

function inYear(serial: number, year: number): number {
  const date = new Date(epoch + serial * dayMs);
  return (Date.UTC(year, date.getUTCMonth(), date.getUTCDate()) - epoch) / dayMs;
}

/** "12/05/2026" is the 12th of May, "1.234,5" is 1234.5. Null: as in en-US (ISO dates, times). */
function readVietnamese(text: string, thisYear: number): TypedInput | null {
  const date = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{2}|\d{4}))?$/.exec(text);
  if (date) {
    const [, day = "", month = "", yearText] = date;
    const year = yearText === undefined ? thisYear : Number(yearText);
    const fullYear = yearText?.length === 2 ? (year < 30 ? 2000 + year : 1900 + year) : year;
    const moment = new Date(Date.UTC(fullYear, Number(month) - 1, Number(day)));
    const real = moment.getUTCMonth() === Number(month) - 1 && moment.getUTCDate() === Number(day) && fullYear >= 1900;
    if (!real) return null;
    return { value: (moment.getTime() - epoch) / dayMs, numberFormat: yearText === undefined ? "d-mmm" : shortDate };
  }
  const number = /^([+-]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?(%?)$/.exec(text);
  if (!number) return null;
  const [, sign = "", whole = "", fraction, percent] = number;
  const size = Number(`${whole.replaceAll(".", "")}.${fraction ?? "0"}`) / (percent ? 100 : 1);
  const value = sign === "-" ? -size : size;
  if (percent) return { value, numberFormat: fraction === undefined ? "0%" : "0.00%" };
  const grouped = fraction === undefined ? "#,##0" : "#,##0.00";
  return { value, numberFormat: whole.includes(".") ? grouped : null };
}

/** en-US dates and numbers that a Vietnamese Excel leaves as text: "8/19/2025", "1,234.5". */
function isForeign(text: string, tools: EntryTools): boolean {
  return (
    tools.locale === "vi-VN" && /^(\d{1,2}[/-]\d{1,2}([/-]\d{2,4})?|[+-]?[\d,]*\.\d+|[+-]?\d{1,3}(,\d{3})+)$/.test(text)
  );
}
