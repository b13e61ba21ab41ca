/**
 * What a person does in Excel's grid: typing, pasting, sorting, inserting rows, renaming sheets… Everything raises the events
 * that it raises in Excel. Sheets are named by name or id; addresses are A1 without sheet.
 */
import { ApiError } from "../api-error";
import type { Book } from "../book";
import { autoFill } from "../edit/auto-fill";
import { clearCells } from "../edit/clear-cells";
import { copyCells, moveCells } from "../edit/copy-cells";
import { readEntry } from "../edit/entry";
import { applyFilters } from "../edit/filter-rows";
import { requireAllowed } from "../edit/guard";
import { mergeCells } from "../edit/merge-cells";
import { resolveRange } from "../edit/resolve-address";
import { selectCells } from "../edit/select-cells";
import {
  activateSheet,
  copySheet,
  createSheet,
  deleteSheet,
  moveSheet,
  renameSheet,
  setVisibility,
} from "../edit/sheets";
import { deleteCells, insertCells } from "../edit/shift-cells";
import { hideColumns, hideRows, setColumnWidth, setRowHeight } from "../edit/sizes";
import { sortArea } from "../edit/sort-rows";
import { createTable, deleteTable } from "../edit/tables";
import { isValid, ruleAt } from "../edit/validations";
import { entryTools, restyleArea, writeCells } from "../edit/write-cells";
import {
  type Area,
  type CellValue,
  columnLimit,
  type DataValidation,
  defaultProtectionOptions,
  type FilterCriteria,
  getCell,
  legacyPasswordHash,
  type ProtectionOptions,
  rowLimit,
  type Sheet,
  type SheetVisibility,
  type StylePatch,
  sheetById,
  sheetByName,
  styleAt,
} from "../model";
import type { Settings } from "../options";

/** The host, as far as a person at it needs it. */
export interface Desk {
  readonly book: Book;
  readonly settings: Settings;
  cellEditMode: boolean;
  act<R>(actor: "user" | "remote", label: string, action: () => R): R;
}

/** What became of an entry. An alert is what Excel shows: a rule's message, or why the cell cannot be changed. */
export interface EntryOutcome {
  readonly accepted: boolean;
  readonly alert: {
    readonly style: "Stop" | "Warning" | "Information";
    readonly title: string;
    readonly message: string;
  } | null;
}

const accepted: EntryOutcome = { accepted: true, alert: null };
const refused = (message: string): EntryOutcome => ({
  accepted: false,
  alert: { style: "Stop", title: "Microsoft Excel", message },
});
const protectedMessage =
  "The cell or chart you're trying to change is on a protected sheet. To make a change, unprotect the sheet.";
const restrictedMessage = "This value doesn't match the data validation restrictions defined for this cell.";

export class Person {
  readonly #host: Desk;
  readonly #actor: "user" | "remote";

  constructor(host: Desk, actor: "user" | "remote") {
    this.#host = host;
    this.#actor = actor;
  }

  get #book(): Book {
    return this.#host.book;
  }

  #sheet(key: string): Sheet {
    const sheet = sheetById(this.#book.workbook, key) ?? sheetByName(this.#book.workbook, key);
    if (!sheet) throw new ApiError("ItemNotFound");
    return sheet;
  }

  #area(sheet: Sheet, address: string): Area {
    return resolveRange(this.#book, address, sheet).area;
  }

  #act<R>(label: string, action: () => R): R {
    return this.#host.act(this.#actor, label, action);
  }

  /** Types text into a cell and presses Enter; validation is asked first. */
  type(sheetKey: string, address: string, text: string): EntryOutcome {
    const sheet = this.#sheet(sheetKey);
    const { top: row, left: column } = this.#area(sheet, address);
    const locale = this.#host.settings.typingLocale;
    return this.#act("typing", () => {
      try {
        const style = styleAt(sheet, row, column, this.#book.workbook.styles.normal);
        const entry = readEntry(text, style, entryTools(this.#book, locale));
        const value =
          entry.formula === null ? entry.value : this.#book.calculator.evaluateAt(entry.formula, sheet, row, column);
        const alert = this.#objection(sheet, row, column, value);
        if (alert?.style === "Stop") return { accepted: false, alert };
        writeCells(this.#book, sheet, { top: row, bottom: row, left: column, right: column }, [[text]], { locale });
        return { accepted: true, alert };
      } catch (error) {
        return explain(error);
      }
    });
  }

  #objection(sheet: Sheet, row: number, column: number, value: CellValue): EntryOutcome["alert"] {
    const rule: DataValidation | undefined = ruleAt(sheet, row, column);
    if (!rule?.errorAlert.showAlert || isValid(this.#book, sheet, row, column, rule, value)) return null;
    const { style, title, message } = rule.errorAlert;
    return { style, title: title || "Microsoft Excel", message: message || restrictedMessage };
  }

  /** Pastes text from elsewhere, cell by cell from a corner; validation is not asked, as in Excel. */
  paste(
    sheetKey: string,
    address: string,
    values: readonly (readonly (string | number | boolean | null)[])[],
  ): EntryOutcome {
    const sheet = this.#sheet(sheetKey);
    const { top, left } = this.#area(sheet, address);
    const [first = []] = values;
    const area = { top, left, bottom: top + values.length - 1, right: left + first.length - 1 };
    return this.#attempt("paste", () =>
      writeCells(this.#book, sheet, area, values, { locale: this.#host.settings.typingLocale }),
    );
  }

  /** Copies cells and pastes them; the copy brings its validation and replaces what was there. */
  copy(from: { sheet: string; address: string }, to: { sheet: string; address: string }): EntryOutcome {
    const source = this.#sheet(from.sheet);
    const target = this.#sheet(to.sheet);
    const options = { kind: "All", skipBlanks: false, transpose: false } as const;
    return this.#attempt("paste", () => {
      const copied = { sheet: source, area: this.#area(source, from.address) };
      copyCells(this.#book, copied, { sheet: target, area: this.#area(target, to.address) }, options);
    });
  }

  /** Cuts cells and pastes them elsewhere. */
  move(from: { sheet: string; address: string }, to: { sheet: string; address: string }): EntryOutcome {
    const source = this.#sheet(from.sheet);
    const target = this.#sheet(to.sheet);
    return this.#attempt("move", () =>
      moveCells(
        this.#book,
        { sheet: source, area: this.#area(source, from.address) },
        { sheet: target, area: this.#area(target, to.address) },
      ),
    );
  }

  /** Presses Delete. */
  clear(sheetKey: string, address: string): EntryOutcome {
    const sheet = this.#sheet(sheetKey);
    return this.#attempt("clear", () => clearCells(this.#book, sheet, [this.#area(sheet, address)], "Contents"));
  }

  /** Drags the fill handle from the first row of an area over the rest of it. */
  fillDown(sheetKey: string, address: string): EntryOutcome {
    const sheet = this.#sheet(sheetKey);
    const area = this.#area(sheet, address);
    return this.#attempt("fill", () =>
      autoFill(this.#book, { sheet, area: { ...area, bottom: area.top } }, { sheet, area }, "FillCopy"),
    );
  }

  select(sheetKey: string, address: string | readonly string[]): void {
    const sheet = this.#sheet(sheetKey);
    const areas = [address].flat().map((each) => this.#area(sheet, each));
    this.#act("select", () => selectCells(this.#book, sheet, areas));
  }

  activate(sheetKey: string): void {
    const sheet = this.#sheet(sheetKey);
    this.#act("activate", () => activateSheet(this.#book, sheet));
  }

  /** Sorts the rows of an area by one of its columns (from 0). */
  sort(sheetKey: string, address: string, key: number, ascending = true, hasHeaders = false): EntryOutcome {
    const sheet = this.#sheet(sheetKey);
    const options = { fields: [{ key, ascending }], matchCase: false, hasHeaders, byColumns: false };
    return this.#attempt("sort", () => sortArea(this.#book, sheet, this.#area(sheet, address), options));
  }

  /** Filters a column (from 0) of a table by name, or of the sheet's filter when `table` is null; null clears. */
  filter(sheetKey: string, table: string | null, column: number, criteria: FilterCriteria | null): EntryOutcome {
    const sheet = this.#sheet(sheetKey);
    return this.#attempt("filter", () => {
      requireAllowed(this.#book, sheet, "allowAutoFilter");
      const owner = table === null ? sheet.autoFilter : sheet.tables.find((each) => each.name === table);
      if (!owner) throw new ApiError("ItemNotFound");
      this.#book.touch(sheet);
      if (criteria) owner.criteria.set(column, criteria);
      else owner.criteria.delete(column);
      applyFilters(this.#book, sheet);
    });
  }

  /** Rows count from 0. */
  insertRows(sheetKey: string, row: number, count = 1): EntryOutcome {
    return this.#shift("insert rows", sheetKey, rowsArea(row, count), "rows", true);
  }

  deleteRows(sheetKey: string, row: number, count = 1): EntryOutcome {
    return this.#shift("delete rows", sheetKey, rowsArea(row, count), "rows", false);
  }

  insertColumns(sheetKey: string, column: number, count = 1): EntryOutcome {
    return this.#shift("insert columns", sheetKey, columnsArea(column, count), "columns", true);
  }

  deleteColumns(sheetKey: string, column: number, count = 1): EntryOutcome {
    return this.#shift("delete columns", sheetKey, columnsArea(column, count), "columns", false);
  }

  #shift(label: string, sheetKey: string, area: Area, axis: "rows" | "columns", insert: boolean): EntryOutcome {
    const sheet = this.#sheet(sheetKey);
    const permission = `allow${insert ? "Insert" : "Delete"}${axis === "rows" ? "Rows" : "Columns"}` as const;
    return this.#attempt(label, () => {
      requireAllowed(this.#book, sheet, permission);
      if (insert) insertCells(this.#book, sheet, area, axis);
      else deleteCells(this.#book, sheet, area, axis);
    });
  }

  hideRows(sheetKey: string, row: number, count = 1, hidden = true): EntryOutcome {
    const sheet = this.#sheet(sheetKey);
    return this.#attempt("hide rows", () => hideRows(this.#book, sheet, [rowsArea(row, count)], hidden));
  }

  hideColumns(sheetKey: string, column: number, count = 1, hidden = true): EntryOutcome {
    const sheet = this.#sheet(sheetKey);
    return this.#attempt("hide columns", () => hideColumns(this.#book, sheet, [columnsArea(column, count)], hidden));
  }

  resizeColumns(sheetKey: string, column: number, count: number, points: number): EntryOutcome {
    const sheet = this.#sheet(sheetKey);
    return this.#attempt("column width", () => setColumnWidth(this.#book, sheet, [columnsArea(column, count)], points));
  }

  resizeRows(sheetKey: string, row: number, count: number, points: number): EntryOutcome {
    const sheet = this.#sheet(sheetKey);
    return this.#attempt("row height", () => setRowHeight(this.#book, sheet, [rowsArea(row, count)], points));
  }

  format(sheetKey: string, address: string, patch: StylePatch): EntryOutcome {
    const sheet = this.#sheet(sheetKey);
    return this.#attempt("format", () => {
      requireAllowed(this.#book, sheet, "allowFormatCells");
      this.#book.touch(sheet);
      restyleArea(this.#book, sheet, this.#area(sheet, address), patch);
    });
  }

  merge(sheetKey: string, address: string): EntryOutcome {
    const sheet = this.#sheet(sheetKey);
    return this.#attempt("merge", () => mergeCells(this.#book, sheet, this.#area(sheet, address), false));
  }

  /** Makes a table; returns its name. */
  addTable(sheetKey: string, address: string): string {
    const sheet = this.#sheet(sheetKey);
    return this.#act("table", () => createTable(this.#book, { sheet, area: this.#area(sheet, address) }, true).name);
  }

  deleteTable(sheetKey: string, name: string): EntryOutcome {
    const sheet = this.#sheet(sheetKey);
    return this.#attempt("delete table", () => {
      const table = sheet.tables.find((each) => each.name === name);
      if (!table) throw new ApiError("ItemNotFound");
      deleteTable(this.#book, sheet, table);
    });
  }

  addSheet(name: string | null = null): Sheet {
    return this.#act("add sheet", () => createSheet(this.#book, name));
  }

  renameSheet(sheetKey: string, name: string): EntryOutcome {
    const sheet = this.#sheet(sheetKey);
    return this.#attempt("rename sheet", () => renameSheet(this.#book, sheet, name));
  }

  /** Excel cannot undo deleting, moving, copying or hiding a sheet. */
  deleteSheet(sheetKey: string): EntryOutcome {
    const sheet = this.#sheet(sheetKey);
    return this.#attempt("delete sheet", () => deleteSheet(this.#book, sheet));
  }

  copySheet(sheetKey: string): Sheet {
    const sheet = this.#sheet(sheetKey);
    return this.#act("copy sheet", () => copySheet(this.#book, sheet, this.#book.workbook.sheets.indexOf(sheet) + 1));
  }

  moveSheet(sheetKey: string, position: number): EntryOutcome {
    const sheet = this.#sheet(sheetKey);
    return this.#attempt("move sheet", () => moveSheet(this.#book, sheet, position));
  }

  setVisibility(sheetKey: string, visibility: SheetVisibility): EntryOutcome {
    const sheet = this.#sheet(sheetKey);
    return this.#attempt("visibility", () => setVisibility(this.#book, sheet, visibility));
  }

  protect(sheetKey: string, options: Partial<ProtectionOptions> = {}, password = ""): void {
    const sheet = this.#sheet(sheetKey);
    this.#act("protect", () => {
      const check = password === "" ? null : ({ kind: "text", text: password } as const);
      sheet.protection = { options: { ...defaultProtectionOptions, ...options }, password: check };
      this.#book.happened({ kind: "protection", sheet, protected: true });
    });
  }

  unprotect(sheetKey: string, password = ""): EntryOutcome {
    const sheet = this.#sheet(sheetKey);
    return this.#attempt("unprotect", () => {
      const check = sheet.protection?.password ?? null;
      const right =
        !check ||
        (check.kind === "text"
          ? check.text === password
          : check.kind === "legacy" && check.hash === legacyPasswordHash(password));
      if (!right) throw new ApiError("BadPassword");
      sheet.protection = null;
      this.#book.happened({ kind: "protection", sheet, protected: false });
    });
  }

  protectWorkbook(password = ""): void {
    this.#act("protect workbook", () => {
      this.#book.workbook.protection = { password: password === "" ? null : { kind: "text", text: password } };
    });
  }

  /** Writes values as a macro does that switched events off: nobody is told. */
  changeSilently(
    sheetKey: string,
    address: string,
    values: readonly (readonly (string | number | boolean | null)[])[],
  ): void {
    const sheet = this.#sheet(sheetKey);
    const enabled = this.#book.enableEvents;
    this.#book.enableEvents = false;
    this.#act("macro", () => writeCells(this.#book, sheet, this.#area(sheet, address), values));
    this.#book.enableEvents = enabled;
  }

  beginCellEdit(): void {
    this.#host.cellEditMode = true;
  }

  endCellEdit(): void {
    this.#host.cellEditMode = false;
  }

  /** Presses Ctrl+Z. False when there is nothing to undo. */
  undo(): boolean {
    const book = this.#book;
    const sheets = book.history.undo();
    if (!sheets) return false;
    book.calculator.restructured();
    this.#host.act(this.#actor, "undo", () => {
      for (const sheet of sheets) {
        const used = { top: 0, left: 0, bottom: rowLimit - 1, right: columnLimit - 1 };
        book.happened({ kind: "cells", sheet, areas: [used], changeType: "RangeEdited", details: null });
      }
      book.happened({ kind: "view", sheet: null });
    });
    return true;
  }

  #attempt(label: string, action: () => void): EntryOutcome {
    return this.#act(label, () => {
      try {
        action();
        return accepted;
      } catch (error) {
        return explain(error);
      }
    });
  }

  /** The value of a cell as the model holds it. */
  value(sheetKey: string, address: string): CellValue {
    const sheet = this.#sheet(sheetKey);
    const { top, left } = this.#area(sheet, address);
    this.#book.calculate();
    return getCell(sheet, top, left)?.value ?? null;
  }
}

function explain(error: unknown): EntryOutcome {
  if (!(error instanceof ApiError)) throw error;
  return refused(error.code === "AccessDenied" ? protectedMessage : error.message);
}

function rowsArea(row: number, count: number): Area {
  return { top: row, bottom: row + count - 1, left: 0, right: columnLimit - 1 };
}

function columnsArea(column: number, count: number): Area {
  return { top: 0, bottom: rowLimit - 1, left: column, right: column + count - 1 };
}
