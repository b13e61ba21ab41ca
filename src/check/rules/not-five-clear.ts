/**
 * "5 rõ": for each task it must be clear who (lead), what (content), when (deadline) and who answers for it (supervisor, where
 * the plan names them). The fifth, the result, is the business of deliverable-incomplete; what the plan says and the sheet does
 * not, that of plan-text-edited.
 */
import { type ColumnId, columns } from "../../plan/column";
import type { CheckedRow } from "../checked-row";
import { isOfNoTask } from "../lost-key";
import type { RowRule } from "../rule";
import type { TableContext } from "../table-context";

const asked: readonly ColumnId[] = ["content", "lead", "deadline", "supervisor"];
const headers = new Map(columns.map(({ id, header }) => [id, header]));

/** Whether the plan has something to put back. */
function isEmptied({ task }: CheckedRow, column: ColumnId, context: TableContext): boolean {
  return task !== null && (context.original(task, column) ?? "") !== "";
}

export const notFiveClear: RowRule = {
  id: "not-five-clear",
  scope: "row",
  severity: "warning",
  column: asked,
  check(row, context) {
    if (isOfNoTask(row, context)) return [];
    const empty = asked.filter(
      (column) =>
        row.has(column) && row.text(column) === "" && context.isPlanned(column) && !isEmptied(row, column, context),
    );
    const [first] = empty;
    if (first === undefined || (row.text("content") === "" && row.key === null)) return [];
    const missing = empty.map((column) => `“${headers.get(column) ?? column}”`).join(", ");
    return [{ column: first, params: { missing } }];
  },
};
