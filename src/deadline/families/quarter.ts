/**
 * A quarter.
 *   "Quý I/2026", "quý 2 năm 2026", "Quí III.2026", "Q1/2026", "Quý II, III/2026", "Quý II - Quý III/2023" (two tokens),
 *   "Quý IV/2025, I/2026", "QII, QIII/2026", "quý hai năm 2026", "Quý IV" (year missing), "Quý V/2026" (impossible), "Quý l/2026" (doubtful)
 */
import type { Family } from "../family";
import { isUnmarked, loosePattern, pattern } from "../letter";
import { readNumber, readRoman, readWord, readYear, shortYearSource, type YearReading, yearSource } from "../numeral";
import type { MonthsPeriod } from "../period";
import { timeToken } from "./time";

const head = "(?:qu(?:ý|í|y|ỷ|ỳ|ỹ)|qú[yi]|q\\.?)";
const number = "(?:[ivxl|!1]{1,4}|\\d{1,2}|một|nhất|hai|ba|tư|bốn)(?![\\p{L}\\p{M}\\d])";
const year = `(?:\\s*[/.\\-]\\s*${shortYearSource}|\\s*[,/]?\\s*(?:c[ủu]a\\s*)?n[ăa]m\\s*[/]?\\s*${yearSource}|\\s*,?\\s*\\(?2\\d{3}(?!\\d|\\s*-\\s*\\d)\\)?)`;
const item = `(?:thứ\\s*)?${number}(?:${year})?`;

const everyItem = loosePattern(`(?:thứ\\s*)?(?<number>${number})(?<year>${year})?`);

export const quarter: Family = {
  name: "quarter",
  signs: ["q"],
  pattern: loosePattern(
    `(?<![\\p{L}\\p{M}\\p{N}])${head}\\s*(?<items>${item}(?:\\s*(?:-|,|và|&|\\+|;(?=\\s*(?:q|[ivx]|\\d\\s*[/.]))|hoặc|đến|tới)\\s*(?:q\\.?\\s*)?${item})*)(?![\\p{L}\\p{M}\\p{N}%])`,
  ),
  read(match) {
    const items = match.groups?.items ?? "";
    let doubtful = /^qu[ỷỳỹ]/u.test(match[0]);
    let lastYear: YearReading | null | undefined = null;
    const periods: MonthsPeriod[] = [];
    for (const found of items.matchAll(isUnmarked(items) ? everyItem.unmarked : everyItem.marked)) {
      const written = found.groups?.year;
      const digits = written === undefined ? undefined : /\d.*$/u.exec(written)?.[0].replace(/\)$/u, "").trim();
      const read = digits === undefined ? null : (readYear(digits) ?? undefined);
      const value = quarterOf(found.groups?.number ?? "");
      doubtful ||= value.doubtful;
      lastYear = read;
      const first = value.quarter * 3 - 2;
      periods.push({ unit: "months", year: read?.year ?? null, first, last: first + 2 });
    }
    // "q 3" without a year may be anything
    if (lastYear === null && match[0].startsWith("q") && !match[0].startsWith("qu") && !match[0].startsWith("qú"))
      return null;
    const join = /hoặc|hoac/u.test(items)
      ? "alternative"
      : /\p{L}\s*-|\d\s*-\s*[ivx\d]{1,3}(?!\d)|đến|tới|den|toi/u.test(items)
        ? "range"
        : "list";
    return timeToken(periods, lastYear, { join, ...(doubtful && { doubt: "spelling" as const }) });
  },
};

/** "quý đầu năm 2026", "hai quý đầu năm 2026", "quý cuối cùng của năm 2026". */
export const edgeQuarter: Family = {
  name: "edge-quarter",
  signs: ["quý"],
  pattern: pattern(
    `(?:(?<count>hai|ba|0?[23])\\s*)?qu(?:ý|í)\\s*(?<side>đầu|cuối)(?:\\s*(?:tiên|cùng))?\\s*(?:của\\s*)?năm(?:\\s*(?<year>${yearSource}))?`,
  ),
  read({ groups = {} }) {
    const read = groups.year === undefined ? null : (readYear(groups.year) ?? undefined);
    const length = 3 * (readNumber(groups.count ?? "1") ?? 1);
    const months = /đầu|dau/u.test(groups.side ?? "") ? { first: 1, last: length } : { first: 13 - length, last: 12 };
    return timeToken([{ unit: "months", year: read?.year ?? null, ...months }], read);
  },
};

/** "I/2026" without its head word: offered, never taken, for it may be half a year or the number of a part. */
export const bareQuarter: Family = {
  name: "bare-quarter",
  signs: ["/"],
  pattern: pattern(`(?<quarter>i{1,3}|iv)\\s?/\\s?(?<year>${yearSource})`),
  read({ groups = {} }) {
    const first = (readRoman(groups.quarter ?? "") ?? 0) * 3 - 2;
    const read = readYear(groups.year ?? "") ?? undefined;
    const period = { unit: "months", year: read?.year ?? null, first, last: first + 2 } as const;
    return timeToken([period], read, { doubt: "ambiguous-number" });
  },
};

/** Quarter 0 stands for a number that is no quarter. "l", "|" and "!" are what scanners make of "I": never certain. */
function quarterOf(text: string): { quarter: number; doubtful: boolean } {
  const value = /^\d+$/u.test(text)
    ? Number(text)
    : (readRoman(text) ?? (text === "nhất" || text === "nhat" ? 1 : readWord(text)));
  if (value !== null) return { quarter: value >= 1 && value <= 4 ? value : 0, doubtful: false };
  const guess = readRoman(text.replace(/[l|!1]/gu, "i")) ?? 0;
  return { quarter: guess <= 4 ? guess : 0, doubtful: true };
}
