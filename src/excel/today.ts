/** The clerk's calendar day: the one place where the clock is asked. */
import type { IsoDate } from "../plan/date";

/** Today in the time zone of the machine, "YYYY-MM-DD". */
export function today(): IsoDate {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
