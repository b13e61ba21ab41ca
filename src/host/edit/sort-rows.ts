/** Sorting: stable, numbers before text before truth values before errors, empty cells last whatever the direction. */

import { toBoolean, toInteger, toRecord } from "../api/args";
import { ApiError, invalidArgument } from "../api-error";
import type { Book } from "../book";
import { type Area, type Cell, type CellValue, isCellError, overlaps, type Sheet, type SortField } from "../model";
import { shiftedFormula } from "./formula-text";
import { requireAllowed, requireEditable } from "./guard";

export interface SortOptions {
  readonly fields: readonly SortField[];
  readonly matchCase: boolean;
  readonly hasHeaders: boolean;
  readonly byColumns: boolean;
}

export function readFields(value: unknown, limit: number): SortField[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > 64) throw invalidArgument();
  return value.map((each) => {
    const record = toRecord(each);
    const key = toInteger(record.key);
    if (key < 0 || key >= limit) throw invalidArgument();
    return {
      key,
      ascending: record.ascending === undefined || record.ascending === null || toBoolean(record.ascending),
    };
  });
}

export function sortArea(book: Book, sheet: Sheet, area: Area, options: SortOptions): void {
  requireAllowed(book, sheet, "allowSort");
  if (sheet.protection) requireEditable(book, sheet, [area]);
  const body = options.hasHeaders ? withoutHeader(area, options.byColumns) : area;
  if (sheet.merges.some((merge) => overlaps(merge, body))) throw new ApiError("InvalidOperation");
  const isHeader = (table: Sheet["tables"][number]): boolean =>
    table.showHeaders && overlaps({ ...table.area, bottom: table.area.top }, body);
  if (sheet.tables.some(isHeader)) throw new ApiError("InvalidOperation");
  const used = clip(sheet, body);
  if (!used) return;
  book.calculate();
  book.touch(sheet);
  // Rows that a filter hides stay where they are.
  const places = options.byColumns
    ? indexes(used.left, used.right)
    : indexes(used.top, used.bottom).filter((row) => !sheet.rows.get(row)?.filtered);
  const lines = places.map((place) =>
    options.byColumns ? columnLine(sheet, used, place) : rowLine(sheet, used, place),
  );
  const order = lines.map((_, index) => index).sort((a, b) => compareLines(lines[a], lines[b], options) || a - b);
  for (const [index, from] of order.entries()) {
    const place = places[index] ?? 0;
    const by = place - (places[from] ?? 0);
    for (const [across, cell] of (lines[from] ?? []).entries()) {
      const row = options.byColumns ? used.top + across : place;
      const column = options.byColumns ? place : used.left + across;
      const formula = cell?.formula
        ? shiftedFormula(cell.formula, options.byColumns ? 0 : by, options.byColumns ? by : 0)
        : null;
      book.put(sheet, row, column, cell ? { ...cell, formula } : undefined);
    }
  }
  book.edited(sheet, [used]);
  book.happened({ kind: "sorted", sheet, area: used, by: options.byColumns ? "columns" : "rows" });
}

function withoutHeader(area: Area, byColumns: boolean): Area {
  return byColumns ? { ...area, left: area.left + 1 } : { ...area, top: area.top + 1 };
}

/** The part of the area in use: sorting a whole column must not walk a million rows. */
function clip(sheet: Sheet, area: Area): Area | null {
  let bottom = -1;
  let right = -1;
  for (const [index, row] of sheet.rows) {
    if (index < area.top || index > area.bottom || row.cells.length <= area.left) continue;
    bottom = Math.max(bottom, index);
    right = Math.max(right, Math.min(area.right, row.cells.length - 1));
  }
  return bottom < area.top || right < area.left ? null : { ...area, bottom, right };
}

type Line = (Cell | undefined)[];

const indexes = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, offset) => first + offset);

function rowLine(sheet: Sheet, area: Area, row: number): Line {
  const cells = sheet.rows.get(row)?.cells;
  return indexes(area.left, area.right).map((column) => cells?.[column]);
}

function columnLine(sheet: Sheet, area: Area, column: number): Line {
  return indexes(area.top, area.bottom).map((row) => sheet.rows.get(row)?.cells[column]);
}

function compareLines(a: Line | undefined, b: Line | undefined, options: SortOptions): number {
  for (const { key, ascending } of options.fields) {
    const [left, right] = [a?.[key]?.value ?? null, b?.[key]?.value ?? null];
    if (left === null || right === null) {
      if (left !== right) return left === null ? 1 : -1;
      continue;
    }
    const order = compareForSort(left, right, options.matchCase);
    if (order !== 0) return ascending ? order : -order;
  }
  return 0;
}

const collators = {
  folded: new Intl.Collator("vi", { sensitivity: "accent" }),
  cased: new Intl.Collator("vi", { sensitivity: "variant", caseFirst: "lower" }),
};

function rank(value: CellValue): number {
  if (typeof value === "number") return 0;
  if (typeof value === "string") return 1;
  if (typeof value === "boolean") return 2;
  return isCellError(value) ? 3 : 4;
}

export function compareForSort(a: CellValue, b: CellValue, matchCase: boolean): number {
  const order = rank(a) - rank(b);
  if (order !== 0) return order;
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "string" && typeof b === "string") return collators[matchCase ? "cased" : "folded"].compare(a, b);
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
  return 0;
}
