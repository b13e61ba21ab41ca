/**
 * A deadline cell that lists days in bullets for works that are not listed as plainly beside it: a task with several deadlines.
 * Read in one go, "- Trước 15/5/2026; - Quý IV/2026" would say "before" of both.
 */
import { type DeadlineContext, readDeadline } from "../../deadline/index";
import type { Deadline } from "../../plan/plan";
import { bulletText, isBullet } from "./bullet";

const parting = /[;.,]\s+[-–+•*]\s+(?=\S)/u;

/** The days of such a cell, as written; none for a cell of any other kind. */
export function bulletedDeadlines(text: string): readonly string[] {
  const parts = text.split(parting);
  if (parts.length < 2 || !isBullet(text)) return [];
  return parts.map(bulletText);
}

/** All is done when the last is: the latest of the days if all are known, else unknown. The text stays as written. */
export function lastDeadline(text: string, days: readonly string[], dates: DeadlineContext): Deadline {
  const readings = days.map((day) => readDeadline(day, dates));
  const byDue = [...readings].sort((a, b) => (a.due ?? "").localeCompare(b.due ?? ""));
  const last = byDue.at(-1);
  if (last === undefined || readings.some(({ due }) => due === null))
    return { text, kind: "unknown", from: null, due: null, certainty: "implied", note: null };
  return { ...last, text, certainty: "implied" };
}
