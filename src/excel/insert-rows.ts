/** Puts rows for new tasks into a table where the plan has them, and takes them out again when Excel breaks off. */
import type { CellValue } from "../plan/cell";
import { isComputed } from "../plan/column";
import { toExcelValue } from "./cell-text";
import { chunkRows, createPayload } from "./payload";
import type { AddedTask } from "./plan-difference";
import type { TaskTable } from "./read-workbook";

/** Rows that stand together. */
export interface RowBlock {
  /** The body row before which they are put, as rows stand before any is; the number of rows for the end. */
  readonly at: number;
  readonly tasks: readonly AddedTask[];
}

/** The lowest block first, so that each is put where it belongs whatever came before; all at the end of a filtered table, which takes no rows in between. */
export async function rowBlocks(
  context: Excel.RequestContext,
  table: TaskTable,
  added: readonly AddedTask[],
): Promise<RowBlock[]> {
  if (added.length === 0) return [];
  const { autoFilter } = context.workbook.worksheets.getItem(table.sheetId).tables.getItem(table.name);
  autoFilter.load("isDataFiltered");
  await context.sync();
  const blocks = new Map<number, AddedTask[]>();
  for (const task of added) {
    const at = autoFilter.isDataFiltered ? table.body.rows : Math.min(task.at, table.body.rows);
    const block = blocks.get(at) ?? [];
    block.push(task);
    blocks.set(at, block);
  }
  return [...blocks].map(([at, tasks]) => ({ at, tasks })).sort((a, b) => b.at - a.at);
}

/** New rows take formats, dropdowns and formulas from the row above them. */
export async function insertRows(
  context: Excel.RequestContext,
  table: TaskTable,
  blocks: readonly RowBlock[],
): Promise<void> {
  if (blocks.length === 0) return;
  const payload = createPayload(context);
  const sheet = context.workbook.worksheets.getItem(table.sheetId);
  const excelTable = sheet.tables.getItem(table.name);
  const { row, column, rows, columns } = table.body;
  for (const { at, tasks } of blocks) {
    for (const chunk of chunkRows(tasks.map(() => Array<CellValue>(columns).fill("")))) {
      await payload.reserve(chunk.bytes);
      excelTable.rows.add(at === rows ? -1 : at, [...chunk.rows]);
    }
    const model = sheet.getRangeByIndexes(row + (at === 0 ? tasks.length : at - 1), column, 1, columns);
    sheet.getRangeByIndexes(row + at, column, tasks.length, columns).copyFrom(model, "All");
    for (const chunk of chunkRows(tasks.map((task) => lineOf(table, task)))) {
      await payload.reserve(chunk.bytes);
      sheet.getRangeByIndexes(row + at + chunk.start, column, chunk.rows.length, columns).values = [...chunk.rows];
    }
  }
  await payload.flush();
}

/** `null` leaves the formulas that were copied. */
function lineOf({ body, columns }: TaskTable, { cells }: AddedTask): (CellValue | null)[] {
  const line: (CellValue | null)[] = Array<CellValue>(body.columns).fill("");
  for (const [id, offset] of columns) line[offset] = isComputed(id) ? null : toExcelValue(cells[id] ?? "");
  return line;
}

/** Takes the rows away again, as far as they came to be: blocks are put in order, so their number tells which are there. */
export async function removeRows(table: TaskTable, blocks: readonly RowBlock[]): Promise<void> {
  if (blocks.length === 0) return;
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getItem(table.sheetId);
    const body = sheet.tables.getItem(table.name).getDataBodyRange().load("rowCount");
    await context.sync();
    let extra = body.rowCount - table.body.rows;
    const present: { at: number; count: number }[] = [];
    for (const { at, tasks } of blocks) {
      const count = Math.min(extra, tasks.length);
      if (count > 0) present.unshift({ at, count });
      extra -= count;
    }
    // Highest first: those above have gone when the next one is taken.
    for (const { at, count } of present)
      sheet.getRangeByIndexes(table.body.row + at, table.body.column, count, table.body.columns).delete("Up");
    await context.sync();
  });
}
