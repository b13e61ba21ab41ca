/** The numerals of headings, rows and list items: I, A, 1, 1.1, III.2, a), đ), -, +; in tables also codes: MT1, NV 2.1. */

export type OrdinalStyle = "upper" | "roman" | "code" | "arabic" | "dotted" | "lower" | "bullet";

export interface Ordinal {
  /** As written, without the full stop or bracket behind it. */
  readonly numeral: string;
  readonly style: OrdinalStyle;
  /** Place in its sequence from 1; for dotted numerals that of the last part. 0 for bullets. */
  readonly position: number;
}

/** Styles from the outermost to the innermost, as official documents nest them. */
export const styleRank: Readonly<Record<OrdinalStyle, number>> = {
  upper: 0,
  roman: 1,
  code: 2,
  arabic: 3,
  dotted: 4,
  lower: 5,
  bullet: 6,
};

const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };
const romanForm = /^X{0,4}(?:IX|IV|V?I{0,3})$|^X?L?X{0,3}(?:IX|IV|V?I{0,3})$/;
const lowerLetters = "abcdđeghiklmnopqrstuvxy";
const upperLetters = lowerLetters.toUpperCase();

/** The value of a Roman numeral up to 89, or null when the text is none. */
export function romanValue(text: string): number | null {
  if (text === "" || !romanForm.test(text)) return null;
  const digits = Array.from(text, (letter) => romanDigits[letter] ?? 0);
  return digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0);
}

/** Long lists are numbered on over 999; from 1900 on four figures are a year. */
const arabic = /^(?:\d{1,3}|1[0-8]\d\d)$/;
const wrapping = /^\(?\s*|\s*[.):/\-–]*\s*$/gu;
const dotted = /^(?:\d{1,3}|[IVXL]+|[A-ZĐ]|[a-zđ])(?:\.(?:\d{1,3}|[a-zđ]))+$/u;

/**
 * Reads a text that is nothing but a numeral ("1", "1.", "a)", "III.1", "-"); null for anything else. `before` is the numeral
 * that stood last in the same sequence: it tells the letter C after B from the Roman hundred, D from 500, I after H from one.
 */
export function readOrdinal(text: string, before: Ordinal | null = null): Ordinal | null {
  const trimmed = text.trim();
  if (/^[-+•*–—○●▪]$/u.test(trimmed)) return { numeral: trimmed, style: "bullet", position: 0 };
  const numeral = trimmed.replace(wrapping, "");
  if (arabic.test(numeral)) return { numeral, style: "arabic", position: Number(numeral) };
  const letter = numeral.length === 1 ? upperLetters.indexOf(numeral) + 1 : 0;
  if (letter > 0 && before?.style === "upper" && letter === before.position + 1)
    return { numeral, style: "upper", position: letter };
  const roman = romanValue(numeral);
  if (roman !== null) return { numeral, style: "roman", position: roman };
  if (letter > 0) return { numeral, style: "upper", position: letter };
  const lower = numeral.length === 1 ? lowerLetters.indexOf(numeral) + 1 : 0;
  if (lower > 0) return { numeral, style: "lower", position: lower };
  if (dotted.test(numeral)) {
    const last = numeral.slice(numeral.lastIndexOf(".") + 1);
    return { numeral, style: "dotted", position: Number(last) || lowerLetters.indexOf(last) + 1 };
  }
  return null;
}

const code = /^\p{Lu}{1,4}[\s.-]?(?:\d{1,3}\.)*(\d{1,3})$/u;

/** A number in which a scanner read a letter for a figure: "l0". */
const misread = /^(?:[lI]\d|\d[lOo])$/u;
const figures = (text: string): string => text.replace(/[lI]/gu, "1").replace(/[Oo]/gu, "0");

/** What stands in the column of numerals: a numeral, or a code of capitals and a number, which in running text would be none. */
export function readRowNumeral(text: string, before: Ordinal | null = null): Ordinal | null {
  const ordinal = readOrdinal(text, before);
  if (ordinal !== null) return ordinal;
  const numeral = text.trim().replace(wrapping, "");
  if (misread.test(numeral)) return { numeral, style: "arabic", position: Number(figures(numeral)) };
  const position = code.exec(numeral)?.[1];
  return position === undefined ? null : { numeral, style: "code", position: Number(position) };
}

/** Party documents part numeral and text with a dash ("I- MỤC TIÊU", "2.1- Rà soát …"), where a capital follows: "12 - 14%" is none. */
const leading =
  /^(\(?(?:\d{1,3}|[IVXL]+|[A-ZĐ]|[a-zđ])(?:\.(?:\d{1,3}|[a-zđ]))*(?:\s?[-–](?=\s+[\p{Lu}“"])|\s?[.)/:]?)|[-+•*–—○●▪])(?:\s+|(?<=[.)])(?=\p{Lu}))(?=\S)/u;

export interface Numbered {
  readonly ordinal: Ordinal;
  readonly rest: string;
  /** Something stands behind the numeral that makes it one: "1." or "a)", not the bare "1" of "1 đề án". */
  readonly marked: boolean;
}

/** Splits a paragraph or cell that begins with a numeral into numeral and rest; null when it begins with none. */
export function readNumbered(text: string, before: Ordinal | null = null): Numbered | null {
  const match = leading.exec(text);
  if (match?.[1] === undefined) return null;
  const ordinal = readOrdinal(match[1], before);
  if (ordinal === null) return null;
  const marked = /[.)/:–-]$/u.test(match[1]) || ordinal.style === "bullet" || ordinal.style === "dotted";
  return { ordinal, rest: text.slice(match[0].length), marked };
}
