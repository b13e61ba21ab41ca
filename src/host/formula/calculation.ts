/**
 * Keeps the formulas of a workbook right: knows who reads whom, finds what a change makes stale, and evaluates it in an order
 * in which every formula finds its cells ready. Circular formulas show 0, as in Excel.
 */
import { type Cell, contains, getCell, oneCell, type Sheet, setCell, type Workbook } from "../model";
import type { Formula } from "./ast";
import { CalculationContext, type FormulaCell, keyOf, NotReady, rowsWithin } from "./calculation-context";
import type { Place } from "./context";
import { Dependents } from "./dependents";
import { Evaluation, evaluateFormula } from "./evaluate";
import { FormulaSyntaxError, parseFormula } from "./parse";
import { precedentsOf } from "./precedents";
import { ERROR, isError, isMatrix, type Scalar, type SheetArea } from "./value";
import type { Clock } from "./workbook-context";

export class Calculation {
  private context: CalculationContext;
  private cells = new Map<string, Map<number, FormulaCell>>();
  private dependents = new Map<string, Dependents<FormulaCell>>();
  private volatileCells = new Set<FormulaCell>();
  private readonly parsed = new Map<string, Formula | null>();
  private isCurrent = false;

  constructor(
    private readonly workbook: Workbook,
    private readonly clock: Clock,
  ) {
    this.context = new CalculationContext(workbook, clock);
  }

  /** Sheets, names, tables or whole rows and columns changed: learn the workbook anew before the next calculation. */
  structureChanged(): void {
    this.isCurrent = false;
  }

  /** Calculates every formula; returns the cells whose values changed. */
  all(): Place[] {
    this.learn();
    const dirty = new Set<FormulaCell>();
    for (const cells of this.cells.values()) for (const cell of cells.values()) dirty.add(cell);
    return this.run(dirty);
  }

  /**
   * Calculates what depends on the changed cells, and what is volatile.
   * @param changed areas whose values or formulas were written, by sheet name
   * @returns the formula cells whose values changed
   */
  changed(changed: readonly SheetArea[]): Place[] {
    if (!this.isCurrent) return this.all();
    this.context = new CalculationContext(this.workbook, this.clock);
    const dirty = new Set<FormulaCell>(this.volatileCells);
    const seen = new Set<unknown>();
    const add = (cell: FormulaCell): unknown => dirty.add(cell);
    for (const area of changed) {
      for (const cell of this.relearn(area)) add(cell);
      this.dependents.get(area.sheet)?.each(area, seen, add);
    }
    // A set grows while it is walked: readers of readers follow.
    for (const cell of dirty) {
      this.dependents.get(cell.sheet)?.each(oneCell(cell.row, cell.column), seen, add);
    }
    return this.run(dirty);
  }

  private learn(): void {
    this.context = new CalculationContext(this.workbook, this.clock);
    this.cells = new Map();
    this.dependents = new Map();
    this.volatileCells = new Set();
    for (const sheet of this.workbook.sheets) {
      this.cells.set(sheet.name, new Map());
      this.dependents.set(sheet.name, new Dependents());
    }
    for (const sheet of this.workbook.sheets) {
      for (const [row, line] of sheet.rows) {
        for (const [column, cell] of line.cells.entries())
          if (cell?.formula) this.register(sheet, row, column, cell.formula);
      }
    }
    this.isCurrent = true;
  }

  /** Forgets the formulas of an area and reads them again. */
  private relearn(area: SheetArea): FormulaCell[] {
    const known = this.cells.get(area.sheet);
    const sheet = this.context.sheet(area.sheet);
    if (known === undefined || sheet === undefined) return [];
    for (const cell of known.values()) if (contains(area, cell.row, cell.column)) this.forget(cell);
    const found: FormulaCell[] = [];
    for (const [row, line] of rowsWithin(sheet, area)) {
      const last = Math.min(line.cells.length - 1, area.right);
      for (let column = area.left; column <= last; column++) {
        const formula = line.cells[column]?.formula;
        if (formula) found.push(this.register(sheet, row, column, formula));
      }
    }
    return found;
  }

  private register(sheet: Sheet, row: number, column: number, text: string): FormulaCell {
    const formula = this.parse(text);
    const place = { sheet: sheet.name, row, column };
    const { areas, volatile } = formula === null ? NOTHING : precedentsOf(formula, this.context, place);
    const cell: FormulaCell = { ...place, key: keyOf(row, column), formula, areas, volatile };
    this.cells.get(sheet.name)?.set(cell.key, cell);
    for (const area of areas) this.dependents.get(area.sheet)?.add(area, cell);
    if (volatile) this.volatileCells.add(cell);
    return cell;
  }

  private forget(cell: FormulaCell): void {
    this.cells.get(cell.sheet)?.delete(cell.key);
    for (const area of cell.areas) this.dependents.get(area.sheet)?.remove(area, cell);
    this.volatileCells.delete(cell);
  }

  private parse(text: string): Formula | null {
    const known = this.parsed.get(text);
    if (known !== undefined) return known;
    let formula: Formula | null = null;
    try {
      formula = parseFormula(text);
    } catch (error) {
      if (!(error instanceof FormulaSyntaxError)) throw error;
    }
    this.parsed.set(text, formula);
    return formula;
  }

  /** Evaluates the dirty cells; one that needs another dirty cell waits on a stack until that one is done. */
  private run(dirty: Set<FormulaCell>): Place[] {
    const changed: Place[] = [];
    this.context.begin(dirty, this.cells);
    const finish = (cell: FormulaCell, value: Scalar): void => {
      if (this.store(cell, value)) changed.push({ sheet: cell.sheet, row: cell.row, column: cell.column });
    };
    for (const start of [...dirty]) {
      const stack = [start];
      // Tried and waiting for what stands above them on the stack: each reads the next.
      const waiting = new Set<FormulaCell>();
      for (let cell = stack.at(-1); cell !== undefined; cell = stack.at(-1)) {
        if (!this.context.isDirty(cell)) {
          stack.pop();
          continue;
        }
        const result = this.tryEvaluate(cell);
        if (!(result instanceof NotReady)) {
          finish(cell, result);
          waiting.delete(cell);
          continue;
        }
        waiting.add(cell);
        const circular = result.cells.find((needed) => waiting.has(needed));
        if (circular === undefined) for (const needed of result.cells) stack.push(needed);
        else this.breakCircle(circular, waiting, finish);
      }
    }
    this.context.end();
    return changed;
  }

  /** Every cell of the circle shows 0: those that wait, from the one needed again on. */
  private breakCircle(
    first: FormulaCell,
    waiting: Set<FormulaCell>,
    finish: (cell: FormulaCell, value: Scalar) => void,
  ): void {
    const chain = [...waiting];
    for (const cell of chain.slice(chain.indexOf(first))) {
      waiting.delete(cell);
      finish(cell, 0);
    }
  }

  private tryEvaluate(cell: FormulaCell): Scalar | NotReady {
    if (cell.formula === null) return ERROR.name;
    try {
      const result = evaluateFormula(cell.formula, this.context, cell);
      return isMatrix(result) ? (new Evaluation(this.context, cell).single(result) ?? 0) : result;
    } catch (thrown) {
      if (thrown instanceof NotReady) return thrown;
      if (thrown instanceof RangeError) return ERROR.num; // nested deeper than the stack
      throw thrown;
    }
  }

  /** Writes a value where it differs from the last one. */
  private store(place: FormulaCell, value: Scalar): boolean {
    const sheet = this.context.sheet(place.sheet);
    const cell: Cell | undefined = sheet && getCell(sheet, place.row, place.column);
    if (sheet === undefined || cell === undefined) return false;
    this.context.calculated(place, value);
    if (same(cell.value, value)) return false;
    setCell(sheet, place.row, place.column, { ...cell, value });
    return true;
  }
}

const NOTHING = { areas: [], volatile: false } as const;

function same(a: Scalar, b: Scalar): boolean {
  return isError(a) && isError(b) ? a.error === b.error : Object.is(a, b);
}
