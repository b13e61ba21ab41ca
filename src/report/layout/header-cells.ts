/** Where the cells of a two-level header stand. */
import { leafColumns, type ReportColumn } from "../report-table";

export interface HeaderCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The header cells of columns that are `depth` rows deep, from the top left; a column without children reaches down to the last row. */
export function headerCells(columns: readonly ReportColumn[], depth: number, row = 0, first = 0): HeaderCell[] {
  let at = first;
  return columns.flatMap((column) => {
    const width = leafColumns([column]).length;
    const left = at;
    at += width;
    const rows = column.children === undefined ? depth - row : 1;
    const own = { text: column.header, row, column: left, rows, columns: width };
    return [own, ...headerCells(column.children ?? [], depth, row + 1, left)];
  });
}
