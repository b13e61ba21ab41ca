/**
 * A day in digits.
 *   "31/3/2022", "31-03-2022", "31.3.2022", "ngày 31 / 3 / 2022", "2022-03-31", "31/12/25" (implied),
 *   "ngày 15, 30/6/2026", "từ ngày 10 - 15/6/2026", "30/6", "30-6" (year missing), "ngày 15/12 năm 2026", "31/2/2026" (impossible)
 */
import type { Family } from "../family";
import { loosePattern } from "../letter";
import { readYear, shortYearSource } from "../numeral";
import type { DayPeriod } from "../period";
import { timeToken } from "./time";

const open = "(?<![\\p{L}\\p{M}\\p{N}]|\\d[/.]|(?<!\\d{3})\\d-|(?:tháng|quý)\\s)";
const head = "(?:ngày\\s*(?=\\d))?";
const several =
  "(?:(?<early>\\d{1,2})(?:\\s*/\\s*(?<earlyMonth>\\d{1,2})(?=\\s*(?:-|đến|tới)))?\\s*(?<join>-|,|và|&|đến|tới)\\s*(?:ngày\\s*)?)?";

export const isoDay: Family = {
  name: "iso-day",
  signs: ["-", "/", "."],
  pattern: loosePattern(
    `${open}${head}(?<year>\\d{4})\\s?[-/.]\\s?(?<month>\\d{1,2})\\s?[-/.]\\s?(?<day>\\d{1,2})(?![\\d/])`,
  ),
  read({ groups = {} }) {
    const year = readYear(groups.year ?? "");
    return timeToken([day(groups.day, groups.month, year?.year ?? null)], year ?? undefined);
  },
};

export const fullDay: Family = {
  name: "day",
  signs: ["/", ".", "-", "năm"],
  pattern: loosePattern(
    `${open}${head}${several}(?<day>\\d{1,2})\\s*(?:[/.]\\s*(?<month>\\d{1,2})\\s*(?:[/.\\-]|,?\\s*năm(?=\\s*\\d{4}))|-\\s*(?<dashed>\\d{1,2})\\s*-)\\s*(?<year>${shortYearSource})(?![\\p{L}\\p{M}\\p{N}])`,
  ),
  read({ groups = {} }) {
    const year = readYear(groups.year ?? "");
    const last = day(groups.day, groups.month ?? groups.dashed, year?.year ?? null);
    if (groups.early === undefined) return timeToken([last], year ?? undefined);
    const join = /^(?:-|đến|tới|den|toi)$/u.test(groups.join ?? "") ? "range" : "list";
    const month = groups.earlyMonth === undefined ? last.month : Number(groups.earlyMonth);
    return timeToken([{ ...last, month, day: Number(groups.early) }, last], year ?? undefined, { join });
  },
};

export const yearlessDay: Family = {
  name: "yearless-day",
  signs: ["/", "ngày", "-"],
  pattern: loosePattern(
    `${open}(?:ngày\\s*(?<named>\\d{1,2})\\s*[/.\\-]\\s*(?<namedMonth>\\d{1,2})|(?<day>\\d{1,2})\\s?/\\s?(?<month>\\d{1,2})|(?<=^\\s*)(?<dashed>\\d{1,2})\\s?-\\s?(?<dashedMonth>\\d{1,2})(?=[\\s.;]*$))(?![\\d%]|[/.\\-]\\s?\\d|\\s*/)`,
  ),
  read({ groups = {} }) {
    return timeToken(
      [day(groups.named ?? groups.day ?? groups.dashed, groups.namedMonth ?? groups.month ?? groups.dashedMonth, null)],
      null,
    );
  },
};

function day(day: string | undefined, month: string | undefined, year: number | null): DayPeriod {
  return { unit: "day", year, month: Number(month), day: Number(day) };
}
