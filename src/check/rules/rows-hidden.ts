/** Rows that nobody sees: they would be missed when the sheet is printed or copied into a report. Told once for the table. */
import type { TableRule } from "../rule";

export const rowsHidden: TableRule = {
  id: "rows-hidden",
  scope: "table",
  severity: "info",
  column: ["key", "content"],
  check(rows) {
    const hidden = rows.filter(({ source }) => source.facts?.hidden === true);
    const [first] = hidden;
    if (first === undefined) return [];
    return [{ row: first, column: null, params: { rows: hidden.length, task: first.key ?? "–" } }];
  },
};
