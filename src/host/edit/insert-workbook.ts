/** Takes sheets of another workbook in: with cells, styles, tables and names of their own. */
import { invalidArgument } from "../api-error";
import type { Book } from "../book";
import { copyPlain } from "../copy-plain";
import { type CellStyle, newGuid, newId, type Row, type Sheet, sheetByName, type Workbook } from "../model";
import { renamedSheetFormula, renamedTableFormula } from "./formula-text";
import { requireOpenStructure } from "./guard";
import { isNameTaken } from "./table-rename";

/**
 * @param names sheets to take, in their order; none means all
 * @param position where the first of them will stand
 * @returns the new sheets
 */
export function insertWorkbook(book: Book, source: Workbook, names: readonly string[], position: number): Sheet[] {
  requireOpenStructure(book);
  const chosen = names.length === 0 ? source.sheets : names.map((name) => sheetByName(source, name));
  const restyle = restyler(book);
  const taken: { sheet: Sheet; before: string }[] = [];
  for (const sheet of chosen) {
    if (!sheet) throw invalidArgument();
    const copy = adopt(book, sheet, restyle);
    book.workbook.sheets.splice(position + taken.length, 0, copy);
    taken.push({ sheet: copy, before: sheet.name });
  }
  for (const { sheet, before } of taken) {
    renameTables(book, sheet);
    for (const each of taken) if (each.sheet.name !== each.before) followName(sheet, each.before, each.sheet.name);
    adoptNames(book, source, sheet, before);
    book.happened({ kind: "sheetAdded", sheet });
  }
  book.calculator.restructured();
  return taken.map(({ sheet }) => sheet);
}

function restyler(book: Book): (style: CellStyle) => CellStyle {
  const known = new Map<CellStyle, CellStyle>();
  return (style) => {
    const own = known.get(style) ?? book.workbook.styles.intern(style);
    known.set(style, own);
    return own;
  };
}

function adopt(book: Book, sheet: Sheet, restyle: (style: CellStyle) => CellStyle): Sheet {
  const row = (line: Row): Row => ({
    ...line,
    style: line.style && restyle(line.style),
    cells: line.cells.map((cell) => cell && { ...cell, style: restyle(cell.style) }),
    epoch: 0,
  });
  return {
    ...copyPlain({ ...sheet, rows: new Map(), columns: new Map() }),
    id: newGuid(book.workbook),
    name: freeName(book, sheet.name),
    rows: new Map([...sheet.rows].map(([index, line]) => [index, row(line)])),
    columns: new Map(
      [...sheet.columns].map(([index, column]) => [index, { ...column, style: column.style && restyle(column.style) }]),
    ),
    epoch: 0,
  };
}

function freeName(book: Book, name: string): string {
  let free = name;
  for (let number = 2; sheetByName(book.workbook, free); number++) {
    const suffix = ` (${number})`;
    free = name.slice(0, 31 - suffix.length) + suffix;
  }
  return free;
}

function rewriteCells(sheet: Sheet, change: (formula: string) => string): void {
  for (const row of sheet.rows.values()) {
    for (const [column, cell] of row.cells.entries()) {
      if (cell?.formula) row.cells[column] = { ...cell, formula: change(cell.formula) };
    }
  }
}

function followName(sheet: Sheet, before: string, after: string): void {
  rewriteCells(sheet, (formula) => renamedSheetFormula(formula, before, after));
  for (const rule of sheet.validations) {
    if (rule.formula1.startsWith("=")) rule.formula1 = renamedSheetFormula(rule.formula1, before, after);
    if (rule.formula2?.startsWith("=")) rule.formula2 = renamedSheetFormula(rule.formula2, before, after);
  }
}

function renameTables(book: Book, sheet: Sheet): void {
  for (const [index, table] of sheet.tables.entries()) {
    const before = table.name;
    let name = before;
    for (let number = 2; isNameTaken(book, name, table); number++) name = `${before}_${number}`;
    sheet.tables[index] = { ...table, id: newId(book.workbook), name };
    if (name !== before) rewriteCells(sheet, (formula) => renamedTableFormula(formula, before, { table: name }, false));
  }
}

/** Names of the sheet come along; names of the workbook do where they are free. */
function adoptNames(book: Book, source: Workbook, sheet: Sheet, before: string): void {
  const id = sheetByName(source, before)?.id;
  for (const name of source.names) {
    if (name.scope !== null && name.scope !== id) continue;
    if (name.scope === null && isNameTaken(book, name.name)) continue;
    const formula = renamedSheetFormula(name.formula, before, sheet.name);
    if (name.scope === null && formula === name.formula && before !== sheet.name) continue;
    book.workbook.names.push({ ...name, scope: name.scope === null ? null : sheet.id, formula });
  }
}
