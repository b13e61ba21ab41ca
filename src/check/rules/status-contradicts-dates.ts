/** Trạng thái and Ngày hoàn thành must agree: completed exactly where a day of completion stands. */
import { completedStatus } from "../../plan/column";
import { formattedDay } from "../formatted-day";
import type { RowRule } from "../rule";

export const statusContradictsDates: RowRule = {
  id: "status-contradicts-dates",
  scope: "row",
  severity: "error",
  column: ["status", "completedOn"],
  check(row) {
    const status = row.text("status");
    const filled = row.text("completedOn") !== "";
    if (!row.has("status") || !row.has("completedOn") || (status === completedStatus) === filled) return [];
    // a number or truth value that is no day says nothing of completion; date-as-text tells it
    if (filled && typeof row.value("completedOn") !== "string" && row.day("completedOn") === null) return [];
    const params = { status: status === "" ? "–" : status, completedOn: formattedDay(row, "completedOn") };
    if (!filled) return [{ column: "completedOn", params }];
    const finish = {
      changes: [{ column: "status" as const, to: completedStatus }],
      label: completedStatus,
      reason: { code: "suggestion.status-from-date", params: { completedOn: params.completedOn } },
    };
    return [{ column: "status", params, suggestions: [finish] }];
  },
};
