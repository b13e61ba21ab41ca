/**
 * The host's workbook as Univer shows it. The host is the source of truth: formulas are shown by their results, which the
 * host computed, and sheets that a user cannot see are left out.
 */
import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IStyleData,
  type IWorksheetData,
  VerticalAlign,
} from "@univerjs/presets";
import type { Cell, CellStyle, Sheet, StyleTable } from "../../host/model";
import { gridRange } from "./rule";
import { gridStyle } from "./style";

export const pixelsPerPoint = 96 / 72;
const spareRows = 60;
const spareColumns = 8;
const smallest = { rows: 100, columns: 26 } as const;

/** Styles by name for one Univer workbook, each made once. */
export class GridStyles {
  readonly #names = new Map<CellStyle, string>();
  readonly styles: Record<string, IStyleData> = {};

  /** The name of a style that was given one, else the style itself: what a single cell may carry. */
  known(style: CellStyle): string | IStyleData {
    return this.#names.get(style) ?? gridStyle(style);
  }

  nameOf(style: CellStyle): string {
    const known = this.#names.get(style);
    if (known !== undefined) return known;
    const name = `s${this.#names.size}`;
    this.#names.set(style, name);
    this.styles[name] = gridStyle(style);
    return name;
  }
}

/** One cell; `styleOf` gives its style, or the name of it. */
export function gridCell(cell: Cell, styleOf: (style: CellStyle) => string | IStyleData): ICellData {
  const s = styleOf(cell.style);
  const { value } = cell;
  if (value === null) return { s, v: null, t: null };
  if (typeof value === "string") return { s, v: value, t: CellValueType.STRING };
  if (typeof value === "number") return { s, v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { s, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { s, v: value.error, t: CellValueType.STRING };
}

/** Everything about a sheet but its cells. */
function frameOf(sheet: Sheet, styles: StyleTable, names: GridStyles): Partial<IWorksheetData> {
  const rowData: IWorksheetData["rowData"] = {};
  let lastRow = 0;
  let lastColumn = 0;
  for (const [index, row] of sheet.rows) {
    lastRow = Math.max(lastRow, index);
    lastColumn = Math.max(lastColumn, row.cells.length - 1);
    if (row.height === null && !row.hidden && !row.filtered && row.style === null) continue;
    rowData[index] = {
      ...(row.height === null ? {} : { h: row.height * pixelsPerPoint, ia: BooleanNumber.FALSE }),
      ...(row.hidden || row.filtered ? { hd: BooleanNumber.TRUE } : {}),
      ...(row.style === null ? {} : { s: names.nameOf(row.style) }),
    };
  }
  const columnData: IWorksheetData["columnData"] = {};
  for (const [index, column] of sheet.columns) {
    lastColumn = Math.max(lastColumn, index);
    columnData[index] = {
      ...(column.width === null ? {} : { w: column.width * pixelsPerPoint }),
      ...(column.hidden ? { hd: BooleanNumber.TRUE } : {}),
      ...(column.style === null ? {} : { s: names.nameOf(column.style) }),
    };
  }
  const frozen = sheet.freeze ?? { rows: 0, columns: 0 };
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColor,
    hidden: sheet.visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount: Math.max(smallest.rows, lastRow + spareRows),
    columnCount: Math.max(smallest.columns, lastColumn + spareColumns),
    defaultColumnWidth: sheet.standardWidth * pixelsPerPoint,
    defaultRowHeight: sheet.standardHeight * pixelsPerPoint,
    freeze: {
      xSplit: frozen.columns,
      ySplit: frozen.rows,
      startRow: frozen.rows > 0 ? frozen.rows : -1,
      startColumn: frozen.columns > 0 ? frozen.columns : -1,
    },
    mergeData: sheet.merges.map(gridRange),
    showGridlines: sheet.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    defaultStyle: names.nameOf(styles.normal),
    rowData,
    columnData,
  };
}

/** The sheet with all its cells. */
export function gridSheet(sheet: Sheet, styles: StyleTable, names: GridStyles): Partial<IWorksheetData> {
  const cellData: IWorksheetData["cellData"] = {};
  const nameOf = (style: CellStyle) => names.nameOf(style);
  // Univer draws text that stands at the bottom of merged cells too low, and cuts it off.
  const merged = new Set(sheet.merges.map(({ top, left }) => `${top} ${left}`));
  const raised = (style: CellStyle) => ({ ...gridStyle(style), vt: VerticalAlign.MIDDLE });
  for (const [index, row] of sheet.rows) {
    const cells: Record<number, ICellData> = {};
    row.cells.forEach((cell, column) => {
      if (cell === undefined) return;
      const lowered = cell.style.alignment.vertical === "Bottom" && merged.has(`${index} ${column}`);
      cells[column] = gridCell(cell, lowered ? raised : nameOf);
    });
    cellData[index] = cells;
  }
  return { ...frameOf(sheet, styles, names), cellData };
}
