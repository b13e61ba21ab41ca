/** The tasks that the selected number of a report counts, as their rows stand now. */
import type { FindingPlace } from "../check/finding";
import { done, type Result } from "../plan/message";
import { cellText, type TaskRow } from "../plan/task-row";
import { countText, type TaskPointer } from "../report";
import { cellsOf, parseArea, sheetOf } from "./area";
import { findTables } from "./find-tables";
import { createRowFinder } from "./locate-cell";
import { readRows } from "./read-rows";
import { type CountedNow, countedNow, tasksBehindCell } from "./report-numbers";
import { readExcel } from "./run";
import { readState } from "./state-sheet";

export interface TaskBehind {
  /** For `goTo`. */
  readonly place: FindingPlace;
  readonly ordinal: string;
  readonly content: string;
  readonly lead: string;
  readonly deadline: string;
}

export interface TasksBehind {
  readonly sheet: string;
  readonly address: string;
  readonly tasks: readonly TaskBehind[];
  /** How many tasks the number counts whose rows are no longer there. */
  readonly gone: number;
}

/**
 * The tasks behind the selected cell, in the order of the report; null where the selection is no number of a report, or the cell
 * no longer shows what was written (rows were inserted above it, a clerk typed over it).
 */
export function tasksBehindSelection(): Promise<Result<TasksBehind | null>> {
  return readExcel(async (context) => {
    const cell = context.workbook.getActiveCell().load("address,values,formulas");
    const sheet = context.workbook.worksheets.getActiveWorksheet().load("id,name");
    const state = await readState(context);
    await context.sync();
    const area = parseArea(cell.address);
    if (area === null || sheetOf(cell.address) !== sheet.name) return done(null);
    const address = cellsOf(cell.address);
    const pointers = tasksBehindCell(state, sheet.id, address);
    if (pointers === null) return done(null);
    // A summary's number is how many tasks it counts; the row of a single task has its ordinal instead.
    const shown: unknown = cell.values[0]?.[0];
    const formula: unknown = cell.formulas[0]?.[0];
    const isLive = typeof formula === "string" && formula.startsWith("=");
    const now = isLive ? countedNow(state, sheet.id, address) : null;
    if (now !== null) return done({ sheet: sheet.name, address, tasks: await findCounted(context, now), gone: 0 });
    if (pointers.length !== 1 && !countsAs(shown, pointers.length) && !isLive) return done(null);
    const tasks = await findRows(context, pointers);
    return done({ sheet: sheet.name, address, tasks, gone: pointers.length - tasks.length });
  });
}

/** Whether a cell says a number of tasks: as a number, or in the words of a list's total ("Tổng cộng: 117 nhiệm vụ"). */
function countsAs(shown: unknown, count: number): boolean {
  return shown === count || (typeof shown === "string" && shown.includes(`: ${countText(count)} nhiệm vụ`));
}

async function findRows(context: Excel.RequestContext, pointers: readonly TaskPointer[]): Promise<TaskBehind[]> {
  const wanted = new Set(pointers.map(({ table }) => table));
  const rowsOf = new Map<string, (pointer: TaskPointer) => TaskRow | undefined>();
  for (const table of (await findTables(context)).filter(({ name }) => wanted.has(name))) {
    const rows = await readRows(context, table);
    const byIndex = new Map(rows.map((row) => [row.index, row]));
    const keys = Array.from({ length: table.body.rows }, (_, index) => {
      const row = byIndex.get(index);
      return row === undefined ? "" : cellText(row, "key");
    });
    const finder = createRowFinder(table.columns.has("key") ? keys : null, table.body.rows);
    rowsOf.set(table.name, ({ row, index }) =>
      byIndex.get(finder.find({ row: row || null, index: index ?? -1 }) ?? -1),
    );
  }
  return pointers.flatMap((pointer) => {
    const row = rowsOf.get(pointer.table)?.(pointer);
    return row === undefined ? [] : [taskOf(pointer.table, row)];
  });
}

/** The tasks that a formula counts today, by what their column Tình trạng shows. */
async function findCounted(context: Excel.RequestContext, counted: readonly CountedNow[]): Promise<TaskBehind[]> {
  const tables = (await findTables(context)).filter(({ name }) => counted.some(({ table }) => table === name));
  const found: TaskBehind[] = [];
  for (const table of tables) {
    const wanted = new Set(counted.flatMap((count) => (count.table === table.name ? count.conditions : [])));
    const rows = await readRows(context, table);
    found.push(...rows.filter((row) => wanted.has(cellText(row, "condition"))).map((row) => taskOf(table.name, row)));
  }
  return found;
}

function taskOf(table: string, row: TaskRow): TaskBehind {
  return {
    place: { table, row: cellText(row, "key") || null, index: row.index, column: null },
    ordinal: cellText(row, "ordinal"),
    content: cellText(row, "content"),
    lead: cellText(row, "lead"),
    deadline: cellText(row, "deadline"),
  };
}
