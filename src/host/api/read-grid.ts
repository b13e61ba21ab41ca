/** What cells hold, as rectangles of JSON values. */
import { ApiError } from "../api-error";
import type { Book } from "../book";
import { toR1C1 } from "../edit/formula-text";
import { shownText } from "../edit/shown-text";
import {
  type Area,
  type Cell,
  type CellStyle,
  type CellValue,
  cellCount,
  isCellError,
  isUnbounded,
  type Sheet,
  styleAt,
} from "../model";
import type { RangeTarget } from "./handle";

export type Grid<T> = T[][];

/** Reads cell by cell; null for whole rows and columns, and beyond the limit of one read. */
export function readGrid<T>(
  book: Book,
  { sheet, area }: RangeTarget,
  read: (cell: Cell | undefined, row: number, column: number) => T,
): Grid<T> | null {
  if (isUnbounded(area)) return null;
  if (cellCount(area) > book.settings.rangeReadLimit) {
    if (book.settings.overRangeReadLimit === "error") throw new ApiError("RangeExceedsLimit");
    return null;
  }
  book.calculate();
  const grid: Grid<T> = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells = sheet.rows.get(row)?.cells;
    const line: T[] = [];
    for (let column = area.left; column <= area.right; column++) line.push(read(cells?.[column], row, column));
    grid.push(line);
  }
  return grid;
}

/** A value as `values` shows it: empty is "", an error its code. */
export function jsonValue(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return isCellError(value) ? value.error : value;
}

export function valueType(value: CellValue): string {
  if (value === null) return "Empty";
  if (isCellError(value)) return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}

export const readValues = (book: Book, target: RangeTarget) =>
  readGrid(book, target, (cell) => jsonValue(cell?.value ?? null));

export const readFormulas = (book: Book, target: RangeTarget) =>
  readGrid(book, target, (cell) => cell?.formula ?? jsonValue(cell?.value ?? null));

export const readR1C1 = (book: Book, target: RangeTarget) =>
  readGrid(book, target, (cell, row, column) =>
    cell?.formula ? toR1C1(cell.formula, row, column) : jsonValue(cell?.value ?? null),
  );

export const readTexts = (book: Book, target: RangeTarget) =>
  readGrid(book, target, (cell) => (cell ? shownText(cell, book.settings.typingLocale) : ""));

export const readTypes = (book: Book, target: RangeTarget) =>
  readGrid(book, target, (cell) => valueType(cell?.value ?? null));

export const readNumberFormats = (book: Book, target: RangeTarget) =>
  readGrid(book, target, (_cell, row, column) => styleOf(book, target.sheet, row, column).numberFormat);

export function styleOf(book: Book, sheet: Sheet, row: number, column: number): CellStyle {
  return styleAt(sheet, row, column, book.workbook.styles.normal);
}

/** Areas of more cells than this are judged by the cells that exist and by row and column styles. */
const walkedCells = 100_000;

/** The one value all cells share, or null when they differ. */
export function uniform<T>(book: Book, sheet: Sheet, areas: readonly Area[], pick: (style: CellStyle) => T): T | null {
  let known: CellStyle | null = null;
  let result: T | null = null;
  for (const style of stylesIn(book, sheet, areas)) {
    if (style === known) continue;
    const value = pick(style);
    if (known !== null && value !== result) return null;
    known = style;
    result = value;
  }
  return result;
}

function* stylesIn(book: Book, sheet: Sheet, areas: readonly Area[]): Generator<CellStyle> {
  const { normal } = book.workbook.styles;
  for (const area of areas) {
    if (cellCount(area) <= walkedCells) {
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++) yield styleAt(sheet, row, column, normal);
      }
      continue;
    }
    for (let column = area.left; column <= Math.min(area.right, area.left + 1000); column++) {
      yield sheet.columns.get(column)?.style ?? normal;
    }
    for (const [index, row] of sheet.rows) {
      if (index < area.top || index > area.bottom) continue;
      for (let column = area.left; column <= Math.min(area.right, row.cells.length - 1); column++) {
        const style = row.cells[column]?.style ?? row.style;
        if (style) yield style;
      }
    }
  }
}
