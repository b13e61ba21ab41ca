/** The hidden key of a row is gone, none of the plan's or another task's, so its progress cannot be matched. Put back where the content tells the task. */
import { isOfNoTask, lostKeys } from "../lost-key";
import type { TableRule } from "../rule";

export const keyBroken: TableRule = {
  id: "key-broken",
  scope: "table",
  severity: "error",
  column: ["key", "content"],
  check(rows, context) {
    const lost = lostKeys(rows, context);
    return rows
      .filter((row) => isOfNoTask(row, context))
      .map((row) => {
        const task = lost.get(row);
        const params = { key: row.key ?? "–" };
        if (task === undefined) return { row, column: "key" as const, params };
        return { row, column: "key" as const, params, fix: [{ column: "key" as const, to: task.id }] };
      });
  },
};
