/**
 * The lines of a cell → its text. In a narrow column a word or number breaks in two where it had no room ("ST" "T", "Q" "uý II",
 * "30/11/20" "25"); it is put together only where what comes out is a word or number and one of its halves is none.
 */
import { headerCell } from "../../stages/header";

/** A syllable of Vietnamese without its tone. */
const syllable =
  /^(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|n(?:gh?|h)?|ph?|qu|r|s|t[hr]?|v|x)?[aeiouy]{1,3}(?:ch?|m|n[gh]?|p|t)?$/u;
const vowel = /[aeiouy]/u;

const plain = (text: string): string => text.toLocaleLowerCase("vi").normalize("NFD").replace(/\p{M}/gu, "");

const isDate = (text: string): boolean =>
  /^\(?(?:(?:0?[1-9]|[12]\d|3[01])[/.-])?(?:0?[1-9]|1[0-2])[/.-]20\d\d$/u.test(text);
const isThousands = (text: string): boolean => /^\d{1,3}(?:\.\d{3})+$/u.test(text);
const isYear = (text: string): boolean => /^20\d\d$/u.test(text);

/** Whether a number goes on in the next line: neither half is a number of its kind, the two together are. */
function isBrokenNumber(half: string, rest: string, isAlone: boolean): boolean {
  const digits = /^[\d/.-]*\d/u.exec(rest)?.[0] ?? "";
  if (!/\d$/u.test(half) || digits === "") return false;
  const own = /[\d/.-]+$/u.exec(half)?.[0] ?? "";
  const whole = own + digits;
  if (isDate(whole)) return !isDate(own) && !isDate(digits);
  if (isThousands(whole)) return !isThousands(own) && !isThousands(digits) && own.includes(".");
  return isAlone && isYear(whole) && own === half;
}

/** Whether a word goes on in the next line; `isAlone`: its half stands alone on its line. */
function isBrokenWord(half: string, rest: string, isAlone: boolean): boolean {
  const word = /^[\p{L}\p{M}]+/u.exec(rest)?.[0] ?? "";
  if (word === "" || !/^[\p{L}\p{M}]+$/u.test(half)) return false;
  if (isAlone && headerCell(half + word)?.role === "ordinal" && headerCell(half) === null) return true;
  if (!/^\p{Ll}/u.test(word) || !syllable.test(plain(half + word))) return false;
  return vowel.test(plain(half)) ? !vowel.test(plain(word)) : isAlone;
}

function joinsWithout(before: string, next: string): boolean {
  if (/\S[/-]$/u.test(before)) return true;
  const half = /\S+$/u.exec(before)?.[0] ?? "";
  const rest = /^\S+/u.exec(next)?.[0] ?? "";
  const isAlone = half === before;
  return isBrokenNumber(half, rest, isAlone) || isBrokenWord(half, rest, isAlone);
}

/** The lines of a cell as one text. */
export function joinCellLines(lines: readonly string[]): string {
  let text = "";
  let last = "";
  for (const line of lines) {
    const joins = joinsWithout(last, line);
    text = text === "" ? line : `${text}${joins ? "" : " "}${line}`;
    // A word may be broken more than once.
    last = joins && !/\s/u.test(line) ? last + line : line;
  }
  return text;
}
