/** What an edit does to the tables it touches: headers stay filled, unique text; a table grows over what is put next to it. */

import type { Book } from "../book";
import { formatValue } from "../formula/number-format";
import {
  type Area,
  type Cell,
  columnCount,
  dataArea,
  getCell,
  intersection,
  newId,
  overlaps,
  type Sheet,
  setCell,
  styleAt,
  type Table,
  type TableColumn,
} from "../model";
import { shiftedFormula } from "./formula-text";
import { renameTableColumn } from "./table-rename";

export function followEditInTables(book: Book, sheet: Sheet, area: Area): void {
  for (const table of sheet.tables) {
    const header = { ...table.area, bottom: table.area.top };
    if (table.showHeaders && overlaps(header, area)) fixHeaders(book, sheet, table);
  }
  for (const table of sheet.tables) {
    growDown(book, sheet, table, area);
    growRight(book, sheet, table, area);
  }
}

/** Makes the header cells what Excel requires (text, filled, unique) and names the columns after them. */
export function fixHeaders(book: Book, sheet: Sheet, table: Table): void {
  const row = table.area.top;
  const taken = new Set<string>();
  for (const [index, column] of table.columns.entries()) {
    const place = table.area.left + index;
    const cell = getCell(sheet, row, place);
    const style = styleAt(sheet, row, place, book.workbook.styles.normal);
    const text = cell?.value === null || cell === undefined ? "" : formatValue(cell.value, style.numberFormat);
    const name = uniqueHeader(text, index, taken);
    taken.add(name.toLowerCase());
    if (cell?.value !== name || cell.formula !== null)
      book.put(sheet, row, place, { value: name, formula: null, style });
    if (column.name !== name) renameTableColumn(book, sheet, table, column, name);
  }
}

function uniqueHeader(text: string, index: number, taken: ReadonlySet<string>): string {
  const base = text === "" ? "Column" : text;
  let name = text === "" ? `Column${index + 1}` : text;
  for (let number = text === "" ? index + 2 : 2; taken.has(name.toLowerCase()); number++) name = base + String(number);
  return name;
}

/** A name no column of the table has: "Column1"… */
export function freshColumnName(columns: readonly TableColumn[]): string {
  const taken = new Set(columns.map((column) => column.name.toLowerCase()));
  let number = columns.length + 1;
  if (!taken.has(`column${columns.length}`) && columns.length > 0) number = columns.length;
  while (taken.has(`column${number}`)) number++;
  return `Column${number}`;
}

function growDown(book: Book, sheet: Sheet, table: Table, area: Area): void {
  if (table.showTotals || area.top !== table.area.bottom + 1) return;
  if (area.left < table.area.left || area.right > table.area.right || !hasContent(sheet, area)) return;
  const rows = { ...table.area, top: area.top, bottom: area.bottom };
  if (!canGrowInto(sheet, table, rows, area)) return;
  growTo(book, sheet, table, { ...table.area, bottom: area.bottom });
}

function growRight(book: Book, sheet: Sheet, table: Table, area: Area): void {
  if (area.left !== table.area.right + 1 || !hasContent(sheet, area)) return;
  if (area.top < table.area.top || area.bottom > table.area.bottom) return;
  const columns = { ...table.area, left: area.left, right: area.right };
  if (!canGrowInto(sheet, table, columns, area)) return;
  for (let count = columnCount(area); count > 0; count--) {
    const name = freshColumnName(table.columns);
    table.columns.push(newColumn(newId(book.workbook), name));
  }
  growTo(book, sheet, table, { ...table.area, right: area.right });
  if (table.showHeaders) fixHeaders(book, sheet, table);
}

export function newColumn(id: number, name: string): TableColumn {
  return { id, name, calculatedFormula: null, totalsFunction: null, totalsLabel: null };
}

function hasContent(sheet: Sheet, area: Area): boolean {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const cell = getCell(sheet, row, column);
      if (cell && (cell.value !== null || cell.formula !== null)) return true;
    }
  }
  return false;
}

/** Free of other tables, merged cells, validation rules and contents other than what was just written. */
function canGrowInto(sheet: Sheet, table: Table, target: Area, written: Area): boolean {
  if (sheet.protection) return false;
  if (sheet.tables.some((other) => other !== table && overlaps(other.area, target))) return false;
  if (sheet.merges.some((merge) => overlaps(merge, target))) return false;
  if (sheet.validations.some((rule) => rule.areas.some((each) => overlaps(each, target)))) return false;
  for (let row = target.top; row <= target.bottom; row++) {
    for (let column = target.left; column <= target.right; column++) {
      const inside = intersection({ top: row, bottom: row, left: column, right: column }, written);
      if (inside) continue;
      const cell = getCell(sheet, row, column);
      if (cell && (cell.value !== null || cell.formula !== null)) return false;
    }
  }
  return true;
}

/** Enlarges a table downwards or to the right; new rows take formats, formulas and rules of the last data row. */
export function growTo(book: Book, sheet: Sheet, table: Table, area: Area): void {
  const model = dataArea(table).bottom;
  const firstNew = table.area.bottom + 1;
  table.area = area;
  const last = dataArea(table).bottom;
  if (last >= firstNew) fillNewRows(book, sheet, table, model, firstNew, last);
  book.calculator.restructured();
  book.happened({ kind: "view", sheet });
}

/** Gives new rows of a table what its other rows have: formats, calculated columns, validation, conditional formats. */
export function fillNewRows(book: Book, sheet: Sheet, table: Table, model: number, first: number, last: number): void {
  fillCells(book, sheet, table, model, first, last);
  const grown = (area: Area): Area =>
    area.bottom === model && area.left >= table.area.left && area.right <= table.area.right
      ? { ...area, bottom: last }
      : area;
  for (const rule of sheet.validations) rule.areas = rule.areas.map(grown);
  for (const format of sheet.conditionalFormats) format.areas = format.areas.map(grown);
}

/** Formats and calculated columns of a model row for new rows. */
export function fillCells(book: Book, sheet: Sheet, table: Table, model: number, first: number, last: number): void {
  const { normal } = book.workbook.styles;
  const top = dataArea(table).top;
  for (const [index, definition] of table.columns.entries()) {
    const column = table.area.left + index;
    const source = model >= top ? getCell(sheet, model, column) : undefined;
    const formula = definition.calculatedFormula ?? commonFormula(sheet, column, top, model);
    for (let row = first; row <= last; row++) {
      const cell = getCell(sheet, row, column);
      const style = cell && cell.style !== normal ? cell.style : (source?.style ?? styleAt(sheet, row, column, normal));
      const empty = !cell || (cell.value === null && cell.formula === null);
      const own: Cell = { value: cell?.value ?? null, formula: cell?.formula ?? null, style };
      if (empty && formula !== null) {
        book.put(sheet, row, column, { value: null, formula: shiftedFormula(formula, row - model, 0), style });
      } else if (!cell || cell.style !== style) {
        if (!empty || style !== normal) setCell(sheet, row, column, own);
      }
    }
  }
}

/** The formula of a column whose last two rows hold the same one: Excel's calculated column. */
function commonFormula(sheet: Sheet, column: number, top: number, model: number): string | null {
  const last = getCell(sheet, model, column)?.formula ?? null;
  if (last === null || model < top) return null;
  if (model === top) return last;
  const above = getCell(sheet, model - 1, column)?.formula ?? null;
  return above !== null && shiftedFormula(above, 1, 0) === last ? last : null;
}
