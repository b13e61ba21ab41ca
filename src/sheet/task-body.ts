/** Addresses inside the body of a task table, by column meaning. */
import type { ColumnId } from "../plan/column";
import { areaAddress, cellAddress } from "./address";
import type { TaskColumn } from "./task-layout";

/** Where the body of the task table stands, for the parts of the sheet that depend on it. */
export interface TaskBody {
  readonly columns: readonly TaskColumn[];
  readonly firstRow: number;
  readonly rows: number;
}

/** The range of a column's body cells, or null where the table has no such column. */
export function bodyRange(body: TaskBody, id: ColumnId): string | null {
  const column = body.columns.findIndex((candidate) => candidate.id === id);
  return column < 0 ? null : areaAddress({ row: body.firstRow, column, rows: body.rows, columns: 1 });
}

/** The address of a column's first body cell with its column fixed ("$K6"), as formulas relative to a row need it. */
export function firstCell(body: TaskBody, id: ColumnId): string | null {
  const column = body.columns.findIndex((candidate) => candidate.id === id);
  return column < 0 ? null : `$${cellAddress(body.firstRow, column)}`;
}
