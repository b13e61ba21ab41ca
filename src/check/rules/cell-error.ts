/** A cell shows an error of Excel ("#REF!") where text or a date should stand: a formula lost what it pointed at. */
import { type ColumnId, columnIds, isComputed } from "../../plan/column";
import type { CheckedRow } from "../checked-row";
import { isErrorText } from "../error-text";
import type { Fault, RowRule } from "../rule";

/** What the formulas of the sheet look at. */
const sources: readonly ColumnId[] = ["status", "due", "completedOn", "condition"];

/** A formula whose column was deleted shows an error in every row: the missing column is the one thing to tell. */
function lostItsSource(row: CheckedRow, column: ColumnId): boolean {
  return isComputed(column) && sources.some((source) => !row.has(source));
}

export const cellError: RowRule = {
  id: "cell-error",
  scope: "row",
  severity: "error",
  column: columnIds,
  check: (row) =>
    columnIds.flatMap((column): Fault[] => {
      const text = row.value(column);
      return isErrorText(text) && !lostItsSource(row, column) ? [{ column, params: { text } }] : [];
    }),
};
