/** A task of the plan has no row any more. A row that only lost its key is told by key-broken. */
import { lostKeys } from "../lost-key";
import type { TableRule } from "../rule";

const quoted = 80;

export const taskMissing: TableRule = {
  id: "task-missing",
  scope: "table",
  severity: "error",
  column: ["key"],
  check(rows, context) {
    if (context.plan === null) return [];
    const found = new Set(rows.map(({ key }) => key));
    for (const task of lostKeys(rows, context).values()) found.add(task.id);
    return context.plan.tasks
      .filter(({ id }) => !found.has(id))
      .map(({ id, content }) => ({ row: id, column: null, params: { task: id, content: shortened(content) } }));
  },
};

function shortened(text: string): string {
  return text.length <= quoted ? text : `${text.slice(0, quoted).trimEnd()}…`;
}
