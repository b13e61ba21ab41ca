/**
 * Cell addresses: A1 text to numbers and back. Rows and columns count from 0; both ends of an `Area` are inside it.
 */

export const rowLimit = 1_048_576;
export const columnLimit = 16_384;

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const wholeSheet: Area = { top: 0, left: 0, bottom: rowLimit - 1, right: columnLimit - 1 };

export const rowCount = (area: Area): number => area.bottom - area.top + 1;
export const columnCount = (area: Area): number => area.right - area.left + 1;
export const cellCount = (area: Area): number => rowCount(area) * columnCount(area);
export const isEntireRow = (area: Area): boolean => area.left === 0 && area.right === columnLimit - 1;
export const isEntireColumn = (area: Area): boolean => area.top === 0 && area.bottom === rowLimit - 1;
export const isUnbounded = (area: Area): boolean => isEntireRow(area) || isEntireColumn(area);
export const isOneCell = (area: Area): boolean => area.top === area.bottom && area.left === area.right;

export function oneCell(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

export function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

export function containsArea(outer: Area, inner: Area): boolean {
  return contains(outer, inner.top, inner.left) && contains(outer, inner.bottom, inner.right);
}

export function intersection(a: Area, b: Area): Area | null {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}

export const overlaps = (a: Area, b: Area): boolean => intersection(a, b) !== null;

/** The smallest area around both. */
export function bounding(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** The parts of `area` outside `hole`, at most four. */
export function subtract(area: Area, hole: Area): Area[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  const parts: Area[] = [];
  if (cut.top > area.top) parts.push({ ...area, bottom: cut.top - 1 });
  if (cut.bottom < area.bottom) parts.push({ ...area, top: cut.bottom + 1 });
  if (cut.left > area.left) parts.push({ top: cut.top, bottom: cut.bottom, left: area.left, right: cut.left - 1 });
  if (cut.right < area.right) parts.push({ top: cut.top, bottom: cut.bottom, left: cut.right + 1, right: area.right });
  return parts;
}

/** 0 → "A", 27 → "AB". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "A" → 0, "AB" → 27; letters only, either case. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** "A1", "A1:B2", "A:C" or "2:5". */
export function formatArea(area: Area, absolute = false): string {
  const mark = absolute ? "$" : "";
  const column = (index: number) => mark + columnLetters(index);
  const row = (index: number) => mark + String(index + 1);
  if (isEntireColumn(area)) return `${column(area.left)}:${column(area.right)}`;
  if (isEntireRow(area)) return `${row(area.top)}:${row(area.bottom)}`;
  const first = column(area.left) + row(area.top);
  return isOneCell(area) ? first : `${first}:${column(area.right)}${row(area.bottom)}`;
}

const cellsPattern = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;
const columnsPattern = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const rowsPattern = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** Reads "A1", "$A$1:B2", "A:C", "2:5" (no sheet name); null when it is none of them or lies off the sheet. */
export function parseArea(text: string): Area | null {
  let corners: [row1: number, column1: number, row2: number, column2: number];
  const cells = cellsPattern.exec(text);
  if (cells) {
    const [, letters1 = "", row1 = "", letters2 = letters1, row2 = row1] = cells;
    corners = [Number(row1) - 1, columnNumber(letters1), Number(row2) - 1, columnNumber(letters2)];
  } else {
    const columns = columnsPattern.exec(text);
    const rows = columns ? null : rowsPattern.exec(text);
    if (columns) corners = [0, columnNumber(columns[1] ?? ""), rowLimit - 1, columnNumber(columns[2] ?? "")];
    else if (rows) corners = [Number(rows[1]) - 1, 0, Number(rows[2]) - 1, columnLimit - 1];
    else return null;
  }
  const [row1, column1, row2, column2] = corners;
  const area = {
    top: Math.min(row1, row2),
    left: Math.min(column1, column2),
    bottom: Math.max(row1, row2),
    right: Math.max(column1, column2),
  };
  return area.top >= 0 && area.bottom < rowLimit && area.right < columnLimit ? area : null;
}

/** Sheet name as an address needs it: quoted when it holds more than letters, digits, "_" and "." or reads like a cell. */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{M}\p{N}_.]*$/u.test(name) && !looksLikeCell(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Whether a name would be read as a reference: "AB12", "R1C1", "RC", "TRUE". */
export function looksLikeCell(name: string): boolean {
  const cell = /^([A-Za-z]{1,3})(\d{1,7})$/.exec(name);
  if (cell) {
    const row = Number(cell[2]);
    return columnNumber(cell[1] ?? "") < columnLimit && row >= 1 && row <= rowLimit;
  }
  return /^(r\d*c\d*|r\d+|c\d+|r|c|true|false)$/i.test(name);
}

/** Splits "'It''s'!A1" into sheet name and the rest; `sheet` is null when the text names none. */
export function splitSheet(address: string): { sheet: string | null; rest: string } | null {
  if (address.startsWith("'")) {
    const quoted = /^'((?:[^']|'')*)'!(.*)$/s.exec(address);
    return quoted ? { sheet: (quoted[1] ?? "").replaceAll("''", "'"), rest: quoted[2] ?? "" } : null;
  }
  const mark = address.indexOf("!");
  return mark < 0 ? { sheet: null, rest: address } : { sheet: address.slice(0, mark), rest: address.slice(mark + 1) };
}
