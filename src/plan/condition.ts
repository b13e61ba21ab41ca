/**
 * Tình trạng: which of the official classes a task falls in on a day (domain.md 2.2). The worksheet holds the same rule as a
 * live formula; a test compares the two.
 */
import { type Condition, completedStatus } from "./column";
import type { IsoDate } from "./date";

export interface TaskState {
  readonly status: string;
  /** Last day still on time; null for a task without a term. */
  readonly due: IsoDate | null;
  readonly completedOn: IsoDate | null;
}

/**
 * Classes a task on the day `asOf`. A completed task without a completion date counts as on time only while its term has not
 * passed: what is not shown to be on time is not claimed to be. A completed task without a term is on time.
 */
export function conditionOf(state: TaskState, asOf: IsoDate): Condition {
  if (state.status === completedStatus) {
    if (state.due === null) return "Hoàn thành đúng hạn";
    return (state.completedOn ?? asOf) <= state.due ? "Hoàn thành đúng hạn" : "Hoàn thành quá hạn";
  }
  if (state.due === null) return "Không hạn";
  return asOf <= state.due ? "Trong hạn" : "Quá hạn";
}
