/** Merging: the first cell keeps its contents, the others lose theirs. */
import { ApiError } from "../api-error";
import type { Book } from "../book";
import { type Area, getCell, isOneCell, overlaps, type Sheet } from "../model";
import { requireAllowed } from "./guard";

export function mergeCells(book: Book, sheet: Sheet, area: Area, across: boolean): void {
  requireAllowed(book, sheet, null);
  if (sheet.tables.some((table) => overlaps(table.area, area))) throw new ApiError("MergedRangeConflict");
  book.touch(sheet);
  const blocks = across
    ? Array.from({ length: area.bottom - area.top + 1 }, (_, index) => {
        const row = area.top + index;
        return { ...area, top: row, bottom: row };
      })
    : [area];
  for (const block of blocks) {
    if (isOneCell(block)) continue;
    sheet.merges = [...sheet.merges.filter((merge) => !overlaps(merge, block)), block];
    keepFirst(book, sheet, block);
  }
  book.edited(sheet, [area]);
}

/** Contents of the first filled cell move to the corner when that one is empty, as in Excel. */
function keepFirst(book: Book, sheet: Sheet, block: Area): void {
  let kept = getCell(sheet, block.top, block.left);
  for (const [row, line] of [...sheet.rows].sort((a, b) => a[0] - b[0])) {
    if (row < block.top || row > block.bottom) continue;
    for (let column = block.left; column <= Math.min(block.right, line.cells.length - 1); column++) {
      const cell = line.cells[column];
      if (!cell || (row === block.top && column === block.left)) continue;
      const filled = cell.value !== null || cell.formula !== null;
      const empty = !kept || (kept.value === null && kept.formula === null);
      if (filled && empty) {
        kept = { ...cell };
        book.put(sheet, block.top, block.left, kept);
      }
      if (filled) book.put(sheet, row, column, { value: null, formula: null, style: cell.style });
    }
  }
}

export function unmergeCells(book: Book, sheet: Sheet, area: Area): void {
  requireAllowed(book, sheet, null);
  book.touch(sheet);
  sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, area));
  book.happened({ kind: "view", sheet });
}
