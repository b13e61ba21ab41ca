/**
 * Which task of the plan a row is. The key says it, unless it was typed or filled over the key of another row: then the row's other
 * cells are those of that other task, and to compare (or "restore") them against the key's task would destroy the row.
 */
import type { ColumnId } from "../plan/column";
import type { Plan, Task } from "../plan/plan";
import { planCell } from "../plan/plan-cell";
import { matchKey } from "../text/key";
import type { CheckedRow } from "./checked-row";

/** Cells by which a row is told apart from another besides its content. */
const telling: readonly ColumnId[] = ["ordinal", "lead", "coordinating", "deliverable", "deadline"];
/** None of the telling cells is the section's. */
const noHeadings: ReadonlyMap<string, string> = new Map();

/** Asked for each row: costs a look at one more task only where the content is not that of the key's task. */
export function createIdentifier(plan: Plan | null): (row: Omit<CheckedRow, "task">) => Task | null {
  const tasks = new Map(plan?.tasks.map((task) => [task.id, task]));
  let byContent: ReadonlyMap<string, Task | null> | undefined;
  return (row) => {
    const task = row.key === null ? undefined : tasks.get(row.key);
    if (plan === null || task === undefined) return null;
    if (!row.has("content") || row.value("content") === task.content) return task;
    const content = matchKey(row.text("content"));
    if (content === matchKey(task.content)) return task;
    byContent ??= onlyTasks(plan);
    const other = byContent.get(content) ?? null;
    return other !== null && likeness(row, other) > likeness(row, task) ? null : task;
  };
}

/** The one task of each content; null where several share it. */
function onlyTasks(plan: Plan): ReadonlyMap<string, Task | null> {
  const found = new Map<string, Task | null>();
  for (const task of plan.tasks) {
    const content = matchKey(task.content);
    found.set(content, found.has(content) ? null : task);
  }
  return found;
}

/** How many of the telling cells are the task's; the content, equal to the other's, is counted for neither. */
function likeness(row: Omit<CheckedRow, "task">, task: Task): number {
  return telling.filter(
    (column) =>
      row.has(column) && matchKey(row.text(column)) === matchKey(String(planCell(task, column, noHeadings) ?? "")),
  ).length;
}
