/**
 * Undo: a step keeps the state of what it touched as it was before. Rows are shared with the live sheet until written
 * (model/sheet.ts), so a step costs little. Excel keeps 100 steps; a call without undo support clears them all.
 */
import { copyPlain } from "./copy-plain";
import type { DefinedName, Sheet, Workbook } from "./model";

const levels = 100;

interface Step {
  readonly label: string;
  readonly sheets: Map<Sheet, Sheet>;
  readonly workbook: WorkbookState;
}

interface WorkbookState {
  readonly sheets: readonly Sheet[];
  readonly activeSheetId: string;
  readonly names: readonly DefinedName[];
}

export class History {
  readonly #workbook: Workbook;
  #steps: Step[] = [];
  #current: Step | null = null;
  #cleared: string[] = [];

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  /** Starts a step; changes until `end` belong to it. */
  begin(label: string): void {
    this.#current = { label, sheets: new Map(), workbook: stateOf(this.#workbook) };
  }

  end(): void {
    const step = this.#current;
    this.#current = null;
    if (!step || (step.sheets.size === 0 && sameState(step.workbook, stateOf(this.#workbook)))) return;
    this.#steps.push(step);
    if (this.#steps.length > levels) this.#steps.shift();
  }

  /** Call before a sheet is changed. */
  touch(sheet: Sheet): void {
    if (!this.#current || this.#current.sheets.has(sheet)) return;
    this.#current.sheets.set(sheet, snapshot(sheet));
    sheet.epoch++;
  }

  /** A call that Excel cannot undo: the stack is lost, and what the running step changes cannot be undone either. */
  clear(call: string): void {
    this.#cleared.push(call);
    this.#steps = [];
    this.#current = null;
  }

  /** What could be undone, oldest first. */
  get labels(): readonly string[] {
    return this.#steps.map((step) => step.label);
  }

  /** The calls that cleared the stack so far, e.g. "WorksheetProtection.protect". */
  get cleared(): readonly string[] {
    return this.#cleared;
  }

  /** Takes the last step back; returns the sheets it had touched, or null when there is none. */
  undo(): Sheet[] | null {
    const step = this.#steps.pop();
    if (!step) return null;
    for (const [sheet, before] of step.sheets) {
      const epoch = sheet.epoch + 1;
      Object.assign(sheet, before, { epoch });
    }
    this.#workbook.sheets = [...step.workbook.sheets];
    this.#workbook.activeSheetId = step.workbook.activeSheetId;
    this.#workbook.names = copyPlain([...step.workbook.names]);
    return [...step.sheets.keys()];
  }
}

function stateOf(workbook: Workbook): WorkbookState {
  const { activeSheetId } = workbook;
  return { sheets: [...workbook.sheets], activeSheetId, names: copyPlain(workbook.names) };
}

function sameState(a: WorkbookState, b: WorkbookState): boolean {
  const sameSheets = a.sheets.length === b.sheets.length && a.sheets.every((sheet, index) => sheet === b.sheets[index]);
  return sameSheets && JSON.stringify(a.names) === JSON.stringify(b.names);
}

function snapshot(sheet: Sheet): Sheet {
  const { rows, columns, ...rest } = sheet;
  return {
    ...copyPlain(rest),
    rows: new Map(rows),
    columns: new Map([...columns].map(([index, column]) => [index, { ...column }])),
  };
}
