/**
 * A worksheet: rows of cells, what stands on them, and how it is shown. Rows are copied when first written after a snapshot, so
 * a snapshot (for undo) costs one map, not one copy of every cell.
 */
import type { Area } from "./address";
import type { Cell, CellValue } from "./cell";
import type { ConditionalFormat } from "./conditional-format";
import { newPageLayout, type PageLayout } from "./page-layout";
import type { SheetProtection } from "./protection";
import type { CellStyle } from "./style";
import type { AutoFilter, Table } from "./table";
import type { DataValidation } from "./validation";

export interface Row {
  /** By column; holes are cells nobody touched. */
  readonly cells: (Cell | undefined)[];
  /** Points, or null for the automatic height. */
  height: number | null;
  hidden: boolean;
  /** Hidden by a filter (shown again when the filter goes). */
  filtered: boolean;
  /** Style of cells that do not exist yet, or null. */
  style: CellStyle | null;
  /** The sheet's epoch in which this row object may be changed in place. */
  epoch: number;
}

export interface Column {
  /** Points, or null for the sheet's standard width. */
  width: number | null;
  hidden: boolean;
  style: CellStyle | null;
}

export interface Comment {
  readonly id: string;
  row: number;
  column: number;
  author: string;
  text: string;
  resolved: boolean;
  created: string;
  replies: { id: string; author: string; text: string; created: string }[];
}

export interface ChartSeries {
  name: string;
  values: string | null;
  categories: string | null;
}

/** A chart as the API's plain settings; nothing is drawn. Positions are points. */
export interface Chart {
  readonly id: string;
  name: string;
  type: string;
  /** The source, with sheet name; null when series were set one by one. */
  source: string | null;
  seriesBy: "Auto" | "Columns" | "Rows";
  series: ChartSeries[];
  left: number;
  top: number;
  width: number;
  height: number;
  /** Other settings by path, e.g. "title/text", as the API spells them. */
  settings: Map<string, unknown>;
}

export interface Hyperlink {
  area: Area;
  address?: string;
  documentReference?: string;
  screenTip?: string;
}

export type SheetVisibility = "Visible" | "Hidden" | "VeryHidden";

export interface Sheet {
  /** Stable over renaming and moving, "{…}" like Excel's. */
  readonly id: string;
  name: string;
  visibility: SheetVisibility;
  /** "#RRGGBB" or "" for none. */
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  /** Points. */
  standardWidth: number;
  standardHeight: number;
  rows: Map<number, Row>;
  columns: Map<number, Column>;
  merges: Area[];
  tables: Table[];
  autoFilter: AutoFilter | null;
  validations: DataValidation[];
  /** By priority, first wins. */
  conditionalFormats: ConditionalFormat[];
  /** Rows and columns frozen at the top and left; null when none. */
  freeze: { rows: number; columns: number } | null;
  pageLayout: PageLayout;
  protection: SheetProtection | null;
  hyperlinks: Hyperlink[];
  comments: Comment[];
  charts: Chart[];
  customProperties: Map<string, string>;
  enableCalculation: boolean;
  /** What the user has selected here; the first area is the active one. */
  selection: Area[];
  epoch: number;
}

export function newSheet(id: string, name: string): Sheet {
  return {
    id,
    name,
    visibility: "Visible",
    tabColor: "",
    showGridlines: true,
    showHeadings: true,
    standardWidth: 48,
    standardHeight: 15,
    rows: new Map(),
    columns: new Map(),
    merges: [],
    tables: [],
    autoFilter: null,
    validations: [],
    conditionalFormats: [],
    freeze: null,
    pageLayout: newPageLayout(),
    protection: null,
    hyperlinks: [],
    comments: [],
    charts: [],
    customProperties: new Map(),
    enableCalculation: true,
    selection: [{ top: 0, left: 0, bottom: 0, right: 0 }],
    epoch: 0,
  };
}

export function getCell(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.rows.get(row)?.cells[column];
}

export function getValue(sheet: Sheet, row: number, column: number): CellValue {
  return sheet.rows.get(row)?.cells[column]?.value ?? null;
}

/** The style of a cell, whether it exists or not. `normal` is the workbook's default style. */
export function styleAt(sheet: Sheet, row: number, column: number, normal: CellStyle): CellStyle {
  const line = sheet.rows.get(row);
  return line?.cells[column]?.style ?? line?.style ?? sheet.columns.get(column)?.style ?? normal;
}

/** The row, made when missing, that may be changed in place until the next snapshot. */
export function writableRow(sheet: Sheet, index: number): Row {
  const known = sheet.rows.get(index);
  if (known && known.epoch === sheet.epoch) return known;
  const row: Row = known
    ? { ...known, cells: known.cells.slice(), epoch: sheet.epoch }
    : { cells: [], height: null, hidden: false, filtered: false, style: null, epoch: sheet.epoch };
  sheet.rows.set(index, row);
  return row;
}

/** Puts a cell (or takes it away with undefined). The plain primitive: no coercion, no recalculation, no events. */
export function setCell(sheet: Sheet, row: number, column: number, cell: Cell | undefined): void {
  if (!cell && !sheet.rows.has(row)) return;
  writableRow(sheet, row).cells[column] = cell;
}

/** The column's settings, made when missing. */
export function writableColumn(sheet: Sheet, index: number): Column {
  const known = sheet.columns.get(index);
  if (known) return known;
  const column: Column = { width: null, hidden: false, style: null };
  sheet.columns.set(index, column);
  return column;
}

/** Row numbers that hold anything, ascending. */
export function rowIndexes(sheet: Sheet): number[] {
  return [...sheet.rows.keys()].sort((a, b) => a - b);
}

export interface UsedOptions {
  /** Only cells with a value or formula; formatting alone does not count. */
  readonly valuesOnly: boolean;
}

/** The rows that hold something, in no order: looked up one by one where that is less than going through all. */
function* rowsWithin(sheet: Sheet, within: Area | undefined): Iterable<[number, Row]> {
  if (within && within.bottom - within.top < sheet.rows.size) {
    for (let index = within.top; index <= within.bottom; index++) {
      const row = sheet.rows.get(index);
      if (row) yield [index, row];
    }
    return;
  }
  for (const entry of sheet.rows) if (!within || (entry[0] >= within.top && entry[0] <= within.bottom)) yield entry;
}

/** The smallest area around all used cells within `within`, or null when there is none. Formatted cells count as used. */
export function usedArea(sheet: Sheet, { valuesOnly }: UsedOptions, within?: Area): Area | null {
  let top = Number.POSITIVE_INFINITY;
  let left = Number.POSITIVE_INFINITY;
  let bottom = -1;
  let right = -1;
  for (const [index, row] of rowsWithin(sheet, within)) {
    const first = within ? within.left : 0;
    const last = Math.min(row.cells.length - 1, within ? within.right : row.cells.length - 1);
    for (let column = first; column <= last; column++) {
      const cell = row.cells[column];
      if (!cell || (valuesOnly && cell.value === null && cell.formula === null)) continue;
      if (index < top) top = index;
      if (index > bottom) bottom = index;
      if (column < left) left = column;
      if (column > right) right = column;
    }
  }
  return bottom < 0 ? null : { top, left, bottom, right };
}
