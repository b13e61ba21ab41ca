/**
 * Excel's conversions between kinds of values, and its order of values (numbers < text < FALSE < TRUE).
 * Source: ECMA-376 Part 1, 18.17.2.6 (types and values), and the behaviour of LibreOffice and Excel on mixed operands.
 */
import { parseValue } from "numfmt";
import type { CellError } from "../model";
import { ERROR, isError, type Scalar } from "./value";

/** A number, or an error where the value is none. Blank is 0, TRUE is 1, text is read as an en-US user would type it. */
export function toNumber(value: Scalar): number | CellError {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (isError(value)) return value;
  return numberFromText(value) ?? ERROR.value;
}

/** Reads "1,234.5", "50%", "2024-05-12", "12:30" as a number; null where the text is no number. "TRUE" is not one. */
export function numberFromText(text: string): number | null {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  const plain = Number(trimmed);
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed)) return Number.isFinite(plain) ? plain : null;
  const parsed = parseValue(trimmed)?.v;
  return typeof parsed === "number" ? parsed : null;
}

/** The text of a value as `&` sees it: General format, at most 15 digits. */
export function toText(value: Scalar): string | CellError {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "number") return numberToText(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value;
}

/** A number in General without a width limit, as `&` and LEN see it: 15 significant digits, E notation beyond 20 places. */
export function numberToText(value: number): string {
  if (Object.is(value, -0)) return "0";
  const rounded = Number(value.toPrecision(15));
  const size = Math.abs(rounded);
  if (size !== 0 && (size >= 1e21 || size < 1e-9)) {
    const [digits = "0", power = "+0"] = rounded.toExponential().split("e");
    const sign = power.startsWith("-") ? "-" : "+";
    return `${digits}E${sign}${power.replace(/^[+-]/, "").padStart(2, "0")}`;
  }
  return size < 1e-6 && size !== 0 ? rounded.toFixed(20).replace(/0+$/, "") : String(rounded);
}

/** TRUE or FALSE, or an error: text counts only when it says so. */
export function toBoolean(value: Scalar): boolean | CellError {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  if (value === null) return false;
  if (isError(value)) return value;
  const upper = value.toUpperCase();
  if (upper === "TRUE") return true;
  return upper === "FALSE" ? false : ERROR.value;
}

const collator = new Intl.Collator("en", { sensitivity: "accent" });

/** Texts are equal when their keys are: case does not count, tone marks do. */
export function textKey(text: string): string {
  return text.toLowerCase();
}

/** The order of two texts; 0 exactly when their keys are the same. */
function compareText(left: string, right: string): number {
  const a = textKey(left);
  const b = textKey(right);
  if (a === b) return 0;
  return collator.compare(a, b) || (a < b ? -1 : 1);
}

/** Excel's order of two values, for `<`, sorting and lookups; a blank takes the kind of its partner. */
export function compare(left: Scalar, right: Scalar): number | CellError {
  if (isError(left)) return left;
  if (isError(right)) return right;
  const a = left ?? blankLike(right);
  const b = right ?? blankLike(left);
  if (typeof a === "number" && typeof b === "number") return nearlyEqual(a, b) ? 0 : a - b;
  if (typeof a === "string" && typeof b === "string") return compareText(a, b);
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
  return rank(a) - rank(b);
}

function blankLike(value: Scalar): number | string | boolean {
  if (typeof value === "string") return "";
  return typeof value === "boolean" ? false : 0;
}

function rank(value: number | string | boolean): number {
  if (typeof value === "number") return 0;
  return typeof value === "string" ? 1 : 2;
}

/** Excel compares 15 significant digits: 0.1+0.2=0.3 is TRUE. */
function nearlyEqual(a: number, b: number): boolean {
  return a === b || (Math.abs(a - b) < Math.abs(a) * 1e-14 && a.toPrecision(15) === b.toPrecision(15));
}
