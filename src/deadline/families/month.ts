/**
 * A month.
 *   "tháng 4/2022", "Tháng 02 năm 2026", "T12/2025", "12/2026", "tháng 6, 7/2026", "tháng 3 và tháng 6/2026" (two tokens),
 *   "tháng 10 - 12/2026", "4-12/2026" (doubtful), "tháng Tư năm 2026", "tháng Mười Hai năm 2026", "tháng 9" (year missing), "tháng 13/2026" (impossible)
 */
import type { Family } from "../family";
import { isUnmarked, loosePattern, pattern } from "../letter";
import { readNumber, readYear, shortYearSource, wordSource, yearSource } from "../numeral";
import { timeToken } from "./time";

const number = `(?:\\d{1,2}|(?:${wordSource})(?!\\p{L}|(?<=năm)\\s*\\d))`;
/** "/2026", "-2026", " năm 2026", ", năm 2026", "/năm 2026", " (2026)", " 2026" */
const year = `(?:\\s*[/.\\-]\\s*(?<short>${shortYearSource})|\\s*[,/]?\\s*(?:c[ủu]a\\s*)?n[ăa]m\\s*(?<long>${yearSource})|\\s*,?\\s*\\(?(?<bare>2\\d{3}(?!\\d|\\s*-\\s*\\d))\\)?)`;

const everyNumber = loosePattern(number);

export const month: Family = {
  name: "month",
  signs: ["t"],
  pattern: loosePattern(
    `(?<![\\p{L}\\p{M}\\p{N}])(?:tháng|thàng|th\\.?|t\\.?)\\s*(?<numbers>${number}(?:\\s*(?:-|,|và|&|\\+|hoặc|đến|tới)\\s*(?:tháng\\s*|t\\.?\\s*)?${number}(?!\\s*[/.\\-]\\s*\\d{1,2}\\s*[/.\\-]))*)${year}?(?![\\p{L}\\p{M}\\p{N}%])`,
  ),
  read(match) {
    const { numbers = "", short, long, bare } = match.groups ?? {};
    const written = short ?? long ?? bare;
    // "t 5" or "th 5" without a year may be anything
    if (written === undefined && !/^th(?:á|à|a)ng/u.test(match[0])) return null;
    const read = written === undefined ? null : (readYear(written) ?? undefined);
    const months = (numbers.match(isUnmarked(numbers) ? everyNumber.unmarked : everyNumber.marked) ?? []).map(
      readNumber,
    );
    const periods = months.map((value) => ({
      unit: "months" as const,
      year: read?.year ?? null,
      first: value ?? 0,
      last: value ?? 0,
    }));
    const join = /hoặc|hoac/u.test(numbers) ? "alternative" : /-|đến|tới|den|toi/u.test(numbers) ? "range" : "list";
    return timeToken(periods, read, { join });
  },
};

export const numericMonth: Family = {
  name: "numeric-month",
  signs: ["/", "-", "."],
  pattern: pattern(
    `(?<!\\d[/.,]\\s?|/\\s?|(?<!\\d{3})\\d-\\s?)(?:(?<early>\\d{1,2})\\s?-\\s?(?=\\d{1,2}\\s?/))?(?<month>\\d{1,2})(?:\\s?/\\s?|(?<=^\\d+)\\s?(?:-|(?<point>\\.))\\s?(?=\\d{4}[\\s.]*$))(?<year>${yearSource})(?!\\s?/\\s?\\p{L}|\\s?-\\p{L})`,
  ),
  read({ groups = {} }) {
    const value = Number(groups.month);
    const read = readYear(groups.year ?? "") ?? undefined;
    const last = { unit: "months", year: read?.year ?? null, first: value, last: value } as const;
    // "6.2026" may also be a number
    if (groups.early === undefined)
      return timeToken([last], read, groups.point === undefined ? {} : { doubt: "ambiguous-number" });
    // "4-12/2026" may also be the fourth of December
    const first = { ...last, first: Number(groups.early), last: Number(groups.early) };
    return timeToken([first, last], read, { join: "range", doubt: "ambiguous-number" });
  },
};
