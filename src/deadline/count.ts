/** Counts a length of time from a day (Civil Code arts 147, 148): the first day does not count, months end on the same day number or the month's last. */
import { addDays, endOfMonth, type IsoDate, isoDate } from "../plan/date";
import { addWorkingDays } from "./day-off";
import type { RelativeToken } from "./family";

/** The last day of `count` units after `start`. */
export function countFrom(
  start: IsoDate,
  { count, unit }: Pick<RelativeToken, "count" | "unit">,
  holidays: readonly IsoDate[],
): IsoDate {
  if (unit === "day") return addDays(start, count);
  if (unit === "week") return addDays(start, 7 * count);
  if (unit === "working-day") return addWorkingDays(start, count, holidays);
  const months = unit === "month" ? count : unit === "quarter" ? 3 * count : 12 * count;
  return addMonths(start, months);
}

function addMonths(start: IsoDate, count: number): IsoDate {
  const year = Number(start.slice(0, 4));
  const index = Number(start.slice(5, 7)) - 1 + count;
  const targetYear = year + Math.floor(index / 12);
  const month = (((index % 12) + 12) % 12) + 1;
  return isoDate(targetYear, month, Number(start.slice(8))) ?? endOfMonth(targetYear, month);
}
