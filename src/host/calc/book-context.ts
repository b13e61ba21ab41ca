/** What formulas may ask of the open workbook. */
import type { FormulaContext, Place, TableShape } from "../formula/context";
import { serialOfLocalTime } from "../formula/serial";
import type { Matrix, SheetArea } from "../formula/value";
import {
  type Area,
  type CellValue,
  contains,
  getCell,
  getValue,
  oneCell,
  type Sheet,
  sheetByName,
  type Table,
  usedArea,
  type Workbook,
} from "../model";
import { ColumnCache } from "./column-cache";

export interface ContextSource {
  readonly workbook: Workbook;
  now(): Date;
  random(): number;
  /** Called before values are handed out, so that formulas among them can be brought up to date first. */
  reading(sheet: Sheet, area: Area): void;
}

export class BookContext implements FormulaContext {
  readonly #source: ContextSource;
  /** What was read during a round of calculation; null outside of one, when cells may change between any two readings. */
  #round: ColumnCache | null = null;

  constructor(source: ContextSource) {
    this.#source = source;
  }

  /** Only formulas' results change until `endRound`, and each is told by `calculated`. */
  beginRound(): void {
    this.#round = new ColumnCache();
  }

  endRound(): void {
    this.#round = null;
  }

  sheets(): readonly string[] {
    return this.#source.workbook.sheets.map((sheet) => sheet.name);
  }

  extent(name: string): { readonly rows: number; readonly columns: number } {
    const sheet = this.#sheet(name);
    if (!sheet) return { rows: 0, columns: 0 };
    const known = this.#round?.extents.get(sheet);
    if (known) return known;
    const used = usedArea(sheet, { valuesOnly: true });
    const extent = used ? { rows: used.bottom + 1, columns: used.right + 1 } : { rows: 0, columns: 0 };
    this.#round?.extents.set(sheet, extent);
    return extent;
  }

  cell(name: string, row: number, column: number): CellValue {
    const sheet = this.#sheet(name);
    const known = sheet && getCell(sheet, row, column);
    if (!known || known.formula === null) return known?.value ?? null;
    this.#source.reading(sheet, oneCell(row, column));
    return known.value;
  }

  matrix(area: SheetArea): Matrix {
    const columns = this.#columnsOf(area);
    const read = (): Matrix => {
      const rows: CellValue[][] = [];
      for (let row = area.top; row <= area.bottom; row++) rows.push(columns.map((column) => column(row)));
      return rows;
    };
    const key = `${area.top},${area.left},${area.bottom},${area.right},${area.sheet}`;
    return this.#round ? this.#round.matrix(key, read) : read();
  }

  each(area: SheetArea, visit: (value: CellValue) => void): void {
    const columns = this.#columnsOf(area);
    for (let row = area.top; row <= area.bottom; row++) for (const column of columns) visit(column(row));
  }

  /** A formula got its result during this round. */
  calculated(sheet: Sheet, row: number, column: number, value: CellValue): void {
    this.#round?.calculated(sheet, row, column, value);
  }

  /** For each column of the area, its value by row. */
  #columnsOf(area: SheetArea): ((row: number) => CellValue)[] {
    const sheet = this.#sheet(area.sheet);
    if (!sheet) return [() => null];
    this.#source.reading(sheet, area);
    return Array.from({ length: area.right - area.left + 1 }, (_, index) => {
      const values = this.#round?.column(sheet, area.left + index);
      return values ? (row) => values[row] ?? null : (row) => getValue(sheet, row, area.left + index);
    });
  }

  formula(name: string, row: number, column: number): string | null {
    const sheet = this.#sheet(name);
    return (sheet && getCell(sheet, row, column)?.formula) ?? null;
  }

  name(name: string, sheetName: string): string | null {
    const key = name.toLowerCase();
    const scope = this.#sheet(sheetName)?.id ?? null;
    const same = this.#source.workbook.names.filter((each) => each.name.toLowerCase() === key);
    return (same.find((each) => each.scope === scope) ?? same.find((each) => each.scope === null))?.formula ?? null;
  }

  table(name: string): TableShape | null {
    const key = name.toLowerCase();
    for (const sheet of this.#source.workbook.sheets) {
      const table = sheet.tables.find((each) => each.name.toLowerCase() === key);
      if (table) return shapeOf(sheet, table);
    }
    return null;
  }

  tableAt(place: Place): TableShape | null {
    const sheet = this.#sheet(place.sheet);
    const table = sheet?.tables.find((each) => contains(each.area, place.row, place.column));
    return sheet && table ? shapeOf(sheet, table) : null;
  }

  hiddenBy(name: string, row: number): "filter" | "hand" | null {
    const line = this.#sheet(name)?.rows.get(row);
    if (line?.filtered) return "filter";
    return line?.hidden ? "hand" : null;
  }

  now(): number {
    return serialOfLocalTime(this.#source.now());
  }

  random(): number {
    return this.#source.random();
  }

  #sheet(name: string): Sheet | undefined {
    return sheetByName(this.#source.workbook, name);
  }
}

function shapeOf(sheet: Sheet, table: Table): TableShape {
  return {
    sheet: sheet.name,
    ...table.area,
    name: table.name,
    hasHeaders: table.showHeaders,
    hasTotals: table.showTotals,
    columns: table.columns.map((column) => column.name),
  };
}
