/** Regions and edges, as Ctrl+Shift+8 and Ctrl+arrow find them. */
import { type Area, columnLimit, getCell, rowLimit, type Sheet } from "../model";

const isFilled = (sheet: Sheet, row: number, column: number): boolean => {
  const cell = getCell(sheet, row, column);
  return cell !== undefined && (cell.value !== null || cell.formula !== null);
};

/** The area around a range that is bounded by empty rows and columns. */
export function surroundingRegion(sheet: Sheet, area: Area): Area {
  let region = area;
  for (;;) {
    const grown = grow(sheet, region);
    if (grown === region) return region;
    region = grown;
  }
}

function grow(sheet: Sheet, area: Area): Area {
  const rowFilled = (row: number): boolean => {
    const cells = sheet.rows.get(row)?.cells;
    if (!cells) return false;
    const last = Math.min(area.right + 1, cells.length - 1);
    for (let column = Math.max(0, area.left - 1); column <= last; column++) {
      if (isFilled(sheet, row, column)) return true;
    }
    return false;
  };
  const columnFilled = (column: number): boolean => {
    for (let row = Math.max(0, area.top - 1); row <= Math.min(rowLimit - 1, area.bottom + 1); row++) {
      if (isFilled(sheet, row, column)) return true;
    }
    return false;
  };
  if (area.bottom + 1 < rowLimit && rowFilled(area.bottom + 1)) return { ...area, bottom: area.bottom + 1 };
  if (area.top > 0 && rowFilled(area.top - 1)) return { ...area, top: area.top - 1 };
  if (area.right + 1 < columnLimit && columnFilled(area.right + 1)) return { ...area, right: area.right + 1 };
  if (area.left > 0 && columnFilled(area.left - 1)) return { ...area, left: area.left - 1 };
  return area;
}

export const directions = ["Left", "Right", "Up", "Down"] as const;
export type Direction = (typeof directions)[number];

/** Where Ctrl+arrow goes from a cell. */
export function edgeFrom(
  sheet: Sheet,
  row: number,
  column: number,
  direction: Direction,
): { row: number; column: number } {
  const [down, right] = { Left: [0, -1], Right: [0, 1], Up: [-1, 0], Down: [1, 0] }[direction] as [number, number];
  const inside = (r: number, c: number): boolean => r >= 0 && c >= 0 && r < rowLimit && c < columnLimit;
  const last = lastUsed(sheet);
  let [r, c] = [row, column];
  const startsRun = isFilled(sheet, r, c) && inside(r + down, c + right) && isFilled(sheet, r + down, c + right);
  for (;;) {
    const [nextRow, nextColumn] = [r + down, c + right];
    if (!inside(nextRow, nextColumn)) return { row: r, column: c };
    if (startsRun && !isFilled(sheet, nextRow, nextColumn)) return { row: r, column: c };
    [r, c] = [nextRow, nextColumn];
    if (!startsRun && isFilled(sheet, r, c)) return { row: r, column: c };
    if (!startsRun && ((down > 0 && r > last.row) || (right > 0 && c > last.column))) {
      return { row: down > 0 ? rowLimit - 1 : r, column: right > 0 ? columnLimit - 1 : c };
    }
  }
}

function lastUsed(sheet: Sheet): { row: number; column: number } {
  let [row, column] = [-1, -1];
  for (const [index, line] of sheet.rows) {
    row = Math.max(row, index);
    column = Math.max(column, line.cells.length - 1);
  }
  return { row, column };
}
