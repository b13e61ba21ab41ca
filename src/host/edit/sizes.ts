/** Widths, heights and hiding of rows and columns, in points. */
import { invalidArgument } from "../api-error";
import type { Book } from "../book";
import {
  type Area,
  type CellStyle,
  columnCount,
  isEntireColumn,
  rowCount,
  type Sheet,
  usedArea,
  writableColumn,
  writableRow,
} from "../model";
import { requireAllowed } from "./guard";
import { shownText } from "./shown-text";

const tallestRow = 409;
/** 255 characters of the standard font. */
const widestColumn = 1342.5;

export function columnWidth(sheet: Sheet, index: number): number {
  return sheet.columns.get(index)?.width ?? sheet.standardWidth;
}

/** The set height, or what the text of the row needs. */
export function rowHeight(book: Book, sheet: Sheet, index: number): number {
  return sheet.rows.get(index)?.height ?? neededHeight(book, sheet, index);
}

export function isRowHidden(sheet: Sheet, index: number): boolean {
  const row = sheet.rows.get(index);
  return row ? row.hidden || row.filtered : false;
}

export function isColumnHidden(sheet: Sheet, index: number): boolean {
  return sheet.columns.get(index)?.hidden ?? false;
}

export function setColumnWidth(book: Book, sheet: Sheet, areas: readonly Area[], width: number): void {
  if (width < 0 || width > widestColumn) throw invalidArgument();
  requireAllowed(book, sheet, "allowFormatColumns");
  book.touch(sheet);
  eachColumn(areas, (index) => {
    const column = writableColumn(sheet, index);
    column.width = width;
    column.hidden = width === 0;
  });
  book.happened({ kind: "view", sheet });
}

export function setRowHeight(book: Book, sheet: Sheet, areas: readonly Area[], height: number): void {
  if (height < 0 || height > tallestRow) throw invalidArgument();
  requireAllowed(book, sheet, "allowFormatRows");
  book.touch(sheet);
  eachRow(sheet, areas, (index) => {
    const row = writableRow(sheet, index);
    row.height = height;
    row.hidden = height === 0;
  });
  book.happened({ kind: "view", sheet });
}

export function hideColumns(book: Book, sheet: Sheet, areas: readonly Area[], hidden: boolean): void {
  requireAllowed(book, sheet, "allowFormatColumns");
  book.touch(sheet);
  eachColumn(areas, (index) => {
    writableColumn(sheet, index).hidden = hidden;
  });
  book.happened({ kind: "view", sheet });
}

export function hideRows(book: Book, sheet: Sheet, areas: readonly Area[], hidden: boolean): void {
  requireAllowed(book, sheet, "allowFormatRows");
  book.touch(sheet);
  eachRow(sheet, areas, (index) => {
    writableRow(sheet, index).hidden = hidden;
  });
  for (const area of areas) book.happened({ kind: "rowsHidden", sheet, area, hidden });
}

/** Back to automatic heights. */
export function autofitRows(book: Book, sheet: Sheet, areas: readonly Area[]): void {
  requireAllowed(book, sheet, "allowFormatRows");
  book.touch(sheet);
  for (const area of areas) {
    for (const index of [...sheet.rows.keys()]) {
      if (index >= area.top && index <= area.bottom) writableRow(sheet, index).height = null;
    }
  }
  book.happened({ kind: "view", sheet });
}

/** As wide as the longest text of the cells, estimated from the number of letters. */
export function autofitColumns(book: Book, sheet: Sheet, areas: readonly Area[]): void {
  requireAllowed(book, sheet, "allowFormatColumns");
  book.calculate();
  book.touch(sheet);
  const used = usedArea(sheet, { valuesOnly: true });
  for (const area of areas) {
    for (let index = area.left; index <= Math.min(area.right, used?.right ?? -1); index++) {
      let width = 0;
      for (const [row, line] of sheet.rows) {
        const cell = line.cells[index];
        if (!cell || row < area.top || row > area.bottom || cell.style.alignment.wrapText) continue;
        width = Math.max(width, ...lines(shownText(cell, "en-US")).map((text) => textWidth(text, cell.style)));
      }
      if (width > 0) writableColumn(sheet, index).width = Math.min(widestColumn, width + 7);
    }
  }
  book.happened({ kind: "view", sheet });
}

const lines = (text: string): string[] => text.split("\n");

/** Points a line of text takes: letters of the usual office fonts are about half as wide as the font is high. */
function textWidth(text: string, style: CellStyle): number {
  return text.length * style.font.size * (style.font.bold ? 0.53 : 0.49);
}

function neededHeight(book: Book, sheet: Sheet, index: number): number {
  const row = sheet.rows.get(index);
  if (!row) return sheet.standardHeight;
  let height = sheet.standardHeight;
  for (const [column, cell] of row.cells.entries()) {
    if (!cell || cell.value === null) continue;
    const { style } = cell;
    const lineHeight = Math.max(sheet.standardHeight, style.font.size * 1.33);
    const width = Math.max(1, columnWidth(sheet, column) - 5);
    const count = style.alignment.wrapText
      ? lines(shownText(cell, book.settings.typingLocale)).reduce(
          (sum, text) => sum + Math.max(1, Math.ceil(textWidth(text, style) / width)),
          0,
        )
      : 1;
    height = Math.max(height, count * lineHeight);
  }
  return Math.min(tallestRow, Math.round(height * 4) / 4);
}

function eachColumn(areas: readonly Area[], act: (index: number) => void): void {
  for (const area of areas) for (let index = area.left; index <= area.right; index++) act(index);
}

/** All rows of the areas; of whole columns only rows in use, since the rest look alike. */
function eachRow(sheet: Sheet, areas: readonly Area[], act: (index: number) => void): void {
  for (const area of areas) {
    if (isEntireColumn(area)) for (const index of [...sheet.rows.keys()]) act(index);
    else for (let index = area.top; index <= area.bottom; index++) act(index);
  }
}

/** The one value all lines share, or null. */
export function sharedColumnWidth(sheet: Sheet, areas: readonly Area[]): number | null {
  return shared(
    areas.flatMap((area) => spanValues(area.left, columnCount(area), (index) => columnWidth(sheet, index))),
  );
}

export function sharedRowHeight(book: Book, sheet: Sheet, areas: readonly Area[]): number | null {
  return shared(
    areas.flatMap((area) => spanValues(area.top, rowCount(area), (index) => rowHeight(book, sheet, index))),
  );
}

export function sharedRowHidden(sheet: Sheet, areas: readonly Area[]): boolean | null {
  return shared(areas.flatMap((area) => spanValues(area.top, rowCount(area), (index) => isRowHidden(sheet, index))));
}

export function sharedColumnHidden(sheet: Sheet, areas: readonly Area[]): boolean | null {
  return shared(
    areas.flatMap((area) => spanValues(area.left, columnCount(area), (index) => isColumnHidden(sheet, index))),
  );
}

/** Lines beyond this many look like the last one read. */
const readLines = 200_000;

function spanValues<T>(first: number, count: number, read: (index: number) => T): T[] {
  return [...new Set(Array.from({ length: Math.min(count, readLines) }, (_, offset) => read(first + offset)))];
}

function shared<T>(values: readonly T[]): T | null {
  const [first] = values;
  return first === undefined || values.some((value) => value !== first) ? null : first;
}

/** Where an area lies on the sheet, in points; hidden lines take no room. */
export function placeOf(
  book: Book,
  sheet: Sheet,
  area: Area,
): { top: number; left: number; width: number; height: number } {
  const heights = (from: number, to: number): number => {
    let sum = (to - from + 1) * sheet.standardHeight;
    for (const index of sheet.rows.keys()) {
      if (index < from || index > to) continue;
      sum += (isRowHidden(sheet, index) ? 0 : rowHeight(book, sheet, index)) - sheet.standardHeight;
    }
    return sum;
  };
  const widths = (from: number, to: number): number => {
    let sum = (to - from + 1) * sheet.standardWidth;
    for (const index of sheet.columns.keys()) {
      if (index < from || index > to) continue;
      sum += (isColumnHidden(sheet, index) ? 0 : columnWidth(sheet, index)) - sheet.standardWidth;
    }
    return sum;
  };
  return {
    top: heights(0, area.top - 1),
    left: widths(0, area.left - 1),
    width: widths(area.left, area.right),
    height: heights(area.top, area.bottom),
  };
}
