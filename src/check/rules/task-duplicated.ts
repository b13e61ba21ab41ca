/** Two rows carry the key of one task: a copied row. Every row after the first is told. */
import type { CheckedRow } from "../checked-row";
import type { TableFault, TableRule } from "../rule";

export const taskDuplicated: TableRule = {
  id: "task-duplicated",
  scope: "table",
  severity: "error",
  column: ["key"],
  check(rows, context) {
    const first = new Map<string, CheckedRow>();
    return rows.flatMap((row): TableFault[] => {
      // a key typed over that of another task is told by key-broken
      if (row.key === null || (row.task === null && context.tasks.has(row.key))) return [];
      if (!first.has(row.key)) {
        first.set(row.key, row);
        return [];
      }
      return [{ row, column: "key", params: { task: row.key } }];
    });
  },
};
