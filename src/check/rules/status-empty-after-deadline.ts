/** The term has passed and nobody said how the task stands. */
import type { RowRule } from "../rule";

export const statusEmptyAfterDeadline: RowRule = {
  id: "status-empty-after-deadline",
  scope: "row",
  severity: "warning",
  column: ["status"],
  check(row, { asOf }) {
    const due = row.day("due");
    if (!row.has("status") || row.text("status") !== "" || due === null || due >= asOf) return [];
    return [{ column: "status", params: { due } }];
  },
};
