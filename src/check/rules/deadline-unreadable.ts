/** A deadline from which no day follows, so the task can never be told to be in time or late. Likely readings are offered. */
import { toSerial } from "../../plan/date";
import type { RowRule } from "../rule";

export const deadlineUnreadable: RowRule = {
  id: "deadline-unreadable",
  scope: "row",
  severity: "warning",
  column: ["deadline"],
  check(row, context) {
    const text = row.text("deadline");
    if (text === "") return [];
    const { deadline, suggestions } = context.deadline(text);
    if (deadline.kind !== "unknown") return [];
    return [
      {
        column: "deadline",
        params: { text },
        suggestions: suggestions.map(({ label, reason, deadline: { due } }) => ({
          changes: [
            { column: "deadline" as const, to: label },
            ...(row.has("due") ? [{ column: "due" as const, to: due === null ? "" : toSerial(due) }] : []),
          ],
          label,
          reason: { code: `deadline.reason.${reason}`, params: {} },
        })),
      },
    ];
  },
};
