/** The day an office has set itself lies after the last day of the plan: kept, it would make the task overdue. */
import { formattedDay } from "../formatted-day";
import type { RowRule } from "../rule";

export const internalDueAfterDue: RowRule = {
  id: "internal-due-after-due",
  scope: "row",
  severity: "warning",
  column: ["internalDue", "due"],
  check(row) {
    const [own, due] = [row.day("internalDue"), row.day("due")];
    if (own === null || due === null || own <= due) return [];
    return [
      {
        column: "internalDue",
        params: { internalDue: formattedDay(row, "internalDue"), due: formattedDay(row, "due") },
      },
    ];
  },
};
