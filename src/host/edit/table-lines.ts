import { ApiError, invalidArgument } from "../api-error";
import type { Book } from "../book";
import {
  type Area,
  columnCount,
  dataArea,
  newId,
  overlaps,
  rowCount,
  rowLimit,
  type Sheet,
  type Table,
  type TableColumn,
  usedArea,
} from "../model";
import { requireAllowed } from "./guard";
import { deleteCells, insertCells } from "./shift-cells";
import { fillNewRows, freshColumnName, growTo, newColumn } from "./table-edit";
import { writeCells } from "./write-cells";

/** Adds rows before the data row `index`, or at the end for null and -1. */
export function addTableRows(book: Book, sheet: Sheet, table: Table, index: number | null, values: unknown): number {
  requireAllowed(book, sheet, "allowInsertRows");
  if (sheet.protection) throw new ApiError("AccessDenied");
  const body = dataArea(table);
  const count = Array.isArray(values) ? values.length : 1;
  if (count === 0 || (values !== null && values !== undefined && !Array.isArray(values))) throw invalidArgument();
  if (Array.isArray(values) && rowCount(body) === 1 && isBlank(sheet, body) && (index ?? -1) <= 0) {
    fillBlankTable(book, sheet, table, values);
    return 0;
  }
  const atEnd = index === null || index === -1 || index === rowCount(body);
  const place = atEnd ? rowCount(body) : (index ?? 0);
  if (place < 0 || place > rowCount(body)) throw invalidArgument();
  const top = body.top + place;
  const block: Area = { ...body, top, bottom: top + count - 1 };
  if (Array.isArray(values)) {
    const width = columnCount(body);
    if (values.some((row) => !Array.isArray(row) || row.length !== width)) throw invalidArgument();
  }
  makeRoom(book, sheet, table, block, atEnd);
  const model = place > 0 ? top - 1 : block.bottom + 1;
  fillNewRows(book, sheet, table, model, block.top, block.bottom);
  if (Array.isArray(values)) writeCells(book, sheet, block, values);
  else book.edited(sheet, [block], "RowInserted");
  return place;
}

/** A table without data shows one blank row; the first rows that are added take its place. */
function fillBlankTable(book: Book, sheet: Sheet, table: Table, values: readonly unknown[]): void {
  const body = dataArea(table);
  if (values.some((row) => !Array.isArray(row) || row.length !== columnCount(body))) throw invalidArgument();
  const block = { ...body, bottom: body.top + values.length - 1 };
  if (values.length > 1) {
    const added = { ...block, top: body.top + 1 };
    makeRoom(book, sheet, table, added, true);
    fillNewRows(book, sheet, table, body.top, added.top, added.bottom);
  }
  book.touch(sheet);
  writeCells(book, sheet, block, values);
}

function isBlank(sheet: Sheet, area: Area): boolean {
  return usedArea(sheet, { valuesOnly: true }, area) === null;
}

function makeRoom(book: Book, sheet: Sheet, table: Table, block: Area, atEnd: boolean): void {
  const below = { ...block, bottom: rowLimit - 1 };
  const split = sheet.tables.some(
    (other) =>
      other !== table &&
      overlaps(other.area, below) &&
      (other.area.left < block.left || other.area.right > block.right),
  );
  const mustShift = !atEnd || table.showTotals || usedArea(sheet, { valuesOnly: true }, below) !== null;
  if (mustShift && split) throw new ApiError("InsertDeleteConflict");
  book.touch(sheet);
  if (mustShift) insertCells(book, sheet, block, "rows");
  const wanted = table.area.bottom + (mustShift && !atEnd ? 0 : rowCount(block));
  const inside = mustShift && (table.showTotals || !atEnd);
  if (!inside) growTo(book, sheet, table, { ...table.area, bottom: wanted });
}

/** Takes data rows away; the last one only loses its contents. */
export function deleteTableRows(book: Book, sheet: Sheet, table: Table, first: number, count: number): void {
  requireAllowed(book, sheet, "allowDeleteRows");
  const body = dataArea(table);
  if (first < 0 || count < 1 || first + count > rowCount(body)) throw invalidArgument();
  if (table.criteria.size > 0) throw new ApiError("FilteredRangeConflict");
  const block: Area = { ...body, top: body.top + first, bottom: body.top + first + count - 1 };
  book.touch(sheet);
  if (count < rowCount(body)) {
    deleteCells(book, sheet, block, "rows");
    return;
  }
  for (let row = block.top; row <= block.bottom; row++) {
    for (let column = block.left; column <= block.right; column++) {
      const cell = sheet.rows.get(row)?.cells[column];
      if (cell) book.put(sheet, row, column, { value: null, formula: null, style: cell.style });
    }
  }
  if (count > 1) deleteCells(book, sheet, { ...block, top: block.top + 1 }, "rows");
  else book.edited(sheet, [block]);
}

/** Adds a column before `index`, or at the end for null and -1; `values` include the header. */
export function addTableColumn(
  book: Book,
  sheet: Sheet,
  table: Table,
  index: number | null,
  values: unknown,
  name: string | null,
): TableColumn {
  requireAllowed(book, sheet, "allowInsertColumns");
  if (sheet.protection) throw new ApiError("AccessDenied");
  const count = table.columns.length;
  const place = index === null || index === -1 ? count : index;
  if (place < 0 || place > count) throw invalidArgument();
  const left = table.area.left + place;
  const block: Area = { ...table.area, left, right: left };
  book.touch(sheet);
  const right = usedArea(sheet, { valuesOnly: true }, { ...block, right: 16_383 });
  if (place < count || right) insertCells(book, sheet, block, "columns");
  if (place === count) {
    table.area = { ...table.area, right: left };
    table.columns.push(newColumn(newId(book.workbook), ""));
  } else if (place === 0) {
    // cells that come in at its left edge have pushed the table aside
    table.area = { ...table.area, left };
    table.columns.unshift(newColumn(newId(book.workbook), ""));
  }
  const column = table.columns[place];
  if (!column) throw new ApiError("GeneralException");
  column.name = name ?? freshColumnName(table.columns.filter((each) => each !== column));
  if (Array.isArray(values))
    writeCells(book, sheet, block, values.length === 1 ? fill(values, rowCount(block)) : values);
  if (table.showHeaders && (name !== null || !Array.isArray(values))) {
    writeCells(book, sheet, { ...block, bottom: block.top }, [[`'${column.name}`]]);
  }
  book.calculator.restructured();
  book.happened({ kind: "view", sheet });
  return column;
}

const fill = (values: readonly unknown[], rows: number): unknown[] => Array.from({ length: rows }, () => values[0]);

export function deleteTableColumn(book: Book, sheet: Sheet, table: Table, column: TableColumn): void {
  requireAllowed(book, sheet, "allowDeleteColumns");
  const index = table.columns.indexOf(column);
  if (table.columns.length === 1) throw new ApiError("InvalidOperation");
  const left = table.area.left + index;
  deleteCells(book, sheet, { ...table.area, left, right: left }, "columns");
}
