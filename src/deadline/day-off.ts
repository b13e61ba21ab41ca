/** Working days: Saturdays, Sundays and the listed holidays are off. The list is data of the office, never built in (it changes every year). */
import { addDays, dayNumber, type IsoDate } from "../plan/date";

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: IsoDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

export function isDayOff(date: IsoDate, holidays: readonly IsoDate[]): boolean {
  return weekdayOf(date) > 5 || holidays.includes(date);
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
