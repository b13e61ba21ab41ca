/** Addresses as Excel gives and takes them, back into rows and columns. */
import type { Area } from "../sheet/address";

/** An address with or without its sheet; the sheet's name is quoted where it is not a plain word. */
const withSheet = /^(?:('(?:[^']|'')+'|[^'!:,]+)!)?([^!,]+)$/u;
const cell = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u;

/** 0 for "A", 26 for "AA". */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/**
 * The area of an A1 address of one cell or one rectangle, with or without its sheet ("'Nhiệm vụ'!$A$4:$P$33" → row 3,
 * column 0, 30 rows, 16 columns). Null for whole rows or columns, several areas and everything else.
 */
export function parseArea(address: string): Area | null {
  const corners = (withSheet.exec(address)?.[2] ?? "").split(":");
  const first = cell.exec(corners[0] ?? "");
  const last = corners.length === 1 ? first : cell.exec(corners[1] ?? "");
  if (first === null || last === null || corners.length > 2) return null;
  const column = columnIndex(first[1] ?? "");
  const row = Number(first[2]) - 1;
  return { row, column, rows: Number(last[2]) - row, columns: columnIndex(last[1] ?? "") - column + 1 };
}

/** The area a builder named; a plan with an address that is none is a bug. */
export function areaOf(address: string): Area {
  const area = parseArea(address);
  if (area === null || area.rows < 1 || area.columns < 1) throw new Error(`not an area: "${address}"`);
  return area;
}

/** The address without its sheet ("'Nhiệm vụ'!A4" → "A4"). */
export function cellsOf(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1);
}

/** The name of the sheet in an address with sheet, without its quotes; "" where there is none. */
export function sheetOf(address: string): string {
  const name = withSheet.exec(address)?.[1] ?? "";
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
