/**
 * "5 rõ": for each task it must be clear who (lead), what (content), when (deadline) and who answers for it (supervisor, where
 * the plan names them). The fifth, the result, is the business of deliverable-incomplete.
 */
import { type ColumnId, columns } from "../../plan/column";
import type { RowRule } from "../rule";

const asked: readonly ColumnId[] = ["content", "lead", "deadline", "supervisor"];
const headers = new Map(columns.map(({ id, header }) => [id, header]));

export const notFiveClear: RowRule = {
  id: "not-five-clear",
  scope: "row",
  severity: "warning",
  column: asked,
  check(row, context) {
    const empty = asked.filter((column) => row.has(column) && row.text(column) === "" && context.isPlanned(column));
    const [first] = empty;
    if (first === undefined || (row.text("content") === "" && row.key === null)) return [];
    const missing = empty.map((column) => `“${headers.get(column) ?? column}”`).join(", ");
    return [{ column: first, params: { missing } }];
  },
};
