/** A date typed as text: Excel cannot sort it, and every formula about terms fails. Made a date where it is one beyond doubt. */
import { toSerial } from "../../plan/date";
import type { Fault, RowRule } from "../rule";

const columns = ["due", "completedOn", "internalDue"] as const;
const plainDay = /^\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}$|^\d{4}-\d{2}-\d{2}$|^ngày/iu;

export const dateAsText: RowRule = {
  id: "date-as-text",
  scope: "row",
  severity: "error",
  column: columns,
  check: (row, context) =>
    columns.flatMap((column): Fault[] => {
      const text = row.text(column);
      if (text === "" || row.day(column) !== null) return [];
      const { due, certainty, from, kind } = context.deadline(text).deadline;
      const certain = kind === "by" && from === null && certainty === "stated" && plainDay.test(text);
      if (due === null || !certain) return [{ column, params: { text } }];
      return [{ column, params: { text }, fix: [{ column, to: toSerial(due) }] }];
    }),
};
