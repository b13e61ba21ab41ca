/**
 * Hạn chót was moved away from the day that the term of the plan gives. A term that was mended gives its own day; one that was
 * moved words and all is told here alone, and put back words and all.
 */
import { toSerial } from "../../plan/date";
import { formattedDay } from "../formatted-day";
import { isMended } from "../mended";
import { movedFrom } from "../moved-term";
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
    const due = mended === undefined ? context.plannedDue(task) : mended;
    const value = row.value("due");
    // a date typed as text is told by date-as-text
    if (
      row.day("due") === due ||
      (due !== null && typeof value === "string" && value.trim() !== "" && isSameDay(value, due))
    )
      return [];
    if (due === null && row.text("due") === "") return [];
    const issued = movedFrom(row, context);
    const params = {
      due: formattedDay(row, "due") || "–",
      original: due === null ? "–" : due.split("-").reverse().join("/"),
      // told by no sentence: an acceptance holds for these words only
      ...(issued !== null && { term: row.text("deadline") }),
    };
    const fix = [{ column: "due" as const, to: due === null ? "" : toSerial(due) }];
    if (issued === null) return [{ column: "due", params, fix }];
    return [{ column: "due", params, fix: [...fix, { column: "deadline" as const, to: issued }] }];

    function isSameDay(text: string, day: string): boolean {
      return context.deadline(text).deadline.due === day;
    }
  },
};
