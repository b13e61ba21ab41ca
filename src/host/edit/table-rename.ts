/** Renaming tables and their columns; formulas that use the old names follow. */
import { ApiError, invalidArgument } from "../api-error";
import type { Book } from "../book";
import { looksLikeCell, type Sheet, type Table, type TableColumn } from "../model";
import { renamedTableFormula } from "./formula-text";
import { rewriteFormulas, standsInside } from "./rewrite-formulas";

/**
 * Excel's rule for names of tables and defined names: a letter, "_" or "\", then letters, digits, "." and "_"; no cell
 * reference; at most 255 (support.microsoft.com, "Rename an Excel table", "Define and use names").
 */
export function isGoodName(name: string): boolean {
  return name.length <= 255 && /^[\p{L}_\\][\p{L}\p{M}\p{N}._\\?]*$/u.test(name) && !looksLikeCell(name);
}

/** Whether a table or a workbook-level name already has it. */
export function isNameTaken(book: Book, name: string, except: Table | null = null): boolean {
  const key = name.toLowerCase();
  const inTables = book.workbook.sheets.some((sheet) =>
    sheet.tables.some((table) => table !== except && table.name.toLowerCase() === key),
  );
  return inTables || book.workbook.names.some((each) => each.name.toLowerCase() === key);
}

export function renameTable(book: Book, sheet: Sheet, table: Table, name: string): void {
  if (!isGoodName(name) || isNameTaken(book, name, table)) throw invalidArgument();
  book.touch(sheet);
  const before = table.name;
  rewriteFormulas(book, (formula) => renamedTableFormula(formula, before, { table: name }, false));
  table.name = name;
  book.happened({ kind: "view", sheet });
}

/** Renames the column in the table's own list; the header cell is the caller's business. */
export function renameTableColumn(book: Book, sheet: Sheet, table: Table, column: TableColumn, name: string): void {
  const before = column.name;
  if (before === name) return;
  rewriteFormulas(book, (formula, place) =>
    renamedTableFormula(
      formula,
      table.name,
      { column: { before, after: name } },
      standsInside(place, sheet, table.area),
    ),
  );
  column.name = name;
}

export function requireFreshColumnName(table: Table, column: TableColumn | null, name: string): void {
  const key = name.toLowerCase();
  if (name === "") throw invalidArgument();
  if (table.columns.some((each) => each !== column && each.name.toLowerCase() === key)) {
    throw new ApiError("InvalidArgument");
  }
}
