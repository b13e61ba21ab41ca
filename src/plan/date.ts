/** Calendar days as ISO strings "YYYY-MM-DD": no time of day, no time zone ever enters the core. */

/** A calendar day, "YYYY-MM-DD". */
export type IsoDate = string;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function lengthOfMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (daysOfMonth[month - 1] ?? 0);
}

function written(year: number, month: number, day: number): IsoDate {
  return `${String(year).padStart(4, "0")}-${month < 10 ? "0" : ""}${month}-${day < 10 ? "0" : ""}${day}`;
}

/** The day `year-month-day` (month 1 to 12) as ISO string, or null when the calendar has no such day (31/2, month 13). */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  if (!Number.isInteger(year) || year < 1 || year > 9999 || !Number.isInteger(day)) return null;
  return day >= 1 && day <= lengthOfMonth(year, month) ? written(year, month, day) : null;
}

/** Whether `text` is a real calendar day written "YYYY-MM-DD". */
export function isIsoDate(text: string): boolean {
  const parts = pattern.exec(text);
  return parts !== null && isoDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) === text;
}

/*
 * Days are counted in years that begin on 1 March, so that the leap day ends a year, and in cycles of 400 years (146,097 days),
 * after which the Gregorian calendar repeats: Howard Hinnant, "chrono-compatible low-level date algorithms". `Date` objects
 * were a tenth of the time of reading deadlines.
 */
const daysOfCycle = 146_097;
/** From 0000-03-01 to 1970-01-01. */
const epoch = 719_468;

/** Days since 1970-01-01 of a valid ISO day; the difference of two is a number of days. */
export function dayNumber(date: IsoDate): number {
  const month = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + Number(date.slice(8, 10)) - 1;
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear - epoch;
}

/** The day `days` after (or, when negative, before) a valid ISO day; the result must lie in the years 1 to 9999. */
export function addDays(date: IsoDate, days: number): IsoDate {
  const number = dayNumber(date) + days + epoch;
  const cycle = Math.floor(number / daysOfCycle);
  const day = number - cycle * daysOfCycle;
  const yearOfCycle = Math.floor(
    (day - Math.floor(day / 1460) + Math.floor(day / 36_524) - Math.floor(day / (daysOfCycle - 1))) / 365,
  );
  const dayOfYear = day - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0);
  return written(year, month, dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1);
}

/** The last day of a month (1 to 12). */
export function endOfMonth(year: number, month: number): IsoDate {
  return written(year, month, lengthOfMonth(year, month));
}

const serialOfUnixEpoch = 25_569;

/** Excel's serial number of a day in the 1900 date system (2000-01-01 = 36526). */
export function toSerial(date: IsoDate): number {
  return dayNumber(date) + serialOfUnixEpoch;
}

/** The day of an Excel serial number (1900 date system), its time of day cut off; null where Excel has no such date. Serials up to 60 are refused: Excel counts a 29 February 1900 that never was. */
export function fromSerial(serial: number): IsoDate | null {
  if (!Number.isFinite(serial) || serial < 61 || serial >= 2_958_466) return null;
  return addDays("1970-01-01", Math.floor(serial) - serialOfUnixEpoch);
}
