/** A row of the task table as it stands in the worksheet: raw cells by column meaning, nothing interpreted. */
import type { CellValue } from "./cell";
import type { ColumnId } from "./column";

export interface TaskRow {
  /** Name of the Excel table the row stands in. */
  readonly table: string;
  /** Position among the table's body rows, from 0. A place to go to, not an identity: rows are sorted. */
  readonly index: number;
  /** Cells of the columns that were found; a column that is missing from the sheet has no entry. */
  readonly cells: Readonly<Partial<Record<ColumnId, CellValue>>>;
}

/** The cell as trimmed text; "" where the column is missing or the cell empty. */
export function cellText(row: TaskRow, column: ColumnId): string {
  const value = row.cells[column];
  return value === undefined ? "" : String(value).trim();
}
