/** Hạn chót was moved away from the day that the term of the plan gives. A term that was mended gives its own day. */
import { toSerial } from "../../plan/date";
import { formattedDay } from "../formatted-day";
import { isMended } from "../mended";
import type { RowRule } from "../rule";

export const deadlineEdited: RowRule = {
  id: "deadline-edited",
  scope: "row",
  severity: "error",
  column: ["due"],
  check(row, context) {
    const { task } = row;
    if (task === null || !row.has("due")) return [];
    const mended = isMended(row, "deadline", context) ? context.deadline(row.text("deadline")).deadline.due : undefined;
    const due = mended === undefined ? task.deadline.due : mended;
    const value = row.value("due");
    // a date typed as text is told by date-as-text
    if (
      row.day("due") === due ||
      (due !== null && typeof value === "string" && value.trim() !== "" && isSameDay(value, due))
    )
      return [];
    if (due === null && row.text("due") === "") return [];
    const params = { due: formattedDay(row, "due"), original: due === null ? "–" : due.split("-").reverse().join("/") };
    return [{ column: "due", params, fix: [{ column: "due", to: due === null ? "" : toSerial(due) }] }];

    function isSameDay(text: string, day: string): boolean {
      return context.deadline(text).deadline.due === day;
    }
  },
};
