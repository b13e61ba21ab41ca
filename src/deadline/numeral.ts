/** Numbers as deadline cells write them: years, Roman numerals, months and quarters in words. */
import { withoutMarks } from "./letter";

/** A year, also one torn by a line break ("20 26") or with the letter O for a zero ("2O26"); those are read as doubtful. */
export const yearSource = "(?:\\d{4}|2\\s?[0o]\\s?[\\do]\\s?[\\do])(?!\\d|[/.]\\d)";

/** Like `yearSource`, or two digits ("31/12/25"), which are read as implied. */
export const shortYearSource = `(?:${yearSource}|\\d{2}(?![\\d%]|[/.]\\d))`;

export interface YearReading {
  readonly year: number;
  readonly torn: boolean;
  readonly short: boolean;
}

/** The year a piece of text means; null outside 1990 to 2099, where no plan of ours can have its term. */
export function readYear(text: string): YearReading | null {
  const digits = text.replace(/\s/gu, "").replace(/o/gu, "0");
  const short = digits.length === 2;
  const year = short ? 2000 + Number(digits) : Number(digits);
  if (year < 1990 || year > 2099) return null;
  return { year, torn: digits !== text, short };
}

const romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

/** "iv" → 4; null for what is not a Roman numeral up to XII. */
export function readRoman(text: string): number | null {
  const index = romans.indexOf(text);
  return index < 0 ? null : index + 1;
}

const words: Readonly<Record<string, number>> = {
  một: 1,
  hai: 2,
  ba: 3,
  tư: 4,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  "mười một": 11,
  "mười hai": 12,
};

/** Numbers from one to twelve in words, longest first. Tháng Giêng and tháng Chạp are left out: they are months of the lunar year. */
export const wordSource = "mười một|mười hai|mười|một|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín";

const unmarkedWords: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(words).map(([word, number]) => [withoutMarks(word), number]),
);

/** "mười hai", "muoi hai" → 12; null for other words. */
export function readWord(text: string): number | null {
  return words[text] ?? unmarkedWords[text] ?? null;
}

/** Digits or a word → number; null for neither. */
export function readNumber(text: string): number | null {
  return /^\d+$/u.test(text) ? Number(text) : readWord(text);
}
