/** Calendar days as ISO strings "YYYY-MM-DD": no time of day, no time zone ever enters the core. */

/** A calendar day, "YYYY-MM-DD". */
export type IsoDate = string;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const millisecondsPerDay = 86_400_000;

/** The day `year-month-day` (month 1 to 12) as ISO string, or null when the calendar has no such day (31/2, month 13). */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return null;
  const at = new Date(Date.UTC(2000, 0, 1));
  at.setUTCFullYear(year, month - 1, day);
  if (at.getUTCFullYear() !== year || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return null;
  return at.toISOString().slice(0, 10);
}

/** Whether `text` is a real calendar day written "YYYY-MM-DD". */
export function isIsoDate(text: string): boolean {
  const parts = pattern.exec(text);
  return parts !== null && isoDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) === text;
}

/** Days since 1970-01-01 of a valid ISO day; the difference of two is a number of days. */
export function dayNumber(date: IsoDate): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / millisecondsPerDay);
}

/** The day `days` after (or, when negative, before) a valid ISO day. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date((dayNumber(date) + days) * millisecondsPerDay).toISOString().slice(0, 10);
}

/** The last day of a month (1 to 12). */
export function endOfMonth(year: number, month: number): IsoDate {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
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
