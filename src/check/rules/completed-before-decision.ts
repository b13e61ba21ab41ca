/** A day of completion before the plan was signed: usually a slip in the year. */
import { formattedDay } from "../formatted-day";
import type { RowRule } from "../rule";

export const completedBeforeDecision: RowRule = {
  id: "completed-before-decision",
  scope: "row",
  severity: "warning",
  column: ["completedOn"],
  check(row, { issuedOn }) {
    const day = row.day("completedOn");
    if (day === null || issuedOn === null || day >= issuedOn) return [];
    return [{ column: "completedOn", params: { completedOn: formattedDay(row, "completedOn"), issuedOn } }];
  },
};
