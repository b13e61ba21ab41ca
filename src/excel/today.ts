/** The clerk's calendar day: the one place where the clock is asked. */
import { localTime } from "../messages/format";
import type { IsoDate } from "../plan/date";

/** Today in the time zone of the machine, "YYYY-MM-DD". */
export function today(): IsoDate {
  return localTime(new Date()).day;
}
