/** Days as they are typed in Vietnam. */
import { type IsoDate, isoDate } from "../../plan/date";

/** "7/1/2026", "07-01-2026", "07.01.2026" → "2026-01-07"; null for what is no day of the calendar. */
export function parseDay(text: string): IsoDate | null {
  const parts = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text);
  return parts === null ? null : isoDate(Number(parts[3]), Number(parts[2]), Number(parts[1]));
}
