/**
 * What a deadline cell says, richer than the Plan's `Deadline`: its parts with their places, how often it comes back, why a
 * reading is not certain, and what a person may choose instead.
 */
import type { IsoDate } from "../plan/date";
import type { Deadline, PlanDocument } from "../plan/plan";

export interface DeadlineContext {
  /** The day the document was signed: the year of "Quý I" and the start of "trong 30 ngày kể từ ngày ký" come from it. */
  readonly issuedOn?: IsoDate | null;
  /**
   * The years the document plans for. The plan of one coming year is signed in the year before: its "Quý IV" without a year is
   * the Quý IV of the plan's year, not the first after the signing.
   */
  readonly period?: PlanDocument["period"];
  /** Whether "trước ngày D" still allows D itself; by default D − 1 is the last day on time (domain: no source settles it). */
  readonly beforeIncludesDay?: boolean;
  /** Holidays and days off in lieu, for working days and `rollForward`, besides those that day-off.ts knows. */
  readonly holidays?: readonly IsoDate[];
  /** Moves a last day that is off to the next working day (Civil Code art. 148.5); off by default. */
  readonly rollForward?: boolean;
}

/** Why a reading is implied, doubtful or empty; every code has a sentence "deadline.reason.<code>". */
export const reasons = [
  "year-from-issue",
  "year-from-plan",
  "year-inherited",
  "year-short",
  "year-missing",
  "start-of-period",
  "counted-from-issue",
  "counted-from-date",
  "issue-unknown",
  "depends-on-event",
  "approximate",
  "alternatives",
  "bracket-differs",
  "weekday-differs",
  "first-then-recurring",
  "several",
  "impossible-date",
  "spelling",
  "belongs-to-title",
  "unexplained-number",
  "prefix-without-date",
  "school-year",
  "ambiguous-number",
  "excel-serial",
  "no-term-found",
  "starts-only",
  "rolled-forward",
  "reversed",
] as const;
export type Reason = (typeof reasons)[number];

/** One deadline inside a cell, with its place in `text` (UTF-16 units, end exclusive). */
export interface DeadlinePart {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly from: IsoDate | null;
  readonly due: IsoDate | null;
}

/**
 * A day that comes back. `month` null: every month; `quarterMonth` 1 to 3: that month of every quarter; `weekday` 1 (Monday)
 * to 7: every week. `day` beyond the end of a month means its last day. `before`: the day itself is already too late.
 */
export interface Anchor {
  readonly month: number | null;
  readonly quarterMonth: number | null;
  readonly weekday: number | null;
  readonly day: number;
  readonly before: boolean;
}

export type RecurrenceUnit = "day" | "week" | "month" | "year";

/** Every `count` units; a quarter is 3 months, "định kỳ" without more is null. */
export interface Step {
  readonly unit: RecurrenceUnit;
  readonly count: number;
}

export interface Recurrence {
  readonly steps: readonly Step[];
  readonly anchors: readonly Anchor[];
}

/** A reading a person may choose; `label` is its official wording. */
export interface DeadlineSuggestion {
  readonly deadline: Deadline;
  readonly label: string;
  readonly reason: Reason;
}

export interface DeadlineReading {
  readonly deadline: Deadline;
  readonly parts: readonly DeadlinePart[];
  readonly recurrence: Recurrence | null;
  readonly reasons: readonly Reason[];
  /** Best first. Empty when the reading is certain or nothing sensible can be offered. */
  readonly suggestions: readonly DeadlineSuggestion[];
}
