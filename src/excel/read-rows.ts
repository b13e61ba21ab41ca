/** The rows of a task table, by column meaning. */
import type { CellValue } from "../plan/cell";
import { type ColumnId, isComputed } from "../plan/column";
import { cellText, type TaskRow } from "../plan/task-row";
import type { Work } from "../plan/work";
import type { FoundTable } from "./find-tables";
import { readValues } from "./read-area";

/** The rows of a table; rows that are empty but for formulas are skipped, positions are kept. */
export async function readRows(context: Excel.RequestContext, table: FoundTable, work?: Work): Promise<TaskRow[]> {
  const sheet = context.workbook.worksheets.getItem(table.sheetId);
  return rowsOf(table, await readValues(context, sheet, table.body, work));
}

/** The cells of the column at `offset` from the table's left edge, by position of the rows. */
export async function readColumnCells(
  context: Excel.RequestContext,
  table: FoundTable,
  offset: number,
  work?: Work,
): Promise<CellValue[]> {
  const sheet = context.workbook.worksheets.getItem(table.sheetId);
  const area = { ...table.body, column: table.body.column + offset, columns: 1 };
  return (await readValues(context, sheet, area, work)).map((row) => row[0] ?? "");
}

/** The rows of values of the table's body that were read already. */
export function rowsOf(table: FoundTable, values: readonly (readonly CellValue[])[]): TaskRow[] {
  const rows = values.flatMap((row, index): TaskRow[] => {
    const cells: Partial<Record<ColumnId, CellValue>> = {};
    let empty = true;
    for (const [column, offset] of table.columns) {
      const value = row[offset] ?? "";
      cells[column] = value;
      if (value !== "" && !isComputed(column)) empty = false;
    }
    return empty ? [] : [{ table: table.name, index, cells }];
  });
  return table.isTable ? rows : withoutNotesBelow(rows);
}

/** Plain cells have no end of their own: what stands below the last row with a key and a blank row is a note, not a task. */
function withoutNotesBelow(rows: readonly TaskRow[]): TaskRow[] {
  const last = rows.findLastIndex((row) => cellText(row, "key") !== "");
  const end = rows.findIndex((row, at) => at > last && row.index > (rows[at - 1]?.index ?? row.index) + 1);
  return last < 0 || end < 0 ? [...rows] : rows.slice(0, end);
}
