/**
 * A cell of the plan no longer says what was issued. Changes that our own mends make (an heir for an ended agency, a lead taken
 * out of the coordinating ones, a wording for an unreadable term) are no fault; see mended.ts. The date in Hạn chót is the
 * business of deadline-edited, and so is a term that was moved words and all.
 */
import { columns } from "../../plan/column";
import { cleanText } from "../../text/normalize";
import { isMended } from "../mended";
import { movedFrom } from "../moved-term";
import type { Fault, RowRule } from "../rule";

const planColumns = columns
  .filter(({ owner, id }) => owner === "plan" && id !== "key" && id !== "due")
  .map(({ id }) => id);
const headers = new Map(columns.map(({ id, header }) => [id, header]));

export const planTextEdited: RowRule = {
  id: "plan-text-edited",
  scope: "row",
  severity: "warning",
  column: planColumns,
  check(row, context) {
    const { task } = row;
    if (task === null) return [];
    return planColumns.flatMap((column): Fault[] => {
      if (!row.has(column)) return [];
      const original = context.original(task, column);
      if (original === null) return [];
      if (row.value(column) === original) return [];
      const issued = cleanText(String(original));
      if (row.text(column) === issued || isMended(row, column, context)) return [];
      if (column === "deadline" && movedFrom(row, context) !== null) return [];
      // Excel keeps a number that sorts for "7"; text it is only where it cannot be a number
      const to =
        column === "ordinal" && typeof row.value(column) === "number" && /^\d+$/u.test(issued)
          ? Number(issued)
          : issued;
      const params = { header: headers.get(column) ?? column, text: row.text(column) || "–", original: issued || "–" };
      return [{ column, params, fix: [{ column, to }] }];
    });
  },
};
