/** What an office settles about its terms, as the law leaves it open: whether "trước ngày D" allows D, and days off. */
import type { IsoDate } from "../plan/date";
import type { Deadline } from "../plan/plan";
import { readDeadline } from "./read";
import type { DeadlineContext } from "./reading";

export interface DeadlineConvention {
  /** Whether "trước ngày D" still allows D itself. */
  readonly beforeIncludesDay: boolean;
  /** Whether a last day that is off moves to the next working day (Civil Code art. 148.5). */
  readonly rollForward: boolean;
  /** Days off besides Saturdays, Sundays and the four of the solar year that day-off.ts knows: Tết, days in lieu, … */
  readonly holidays: readonly IsoDate[];
}

/** How terms are read where nothing was settled: to the letter, and days off do not count. */
export const usualConvention: DeadlineConvention = { beforeIncludesDay: false, rollForward: false, holidays: [] };

/**
 * A plan's deadline with its last day as the convention in `context` counts it. The plan may have been loaded under another
 * convention: its day is replaced only where its own words give that day under one of them; a day that a document said elsewhere stays.
 */
export function byConvention(deadline: Deadline, context: DeadlineContext): Deadline {
  const now = readDeadline(deadline.text, context);
  if (now.kind !== deadline.kind || now.due === deadline.due) return deadline;
  const isOwn = [false, true].some((beforeIncludesDay) =>
    [false, true].some(
      (rollForward) => readDeadline(deadline.text, { ...context, beforeIncludesDay, rollForward }).due === deadline.due,
    ),
  );
  return isOwn ? { ...deadline, due: now.due } : deadline;
}
