/**
 * Working days. Off are Saturdays, Sundays, the four holidays that the Labour Code (2019, art. 112) fixes in the solar year, and
 * the days listed. Tết, Giỗ Tổ, the second day of National Day and days in lieu are settled anew every year: they are data of the
 * office, never built in.
 */
import { addDays, dayNumber, type IsoDate } from "../plan/date";

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: IsoDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** Month and day: New Year, Reunification, Labour Day, National Day. */
const fixedHolidays: ReadonlySet<string> = new Set(["01-01", "04-30", "05-01", "09-02"]);

export function isDayOff(date: IsoDate, holidays: readonly IsoDate[]): boolean {
  return weekdayOf(date) > 5 || fixedHolidays.has(date.slice(5)) || holidays.includes(date);
}

/** The day itself or, when it is off, the next working day (Civil Code art. 148.5). */
export function nextWorkingDay(date: IsoDate, holidays: readonly IsoDate[]): IsoDate {
  let day = date;
  while (isDayOff(day, holidays)) day = addDays(day, 1);
  return day;
}

/** The day `count` working days after `date`, which is not counted itself (art. 147). */
export function addWorkingDays(date: IsoDate, count: number, holidays: readonly IsoDate[]): IsoDate {
  let day = date;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (!isDayOff(day, holidays)) left--;
  }
  return day;
}
