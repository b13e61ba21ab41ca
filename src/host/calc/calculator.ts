/**
 * Keeps formula results up to date: an edit marks the formulas that read it (and those that read them), calculation works
 * through the marked ones. A formula that meets a marked cell waits until that one is done, so no order needs to be known
 * beforehand; a formula that waits for itself is a circular reference and counts as 0, as in Excel.
 */

import type { Formula } from "../formula/ast";
import { evaluateFormula } from "../formula/evaluate";
import { parseFormula } from "../formula/parse";
import type { Matrix, Scalar, SheetArea } from "../formula/value";
import {
  type Area,
  type CellValue,
  cellError,
  contains,
  getCell,
  oneCell,
  type Sheet,
  setCell,
  sheetByName,
} from "../model";
import { BookContext, type ContextSource } from "./book-context";
import { Dependents } from "./dependents";
import type { FormulaCell } from "./formula-cell";
import { MarkedRows } from "./marked-rows";
import { precedentsOf } from "./precedents";

/** Thrown out of an evaluation that needs the results of other formulas first. */
class WaitFor {
  constructor(readonly cells: readonly FormulaCell[]) {}
}

const everyTime = /\b(NOW|RAND|RANDBETWEEN|RANDARRAY|OFFSET|INDIRECT|CELL|INFO)\(/i;
const columnsPerRow = 16_384;
const keyOf = (row: number, column: number): number => row * columnsPerRow + column;

export class Calculator {
  readonly #source: Omit<ContextSource, "reading">;
  readonly #context: BookContext;
  #cells = new Map<Sheet, Map<number, FormulaCell>>();
  #dependents = new Map<Sheet, Dependents>();
  /** Change with the clock's day only (TODAY). */
  #daily = new Set<FormulaCell>();
  /** Change with every calculation (NOW, RAND, OFFSET…). */
  #volatile = new Set<FormulaCell>();
  #day = Number.NaN;
  #marked = new Set<FormulaCell>();
  readonly #parsed = new Map<string, Formula | null>();
  /** Where marked formulas stand while they are calculated. */
  #marks: MarkedRows | null = null;
  #stale = true;
  /** Formulas evaluated since the book was opened: tests see that an edit recalculates only what depends on it. */
  evaluations = 0;

  constructor(source: Omit<ContextSource, "reading">) {
    this.#source = source;
    const { workbook } = source;
    this.#context = new BookContext({
      workbook,
      now: () => source.now(),
      random: () => source.random(),
      reading: (sheet, area) => this.#reading(sheet, area),
    });
  }

  get context(): BookContext {
    return this.#context;
  }

  /** The parsed formula, or null when the text is none. Equal texts are parsed once. */
  parse(text: string): Formula | null {
    const known = this.#parsed.get(text);
    if (known !== undefined) return known;
    let formula: Formula | null = null;
    try {
      formula = parseFormula(text);
    } catch {
      // Not a formula: the caller decides what that means.
    }
    this.#parsed.set(text, formula);
    return formula;
  }

  /** Rows, columns, sheets, names or tables changed: everything is filed and calculated anew at the next calculation. */
  restructured(): void {
    this.#stale = true;
  }

  /** A cell got this formula, or lost the one it had. */
  formulaChanged(sheet: Sheet, row: number, column: number, text: string | null): void {
    if (this.#stale) return;
    const cells = this.#cells.get(sheet) ?? new Map<number, FormulaCell>();
    const key = keyOf(row, column);
    const old = cells.get(key);
    if (old) this.#forget(cells, key, old);
    if (text !== null) this.#file(cells, { sheet, row, column, formula: this.parse(text) });
    this.#cells.set(sheet, cells);
  }

  /** Values of an area changed: what reads them is marked. */
  valuesChanged(sheet: Sheet, area: Area): void {
    if (this.#stale) return;
    this.#markReaders(sheet, area, new Set());
  }

  #markReaders(sheet: Sheet, area: Area, seen: Set<unknown>): void {
    const queue: { sheet: Sheet; area: Area }[] = [{ sheet, area }];
    for (let next = queue.pop(); next; next = queue.pop()) {
      this.#dependents.get(next.sheet)?.each(next.area, seen, (reader) => {
        if (this.#marked.has(reader)) return;
        this.#marked.add(reader);
        queue.push({ sheet: reader.sheet, area: oneCell(reader.row, reader.column) });
      });
    }
  }

  /** The areas that the formulas of an area name, in reading order. */
  precedents(sheet: Sheet, area: Area): SheetArea[] {
    this.#refile();
    const cells = [...(this.#cells.get(sheet)?.values() ?? [])].filter((cell) => contains(area, cell.row, cell.column));
    return cells.flatMap(({ formula, row, column }) =>
      formula ? precedentsOf(formula, this.#context, { sheet: sheet.name, row, column }) : [],
    );
  }

  /** The cells whose formulas name any cell of an area. */
  readers(sheet: Sheet, area: Area): FormulaCell[] {
    this.#refile();
    const found = new Set<FormulaCell>();
    this.#dependents.get(sheet)?.each(area, new Set(), (reader) => found.add(reader));
    return [...found].sort((a, b) => a.row - b.row || a.column - b.column);
  }

  /** Marks every formula, as Ctrl+Alt+F9 does. */
  markAll(): void {
    this.#refile();
    for (const cells of this.#cells.values()) for (const cell of cells.values()) this.#marked.add(cell);
  }

  get pending(): boolean {
    return this.#stale || this.#marked.size > 0;
  }

  /** Brings all marked formulas (and volatile ones, when asked) up to date; returns the sheets on which any were. */
  calculate(withVolatile: boolean): Set<Sheet> {
    this.#refile();
    if (withVolatile) this.#markVolatile();
    const sheets = new Set<Sheet>();
    if (this.#marked.size === 0) return sheets;
    this.#context.beginRound();
    this.#marks = new MarkedRows(this.#marked);
    for (const cell of [...this.#marked]) {
      if (cell.sheet.enableCalculation) sheets.add(cell.sheet);
      this.#bringUpToDate(cell);
    }
    this.#marks = null;
    this.#context.endRound();
    return sheets;
  }

  #markVolatile(): void {
    const day = Math.floor(this.#context.now());
    const due = day === this.#day ? this.#volatile : new Set([...this.#volatile, ...this.#daily]);
    this.#day = day;
    const seen = new Set<unknown>();
    for (const cell of due) {
      this.#marked.add(cell);
      this.#markReaders(cell.sheet, oneCell(cell.row, cell.column), seen);
    }
  }

  /** The value of a formula as if it stood at a place; used for validation and conditional formats. */
  evaluateAt(text: string, sheet: Sheet, row: number, column: number): CellValue {
    const formula = this.parse(text);
    if (!formula) return cellError("#NAME?");
    this.calculate(false);
    return topLeft(evaluateFormula(formula, this.#context, { sheet: sheet.name, row, column }));
  }

  #bringUpToDate(first: FormulaCell): void {
    const stack: FormulaCell[] = [first];
    /** Those whose evaluation began and waits, each for the next: needing one of them again is a circle. */
    const waiting = new Set<FormulaCell>();
    for (let cell = stack.at(-1); cell; cell = stack.at(-1)) {
      if (!this.#marked.has(cell)) {
        stack.pop();
        continue;
      }
      const needed = this.#evaluate(cell);
      if (needed.length === 0) {
        waiting.delete(cell);
        continue;
      }
      waiting.add(cell);
      const circular = needed.find((each) => waiting.has(each));
      if (circular) this.#breakCircle(circular, waiting);
      else for (const each of needed) stack.push(each);
    }
  }

  /** Every cell of the circle shows 0: those that wait, from the one needed again on. */
  #breakCircle(first: FormulaCell, waiting: Set<FormulaCell>): void {
    const chain = [...waiting];
    for (const cell of chain.slice(chain.indexOf(first))) {
      waiting.delete(cell);
      this.#store(cell, 0);
    }
  }

  /** Returns the formulas whose results are needed first; none when the cell is done. */
  #evaluate(cell: FormulaCell): readonly FormulaCell[] {
    try {
      const at = { sheet: cell.sheet.name, row: cell.row, column: cell.column };
      this.#store(cell, cell.formula ? topLeft(evaluateFormula(cell.formula, this.#context, at)) : cellError("#NAME?"));
      return [];
    } catch (thrown) {
      if (thrown instanceof WaitFor) return thrown.cells;
      throw thrown;
    }
  }

  #store(cell: FormulaCell, result: CellValue): void {
    // An empty result shows as 0, as a reference to an empty cell does.
    const value = result ?? 0;
    this.evaluations++;
    this.#marked.delete(cell);
    this.#marks?.delete(cell);
    const known = getCell(cell.sheet, cell.row, cell.column);
    if (!known || known.formula === null) return;
    this.#context.calculated(cell.sheet, cell.row, cell.column, value);
    if (known.value !== value) setCell(cell.sheet, cell.row, cell.column, { ...known, value });
  }

  #reading(sheet: Sheet, area: Area): void {
    const rows = this.#marks?.within(sheet, area) ?? [];
    if (rows.length === 0) return;
    const cells = this.#cells.get(sheet);
    const needed = rows.flatMap(([row, column]) => cells?.get(keyOf(row, column)) ?? []);
    if (needed.length > 0) throw new WaitFor(needed);
  }

  #refile(): void {
    if (!this.#stale) return;
    this.#stale = false;
    this.#cells = new Map();
    this.#dependents = new Map();
    this.#volatile = new Set();
    this.#daily = new Set();
    this.#marked = new Set();
    for (const sheet of this.#source.workbook.sheets) {
      const cells = new Map<number, FormulaCell>();
      this.#cells.set(sheet, cells);
      for (const [row, line] of sheet.rows) {
        for (let column = 0; column < line.cells.length; column++) {
          const text = line.cells[column]?.formula;
          if (text) this.#file(cells, { sheet, row, column, formula: this.parse(text) });
        }
      }
    }
  }

  #file(cells: Map<number, FormulaCell>, cell: FormulaCell): void {
    cells.set(keyOf(cell.row, cell.column), cell);
    this.#marked.add(cell);
    if (!cell.formula) return;
    if (cell.formula.volatile) (everyTime.test(cell.formula.text) ? this.#volatile : this.#daily).add(cell);
    const at = { sheet: cell.sheet.name, row: cell.row, column: cell.column };
    for (const area of precedentsOf(cell.formula, this.#context, at)) {
      const sheet = sheetByName(this.#source.workbook, area.sheet);
      if (!sheet) continue;
      const dependents = this.#dependents.get(sheet) ?? new Dependents();
      this.#dependents.set(sheet, dependents);
      dependents.add(area, cell);
    }
  }

  #forget(cells: Map<number, FormulaCell>, key: number, cell: FormulaCell): void {
    cells.delete(key);
    this.#marked.delete(cell);
    this.#volatile.delete(cell);
    this.#daily.delete(cell);
    for (const dependents of this.#dependents.values()) dependents.remove(cell);
  }
}

/** Arrays do not spill here: the cell shows their first value. */
function topLeft(result: Scalar | Matrix): CellValue {
  return Array.isArray(result) ? (result[0]?.[0] ?? null) : (result as Scalar);
}
