/**
 * An appendix as a worksheet that prints as an official document (Nghị định 30/2020/NĐ-CP). Merged cells do not size
 * themselves, so every height is computed; without `live` nothing is a formula, so the sheet stays what was handed in.
 */
import { areaAddress, type SheetPlan } from "../../sheet/index";
import type { ReportSettings } from "../report-input";
import type { ReportTable, TaskPointer } from "../report-table";
import { addCharts } from "./chart-part";
import { fitColumns, type TableFit } from "./column-width";
import { type AppendixNumber, closingLines, headingLines, nationalHeader, signatureLines } from "./heading-line";
import type { ConditionRanges } from "./live-formula";
import { officialPage, sizes, usableHeight, usableWidth } from "./official-page";
import { pageBreaks } from "./page-break";
import { SheetBuilder } from "./sheet-builder";
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
const printerTolerance = 8;

export interface LaidReport {
  readonly sheet: SheetPlan;
  /** The tasks behind the numbers of the sheet, by address ("C12"): what a selected cell leads back to. */
  readonly tasksBehind: ReadonlyMap<string, readonly TaskPointer[]>;
  /** The sheet's rows (from 0) of each row of the table; several for one that is too high for one. */
  readonly rowsAt: readonly (readonly number[])[];
  readonly fit: TableFit;
}

/** The worksheet of an appendix. */
export function reportSheet(table: ReportTable, options: ReportSheetOptions): SheetPlan {
  return layReport(table, options).sheet;
}

/** The worksheet of an appendix and where each number leads back to. */
export function layReport(table: ReportTable, options: ReportSheetOptions): LaidReport {
  const { settings } = options;
  const fit = fitColumns(table, usableWidth(table.orientation));
  const { widths, size } = fit;
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
  const written = addBody(builder, table, size, options.live);
  // Neighbours share a line, and the last to draw it keeps it: the repeated header must have its own on every page.
  builder.formats.push({
    range: areaAddress({ row: headerRow, column: 0, rows: titleRows, columns: builder.columns }),
    format: { grid: true },
  });
  const paper = usableHeight(table.orientation) - printerTolerance;
  const headerHeight = builder.rowHeights
    .slice(headerRow, headerRow + titleRows)
    .reduce((sum, { points }) => sum + points, 0);
  if (options.charts === true) {
    const scratch = new SheetBuilder(widths);
    addClosing(scratch, table, settings);
    const beneath = scratch.rowHeights.reduce((sum, { points }) => sum + points, 0);
    addCharts(builder, table, written, paper - headerHeight, beneath);
  }
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
    freeze: { rows: headerRow + titleRows, columns: 0 },
    names: [],
    page: officialPage(
      table.orientation,
      `$${headerRow + 1}:$${headerRow + titleRows}`,
      areaAddress({ row: 0, column: 0, rows: builder.row, columns: builder.columns }),
    ),
    pageBreaks: pageBreaks(builder.rowHeights, {
      limit: paper,
      header: { first: headerRow, end: headerRow + titleRows },
      kept: (row) => builder.kept.has(row),
      whole: (row) => builder.whole.has(row),
    }),
    charts: builder.charts,
  };
  return { sheet, tasksBehind: builder.tasksBehind, rowsAt: written, fit };
}

/** Footnotes, the closing sign and the signature, all on one page with the row above. */
function addClosing(builder: SheetBuilder, table: ReportTable, settings: ReportSettings): void {
  const first = builder.row;
  builder.gap(6);
  for (const line of closingLines(table)) builder.line(line);
  if (settings.signature !== null) builder.halves([], signatureLines(settings));
  for (let row = first; row < builder.row - 1; row++) builder.kept.add(row);
}
