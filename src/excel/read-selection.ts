/** The task the clerk has selected, for the form in the pane. */
import type { ColumnId } from "../plan/column";
import { done, type Result } from "../plan/message";
import type { TaskRow } from "../plan/task-row";
import { parseArea, sheetOf } from "./area";
import { type FoundTable, findTables } from "./find-tables";
import { readExcel } from "./run";

export interface SelectedTask {
  readonly table: string;
  readonly row: TaskRow;
  /** The column of the selected cell, null for one that is none of ours. */
  readonly column: ColumnId | null;
  /** Body rows of the table, for "previous" and "next". */
  readonly rows: number;
}

/** The task row that holds the active cell, or null when the selection is elsewhere (another sheet, the header, a chart). */
export function readSelection(): Promise<Result<SelectedTask | null>> {
  return readExcel(async (context) => {
    const cell = context.workbook.getActiveCell().load("address");
    const tables = await findTables(context);
    const at = parseArea(cell.address);
    const sheet = sheetOf(cell.address);
    if (at === null) return done(null);
    const table = tables.find((candidate) => candidate.sheet === sheet && holds(candidate, at.row, at.column));
    if (table === undefined) return done(null);
    const index = at.row - table.body.row;
    const line = { ...table.body, row: at.row };
    const range = context.workbook.worksheets
      .getItem(table.sheetId)
      .getRangeByIndexes(line.row, line.column, 1, line.columns)
      .load("values");
    await context.sync();
    const cells: TaskRow["cells"] = Object.fromEntries(
      [...table.columns].map(([column, offset]) => [column, range.values[0]?.[offset] ?? ""]),
    );
    const column = [...table.columns].find(([, offset]) => offset === at.column - table.body.column)?.[0] ?? null;
    return done({ table: table.name, row: { table: table.name, index, cells }, column, rows: table.body.rows });
  });
}

function holds({ body }: FoundTable, row: number, column: number): boolean {
  return row >= body.row && row < body.row + body.rows && column >= body.column && column < body.column + body.columns;
}
