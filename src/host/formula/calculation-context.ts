/**
 * The workbook as formulas see it while it is being calculated: a cell that is still to be calculated is not handed out, it
 * asks to come first. Columns and ranges that many formulas read are read once.
 */
import { type Area, type Cell, oneCell, type Sheet, type Workbook } from "../model";
import type { Formula } from "./ast";
import type { Place } from "./context";
import type { Matrix, Scalar, SheetArea } from "./value";
import { type Clock, WorkbookContext } from "./workbook-context";

export interface FormulaCell extends Place {
  readonly key: number;
  /** Null: the text is no formula. */
  readonly formula: Formula | null;
  readonly areas: readonly SheetArea[];
  readonly volatile: boolean;
}

/** Thrown out of an evaluation that needs cells which are not calculated yet. */
export class NotReady {
  constructor(readonly cells: readonly FormulaCell[]) {}
}

/** One number for a cell of a sheet. */
export const keyOf = (row: number, column: number): number => row * 16_384 + column;

/** The existing rows of a sheet within an area. */
export function* rowsWithin(
  sheet: Sheet,
  area: Area,
): Iterable<[number, { readonly cells: readonly (Cell | undefined)[] }]> {
  if (area.bottom - area.top >= sheet.rows.size) {
    for (const [row, line] of sheet.rows) if (row >= area.top && row <= area.bottom) yield [row, line];
    return;
  }
  for (let row = area.top; row <= area.bottom; row++) {
    const line = sheet.rows.get(row);
    if (line !== undefined) yield [row, line];
  }
}

type CellsByPlace = ReadonlyMap<string, ReadonlyMap<number, FormulaCell>>;

export class CalculationContext extends WorkbookContext {
  private dirty = new Set<FormulaCell>();
  /** Rows still to be calculated, by sheet and column. */
  private dirtyRows = new Map<string, Map<number, Set<number>>>();
  private cells: CellsByPlace = new Map();
  private readonly columns = new Map<string, Map<number, Scalar[]>>();
  private readonly readOnce = new Set<string>();
  private readonly kept = new Map<string, Matrix>();

  constructor(workbook: Workbook, clock: Clock) {
    super(workbook, clock);
  }

  begin(dirty: ReadonlySet<FormulaCell>, cells: CellsByPlace): void {
    this.dirty = new Set(dirty);
    this.cells = cells;
    this.dirtyRows = new Map();
    for (const { sheet, row, column } of dirty) this.dirtyRowsOf(sheet, column).add(row);
  }

  /** Forgets what was read: the workbook may change now. */
  end(): void {
    this.dirty.clear();
    this.dirtyRows.clear();
    this.columns.clear();
    this.readOnce.clear();
    this.kept.clear();
  }

  isDirty(cell: FormulaCell): boolean {
    return this.dirty.has(cell);
  }

  calculated(cell: FormulaCell, value: Scalar): void {
    this.dirty.delete(cell);
    this.dirtyRows.get(cell.sheet)?.get(cell.column)?.delete(cell.row);
    const column = this.columns.get(cell.sheet)?.get(cell.column);
    if (column !== undefined) column[cell.row] = value;
  }

  override cell(sheet: string, row: number, column: number): Scalar {
    if (this.dirtyRows.get(sheet)?.get(column)?.has(row))
      throw new NotReady(this.dirtyWithin({ sheet, ...oneCell(row, column) }));
    return super.cell(sheet, row, column);
  }

  override matrix(area: SheetArea): Matrix {
    const key = `${area.top},${area.left},${area.bottom},${area.right},${area.sheet}`;
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const matrix = this.readMatrix(area);
    // Ranges that only one formula reads (a running sum's) would fill the memory for nothing.
    if (this.readOnce.has(key)) this.kept.set(key, matrix);
    else this.readOnce.add(key);
    return matrix;
  }

  override each(area: SheetArea, visit: (value: Scalar) => void): void {
    this.demand(area);
    const columns = this.columnsOf(area);
    for (let row = area.top; row <= area.bottom; row++) for (const values of columns) visit(values[row] ?? null);
  }

  private readMatrix(area: SheetArea): Matrix {
    this.demand(area);
    const columns = this.columnsOf(area);
    const rows: Scalar[][] = [];
    for (let row = area.top; row <= area.bottom; row++) rows.push(columns.map((values) => values[row] ?? null));
    return rows;
  }

  /** Every cell of the area must be calculated. */
  private demand(area: SheetArea): void {
    const notReady = this.dirtyWithin(area);
    if (notReady.length > 0) throw new NotReady(notReady);
  }

  private columnsOf(area: SheetArea): readonly (readonly Scalar[])[] {
    return Array.from({ length: area.right - area.left + 1 }, (_, index) => this.column(area.sheet, area.left + index));
  }

  /** The values of a column by row, read once a run and kept up to date. */
  private column(sheetName: string, column: number): readonly Scalar[] {
    const columns = this.columns.get(sheetName) ?? new Map<number, Scalar[]>();
    this.columns.set(sheetName, columns);
    const known = columns.get(column);
    if (known !== undefined) return known;
    const sheet = this.sheet(sheetName);
    const { rows } = this.extent(sheetName);
    const values = new Array<Scalar>(rows).fill(null);
    for (const [row, line] of sheet?.rows ?? []) {
      const value = line.cells[column]?.value ?? null;
      if (value !== null) values[row] = value;
    }
    columns.set(column, values);
    return values;
  }

  private dirtyRowsOf(sheet: string, column: number): Set<number> {
    const columns = this.dirtyRows.get(sheet) ?? new Map<number, Set<number>>();
    this.dirtyRows.set(sheet, columns);
    const rows = columns.get(column) ?? new Set<number>();
    columns.set(column, rows);
    return rows;
  }

  private dirtyWithin(area: SheetArea): FormulaCell[] {
    const found: FormulaCell[] = [];
    const columns = this.dirtyRows.get(area.sheet);
    if (columns === undefined) return found;
    for (const [column, rows] of columns) {
      if (column < area.left || column > area.right || rows.size === 0) continue;
      const add = (row: number): void => {
        const cell = this.cells.get(area.sheet)?.get(keyOf(row, column));
        if (cell !== undefined) found.push(cell);
      };
      if (area.bottom - area.top < rows.size) {
        for (let row = area.top; row <= area.bottom; row++) if (rows.has(row)) add(row);
      } else for (const row of rows) if (row >= area.top && row <= area.bottom) add(row);
    }
    return found;
  }
}
