/** When a recurring deadline falls due next. */
import { addDays, endOfMonth, type IsoDate, isoDate } from "../plan/date";
import { weekdayOf } from "./day-off";
import type { Anchor, DeadlineReading, Step } from "./reading";

/**
 * The next last day strictly after `after`: of the days the phrase names ("trước 15/12 hằng năm" → 14 December), or without any
 * the end of each calendar period ("hằng quý" → quarter ends). Null when nothing comes back, when its days cannot be known
 * ("định kỳ", "2 năm/lần" without a first year), or when its years are over.
 */
export function nextOccurrence(reading: DeadlineReading, after: IsoDate): IsoDate | null {
  const { recurrence, deadline } = reading;
  if (recurrence === null) return null;
  const start = deadline.from !== null && deadline.from > after ? addDays(deadline.from, -1) : after;
  const days =
    recurrence.anchors.length > 0
      ? recurrence.anchors.map((anchor) => nextOfAnchor(anchor, start))
      : recurrence.steps.map((step) => nextOfStep(step, start, deadline.from));
  const next = days.filter((day) => day !== null).sort()[0] ?? null;
  return next !== null && deadline.due !== null && next > deadline.due ? null : next;
}

function nextOfAnchor(anchor: Anchor, after: IsoDate): IsoDate | null {
  if (anchor.weekday !== null) return addDays(after, ((anchor.weekday - weekdayOf(after) + 6) % 7) + 1);
  const year = Number(after.slice(0, 4));
  for (let month = Number(after.slice(5, 7)); month <= 12 * 9; month++) {
    const inYear = ((month - 1) % 12) + 1;
    if (anchor.month !== null && anchor.month !== inYear) continue;
    if (anchor.quarterMonth !== null && ((inYear - 1) % 3) + 1 !== anchor.quarterMonth) continue;
    const inThatYear = year + Math.floor((month - 1) / 12);
    const day = isoDate(inThatYear, inYear, anchor.day) ?? endOfMonth(inThatYear, inYear);
    const last = anchor.before ? addDays(day, -1) : day;
    if (last > after) return last;
  }
  return null;
}

/** The end of the calendar period of `step` that ends first after `after`; steps of several years need a first year. */
function nextOfStep({ unit, count }: Step, after: IsoDate, from: IsoDate | null): IsoDate | null {
  if (unit === "day") return count === 1 ? addDays(after, 1) : null;
  if (unit === "week") return count === 1 ? addDays(after, 7 - (weekdayOf(after) % 7)) : null;
  const months = unit === "month" ? count : 12 * count;
  if (months > 12 && from === null) return null;
  if (months <= 12 && 12 % months !== 0) return null;
  const origin = months > 12 && from !== null ? Number(from.slice(0, 4)) * 12 : 0;
  const now = Number(after.slice(0, 4)) * 12 + Number(after.slice(5, 7)) - 1;
  for (let month = now; ; month++) {
    if ((month + 1 - origin) % months !== 0) continue;
    const last = endOfMonth(Math.floor(month / 12), (month % 12) + 1);
    if (last > after) return last;
  }
}
