/**
 * An appendix as a worksheet that prints as an official document (Nghị định 30/2020/NĐ-CP). Merged cells do not size
 * themselves, so every height is computed; without `live` nothing is a formula, so the sheet stays what was handed in.
 */
import { areaAddress, type SheetPlan } from "../../sheet/index";
import type { ReportSettings } from "../report-input";
import type { ReportTable, TaskPointer } from "../report-table";
import { reserveCharts } from "./chart-part";
import { fitColumns, type TableFit } from "./column-width";
import { type AppendixNumber, closingLines, headingLines, nationalHeader, signatureLines } from "./heading-line";
import type { ConditionRanges, LiveCount } from "./live-formula";
import { officialPage, sizes, usableHeight, usableWidth } from "./official-page";
import { pageBreaks } from "./page-break";
import { firstRows } from "./page-count";
import { pixel, SheetBuilder } from "./sheet-builder";
import { addBody, addHeader } from "./table-part";

export interface ReportSheetOptions {
  readonly sheet: string;
  readonly appendix: AppendixNumber;
  readonly settings: ReportSettings;
  /** Given, totals and rates are live formulas over these ranges; they then follow the task tables from day to day. */
  readonly live?: ConditionRanges;
  /** Whether tables that have a picture get it. */
  readonly charts?: boolean;
}

/** Ending a page a little early does no harm; ending it once more after a few rows would leave it all but empty. */
const printerTolerance = 12;

export interface LaidReport {
  readonly sheet: SheetPlan;
  /** The tasks behind the numbers of the sheet, by address ("C12"): what a selected cell leads back to. */
  readonly tasksBehind: ReadonlyMap<string, readonly TaskPointer[]>;
  /** The same for numbers that are formulas, which count other tasks from day to day. */
  readonly liveBehind: ReadonlyMap<string, LiveCount>;
  /** The sheet's rows (from 0) of each row of the table; several for one that is too high for one. */
  readonly rowsAt: readonly (readonly number[])[];
  readonly fit: TableFit;
}

/** The worksheet of an appendix. */
export function reportSheet(table: ReportTable, options: ReportSheetOptions): SheetPlan {
  return layReport(table, options).sheet;
}

/** Widths as Excel keeps them, together never wider than before: else twelve columns outgrow the page, which is then printed smaller. */
function wholePixels(widths: readonly number[]): number[] {
  const edge = (column: number) =>
    Math.floor(widths.slice(0, column).reduce((sum, points) => sum + points, 0) / pixel) * pixel;
  return widths.map((_, column) => edge(column + 1) - edge(column));
}

/** The worksheet of an appendix and where each number leads back to. */
export function layReport(table: ReportTable, options: ReportSheetOptions): LaidReport {
  const { settings } = options;
  const fit = fitColumns(table, usableWidth(table.orientation));
  const { size } = fit;
  const widths = wholePixels(fit.widths);
  const paper = usableHeight(table.orientation) - printerTolerance;
  const builder = new SheetBuilder(widths);
  if (settings.nationalHeader) {
    const { left, right } = nationalHeader(settings);
    builder.halves(left, right);
    builder.gap(10);
  }
  for (const line of headingLines(table, options.appendix, builder.widthOf(0, builder.columns))) builder.line(line);
  builder.line({ text: "———————", size: 8, bold: false, italic: false, align: "Center" });
  const addCharts = options.charts === true ? reserveCharts(builder, table, paper) : () => {};
  // LibreOffice loses rows where a page ends within the rows that it is to repeat.
  builder.kept.add(builder.row);
  if (table.caption === "") builder.gap(8);
  else builder.line({ text: table.caption, size: sizes.caption, bold: false, italic: true, align: "Right" });
  const headerRow = builder.row;
  const titleRows = addHeader(builder, table, size);
  const header = builder.heightFrom(headerRow);
  const written = addBody(builder, table, size, { paper, header }, options.live);
  addCharts(written);
  // Neighbours share a line, and the last to draw it keeps it: the repeated header must have its own on every page.
  builder.formats.push({
    range: areaAddress({ row: headerRow, column: 0, rows: titleRows, columns: builder.columns }),
    format: { grid: true },
  });
  addClosing(builder, table, settings);
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
    // Frozen with a picture above them, the headers would leave no room to scroll the rows.
    freeze: builder.charts.length > 0 ? null : { rows: headerRow + titleRows, columns: 0 },
    names: [],
    page: officialPage(
      table.orientation,
      `$${headerRow + 1}:$${headerRow + titleRows}`,
      areaAddress({ row: 0, column: 0, rows: builder.row, columns: builder.columns }),
    ),
    pageBreaks: breaks(builder, table, paper, { first: headerRow, end: headerRow + titleRows }, written),
    charts: builder.charts,
  };
  const { tasksBehind, liveBehind } = builder;
  return { sheet: paged(sheet, headerRow, written, paper), tasksBehind, liveBehind, rowsAt: written, fit };
}

/** How much smaller a sheet may be printed to spare a page: headings of 14 pt stay 13, as the decree allows. */
const smallestPrint = 0.93;
/** Points below a table that tell a table which surely ends on its page from one that may not. */
const spare = 20;

/** What a page cannot know before it is filled: one that runs over a little fits one page, no header stands over notes alone. */
function paged(sheet: SheetPlan, headerRow: number, written: readonly (readonly number[])[], paper: number): SheetPlan {
  const { page } = sheet;
  if (page === null) return sheet;
  const height = sheet.rowHeights.reduce((sum, { points }) => sum + points, 0);
  if (height > paper && height * smallestPrint <= paper)
    return { ...sheet, pageBreaks: [], page: { ...page, fitToHeight: 1 } };
  const last = written.at(-1)?.at(-1) ?? headerRow;
  const starts = firstRows(sheet, paper - spare).filter((row) => row > headerRow);
  const isNotesOnly = starts.length > 0 && starts.every((row) => row > last);
  // The gap below the table, not nothing: Office.js cannot take print titles away from a sheet that is made again.
  return isNotesOnly ? { ...sheet, page: { ...page, titleRows: `$${last + 2}:$${last + 2}` } } : sheet;
}

/** Where pages must end. The end of the appendix takes the last rows along, unless that would leave the heading without its table. */
function breaks(
  builder: SheetBuilder,
  table: ReportTable,
  limit: number,
  header: { readonly first: number; readonly end: number },
  written: readonly (readonly number[])[],
): number[] {
  const ends = (kept: (row: number) => boolean) => pageBreaks(builder.rowHeights, { limit, header, kept });
  const found = ends((row) => builder.kept.has(row));
  const last = written.at(-1)?.at(-1);
  const isParted = found.some((row) => row <= header.first) && builder.charts.length === 0;
  if (!isParted || table.footnotes.length === 0) return found;
  return ends((row) => row !== last && builder.kept.has(row));
}

/** Footnotes, the closing sign and the signature, all on one page with the row above. */
function addClosing(builder: SheetBuilder, table: ReportTable, settings: ReportSettings): void {
  const first = builder.row;
  builder.gap(6);
  for (const line of closingLines(table)) builder.line(line);
  if (settings.signature !== null) builder.halves([], signatureLines(settings));
  for (let row = first; row < builder.row - 1; row++) builder.kept.add(row);
}
