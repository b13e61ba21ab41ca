/** A day of completion later than the day of the check: a slip of the pen, or a forecast in the wrong column. */
import { formattedDay } from "../formatted-day";
import type { RowRule } from "../rule";

export const completedInFuture: RowRule = {
  id: "completed-in-future",
  scope: "row",
  severity: "error",
  column: ["completedOn"],
  check(row, { asOf }) {
    const day = row.day("completedOn");
    if (day === null || day <= asOf) return [];
    return [{ column: "completedOn", params: { completedOn: formattedDay(row, "completedOn"), asOf } }];
  },
};
