/** How a worksheet looks and prints: formats, conditional formats, widths, heights, panes, page. The number of actions does not depend on the rows. */
import type { CellFormat, Color, ConditionalFormat, PageSetup, SheetPlan } from "../sheet/sheet-plan";
import { areaOf } from "./area";
import { chunkRows, type Payload } from "./payload";

const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;

/** What a format takes in a request: some paths and actions; lines around cells take many. */
const bytesPerFormat = 2_000;
const bytesPerGrid = 6_000;

/** Queues formats, sizes, panes and page set-up of a worksheet whose values are written. */
export async function formatSheet(sheet: Excel.Worksheet, plan: SheetPlan, payload: Payload): Promise<void> {
  await formatCells(sheet, plan, payload);
  setColumnWidths(sheet, plan);
  await setRowHeights(sheet, plan, payload);
  freeze(sheet, plan.freeze);
  sheet.showGridlines = plan.showGridlines;
  if (plan.tabColor !== null) sheet.tabColor = plan.tabColor;
  if (plan.page !== null) setUpPage(sheet.pageLayout, plan.page);
  for (const row of plan.pageBreaks ?? []) sheet.horizontalPageBreaks.add(sheet.getRangeByIndexes(row, 0, 1, 1));
}

/** The formats and colours alone, as a part of a worksheet that is in use gets them. */
export async function formatCells(
  sheet: Excel.Worksheet,
  plan: Pick<SheetPlan, "formats" | "conditionalFormats">,
  payload: Payload,
): Promise<void> {
  for (const run of plan.formats) {
    await payload.reserve(run.format.grid === true ? bytesPerGrid : bytesPerFormat);
    applyFormat(sheet.getRange(run.range), run.format);
    if (run.format.numberFormat !== undefined)
      await setNumberFormat(sheet, run.range, run.format.numberFormat, payload);
  }
  for (const format of plan.conditionalFormats) {
    await payload.reserve(bytesPerFormat);
    addConditionalFormat(sheet, format);
  }
}

function applyFormat(range: Excel.Range, wanted: CellFormat): void {
  const { format } = range;
  const { font } = wanted;
  if (font?.name !== undefined) format.font.name = font.name;
  if (font?.size !== undefined) format.font.size = font.size;
  if (font?.bold !== undefined) format.font.bold = font.bold;
  if (font?.italic !== undefined) format.font.italic = font.italic;
  if (font?.underline !== undefined) format.font.underline = font.underline ? "Single" : "None";
  if (font?.color !== undefined) format.font.color = font.color;
  if (wanted.fill !== undefined) format.fill.color = wanted.fill;
  if (wanted.horizontal !== undefined) format.horizontalAlignment = wanted.horizontal;
  if (wanted.vertical !== undefined) format.verticalAlignment = wanted.vertical;
  if (wanted.wrap !== undefined) format.wrapText = wanted.wrap;
  if (wanted.indent !== undefined) format.indentLevel = wanted.indent;
  if (wanted.locked !== undefined) format.protection.locked = wanted.locked;
  if (wanted.grid === true)
    for (const edge of edges) drawLine(format.borders.getItem(edge), wanted.gridColor ?? "#000000");
}

function drawLine(border: Excel.RangeBorder, color: Color): void {
  border.style = "Continuous";
  border.weight = "Thin";
  border.color = color;
}

/** One code for each cell: Excel no longer documents a single value for a whole range. */
async function setNumberFormat(sheet: Excel.Worksheet, address: string, code: string, payload: Payload): Promise<void> {
  const area = areaOf(address);
  const rows = Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => code));
  for (const chunk of chunkRows(rows)) {
    await payload.reserve(chunk.bytes);
    sheet.getRangeByIndexes(area.row + chunk.start, area.column, chunk.rows.length, area.columns).numberFormat = [
      ...chunk.rows,
    ];
  }
}

/** Queues one conditional format. */
export function addConditionalFormat(sheet: Excel.Worksheet, wanted: ConditionalFormat): void {
  const added = sheet.getRange(wanted.range).conditionalFormats.add("Custom");
  added.custom.rule.formula = wanted.formula;
  const { format } = added.custom;
  if (wanted.format.fill !== undefined) format.fill.color = wanted.format.fill;
  if (wanted.format.fontColor !== undefined) format.font.color = wanted.format.fontColor;
  if (wanted.format.bold !== undefined) format.font.bold = wanted.format.bold;
  if (wanted.format.italic !== undefined) format.font.italic = wanted.format.italic;
  if (wanted.stopIfTrue !== undefined) added.stopIfTrue = wanted.stopIfTrue;
}

/** Widths of columns that stand anywhere on the sheet. */
export function setWidths(sheet: Excel.Worksheet, widths: SheetPlan["columnWidths"]): void {
  for (const run of runs(widths.map(({ column, points }) => ({ at: column, points })))) {
    const range = sheet.getRangeByIndexes(0, run.start, 1, run.points.length);
    range.setColumnProperties(run.points.map((columnWidth) => ({ format: { columnWidth } })));
  }
}

function setColumnWidths(sheet: Excel.Worksheet, plan: SheetPlan): void {
  setWidths(sheet, plan.columnWidths);
  for (const column of plan.hiddenColumns)
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().columnHidden = true;
}

/** All heights of neighbouring rows go in one call: 10,000 rows are one action of about 400 kB, not 10,000. */
async function setRowHeights(sheet: Excel.Worksheet, plan: SheetPlan, payload: Payload): Promise<void> {
  for (const run of runs(plan.rowHeights.map(({ row, points }) => ({ at: row, points })))) {
    const properties = run.points.map((rowHeight) => ({ format: { rowHeight } }));
    for (const chunk of chunkRows(properties)) {
      await payload.reserve(chunk.bytes);
      sheet.getRangeByIndexes(run.start + chunk.start, 0, chunk.rows.length, 1).setRowProperties([...chunk.rows]);
    }
  }
}

interface Run {
  readonly start: number;
  readonly points: readonly number[];
}

/** Sizes of rows (or columns) in order, cut where one has no size of its own. */
function runs(sizes: readonly { readonly at: number; readonly points: number }[]): Run[] {
  const found: { start: number; points: number[] }[] = [];
  for (const { at, points } of [...sizes].sort((a, b) => a.at - b.at)) {
    const last = found.at(-1);
    if (last !== undefined && at === last.start + last.points.length) last.points.push(points);
    else found.push({ start: at, points: [points] });
  }
  return found;
}

function freeze(sheet: Excel.Worksheet, wanted: SheetPlan["freeze"]): void {
  if (wanted === null) return;
  if (wanted.rows > 0 && wanted.columns > 0)
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, wanted.rows, wanted.columns));
  else if (wanted.rows > 0) sheet.freezePanes.freezeRows(wanted.rows);
  else if (wanted.columns > 0) sheet.freezePanes.freezeColumns(wanted.columns);
}

function setUpPage(layout: Excel.PageLayout, page: PageSetup): void {
  layout.orientation = page.orientation === "landscape" ? "Landscape" : "Portrait";
  layout.paperSize = "A4";
  layout.topMargin = page.margins.top;
  layout.bottomMargin = page.margins.bottom;
  layout.leftMargin = page.margins.left;
  layout.rightMargin = page.margins.right;
  layout.headerMargin = page.margins.header;
  layout.footerMargin = page.margins.footer;
  layout.centerHorizontally = page.centerHorizontally;
  if (page.fitToWidth !== null)
    layout.zoom = {
      horizontalFitToPages: page.fitToWidth,
      ...(page.fitToHeight !== undefined && { verticalFitToPages: page.fitToHeight }),
    };
  if (page.titleRows !== null) layout.setPrintTitleRows(page.titleRows);
  if (page.titleColumns != null) layout.setPrintTitleColumns(page.titleColumns);
  if (page.printArea !== null) layout.setPrintArea(page.printArea);
  if (page.header === null) return;
  // Each appendix is numbered for itself, also when the whole workbook is printed; and only page 1 counts as a first page.
  layout.firstPageNumber = 1;
  const { headersFooters } = layout;
  const oneForAll = page.header.firstPage === page.header.otherPages;
  headersFooters.state = oneForAll ? "Default" : "FirstAndDefault";
  headersFooters.defaultForAllPages.centerHeader = page.header.otherPages;
  if (!oneForAll) headersFooters.firstPage.centerHeader = page.header.firstPage;
}
