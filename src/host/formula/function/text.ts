/** Text functions. Positions count UTF-16 units from 1, as Excel's do. */
import { numberFromText, numberToText, toText } from "../coerce";
import { wildcardSearch } from "../criteria";
import { type Environment, type FunctionTable, fn } from "../define";
import { formatted } from "../number-format";
import { ERROR, isError, type Operand, type Scalar } from "../value";
import { roundTo } from "./math";
import { eachValue } from "./numbers";

const MAX_TEXT = 32_767;

const limited = (text: string): Scalar => (text.length > MAX_TEXT ? ERROR.value : text);

/** The texts behind arguments, or the first error. */
function textsOf(env: Environment, operands: readonly Operand[]): string[] | Scalar {
  const texts: string[] = [];
  let failure: Scalar = null;
  eachValue(env, operands, (value) => {
    const text = toText(value);
    if (isError(text)) failure ??= text;
    else texts.push(text);
  });
  return failure ?? texts;
}

function concatenate(env: Environment, operands: readonly Operand[]): Scalar {
  const texts = textsOf(env, operands);
  return Array.isArray(texts) ? limited(texts.join("")) : texts;
}

function substitute(text: string, old: string, replacement: string, instance: number | undefined): Scalar {
  if (old === "") return text;
  if (instance === undefined) return limited(text.replaceAll(old, () => replacement));
  if (instance < 1) return ERROR.value;
  let at = -1;
  for (let count = 0; count < Math.floor(instance); count++) {
    at = text.indexOf(old, at + 1);
    if (at < 0) return text;
  }
  return limited(text.slice(0, at) + replacement + text.slice(at + old.length));
}

/** Capitalises the first letter of every run of letters; marks and digits aside, anything else ends a run. */
function proper(text: string): string {
  return text.toLowerCase().replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => {
    const [first = ""] = word;
    return first.toUpperCase() + word.slice(first.length);
  });
}

function textUnderFormat(value: Exclude<Scalar, { readonly error: unknown }>, format: string): Scalar {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const number = typeof value === "string" ? numberFromText(value) : (value ?? 0);
  if (format === "") return number === null ? String(value) : "";
  return formatted(number ?? String(value), format) ?? ERROR.value;
}

/** The half of a text around a delimiter, for TEXTBEFORE and TEXTAFTER. */
function around(text: string, delimiter: string, instance: number, ignoreCase: boolean): [string, string] | null {
  const where = ignoreCase ? text.toLowerCase() : text;
  const what = ignoreCase ? delimiter.toLowerCase() : delimiter;
  if (what === "" || instance === 0) return null;
  const starts: number[] = [];
  for (let at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + what.length)) starts.push(at);
  const start = instance > 0 ? starts[instance - 1] : starts.at(instance);
  return start === undefined ? null : [text.slice(0, start), text.slice(start + what.length)];
}

export const textFunctions: FunctionTable = {
  LEN: fn("s", (_, text) => text.length),
  LEFT: fn("s n?", (_, text, count = 1) => (count < 0 ? ERROR.value : text.slice(0, Math.floor(count)))),
  RIGHT: fn("s n?", (_, text, count = 1) =>
    count < 0 ? ERROR.value : text.slice(Math.max(0, text.length - Math.floor(count))),
  ),
  MID: fn("s n n", (_, text, start, count) =>
    start < 1 || count < 0 ? ERROR.value : text.slice(Math.floor(start) - 1, Math.floor(start) - 1 + Math.floor(count)),
  ),
  // TRIM knows the plain space only; a no-break space stays, as in Excel.
  TRIM: fn("s", (_, text) => text.replace(/ +/g, " ").replace(/^ | $/g, "")),
  // biome-ignore lint/suspicious/noControlCharactersInRegex: CLEAN is defined as removing exactly these
  CLEAN: fn("s", (_, text) => text.replace(/[\u0000-\u001f]/g, "")),
  UPPER: fn("s", (_, text) => text.toUpperCase()),
  LOWER: fn("s", (_, text) => text.toLowerCase()),
  PROPER: fn("s", (_, text) => proper(text)),
  SUBSTITUTE: fn("s s s n?", (_, text, old, replacement, instance) => substitute(text, old, replacement, instance)),
  REPLACE: fn("s n n s", (_, text, start, count, replacement) =>
    start < 1 || count < 0
      ? ERROR.value
      : limited(
          text.slice(0, Math.floor(start) - 1) + replacement + text.slice(Math.floor(start) - 1 + Math.floor(count)),
        ),
  ),
  FIND: fn("s s n?", (_, part, text, start = 1) => {
    const at = start < 1 || start > text.length + 1 ? -1 : text.indexOf(part, Math.floor(start) - 1);
    return at < 0 ? ERROR.value : at + 1;
  }),
  SEARCH: fn("s s n?", (_, part, text, start = 1) => {
    const at = start < 1 || start > text.length + 1 ? -1 : wildcardSearch(part, text, Math.floor(start) - 1);
    return at < 0 ? ERROR.value : at + 1;
  }),
  EXACT: fn("s s", (_, left, right) => left === right),
  REPT: fn("s n", (_, text, count) =>
    count < 0 || text.length * Math.floor(count) > MAX_TEXT ? ERROR.value : text.repeat(Math.floor(count)),
  ),
  CHAR: fn("n", (_, code) => {
    const whole = Math.floor(code);
    return whole < 1 || whole > 255 ? ERROR.value : fromWindows1252(whole);
  }),
  UNICHAR: fn("n", (_, code) => {
    const whole = Math.floor(code);
    return whole < 1 || whole > 0x10ffff ? ERROR.value : String.fromCodePoint(whole);
  }),
  CODE: fn("s", (_, text) => (text === "" ? ERROR.value : toWindows1252(text))),
  UNICODE: fn("s", (_, text) => text.codePointAt(0) ?? ERROR.value),
  TEXT: fn("v s", (_, value, format) => textUnderFormat(value, format)),
  VALUE: fn("v", (_, value) => {
    if (typeof value === "number") return value;
    if (value === null) return 0;
    return typeof value === "string" ? (numberFromText(value) ?? ERROR.value) : ERROR.value;
  }),
  NUMBERVALUE: fn("s s? s?", (_, text, decimal = ".", group = ",") => {
    const plain = text.replaceAll(" ", "").replaceAll(group.charAt(0), "").replace(decimal.charAt(0), ".");
    return plain === "" ? 0 : (numberFromText(plain) ?? ERROR.value);
  }),
  FIXED: fn("n n? b?", (_, value, places = 2, plain = false) => {
    const digits = Math.max(0, Math.trunc(places));
    const format = `${plain ? "0" : "#,##0"}${digits > 0 ? `.${"0".repeat(digits)}` : ""}`;
    return formatted(roundTo(value, places), format) ?? ERROR.value;
  }),
  CONCAT: fn("o*", (env, ...operands) => concatenate(env, operands)),
  CONCATENATE: fn("s*", (_, ...texts) => limited(texts.join(""))),
  TEXTJOIN: fn("s b o*", (env, delimiter, skipEmpty, ...operands) => {
    const texts = textsOf(env, operands);
    if (!Array.isArray(texts)) return texts;
    return limited(texts.filter((text) => !skipEmpty || text !== "").join(delimiter));
  }),
  TEXTBEFORE: fn("s s n? n?", (_, text, delimiter, instance = 1, mode = 0) => {
    const parts = around(text, delimiter, Math.trunc(instance), mode === 1);
    return parts === null ? ERROR.na : parts[0];
  }),
  TEXTAFTER: fn("s s n? n?", (_, text, delimiter, instance = 1, mode = 0) => {
    const parts = around(text, delimiter, Math.trunc(instance), mode === 1);
    return parts === null ? ERROR.na : parts[1];
  }),
  T: fn("e", (_, value) => (typeof value === "string" || isError(value) ? value : "")),
  DOLLAR: fn("n n?", (_, value, places = 2) => {
    const digits = Math.max(0, Math.trunc(places));
    const format = `$#,##0${digits > 0 ? `.${"0".repeat(digits)}` : ""}`;
    return formatted(roundTo(value, places), `${format};(${format})`) ?? numberToText(value);
  }),
};

/** Excel's CHAR and CODE speak Windows-1252, where 0x80 to 0x9f are letters and signs of their own. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function fromWindows1252(code: number): string {
  return code >= 0x80 && code <= 0x9f ? WINDOWS_1252.charAt(code - 0x80) : String.fromCharCode(code);
}

function toWindows1252(text: string): number {
  const at = WINDOWS_1252.indexOf(text.charAt(0));
  if (at >= 0) return 0x80 + at;
  const unit = text.charCodeAt(0);
  return unit <= 0xff ? unit : 63; // "?" stands for letters outside the code page
}
