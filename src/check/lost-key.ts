/** Rows that lost their key, or had it overtyped, and still show which task they are by the content of the plan. */
import type { ColumnId } from "../plan/column";
import type { Task } from "../plan/plan";
import { matchKey } from "../text/key";
import type { CheckedRow } from "./checked-row";
import type { TableContext } from "./table-context";

/** Whether the cell is a key that is none: key-broken puts the right one there, so how the wrong one is typed does not matter. */
export function isKeyBroken(row: CheckedRow, column: ColumnId): boolean {
  return column === "key" && row.task === null;
}

/** Whether the row is no task of the plan as far as its key tells: key-broken says so, and what the plan asks of a task is not asked of it. */
export function isOfNoTask(row: CheckedRow, { plan }: TableContext): boolean {
  return plan !== null && row.has("key") && row.task === null && row.text("content") !== "";
}

/** The task of each row without a known key whose content is that of exactly one task without a row. */
export function lostKeys(rows: readonly CheckedRow[], context: TableContext): Map<CheckedRow, Task> {
  const keyless = rows.filter((row) => row.task === null && row.text("content") !== "");
  if (keyless.length === 0 || context.plan === null) return new Map();
  const present = new Set(
    rows.flatMap(({ task, key }) => (task === null && context.tasks.has(key ?? "") ? [] : [key])),
  );
  const byContent = new Map<string, Task[]>();
  for (const task of context.plan.tasks) {
    if (present.has(task.id)) continue;
    const content = matchKey(task.content);
    byContent.set(content, [...(byContent.get(content) ?? []), task]);
  }
  const found = new Map<CheckedRow, Task>();
  for (const row of keyless) {
    const content = matchKey(row.text("content"));
    const tasks = byContent.get(content) ?? [];
    const [task] = tasks;
    if (task === undefined || tasks.length > 1) continue;
    found.set(row, task);
    byContent.delete(content);
  }
  return found;
}
