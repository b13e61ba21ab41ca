/** Calendar periods as phrases name them, the year perhaps still missing. */
import { endOfMonth, type IsoDate, isoDate } from "../plan/date";

/** A day; `month` null while only "ngày 25" is known. */
export interface DayPeriod {
  readonly unit: "day";
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number;
}

/** Whole months of one year, both included: a month, a quarter, half a year. */
export interface MonthsPeriod {
  readonly unit: "months";
  readonly year: number | null;
  readonly first: number;
  readonly last: number;
}

/** Whole years, both included. */
export interface YearsPeriod {
  readonly unit: "years";
  readonly first: number;
  readonly last: number;
}

export type Period = DayPeriod | MonthsPeriod | YearsPeriod;

export interface Bounds {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** First and last day of a period; null when its year or month is missing or the calendar has no such day. */
export function boundsOf(period: Period): Bounds | null {
  if (period.unit === "years") return { from: `${period.first}-01-01`, to: `${period.last}-12-31` };
  if (period.year === null) return null;
  if (period.unit === "day") {
    const day = period.month === null ? null : isoDate(period.year, period.month, period.day);
    return day === null ? null : { from: day, to: day };
  }
  const from = isoDate(period.year, period.first, 1);
  return from === null ? null : { from, to: endOfMonth(period.year, period.last) };
}

/** The year a period stands in or ends in; null while it is missing. */
export function yearOf(period: Period): number | null {
  return period.unit === "years" ? period.last : period.year;
}

export function withYear(period: Period, year: number): Period {
  return period.unit === "years" ? period : { ...period, year };
}

/** Whether the calendar can have such a day in some year (29 February counts). */
export function canExist(period: Period): boolean {
  if (period.unit === "day") {
    if (period.month === null) return period.day >= 1 && period.day <= 31;
    return isoDate(period.year ?? 2024, period.month, period.day) !== null;
  }
  if (period.unit === "months") return period.first >= 1 && period.last <= 12 && period.first <= period.last;
  return period.first <= period.last;
}
