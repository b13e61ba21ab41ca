/** Adding, naming, moving, hiding, copying and deleting worksheets. */
import { ApiError, invalidArgument } from "../api-error";
import type { Book } from "../book";
import { copyPlain } from "../copy-plain";
import { addSheet, newGuid, newId, type Sheet, type SheetVisibility, sheetByName, type Table } from "../model";
import { renamedSheetFormula, renamedTableFormula } from "./formula-text";
import { requireOpenStructure } from "./guard";
import { rewriteFormulas } from "./rewrite-formulas";
import { isNameTaken } from "./table-rename";

const sameName = "A resource with the same name or identifier already exists.";

/** At most 31 characters, none of \ / ? * : [ ], no apostrophe at the ends, not "History" (support.microsoft.com). */
export function isGoodSheetName(name: string): boolean {
  return (
    name.trim() !== "" &&
    name.length <= 31 &&
    !/[\\/?*:[\]]/.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    name.toLowerCase() !== "history"
  );
}

function requireFreeName(book: Book, name: string, except: Sheet | null): void {
  if (!isGoodSheetName(name)) throw invalidArgument();
  const taken = sheetByName(book.workbook, name);
  if (taken && taken !== except) throw new ApiError("ItemAlreadyExists", sameName);
}

/** Adds a sheet at the end without activating it; without a name Excel picks "SheetN". */
export function createSheet(book: Book, name: string | null): Sheet {
  requireOpenStructure(book);
  if (name !== null) requireFreeName(book, name, null);
  const sheet = addSheet(book.workbook, name ?? freeSheetName(book));
  book.calculator.restructured();
  book.happened({ kind: "sheetAdded", sheet });
  return sheet;
}

function freeSheetName(book: Book): string {
  let number = book.workbook.sheets.length;
  while (sheetByName(book.workbook, `Sheet${number}`)) number++;
  return `Sheet${number}`;
}

export function renameSheet(book: Book, sheet: Sheet, name: string): void {
  if (name === sheet.name) return;
  requireOpenStructure(book);
  requireFreeName(book, name, sheet);
  book.touch(sheet);
  const before = sheet.name;
  rewriteFormulas(book, (formula) => renamedSheetFormula(formula, before, name));
  sheet.name = name;
  book.happened({ kind: "sheetRenamed", sheet, before, after: name });
}

function isLastVisible(book: Book, sheet: Sheet): boolean {
  return !book.workbook.sheets.some((each) => each !== sheet && each.visibility === "Visible");
}

/** A very hidden sheet and the last visible one cannot be deleted. */
export function deleteSheet(book: Book, sheet: Sheet): void {
  requireOpenStructure(book);
  if (sheet.visibility === "VeryHidden" || isLastVisible(book, sheet)) throw new ApiError("InvalidOperation");
  const { workbook } = book;
  const index = workbook.sheets.indexOf(sheet);
  if (workbook.activeSheetId === sheet.id) activateSheet(book, nearestVisible(book, index));
  workbook.sheets = workbook.sheets.filter((each) => each !== sheet);
  workbook.names = workbook.names.filter((name) => name.scope !== sheet.id);
  rewriteFormulas(book, (formula) => renamedSheetFormula(formula, sheet.name, null));
  book.references.drop(sheet);
  book.happened({ kind: "sheetDeleted", sheet });
}

function nearestVisible(book: Book, index: number): Sheet {
  const { sheets } = book.workbook;
  const others = [...sheets.slice(index + 1), ...sheets.slice(0, index).reverse()];
  const next = others.find((sheet) => sheet.visibility === "Visible");
  if (!next) throw new ApiError("InvalidOperation");
  return next;
}

export function moveSheet(book: Book, sheet: Sheet, position: number): void {
  requireOpenStructure(book);
  const { sheets } = book.workbook;
  if (position < 0 || position >= sheets.length) throw invalidArgument();
  const from = sheets.indexOf(sheet);
  const others = sheets.filter((each) => each !== sheet);
  book.workbook.sheets = [...others.slice(0, position), sheet, ...others.slice(position)];
  if (from !== position) book.happened({ kind: "sheetMoved", sheet, from, to: position });
}

export function setVisibility(book: Book, sheet: Sheet, visibility: SheetVisibility): void {
  if (visibility === sheet.visibility) return;
  requireOpenStructure(book);
  if (visibility !== "Visible" && isLastVisible(book, sheet)) throw new ApiError("InvalidOperation");
  book.touch(sheet);
  const before = sheet.visibility;
  if (visibility !== "Visible" && book.activeSheet === sheet) {
    activateSheet(book, nearestVisible(book, book.workbook.sheets.indexOf(sheet)));
  }
  sheet.visibility = visibility;
  book.happened({ kind: "visibility", sheet, before, after: visibility });
}

/** Shows a sheet; a hidden one cannot be shown this way. */
export function activateSheet(book: Book, sheet: Sheet): void {
  if (sheet.visibility !== "Visible") throw new ApiError("InvalidOperation");
  const previous = book.activeSheet;
  if (previous === sheet) return;
  book.workbook.activeSheetId = sheet.id;
  book.happened({ kind: "activated", sheet, previous });
}

/** A copy with the name "Name (2)"; its tables get names of their own. */
export function copySheet(book: Book, sheet: Sheet, position: number): Sheet {
  requireOpenStructure(book);
  const { workbook } = book;
  const copy: Sheet = {
    ...copyPlain({ ...sheet, rows: new Map(), columns: new Map() }),
    id: newGuid(workbook),
    name: copyName(book, sheet.name),
    rows: new Map([...sheet.rows].map(([index, row]) => [index, { ...row, cells: row.cells.slice(), epoch: 0 }])),
    columns: new Map([...sheet.columns].map(([index, column]) => [index, { ...column }])),
    epoch: 0,
  };
  workbook.sheets.splice(position, 0, copy);
  copy.tables = copy.tables.map((table) => renamedCopy(book, copy, table));
  const local = workbook.names.filter((name) => name.scope === sheet.id);
  workbook.names.push(
    ...local.map((name) => ({
      ...name,
      scope: copy.id,
      formula: renamedSheetFormula(name.formula, sheet.name, copy.name),
    })),
  );
  book.calculator.restructured();
  book.happened({ kind: "sheetAdded", sheet: copy });
  return copy;
}

function renamedCopy(book: Book, sheet: Sheet, table: Table): Table {
  const before = table.name;
  let number = 2;
  const others = { ...table, id: newId(book.workbook) };
  while (isNameTaken(book, `${before}_${number}`)) number++;
  const name = `${before}_${number}`;
  for (const row of sheet.rows.values()) {
    for (const [column, cell] of row.cells.entries()) {
      if (!cell?.formula) continue;
      row.cells[column] = { ...cell, formula: renamedTableFormula(cell.formula, before, { table: name }, true) };
    }
  }
  return { ...others, name };
}

function copyName(book: Book, name: string): string {
  const base = name.replace(/ \(\d+\)$/, "");
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const candidate = base.slice(0, 31 - suffix.length) + suffix;
    if (!sheetByName(book.workbook, candidate)) return candidate;
  }
}
