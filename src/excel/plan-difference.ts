/**
 * What a corrected plan changes in a task table that clerks have worked in: a three-way comparison of the plan as loaded, the
 * table as it stands, and the new plan. Pure; `refreshPlan` carries it out.
 */
import type { CellEdit } from "../check/finding";
import type { CellValue } from "../plan/cell";
import { type ColumnId, columns } from "../plan/column";
import type { Plan } from "../plan/plan";
import { cellText, type TaskRow } from "../plan/task-row";
import { columnOfHeader, taskHeaderRow, taskSheet } from "../sheet";
import { formerKey, matchTasks, type Named } from "./match-tasks";

type PlanCells = Readonly<Partial<Record<ColumnId, CellValue>>>;

export interface AddedTask {
  readonly id: string;
  readonly cells: PlanCells;
  /** Position among the body rows as they stand, before which its row belongs: behind the task that it follows in the plan. */
  readonly at: number;
}

export interface PlanDifference {
  /** Cells that still say what the old plan said and get what the new one says; rows by the key they have in the new plan. */
  readonly edits: readonly CellEdit[];
  /** Cells that both the new plan and somebody in the office changed: they stay as they are. */
  readonly kept: readonly CellEdit[];
  /** Keys of tasks that have another number in the new plan, and of tasks that are gone whose number another task has now. */
  readonly renumbered: readonly CellEdit[];
  readonly added: readonly AddedTask[];
  /** Tasks of the old plan that the new one does not have; their rows stay. */
  readonly gone: readonly string[];
}

const planColumns = columns.filter((column) => column.owner === "plan" && column.id !== "key").map(({ id }) => id);

/** Compares; `present` are the columns the table still has. Tasks are known by their words before their numbers. */
export function comparePlans(
  before: Plan,
  after: Plan,
  rows: readonly TaskRow[],
  present: ReadonlySet<ColumnId>,
): PlanDifference {
  const [old, next] = [cellsByTask(before), cellsByTask(after)];
  const pairs = matchTasks(before.tasks.map(named), after.tasks.map(named));
  const newIds = new Map([...pairs].map(([to, from]) => [from, to]));
  const edits: CellEdit[] = [];
  const kept: CellEdit[] = [];
  const renumbered: CellEdit[] = [];
  const here = new Map<string, number>();
  for (const row of rows) {
    const key = cellText(row, "key");
    const id = newIds.get(key) ?? (old.has(key) && next.has(key) ? formerKey(key) : key);
    here.set(id, row.index);
    if (id !== key && present.has("key"))
      renumbered.push({
        table: row.table,
        index: row.index,
        row: key,
        column: "key",
        from: row.cells.key ?? "",
        to: id,
      });
    const wanted = newIds.has(key) ? next.get(id) : undefined;
    if (wanted === undefined) continue;
    for (const column of planColumns) {
      const [from, to, loaded] = [row.cells[column], wanted[column] ?? "", old.get(key)?.[column] ?? ""];
      if (from === undefined || !present.has(column) || from === to || loaded === to) continue;
      const edit = { table: row.table, index: row.index, row: id, column, from, to };
      (from === loaded ? edits : kept).push(edit);
    }
  }
  return {
    edits,
    kept,
    renumbered,
    added: addedTasks(next, pairs, here),
    gone: rows.flatMap((row) => {
      const key = cellText(row, "key");
      return old.has(key) && !newIds.has(key) ? [key] : [];
    }),
  };
}

function addedTasks(
  next: ReadonlyMap<string, PlanCells>,
  pairs: ReadonlyMap<string, string>,
  here: ReadonlyMap<string, number>,
): AddedTask[] {
  let at = 0;
  return [...next].flatMap(([id, cells]) => {
    const present = here.get(id);
    if (present !== undefined) at = present + 1;
    return pairs.has(id) || present !== undefined ? [] : [{ id, cells, at }];
  });
}

function named({ id, content }: Plan["tasks"][number]): Named {
  return { id, words: content };
}

/** What the task sheet of a plan would hold, by task id: the sheet itself is asked, so the two never part. */
function cellsByTask(plan: Plan): Map<string, PlanCells> {
  const sheet = taskSheet(plan, { sheet: "x", table: "x", number: 1 });
  const [headers = [], ...rows] = sheet.blocks.find((block) => block.at.row === taskHeaderRow)?.values ?? [];
  const ids = headers.map(columnOfHeader);
  const cells = rows.map(
    (row): PlanCells =>
      Object.fromEntries(row.flatMap((value, index) => (ids[index] == null ? [] : [[ids[index], value]]))),
  );
  return new Map(cells.flatMap((row) => (row.key === undefined || row.key === "" ? [] : [[String(row.key), row]])));
}
