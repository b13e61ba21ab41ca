/** Data > Remove duplicates: later rows that equal an earlier one in the given columns go, the rest moves up. */
import { invalidArgument } from "../api-error";
import type { Book } from "../book";
import { formatValue } from "../formula/number-format";
import type { Area, Cell, Sheet } from "../model";
import { requireEditable } from "./guard";

export function removeDuplicates(
  book: Book,
  sheet: Sheet,
  area: Area,
  columns: readonly number[],
  hasHeader: boolean,
): { removed: number; uniqueRemaining: number } {
  const width = area.right - area.left;
  if (columns.length === 0 || columns.some((column) => !Number.isInteger(column) || column < 0 || column > width)) {
    throw invalidArgument();
  }
  requireEditable(book, sheet, [area]);
  book.calculate();
  book.touch(sheet);
  const top = area.top + (hasHeader ? 1 : 0);
  const seen = new Set<string>();
  const kept: (Cell | undefined)[][] = [];
  let rows = 0;
  for (let row = top; row <= area.bottom; row++) {
    const cells = sheet.rows.get(row)?.cells;
    const line = Array.from({ length: width + 1 }, (_, index) => cells?.[area.left + index]);
    const key = JSON.stringify(columns.map((column) => comparable(line[column])));
    rows++;
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(line);
  }
  for (let row = top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const cell = kept[row - top]?.[column - area.left];
      book.put(sheet, row, column, cell);
    }
  }
  if (rows > kept.length) book.edited(sheet, [{ ...area, top }]);
  return { removed: rows - kept.length, uniqueRemaining: kept.length };
}

/** Duplicates are told by what is shown, in any case. */
function comparable(cell: Cell | undefined): string {
  return cell ? formatValue(cell.value, cell.style.numberFormat).toLowerCase() : "";
}
