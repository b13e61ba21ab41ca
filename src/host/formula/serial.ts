/**
 * Date serials of Excel's 1900 system: day 1 is 1 January 1900, and day 60 is the 29 February 1900 that never was
 * (kept for compatibility with Lotus 1-2-3; ECMA-376 Part 1, 18.17.4.1). Whole days only, no time zones.
 */

export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

const MS_PER_DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 31);
const MAX_SERIAL = 2_958_465;

/** The day a serial falls on, time cut off; null outside 0 .. 31/12/9999. Serial 0 is the "0 January 1900". */
export function dayOfSerial(serial: number): CalendarDay | null {
  const whole = Math.floor(serial);
  if (whole < 0 || whole > MAX_SERIAL || Number.isNaN(whole)) return null;
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  if (whole === 60) return { year: 1900, month: 2, day: 29 };
  const date = new Date(EPOCH + (whole > 60 ? whole - 1 : whole) * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The serial of a day; months and days beyond their range carry over, as DATE does. Null outside the calendar. */
export function serialOfDay(year: number, month: number, day: number): number | null {
  const first = new Date(0);
  first.setUTCFullYear(year, month - 1, day);
  const days = Math.round((first.getTime() - EPOCH) / MS_PER_DAY);
  const serial = days >= 60 ? days + 1 : days;
  return serial < 0 || serial > MAX_SERIAL || Number.isNaN(serial) ? null : serial;
}

/** The last day of a month, month counted from 1 and carried over. */
export function lastDayOfMonth(year: number, month: number): number {
  const last = new Date(0);
  last.setUTCFullYear(year, month, 0);
  return last.getUTCDate();
}

/** The serial, with the time of day as its fraction, of a moment on a clock's own calendar (`Date` in local time). */
export function serialOfLocalTime(now: Date): number {
  const day = serialOfDay(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;
  const seconds = now.getHours() * 3600 + now.getMinutes() * 60 + now.getSeconds() + now.getMilliseconds() / 1000;
  return day + seconds / 86_400;
}
