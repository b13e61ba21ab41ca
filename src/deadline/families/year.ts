/**
 * Years and periods of years.
 *   "Năm 2025", "năm 2026, 2027", "các năm 2026, 2027 và 2028", "năm 2026 - 2027", "Giai đoạn 2022-2025", "2026 – 2030",
 *   "Nhiệm kỳ 2025 - 2030", "giai đoạn từ năm 2026 đến năm 2030", "giai đoạn I: 2026-2028", "2026", "trong năm" (year missing)
 */
import type { Family } from "../family";
import { pattern, taken } from "../letter";
import { readYear, yearSource } from "../numeral";
import type { YearsPeriod } from "../period";
import { timeToken } from "./time";

const joint = "\\s*(?:-|đến|tới)\\s*(?:hết\\s*)?(?:năm\\s*)?";

const everyYear = new RegExp(yearSource, "gu");

export const yearRange: Family = {
  name: "year-range",
  signs: ["2"],
  pattern: pattern(
    `(?:(?<head>giai đoạn|gđ|thời kỳ|thời kì|nhiệm kỳ|nhiệm kì|khóa|khoá|kỳ|(?:(?:các|những)\\s*)?(?:0?\\d\\s*)?năm)\\s*:?\\s*(?:từ\\s*)?(?:năm\\s*)?)?(?<first>${yearSource})${joint}(?<last>${yearSource})(?!\\s?/\\s?\\p{L}|\\s?-\\p{L})`,
  ),
  read({ groups = {} }) {
    const first = readYear(groups.first ?? "");
    const last = readYear(groups.last ?? "");
    if (first === null || last === null) return { kind: "impossible", nearest: [] };
    const torn = { ...last, torn: first.torn || last.torn };
    return timeToken([{ unit: "years", first: first.year, last: last.year }], torn, {
      bare: groups.head === undefined,
    });
  },
};

export const years: Family = {
  name: "years",
  signs: ["năm"],
  pattern: pattern(
    `(?:(?:các|những|(?<count>0?[2-9]|hai|ba|bốn|năm))\\s*)?năm\\s*(?:kế hoạch\\s*|ngân sách\\s*)?(?<years>${yearSource}(?:\\s*(?:,|và|&|\\+|;|hoặc)\\s*(?:năm\\s*)?${yearSource})*)(?!\\s?/\\s?\\p{L}|\\s?-\\p{L})`,
  ),
  read(match) {
    const text = match.groups?.years ?? "";
    const read = (text.match(everyYear) ?? []).map(readYear);
    const periods: YearsPeriod[] = [];
    for (const value of read) {
      if (value === null) return { kind: "impossible", nearest: [] };
      periods.push({ unit: "years", first: value.year, last: value.year });
    }
    // "2 năm 2026" is neither two years nor one
    if (match.groups?.count !== undefined && periods.length < 2) return null;
    const join = /hoặc/u.test(text) ? "alternative" : "list";
    return timeToken(periods, read.find((value) => value?.torn) ?? read[0], { join });
  },
};

export const bareYear: Family = {
  name: "bare-year",
  signs: ["20"],
  pattern: pattern(
    "(?<!\\d[.,\\-]\\s?|[/…_]\\s?)(?<years>20\\d{2}(?:\\s*(?:,|và|&)\\s*20\\d{2})*)(?![/.,-]\\d|\\s?/\\s?\\p{L}|\\s?-\\p{L}|\\s*%)",
  ),
  read({ groups = {} }) {
    const found = (groups.years ?? "").match(/\d{4}/gu) ?? [];
    const periods = found.map((year) => ({ unit: "years" as const, first: Number(year), last: Number(year) }));
    return timeToken(periods, null, { bare: true });
  },
};

export const yearlessYear: Family = {
  name: "yearless-year",
  signs: ["năm"],
  // behind a date ("Quý I năm sau") the words are that date's, see chain.ts
  pattern: pattern(
    `(?:(?:trong|hết|cả)\\s*năm(?:\\s*nay)?|(?<!${taken}\\s?(?:của\\s?)?)năm(?:\\s*nay|(?=\\s*(?:sau|tới|kế tiếp|tiếp theo)\\s*(?:[,;.)]|$))))(?!\\s*(?:thứ|học|\\d))`,
  ),
  read() {
    return timeToken([{ unit: "months", year: null, first: 1, last: 12 }], null);
  },
};
