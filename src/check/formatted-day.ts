/** A date cell as people see it, for sentences that quote it. */
import type { ColumnId } from "../plan/column";
import type { CheckedRow } from "./checked-row";

/** "07/01/2026" for a date, the text of any other cell, "–" for an empty one. */
export function formattedDay(row: CheckedRow, column: ColumnId): string {
  const day = row.day(column);
  if (day !== null) return day.split("-").reverse().join("/");
  return row.text(column) || "–";
}
