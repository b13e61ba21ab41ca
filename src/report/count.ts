/** The split that official reports use (domain.md 2.2), counted over tasks; parts always add up to their whole. */

import type { ReportCell, TaskPointer } from "./report-table";
import type { ReportTask } from "./report-task";

export const countIds = [
  "total",
  "done",
  "onTime",
  "late",
  "open",
  "inTerm",
  "overdue",
  "noTerm",
  "unchecked",
] as const;
export type CountId = (typeof countIds)[number];

/** The tasks behind every number, so that a number can be followed back. */
export type Counted = Readonly<Record<CountId, readonly TaskPointer[]>>;

/** Sorts tasks into the official classes. A task whose dates cannot be read is in `total` and `unchecked` only. */
export function count(tasks: readonly ReportTask[]): Counted {
  const of = (test: (task: ReportTask) => boolean) => tasks.filter(test).map((task) => task.pointer);
  const onTime = of((task) => task.condition === "Hoàn thành đúng hạn");
  const late = of((task) => task.condition === "Hoàn thành quá hạn");
  const inTerm = of((task) => task.condition === "Trong hạn");
  const overdue = of((task) => task.condition === "Quá hạn");
  const noTerm = of((task) => task.condition === "Không hạn");
  return {
    total: of(() => true),
    done: [...onTime, ...late],
    onTime,
    late,
    open: [...inTerm, ...overdue, ...noTerm],
    inTerm,
    overdue,
    noTerm,
    unchecked: of((task) => task.condition === null),
  };
}

/** 1234 → "1.234", whatever the locale of the program that shows it. */
export function countText(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/gu, ".");
}

export function countCell(tasks: readonly TaskPointer[]): ReportCell {
  return { text: countText(tasks.length), value: tasks.length, tasks };
}

/** A percentage with one decimal and a decimal comma; "-" where there is nothing to divide by. */
export function rateText(part: number, whole: number): string {
  if (whole === 0) return "-";
  const tenths = Math.round((part * 1000) / whole);
  return `${countText(Math.floor(tenths / 10))},${tenths % 10}`;
}
