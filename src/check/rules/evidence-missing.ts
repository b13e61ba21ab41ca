/** A task is told completed without the document or product that shows it. */
import { completedStatus } from "../../plan/column";
import type { RowRule } from "../rule";

export const evidenceMissing: RowRule = {
  id: "evidence-missing",
  scope: "row",
  severity: "warning",
  column: ["evidence"],
  check(row) {
    if (!row.has("evidence") || row.text("status") !== completedStatus || row.text("evidence") !== "") return [];
    return [{ column: "evidence", params: { deliverable: row.text("deliverable") || "–" } }];
  },
};
