/** Find and replace, as the dialog of the same name does. */

import { type Args, toBoolean, toOneOf, toRecord } from "../api/args";
import { invalidArgument } from "../api-error";
import type { Book } from "../book";
import { formatValue } from "../formula/number-format";
import { type Area, type Cell, oneCell, type Sheet } from "../model";
import { readEntry } from "./entry";
import { requireEditable } from "./guard";
import { entryTools } from "./write-cells";

export interface SearchCriteria {
  readonly completeMatch: boolean;
  readonly matchCase: boolean;
  readonly searchDirection: "Forward" | "Backwards";
}

export function readCriteria(value: unknown): SearchCriteria {
  const record = value === undefined || value === null ? {} : toRecord(value);
  const flag = (name: string): boolean => (record[name] === undefined ? false : toBoolean(record[name]));
  return {
    completeMatch: flag("completeMatch"),
    matchCase: flag("matchCase"),
    searchDirection:
      record.searchDirection === undefined
        ? "Forward"
        : toOneOf(record.searchDirection, ["Forward", "Backwards"] as const),
  };
}

/** What a search looks at: the formula, or the text as shown. */
function searchedText(cell: Cell): string {
  return cell.formula ?? formatValue(cell.value, cell.style.numberFormat);
}

function pattern(text: string, criteria: SearchCriteria): RegExp {
  const body = text
    .replace(/[\\^$.|+()[\]{}]/g, "\\$&")
    .replace(/~([*?~])|\*|\?/g, (mark, escaped?: string) => (escaped ? `\\${escaped}` : mark === "*" ? "[^]*" : "[^]"));
  return new RegExp(criteria.completeMatch ? `^${body}$` : body, criteria.matchCase ? "gu" : "giu");
}

/** Cells within the areas, row by row. */
function* cellsIn(sheet: Sheet, areas: readonly Area[]): Generator<{ row: number; column: number; cell: Cell }> {
  for (const area of areas) {
    const rows = [...sheet.rows.keys()].filter((row) => row >= area.top && row <= area.bottom).sort((a, b) => a - b);
    for (const row of rows) {
      const cells = sheet.rows.get(row)?.cells ?? [];
      for (let column = area.left; column <= Math.min(area.right, cells.length - 1); column++) {
        const cell = cells[column];
        if (cell && (cell.value !== null || cell.formula !== null)) yield { row, column, cell };
      }
    }
  }
}

/** The cells that hold the text, each as an area, in reading order. */
export function findAll(book: Book, sheet: Sheet, areas: readonly Area[], text: string, criteria: unknown): Area[] {
  if (text === "") throw invalidArgument();
  book.calculate();
  const wanted = pattern(text, readCriteria(criteria));
  const found: Area[] = [];
  for (const { row, column, cell } of cellsIn(sheet, areas)) {
    wanted.lastIndex = 0;
    if (wanted.test(searchedText(cell))) found.push(oneCell(row, column));
  }
  return found;
}

/** Replaces everywhere; returns how many occurrences were replaced. */
export function replaceAll(book: Book, sheet: Sheet, areas: readonly Area[], args: Args): number {
  const text = args.string(0);
  const replacement = args.string(1);
  const criteria = readCriteria(args.at(2));
  if (text === "") throw invalidArgument();
  const wanted = pattern(text, criteria);
  const edits: { row: number; column: number; cell: Cell; after: string }[] = [];
  let count = 0;
  for (const { row, column, cell } of cellsIn(sheet, areas)) {
    const before = cell.formula ?? (typeof cell.value === "string" ? cell.value : searchedText(cell));
    const after = before.replace(wanted, () => {
      count++;
      return replacement;
    });
    if (after !== before) edits.push({ row, column, cell, after });
  }
  if (edits.length === 0) return 0;
  requireEditable(
    book,
    sheet,
    edits.map(({ row, column }) => oneCell(row, column)),
  );
  book.touch(sheet);
  for (const { row, column, cell, after } of edits) {
    const entry = readEntry(after, cell.style, entryTools(book));
    book.put(sheet, row, column, { value: entry.value, formula: entry.formula, style: cell.style });
  }
  book.edited(
    sheet,
    edits.map(({ row, column }) => oneCell(row, column)),
  );
  return count;
}
