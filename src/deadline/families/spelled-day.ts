/**
 * A day with the words for month and year.
 *   "ngày 31 tháng 3 năm 2022", "31 tháng 3 năm 2022", "ngày 15 tháng 6", "ngày 15 và ngày 30 tháng 6 năm 2026",
 *   "ngày 31 tháng Mười Hai năm 2026", "ngày 25" (of a month named elsewhere), "mùng 5"
 */
import type { Family } from "../family";
import { pattern } from "../letter";
import { readNumber, readYear, wordSource, yearSource } from "../numeral";
import { timeToken } from "./time";

const year = `(?:\\s*(?:,?\\s*(?:năm\\s*|/\\s*)|,\\s*)(?<year>${yearSource}))?`;

export const spelledDay: Family = {
  name: "spelled-day",
  signs: ["tháng"],
  pattern: pattern(
    `(?:(?:ngày|mùng|mồng)\\s*|(?<=^\\s*|[,;:(\\-]\\s*|(?:trước|đến|hết|từ|nhất|trong|là|vào|và|tới|quá|hạn|thành|kiến|xong|nộp|gửi|trình)\\s+))(?:(?<early>\\d{1,2})\\s*(?<join>-|,|và|đến|tới)\\s*)?(?<day>\\d{1,2})\\s*tháng\\s*(?<month>\\d{1,2}|${wordSource})(?!\\s*[,-]?\\s*\\d{1,2}\\s*(?:/|năm))${year}`,
  ),
  read({ groups = {} }) {
    const month = readNumber(groups.month ?? "");
    if (month === null) return null;
    const read = groups.year === undefined ? null : (readYear(groups.year) ?? undefined);
    const last = { unit: "day", year: read?.year ?? null, month, day: Number(groups.day) } as const;
    if (groups.early === undefined) return timeToken([last], read);
    const join = /^(?:-|đến|tới|den|toi)$/u.test(groups.join ?? "") ? "range" : "list";
    return timeToken([{ ...last, day: Number(groups.early) }, last], read, { join });
  },
};

export const dayOfMonth: Family = {
  name: "day-of-month",
  signs: ["ngày", "mùng", "mồng"],
  pattern: pattern(
    "(?:ngày|mùng|mồng)\\s*(?<days>\\d{1,2}(?:\\s*(?:,|và|&)\\s*(?:ngày\\s*)?\\d{1,2})*)(?!\\s*[/.\\-]\\s*\\d|\\s*(?:ngày|tháng|năm)\\s*(?:một|1)\\s*lần)",
  ),
  read({ groups = {} }) {
    const days = (groups.days ?? "").match(/\d+/gu) ?? [];
    return timeToken(
      days.map((day) => ({ unit: "day", year: null, month: null, day: Number(day) })),
      null,
    );
  },
};
