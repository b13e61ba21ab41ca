/** Making, resizing, filling and removing tables. */

import type { RangeTarget } from "../api/handle";
import { ApiError, invalidArgument } from "../api-error";
import type { Book } from "../book";
import {
  type Area,
  columnCount,
  contains,
  dataArea,
  isUnbounded,
  newId,
  overlaps,
  rowCount,
  rowLimit,
  type Sheet,
  type Table,
  type TableColumn,
  usedArea,
} from "../model";
import { applyFilters } from "./filter-rows";
import { requireAllowed } from "./guard";
import { deleteCells, insertCells } from "./shift-cells";
import { fillNewRows, fixHeaders, newColumn } from "./table-edit";
import { isNameTaken } from "./table-rename";
import { writeCells } from "./write-cells";

/**
 * Makes a table of an area. Without headers of its own the data move down a row and "Column1"… stand above; with headers
 * only, an empty row is added below.
 */
export function createTable(book: Book, { sheet, area }: RangeTarget, hasHeaders: boolean): Table {
  requireAllowed(book, sheet, null);
  const block = bounded(sheet, area);
  requireFree(book, sheet, block, null);
  book.touch(sheet);
  let whole = block;
  if (!hasHeaders || rowCount(block) === 1) {
    whole = { ...block, bottom: block.bottom + 1 };
    if (whole.bottom >= rowLimit) throw new ApiError("NonBlankCellOffSheet");
    const at = hasHeaders ? block.bottom + 1 : block.top;
    const row = { ...block, top: at, bottom: at };
    if (isFilledBelow(sheet, row)) insertCells(book, sheet, row, "rows");
  }
  const table = newTable(book, whole);
  sheet.tables.push(table);
  fixHeaders(book, sheet, table);
  book.calculator.restructured();
  book.happened({ kind: "tableAdded", sheet, table });
  return table;
}

function isFilledBelow(sheet: Sheet, row: Area): boolean {
  return usedArea(sheet, { valuesOnly: true }, { ...row, bottom: rowLimit - 1 }) !== null;
}

/** Whole columns become the part in use. */
function bounded(sheet: Sheet, area: Area): Area {
  if (!isUnbounded(area)) return area;
  return usedArea(sheet, { valuesOnly: false }, area) ?? { ...area, bottom: area.top, right: area.left };
}

function newTable(book: Book, area: Area): Table {
  const { workbook } = book;
  let number = 1;
  while (isNameTaken(book, `Table${number}`)) number++;
  const columns = Array.from({ length: columnCount(area) }, () => newColumn(newId(workbook), ""));
  return {
    id: newId(workbook),
    name: `Table${number}`,
    area,
    columns,
    showHeaders: true,
    showTotals: false,
    style: "TableStyleMedium2",
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    showFilterButton: true,
    criteria: new Map(),
    sort: null,
  };
}

/** A table may not overlap another one or merged cells. */
export function requireFree(book: Book, sheet: Sheet, area: Area, except: Table | null): void {
  const taken =
    sheet.tables.some((table) => table !== except && overlaps(table.area, area)) ||
    sheet.merges.some((merge) => overlaps(merge, area));
  if (!taken) return;
  const code = book.settings.tableOverlapCode;
  throw code === "InvalidArgument"
    ? invalidArgument("A table can't overlap another table.")
    : new ApiError("MergedRangeConflict");
}

/** The header row must stay where it is, and the new area must overlap the old one. */
export function resizeTable(book: Book, sheet: Sheet, table: Table, target: RangeTarget): void {
  requireAllowed(book, sheet, null);
  const { area } = target;
  const least = 1 + (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0);
  const fits = target.sheet === sheet && overlaps(area, table.area) && area.top === table.area.top;
  if (!fits || rowCount(area) < least) throw invalidArgument();
  requireFree(book, sheet, area, table);
  book.touch(sheet);
  const before = table.area;
  const kept = new Map(table.columns.map((column, index) => [before.left + index, column]));
  const columns: TableColumn[] = [];
  for (let column = area.left; column <= area.right; column++) {
    columns.push(kept.get(column) ?? newColumn(newId(book.workbook), ""));
  }
  table.columns = columns;
  table.area = area;
  if (table.showHeaders) fixHeaders(book, sheet, table);
  if (area.bottom > before.bottom) {
    const model = before.bottom - (table.showTotals ? 1 : 0);
    fillNewRows(book, sheet, table, model, model + 1, dataArea(table).bottom);
  }
  book.calculator.restructured();
  book.happened({ kind: "view", sheet });
}

/** Removes the table together with its cells. */
export function deleteTable(book: Book, sheet: Sheet, table: Table): void {
  requireAllowed(book, sheet, "allowDeleteRows");
  book.touch(sheet);
  dropTable(book, sheet, table);
  for (const [row, line] of sheet.rows) {
    for (const column of line.cells.keys()) {
      if (contains(table.area, row, column)) book.put(sheet, row, column, undefined);
    }
  }
  book.edited(sheet, [table.area]);
}

/** Makes ordinary cells of the table; what it filtered shows again. */
export function convertToRange(book: Book, sheet: Sheet, table: Table): void {
  requireAllowed(book, sheet, null);
  book.touch(sheet);
  dropTable(book, sheet, table);
}

function dropTable(book: Book, sheet: Sheet, table: Table): void {
  table.criteria.clear();
  applyFilters(book, sheet);
  sheet.tables = sheet.tables.filter((each) => each !== table);
  book.calculator.restructured();
  book.happened({ kind: "tableDeleted", sheet, table });
}

/** Shows or hides the totals row, which stands on a row of its own below the data. */
export function showTotals(book: Book, sheet: Sheet, table: Table, show: boolean): void {
  if (show === table.showTotals) return;
  requireAllowed(book, sheet, null);
  book.touch(sheet);
  const row: Area = {
    ...table.area,
    top: table.area.bottom + (show ? 1 : 0),
    bottom: table.area.bottom + (show ? 1 : 0),
  };
  if (show) {
    if (usedArea(sheet, { valuesOnly: true }, { ...row, bottom: rowLimit - 1 })) insertCells(book, sheet, row, "rows");
    table.area = { ...table.area, bottom: row.bottom };
    table.showTotals = true;
    const corner = { ...row, right: row.left };
    writeCells(book, sheet, corner, [["Total"]]);
    const last = table.columns.at(-1);
    if (last && table.columns.length > 1) {
      const formula = `=SUBTOTAL(103,${table.name}[${last.name.replace(/['#[\]]/g, "'$&")}])`;
      writeCells(book, sheet, { ...row, left: row.right }, [[formula]]);
    }
  } else {
    table.showTotals = false;
    deleteCells(book, sheet, row, "rows");
  }
  book.calculator.restructured();
}

/** Hides or shows the header row; its cells are emptied, and filled again with the column names. */
export function showHeaders(book: Book, sheet: Sheet, table: Table, show: boolean): void {
  if (show === table.showHeaders) return;
  requireAllowed(book, sheet, null);
  book.touch(sheet);
  const header = { ...table.area, bottom: table.area.top };
  if (!show) {
    table.showHeaders = false;
    table.area = { ...table.area, top: table.area.top + 1 };
    writeCells(book, sheet, header, [table.columns.map(() => "")]);
  } else {
    const above = { ...header, top: header.top - 1, bottom: header.top - 1 };
    if (above.top < 0) throw new ApiError("InvalidOperation");
    table.area = { ...table.area, top: above.top };
    table.showHeaders = true;
    writeCells(book, sheet, above, [table.columns.map((column) => `'${column.name}`)]);
  }
  book.calculator.restructured();
}
