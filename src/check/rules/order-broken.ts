/** Rows do not stand in the plan's order any more. Told once: sorting is allowed, handing in unsorted is not. */
import type { TableRule } from "../rule";

export const orderBroken: TableRule = {
  id: "order-broken",
  scope: "table",
  severity: "info",
  column: ["key"],
  check(rows, context) {
    const place = new Map(context.plan?.tasks.map(({ id }, index) => [id, index]));
    let last = -1;
    let first = null;
    let moved = 0;
    const seen = new Set<string>();
    for (const row of rows) {
      const at = row.task === null ? undefined : place.get(row.task.id);
      // a row that is there twice is told as such
      if (at === undefined || row.task === null || seen.has(row.task.id)) continue;
      seen.add(row.task.id);
      if (at < last) {
        moved++;
        first ??= row;
      } else last = at;
    }
    return first === null ? [] : [{ row: first, column: null, params: { rows: moved, task: first.key ?? "–" } }];
  },
};
