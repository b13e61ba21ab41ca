/** Puts values, formulas and formats into cells, with the checks and conversions Excel makes. */
import { ApiError, invalidArgument } from "../api-error";
import type { Book } from "../book";
import {
  type Area,
  type Cell,
  cellCount,
  columnCount,
  contains,
  getCell,
  isEntireColumn,
  isEntireRow,
  isUnbounded,
  overlaps,
  rowCount,
  type Sheet,
  type StylePatch,
  styleAt,
  writableColumn,
  writableRow,
} from "../model";
import { type EntryTools, readEntry } from "./entry";
import { fromR1C1 } from "./formula-text";
import { requireAllowed, requireEditable } from "./guard";
import { followEditInTables } from "./table-edit";

const shapeMessage =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** A rectangle of exactly the area's shape, or InvalidArgument. */
export function requireShape(value: unknown, area: Area): readonly (readonly unknown[])[] {
  if (isUnbounded(area)) throw invalidArgument();
  if (!Array.isArray(value)) throw new ApiError("InvalidArgument", shapeMessage);
  const rows: readonly unknown[] = value;
  const fits =
    rows.length === rowCount(area) && rows.every((row) => Array.isArray(row) && row.length === columnCount(area));
  if (!fits) throw new ApiError("InvalidArgument", shapeMessage);
  return rows as readonly (readonly unknown[])[];
}

export interface WriteOptions {
  readonly locale?: EntryTools["locale"];
  /** Formulas come in R1C1 notation. */
  readonly r1c1?: boolean;
}

export function entryTools(book: Book, locale: EntryTools["locale"] = "en-US"): EntryTools {
  const { now, cellTextLimit } = book.settings;
  return { calculator: book.calculator, locale, now, cellTextLimit };
}

/**
 * Writes a grid of values or formulas. `null` leaves a cell as it is, "" empties it, text is read as if typed.
 * Nothing is written when anything in the grid is unfit.
 */
export function writeCells(
  book: Book,
  sheet: Sheet,
  area: Area,
  value: unknown,
  { locale = "en-US", r1c1 = false }: WriteOptions = {},
): void {
  const grid = requireShape(value, area);
  requireEditable(book, sheet, [area]);
  const tools = entryTools(book, locale);
  const hidden = hiddenByMerge(sheet, area);
  const { styles } = book.workbook;
  const cells: (Cell | null)[] = [];
  for (const [rowIndex, line] of grid.entries()) {
    const row = area.top + rowIndex;
    for (const [columnIndex, given] of line.entries()) {
      const column = area.left + columnIndex;
      const unchanged = given === null || given === undefined || hidden?.(row, column);
      cells.push(unchanged ? null : readCell(given, row, column));
    }
  }

  function readCell(given: unknown, row: number, column: number): Cell {
    const style = styleAt(sheet, row, column, styles.normal);
    if (typeof given === "number" || typeof given === "boolean") return { value: given, formula: null, style };
    if (typeof given !== "string") throw invalidArgument();
    const text = r1c1 && given.startsWith("=") ? fromR1C1(given, row, column) : given;
    const entry = readEntry(text, style, tools);
    const takesFormat = entry.numberFormat !== null && style.numberFormat === "General";
    return {
      value: entry.value,
      formula: entry.formula,
      style: takesFormat ? styles.patch(style, { numberFormat: entry.numberFormat ?? "General" }) : style,
      ...(entry.quoted ? { quoted: true } : {}),
    };
  }

  book.touch(sheet);
  const before = getCell(sheet, area.top, area.left) ?? null;
  const width = columnCount(area);
  for (const [index, cell] of cells.entries()) {
    if (cell) book.put(sheet, area.top + Math.floor(index / width), area.left + (index % width), cell);
  }
  followEditInTables(book, sheet, area);
  if (cells.some((cell) => cell !== null))
    book.edited(sheet, [area], "RangeEdited", cellCount(area) === 1 ? before : null);
}

/** Only the first cell of a merged area holds anything. Null when no merged area is touched. */
function hiddenByMerge(sheet: Sheet, area: Area): ((row: number, column: number) => boolean) | null {
  const merges = sheet.merges.filter((merge) => overlaps(merge, area));
  if (merges.length === 0) return null;
  return (row, column) =>
    merges.some((merge) => contains(merge, row, column) && (row !== merge.top || column !== merge.left));
}

/**
 * Writes number formats: `null` leaves a cell, "" means General. One format, bare or as [["0.00"]], is for all cells, as in
 * Microsoft's tutorial (learn.microsoft.com, "Create an Excel task pane add-in"). Whole rows and columns are refused.
 */
export function writeNumberFormats(book: Book, sheet: Sheet, area: Area, value: unknown): void {
  if (isUnbounded(area)) throw invalidArgument();
  requireAllowed(book, sheet, "allowFormatCells");
  book.touch(sheet);
  const one = soleFormat(value);
  if (one !== null) {
    restyleArea(book, sheet, area, { numberFormat: one || "General" });
    return;
  }
  const grid = requireShape(value, area);
  for (const format of grid.flat()) if (format !== null && typeof format !== "string") throw invalidArgument();
  for (const [rowIndex, line] of grid.entries()) {
    for (const [columnIndex, format] of line.entries()) {
      if (typeof format !== "string") continue;
      book.restyle(sheet, area.top + rowIndex, area.left + columnIndex, { numberFormat: format || "General" });
    }
  }
  book.happened({ kind: "format", sheet, areas: [area] });
}

function soleFormat(value: unknown): string | null {
  if (typeof value === "string") return value;
  if (!Array.isArray(value) || value.length !== 1) return null;
  const [row]: unknown[] = value;
  return Array.isArray(row) && row.length === 1 && typeof row[0] === "string" ? row[0] : null;
}

/** Lays a patch over all cells of an area; whole columns and rows keep it for cells that come later. */
export function restyleArea(book: Book, sheet: Sheet, area: Area, patch: StylePatch): void {
  const { styles } = book.workbook;
  if (isEntireColumn(area)) {
    for (let index = area.left; index <= area.right; index++) {
      const column = writableColumn(sheet, index);
      column.style = styles.patch(column.style ?? styles.normal, patch);
    }
    for (const [row, line] of sheet.rows) {
      const last = Math.min(area.right, line.style ? area.right : line.cells.length - 1);
      for (let index = area.left; index <= last; index++)
        if (line.cells[index] || line.style) book.restyle(sheet, row, index, patch);
    }
  } else if (isEntireRow(area)) {
    for (let index = area.top; index <= area.bottom; index++) {
      const row = writableRow(sheet, index);
      row.style = styles.patch(row.style ?? styles.normal, patch);
      for (const [column, cell] of row.cells.entries()) if (cell) book.restyle(sheet, index, column, patch);
    }
  } else {
    for (let index = area.top; index <= area.bottom; index++) {
      const row = writableRow(sheet, index);
      for (let column = area.left; column <= area.right; column++) {
        const cell = row.cells[column];
        const before = cell?.style ?? row.style ?? sheet.columns.get(column)?.style ?? styles.normal;
        const style = styles.patch(before, patch);
        if (cell?.style !== style)
          row.cells[column] = cell ? { ...cell, style } : { value: null, formula: null, style };
      }
    }
  }
  book.happened({ kind: "format", sheet, areas: [area] });
}
