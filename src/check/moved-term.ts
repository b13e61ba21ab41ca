/** Whether a row's term was moved as a whole: other words in Thời hạn, and in Hạn chót the day that they give. */
import { cleanText } from "../text/normalize";
import type { CheckedRow } from "./checked-row";
import { isMended } from "./mended";
import type { TableContext } from "./table-context";

/**
 * The words the plan has for the term, where row and day say another one with one voice: that is one change, and is told once (by
 * deadline-edited), put back at once and accepted at once, with the decision that allowed it. Null where nothing was moved, or
 * where words and day contradict each other: then each is told.
 */
export function movedFrom(row: CheckedRow, context: TableContext): string | null {
  const { task } = row;
  if (task === null || !row.has("deadline") || !row.has("due")) return null;
  const issued = cleanText(String(context.original(task, "deadline") ?? ""));
  const text = row.text("deadline");
  if (text === issued || isMended(row, "deadline", context)) return null;
  const { kind, due } = context.deadline(text).deadline;
  const day = row.text("due") === "" ? null : row.day("due");
  return kind !== "unknown" && due !== context.plannedDue(task) && day === due ? issued : null;
}
