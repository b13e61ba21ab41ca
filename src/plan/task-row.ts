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
  /** What the worksheet shows of the row besides its values; absent where nobody looked. */
  readonly facts?: RowFacts;
}

export interface RowFacts {
  /** Columns whose cell in this row is computed by a formula, the sheet's own formula columns left out. */
  readonly formulas: readonly ColumnId[];
  /** The sheet's own formula columns whose cell in this row holds no formula any more. */
  readonly overwritten: readonly ColumnId[];
  /** Areas of merged cells that begin in this row, with their address and the column of their first cell in the table. */
  readonly merged: readonly { readonly column: ColumnId; readonly address: string }[];
  /** Whether the row is hidden, by hand or by a filter. */
  readonly hidden: boolean;
}

/** The cell as trimmed text; "" where the column is missing or the cell empty. */
export function cellText(row: TaskRow, column: ColumnId): string {
  const value = row.cells[column];
  return value === undefined ? "" : String(value).trim();
}
