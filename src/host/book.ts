/**
 * The open workbook and all that must happen when it changes: undo, recalculation, ranges that follow, events. Every edit,
 * by the add-in, by a person or by a co-author, goes through here.
 */
import { ApiError } from "./api-error";
import { Calculator } from "./calc/calculator";
import {
  type ActedChange,
  type Actor,
  type CellChangeType,
  type CellDetails,
  type Change,
  type FormulaChange,
  formulaDetailLimit,
} from "./event/change";
import { History } from "./history";
import {
  type Area,
  activeSheet,
  type Cell,
  getCell,
  isOneCell,
  type Sheet,
  type StylePatch,
  setCell,
  styleAt,
  type Workbook,
} from "./model";
import type { Settings } from "./options";
import { References } from "./references";

/** Calls that Excel cannot undo; they clear the undo stack (learn.microsoft.com, "Undo capabilities"). */
const notUndoable = new Set([
  "WorksheetProtection.Protect",
  "WorksheetProtection.Unprotect",
  "WorkbookProtection.Protect",
  "WorkbookProtection.Unprotect",
  "Worksheet.Delete",
  "Worksheet.Copy",
  "Workbook.InsertWorksheetsFromBase64",
  "Workbook.Save",
  "Workbook.Close",
]);
/** Undoable on the web, not on the desktop. */
const undoableOnWeb = new Set(["Worksheet.Name", "Worksheet.Position", "Worksheet.Visibility"]);
/** Undoable on the desktop, not on the web. */
const undoableOnDesktop = /^(DocumentProperties\.|Style\.|NamedItem\.Comment$)/;

export class Book {
  readonly workbook: Workbook;
  readonly settings: Settings;
  readonly calculator: Calculator;
  readonly history: History;
  readonly references = new References();
  actor: Actor = "user";
  readOnly = false;
  isDirty = false;
  savedBefore = false;
  enableEvents = true;
  calculationSuspended = false;
  /** False while another workbook has the focus (Windows, Mac). */
  hasFocus = true;
  /** Iterative calculation settings are kept, not used. */
  iterativeCalculation = { enabled: false, maxIteration: 100, maxChange: 0.001 };
  /** Files that a request brings along, by their base64 text, read before the request is run. */
  openedFiles: ReadonlyMap<string, Workbook> = new Map();
  #changes: ActedChange[] = [];
  #formulas = new Map<Sheet, FormulaChange[]>();

  constructor(workbook: Workbook, settings: Settings) {
    this.workbook = workbook;
    this.settings = settings;
    this.history = new History(workbook);
    this.calculator = new Calculator({ workbook, now: settings.now, random: settings.random });
  }

  get activeSheet(): Sheet {
    return activeSheet(this.workbook);
  }

  /** Changes since the last call, in order. */
  takeChanges(): ActedChange[] {
    const changes = this.#changes;
    this.#changes = [];
    return changes;
  }

  /** Whether contents changed since the changes were taken. */
  get hasEdits(): boolean {
    return this.#changes.some(({ change }) => change.kind === "cells");
  }

  /** Records what happened. */
  happened(change: Change): void {
    this.isDirty = true;
    this.#changes.push({ actor: this.actor, change });
  }

  /** Call before changing anything of a sheet. */
  touch(sheet: Sheet): void {
    this.history.touch(sheet);
  }

  /** Writes a cell; the caller reports the area with `edited` when it is done. */
  put(sheet: Sheet, row: number, column: number, cell: Cell | undefined): void {
    const before = getCell(sheet, row, column);
    setCell(sheet, row, column, cell);
    const formula = cell?.formula ?? null;
    const formulaBefore = before?.formula ?? null;
    if (formula === null && formulaBefore === null) return;
    this.calculator.formulaChanged(sheet, row, column, formula);
    if (formula !== null && formula !== formulaBefore) this.#noteFormula(sheet, row, column, formulaBefore ?? "");
  }

  #noteFormula(sheet: Sheet, row: number, column: number, before: string): void {
    const noted = this.#formulas.get(sheet) ?? [];
    // Beyond this many, the event comes without details (learn.microsoft.com, WorksheetFormulaChangedEventArgs).
    if (noted.length <= formulaDetailLimit) noted.push({ row, column, before });
    this.#formulas.set(sheet, noted);
  }

  /** Contents of areas changed: recalculates later what reads them and tells the add-in. */
  edited(
    sheet: Sheet,
    areas: readonly Area[],
    changeType: CellChangeType = "RangeEdited",
    before: Cell | null = null,
  ): void {
    for (const area of areas) this.calculator.valuesChanged(sheet, area);
    const place = this.#changes.length;
    // Finding out a formula's new value may calculate, which is told after the edit that caused it.
    const details = this.#details(sheet, areas, changeType, before);
    const formulas = [...this.#formulas].map(([owner, cells]) => ({ kind: "formulas", sheet: owner, cells }) as const);
    this.#formulas = new Map();
    const told: Change[] = [{ kind: "cells", sheet, areas, changeType, details }, ...formulas];
    this.#changes.splice(place, 0, ...told.map((change) => ({ actor: this.actor, change })));
    this.isDirty = true;
  }

  #details(sheet: Sheet, areas: readonly Area[], changeType: CellChangeType, before: Cell | null): CellDetails | null {
    const [area] = areas;
    if (changeType !== "RangeEdited" || areas.length !== 1 || !area || !isOneCell(area)) return null;
    if (getCell(sheet, area.top, area.left)?.formula) this.calculate();
    return { before: before?.value ?? null, after: getCell(sheet, area.top, area.left)?.value ?? null };
  }

  /** Lays a patch over the style of one cell. */
  restyle(sheet: Sheet, row: number, column: number, patch: StylePatch): void {
    const { styles } = this.workbook;
    const cell = getCell(sheet, row, column);
    const style = styles.patch(styleAt(sheet, row, column, styles.normal), patch);
    if (cell?.style === style) return;
    setCell(sheet, row, column, cell ? { ...cell, style } : { value: null, formula: null, style });
  }

  /** Fails with the code Excel gives while another workbook has the focus. */
  requireFocus(code: "GeneralException" | "InvalidSelection"): void {
    if (!this.hasFocus && this.actor === "addin") throw new ApiError(code);
  }

  /** Brings formulas up to date unless calculation is manual or suspended. */
  calculate(options: { readonly force?: boolean; readonly volatile?: boolean } = {}): void {
    const manual = this.workbook.calculationMode === "Manual" || this.calculationSuspended;
    if (manual && !options.force) return;
    for (const sheet of this.calculator.calculate(options.volatile ?? false))
      this.happened({ kind: "calculated", sheet });
  }

  /** Notes that a member was used by the add-in, for the undo stack. */
  noteCall(className: string, member: string): void {
    const call = `${className}.${member}`;
    const web = this.settings.platform === "web";
    const cannot =
      notUndoable.has(call) || (web ? undoableOnDesktop.test(call) && member !== "Custom" : undoableOnWeb.has(call));
    if (cannot) this.history.clear(`${className}.${member.charAt(0).toLowerCase()}${member.slice(1)}`);
  }
}
