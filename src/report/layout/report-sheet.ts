/**
 * An appendix as a worksheet that prints as an official document (Nghị định 30/2020/NĐ-CP). Merged cells do not size
 * themselves, so every height is computed; without `live` nothing is a formula, so the sheet stays what was handed in.
 */
import type { CellValue } from "../../plan/cell";
import { ordinalValue } from "../../plan/plan-cell";
import {
  areaAddress,
  type Block,
  type CellFormat,
  cellAddress,
  type FormatRun,
  type FormulaFill,
  maximumRowHeight,
  type SheetPlan,
  wrappedHeight,
} from "../../sheet/index";
import type { ReportSettings } from "../report-input";
import { headerDepth, leafColumns, type ReportCell, type ReportTable, type TaskPointer } from "../report-table";
import { fitColumns } from "./column-width";
import { headerCells, headerHeights } from "./header-cells";
import {
  type AppendixNumber,
  closingLines,
  type HalfLines,
  headingLines,
  nationalHeader,
  signatureLines,
  type TextLine,
} from "./heading-line";
import { type ConditionRanges, liveFormula } from "./live-formula";
import { officialFont, officialPage, sizes, usableHeight, usableWidth } from "./official-page";
import { layRow, spanOf } from "./table-row";

export interface ReportSheetOptions {
  readonly sheet: string;
  readonly appendix: AppendixNumber;
  readonly settings: ReportSettings;
  /** Given, totals and rates are live formulas over these ranges; they then follow the task tables from day to day. */
  readonly live?: ConditionRanges;
}

/** Thousands with a dot whatever the locale of Excel: the number stays a number. */
const countFormat = "[>=1000000]#\\.###\\.##0;[>=1000]#\\.##0;0";

/** Collects the parts of a sheet from the top down. */
class SheetBuilder {
  readonly blocks: Block[] = [];
  readonly merges: string[] = [];
  readonly formats: FormatRun[] = [];
  readonly rowHeights: { row: number; points: number }[] = [];
  readonly formulas: FormulaFill[] = [];
  readonly tasksBehind = new Map<string, readonly TaskPointer[]>();
  row = 0;

  constructor(readonly widths: readonly number[]) {}

  get columns(): number {
    return this.widths.length;
  }

  widthOf(first: number, count: number): number {
    return this.widths.slice(first, first + count).reduce((sum, points) => sum + points, 0);
  }

  /** A line over some of the columns, without moving on; returns the height it needs. */
  put(line: Omit<TextLine, "align">, first: number, count: number, align: TextLine["align"]): number {
    const range = areaAddress({ row: this.row, column: first, rows: 1, columns: count });
    const { text, size, bold, italic } = line;
    if (text !== "") this.blocks.push({ at: { row: this.row, column: first }, values: [[text]] });
    if (count > 1) this.merges.push(range);
    const font = { name: officialFont, size, bold, italic, color: "#000000" as const };
    this.formats.push({ range, format: { font, horizontal: align, vertical: "Center", wrap: true } });
    return wrappedHeight(text, this.widthOf(first, count), { size, bold, italic });
  }

  /** A line over the whole width. */
  line(line: TextLine): void {
    this.endRow(this.put(line, 0, this.columns, line.align));
  }

  /** Formulas for the derived numbers of the current row. */
  addFormulas(cells: readonly ReportCell[], live: ConditionRanges): void {
    for (const [column, { derived }] of cells.entries()) {
      const formula = derived === undefined ? null : liveFormula(derived, this.row, live);
      if (formula !== null) this.formulas.push({ range: cellAddress(this.row, column), formula });
    }
  }

  gap(points: number): void {
    this.endRow(points);
  }

  endRow(points: number): void {
    this.rowHeights.push({ row: this.row, points: Math.min(points, maximumRowHeight) });
    this.row++;
  }

  /** Lines side by side in the two halves of the page. */
  halves(left: HalfLines, right: HalfLines): void {
    const middle = this.middle();
    for (let index = 0; index < Math.max(left.length, right.length); index++) {
      const [l, r] = [left[index], right[index]];
      const heights = [
        l === undefined ? 0 : this.put(l, 0, middle, "Center"),
        r === undefined ? 0 : this.put(r, middle, this.columns - middle, "Center"),
      ];
      this.endRow(Math.max(...heights, 6));
    }
  }

  /** The first column of the right half. */
  private middle(): number {
    const half = this.widthOf(0, this.columns) * 0.45;
    const reached = this.widths.findIndex((_, index) => this.widthOf(0, index + 1) >= half);
    return Math.min(Math.max(1, reached + 1), Math.max(1, this.columns - 1));
  }
}

export interface LaidReport {
  readonly sheet: SheetPlan;
  /** The tasks behind the numbers of the sheet, by address ("C12"): what a selected cell leads back to. */
  readonly tasksBehind: ReadonlyMap<string, readonly TaskPointer[]>;
}

/** The worksheet of an appendix. */
export function reportSheet(table: ReportTable, options: ReportSheetOptions): SheetPlan {
  return layReport(table, options).sheet;
}

/** The worksheet of an appendix and where each number leads back to. */
export function layReport(table: ReportTable, options: ReportSheetOptions): LaidReport {
  const { settings } = options;
  const { widths, size } = fitColumns(table, usableWidth(table.orientation));
  const builder = new SheetBuilder(widths);
  if (settings.nationalHeader) {
    const { left, right } = nationalHeader(settings);
    builder.halves(left, right);
    builder.gap(10);
  }
  for (const line of headingLines(table, options.appendix, builder.widthOf(0, builder.columns))) builder.line(line);
  builder.line({ text: "———————", size: 8, bold: false, italic: false, align: "Center" });
  if (table.caption === "") builder.gap(8);
  else builder.line({ text: table.caption, size: sizes.caption, bold: false, italic: true, align: "Right" });
  const headerRow = builder.row;
  const titleRows = addHeader(builder, table, size);
  addBody(builder, table, size, options.live);
  // Neighbours share a line, and the last to draw it keeps it: the repeated header must have its own on every page.
  builder.formats.push({
    range: areaAddress({ row: headerRow, column: 0, rows: titleRows, columns: builder.columns }),
    format: { grid: true },
  });
  builder.gap(6);
  for (const line of closingLines(table)) builder.line(line);
  if (settings.signature !== null) builder.halves([], signatureLines(settings));
  const sheet: SheetPlan = {
    name: options.sheet,
    visibility: "visible",
    tabColor: null,
    showGridlines: false,
    blocks: builder.blocks,
    formulas: builder.formulas,
    table: null,
    merges: builder.merges,
    dropdowns: [],
    dateInputs: [],
    formats: builder.formats,
    conditionalFormats: [],
    columnWidths: widths.map((points, column) => ({ column, points })),
    hiddenColumns: [],
    rowHeights: builder.rowHeights,
    freeze: { rows: headerRow + titleRows, columns: 0 },
    names: [],
    page: officialPage(
      table.orientation,
      `$${headerRow + 1}:$${headerRow + titleRows}`,
      areaAddress({ row: 0, column: 0, rows: builder.row, columns: builder.columns }),
    ),
  };
  return { sheet, tasksBehind: builder.tasksBehind };
}

/** Writes the header rows and returns how many there are. */
function addHeader(builder: SheetBuilder, table: ReportTable, size: number): number {
  const depth = headerDepth(table.columns);
  const leaves = leafColumns(table.columns);
  const hasIndex = leaves.some((column) => column.index !== undefined);
  const heights = headerHeights(table.columns, builder.widths, size);
  const cells = headerCells(table.columns, depth);
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
    const small = { size: Math.max(8, size - 2), italic: true };
    builder.blocks.push({ at: { row: builder.row, column: 0 }, values: [texts] });
    builder.endRow(
      Math.max(...texts.map((text, column) => wrappedHeight(text, builder.widthOf(column, 1), small))) + 2,
    );
  }
  const rows = builder.row - top;
  const centred: CellFormat = { horizontal: "Center", vertical: "Center", wrap: true };
  builder.formats.push({
    range: areaAddress({ row: top, column: 0, rows, columns: builder.columns }),
    format: { ...centred, font: { name: officialFont, size, bold: true, italic: false, color: "#000000" } },
  });
  if (hasIndex)
    builder.formats.push({
      range: areaAddress({ row: builder.row - 1, column: 0, rows: 1, columns: builder.columns }),
      format: { font: { size: Math.max(8, size - 2), bold: false, italic: true } },
    });
  return rows;
}

function cellValue(cell: ReportCell): CellValue {
  return cell.value ?? ordinalValue(cell.text);
}

function addBody(builder: SheetBuilder, table: ReportTable, size: number, live: ConditionRanges | undefined): void {
  const leaves = leafColumns(table.columns);
  const top = builder.row;
  const limit = Math.min(maximumRowHeight, usableHeight(table.orientation) - 120);
  const values: CellValue[][] = [];
  const special: FormatRun[] = [];
  for (const row of table.rows)
    for (const laid of layRow(row, builder.widths, size, limit)) {
      const cells = laid.row.cells.map(cellValue);
      for (const [column, { tasks }] of laid.row.cells.entries())
        if (tasks !== undefined) builder.tasksBehind.set(cellAddress(builder.row, column), tasks);
      if (live !== undefined) builder.addFormulas(laid.row.cells, live);
      const span = spanOf(row, leaves.length);
      if (span !== null) {
        // The label of a merged cell stands in its first cell.
        if (row.type === "total") [cells[0], cells[1]] = [laid.row.cells[1]?.text ?? "", ""];
        builder.merges.push(
          areaAddress({ row: builder.row, column: span[0], rows: 1, columns: span[1] - span[0] + 1 }),
        );
      }
      if (row.type !== "data") special.push(...specialFormats(row.type, row.level ?? 0, builder.row, leaves.length));
      values.push(cells);
      builder.endRow(laid.height);
    }
  if (values.length === 0) return;
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
  for (const [column, { style }] of leaves.entries())
    builder.formats.push({
      range: areaAddress({ row: top, column, rows, columns: 1 }),
      format: {
        horizontal: style === "text" ? "Left" : "Center",
        ...(style === "number" ? { numberFormat: countFormat } : {}),
      },
    });
  builder.formats.push(...special);
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
