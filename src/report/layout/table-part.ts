/** The table of a report sheet: its header rows, then its body. */
import type { CellValue } from "../../plan/cell";
import { ordinalValue } from "../../plan/plan-cell";
import {
  areaAddress,
  type CellFormat,
  cellAddress,
  type FormatRun,
  maximumRowHeight,
  wrappedHeight,
} from "../../sheet/index";
import { isCentred, leafColumns, type ReportCell, type ReportTable, standsWithNext } from "../report-table";
import { fittedHeaderCells, headerHeights } from "./header-cells";
import type { ConditionRanges } from "./live-formula";
import { indexSize, officialFont } from "./official-page";
import type { SheetBuilder } from "./sheet-builder";
import { layRow, spanOf } from "./table-row";

/** Thousands with a dot whatever the locale of Excel: the number stays a number. */
const countFormat = "[>=1000000]#\\.###\\.##0;[>=1000]#\\.##0;0";

/** Writes the header rows and returns how many there are. */
export function addHeader(builder: SheetBuilder, table: ReportTable, size: number): number {
  const leaves = leafColumns(table.columns);
  const hasIndex = leaves.some((column) => column.index !== undefined);
  const heights = headerHeights(table.columns, builder.widths, size);
  const cells = fittedHeaderCells(table.columns, builder.widths, size);
  const top = builder.row;
  const values: CellValue[][] = heights.map(() => leaves.map(() => ""));
  for (const cell of cells) {
    const line = values[cell.row];
    if (line !== undefined) line[cell.column] = cell.text;
    if (cell.rows * cell.columns > 1) builder.merges.push(areaAddress({ ...cell, row: top + cell.row }));
  }
  builder.blocks.push({ at: { row: top, column: 0 }, values });
  for (const points of heights) builder.endRow(points);
  if (hasIndex) {
    const texts = leaves.map((column) => column.index ?? "");
    const small = { size: indexSize(size), italic: true };
    builder.blocks.push({ at: { row: builder.row, column: 0 }, values: [texts] });
    builder.endRow(
      Math.max(...texts.map((text, column) => wrappedHeight(text, builder.widthOf(column, 1), small))) + 2,
    );
  }
  const rows = builder.row - top;
  for (let row = top; row < builder.row; row++) builder.kept.add(row);
  const centred: CellFormat = { horizontal: "Center", vertical: "Center", wrap: true };
  builder.formats.push({
    range: areaAddress({ row: top, column: 0, rows, columns: builder.columns }),
    format: { ...centred, font: { name: officialFont, size, bold: true, italic: false, color: "#000000" } },
  });
  if (hasIndex)
    builder.formats.push({
      range: areaAddress({ row: builder.row - 1, column: 0, rows: 1, columns: builder.columns }),
      format: { font: { size: indexSize(size), bold: false, italic: true } },
    });
  return rows;
}

function cellValue(cell: ReportCell): CellValue {
  return cell.value ?? ordinalValue(cell.text);
}

const leastFirstRow = 90;
/** Points of the headings that may stand above a row on its page: those of a plan, a section and one within. */
const roomForHeadings = 60;

/**
 * Writes the rows, for pages that hold `paper` points, of which the header takes `header`. With `live`, numbers that follow from others are formulas. Returns the sheet's rows of
 * each row of the table.
 */
export function addBody(
  builder: SheetBuilder,
  table: ReportTable,
  size: number,
  { paper, header }: { readonly paper: number; readonly header: number },
  live: ConditionRanges | undefined,
): (readonly number[])[] {
  const leaves = leafColumns(table.columns);
  const top = builder.row;
  const limit = Math.min(maximumRowHeight, paper - header - roomForHeadings);
  const firstData = table.rows.findIndex(({ type }) => type === "data");
  const values: CellValue[][] = [];
  const special: FormatRun[] = [];
  const written: number[][] = [];
  for (const [index, row] of table.rows.entries()) {
    const own: number[] = [];
    written.push(own);
    // The first row begins on the first page, or the heading would stand there without its table.
    const room = index === firstData ? paper - builder.height : 0;
    const first = room >= leastFirstRow ? Math.min(limit, room) : limit;
    for (const laid of layRow(row, builder.widths, size, { limit, first })) {
      const cells = laid.row.cells.map(cellValue);
      for (const [column, { tasks }] of laid.row.cells.entries())
        if (tasks !== undefined) builder.tasksBehind.set(cellAddress(builder.row, column), tasks);
      if (live !== undefined) builder.addFormulas(laid.row.cells, live);
      const span = spanOf(row, leaves.length);
      if (span !== null) {
        // The label of a merged cell stands in its first cell.
        if (span[0] === 0) [cells[0], cells[1]] = [laid.row.cells[1]?.text ?? "", ""];
        builder.merges.push(
          areaAddress({ row: builder.row, column: span[0], rows: 1, columns: span[1] - span[0] + 1 }),
        );
      }
      if (row.isSection === true)
        special.push({
          range: areaAddress({ row: builder.row, column: 0, rows: 1, columns: 2 }),
          format: { font: { bold: true } },
        });
      if (row.type !== "data") special.push(...specialFormats(row.type, row.level ?? 0, builder.row, leaves.length));
      values.push(cells);
      own.push(builder.row);
      builder.endRow(laid.height);
    }
    if (standsWithNext(table, index)) builder.kept.add(builder.row - 1);
  }
  if (values.length === 0) return written;
  builder.blocks.push({ at: { row: top, column: 0 }, values });
  const rows = values.length;
  builder.formats.push({
    range: areaAddress({ row: top, column: 0, rows, columns: leaves.length }),
    format: {
      font: { name: officialFont, size, bold: false, italic: false, color: "#000000" },
      vertical: "Center",
      wrap: true,
      grid: true,
    },
  });
  for (const [at, column] of leaves.entries())
    builder.formats.push({
      range: areaAddress({ row: top, column: at, rows, columns: 1 }),
      format: {
        horizontal: isCentred(column) ? "Center" : "Left",
        ...(column.style === "number" ? { numberFormat: countFormat } : {}),
      },
    });
  builder.formats.push(...special);
  return written;
}

function specialFormats(type: "group" | "total", level: number, row: number, columns: number): FormatRun[] {
  const whole = areaAddress({ row, column: 0, rows: 1, columns });
  if (type === "total")
    return [
      // Lines of its own: a total that begins a page must not depend on the row above.
      { range: whole, format: { font: { bold: true }, grid: true } },
      { range: areaAddress({ row, column: 0, rows: 1, columns: 1 }), format: { horizontal: "Center" } },
    ];
  return [{ range: whole, format: { font: { bold: true, italic: level > 1 } } }];
}
