/** A term that had passed before the plan was signed: usually a slip in the year. */
import type { RowRule } from "../rule";

export const deadlineBeforeIssue: RowRule = {
  id: "deadline-before-issue",
  scope: "row",
  severity: "warning",
  column: ["deadline"],
  check(row, context) {
    const text = row.text("deadline");
    const { due, certainty } = context.deadline(text).deadline;
    if (due === null || certainty !== "stated" || context.issuedOn === null || due >= context.issuedOn) return [];
    return [{ column: "deadline", params: { text, due, issuedOn: context.issuedOn } }];
  },
};
