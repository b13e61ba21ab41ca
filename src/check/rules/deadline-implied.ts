/** A deadline whose last day follows only with an assumption (no year, counted from the signing): official words without one are offered. */
import type { RowRule } from "../rule";

export const deadlineImplied: RowRule = {
  id: "deadline-implied",
  scope: "row",
  severity: "info",
  column: ["deadline"],
  check(row, context) {
    const text = row.text("deadline");
    const { deadline, suggestions } = context.deadline(text);
    if (deadline.kind === "unknown" || deadline.due === null || deadline.certainty === "stated") return [];
    return [
      {
        column: "deadline",
        params: { text, due: deadline.due },
        suggestions: suggestions.map(({ label, reason }) => ({
          changes: [{ column: "deadline" as const, to: label }],
          label,
          reason: { code: `deadline.reason.${reason}`, params: {} },
        })),
      },
    ];
  },
};
