/** Where the cells of a two-level header stand. */
import { balanceLines, lineHeight, wrappedHeight } from "../../sheet/index";
import { headerDepth, leafColumns, type ReportColumn } from "../report-table";

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

/** The same with texts of several lines broken evenly for columns of the given widths: "Đơn vị / chủ trì", not "Đơn vị chủ / trì". */
export function fittedHeaderCells(
  columns: readonly ReportColumn[],
  widths: readonly number[],
  size: number,
): HeaderCell[] {
  return headerCells(columns, headerDepth(columns)).map((cell) => {
    const width = widths.slice(cell.column, cell.column + cell.columns).reduce((sum, points) => sum + points, 0);
    return { ...cell, text: balanceLines(cell.text, width, { size, bold: true }) };
  });
}

const padding = 4;

/** The heights of the header rows, without the row of column numbers, for columns of the given widths in bold of the given size. */
export function headerHeights(columns: readonly ReportColumn[], widths: readonly number[], size: number): number[] {
  const depth = headerDepth(columns);
  const heights = Array.from({ length: depth }, () => lineHeight(size) + padding);
  // Cells of one row first: what spans several needs only what those leave open.
  for (const cell of headerCells(columns, depth).sort((a, b) => a.rows - b.rows)) {
    const width = widths.slice(cell.column, cell.column + cell.columns).reduce((sum, points) => sum + points, 0);
    const needed = wrappedHeight(cell.text, width, { size, bold: true }) + padding;
    const there = heights.slice(cell.row, cell.row + cell.rows).reduce((sum, points) => sum + points, 0);
    const last = cell.row + cell.rows - 1;
    heights[last] = (heights[last] ?? 0) + Math.max(0, needed - there);
  }
  return heights;
}
