/** The room of deadlines: a phrase becomes a `Deadline`, and a choice becomes a phrase. */

export { deadlineContextOf } from "./context-of";
export { byConvention, type DeadlineConvention, usualConvention } from "./convention";
export { isDayOff, nextWorkingDay } from "./day-off";
export { explainDeadline, type Sentence } from "./explain";
export { nextOccurrence } from "./occurrence";
export { readDeadline, readDeadlineCell } from "./read";
export type {
  Anchor,
  DeadlineContext,
  DeadlinePart,
  DeadlineReading,
  DeadlineSuggestion,
  Reason,
  Recurrence,
  Step,
} from "./reading";
export { reasons } from "./reading";
export { type DeadlineChoice, wordingOf, writeDeadline } from "./wording";
