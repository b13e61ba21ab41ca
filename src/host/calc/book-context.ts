/** What formulas may ask of the open workbook. */
import type { FormulaContext, Place, TableShape } from "../formula/context";
import { serialOfLocalTime } from "../formula/serial";
import type { SheetArea } from "../formula/value";
import {
  type Area,
  type CellValue,
  contains,
  getCell,
  oneCell,
  type Sheet,
  sheetByName,
  type Table,
  usedArea,
  type Workbook,
} from "../model";

export interface ContextSource {
  readonly workbook: Workbook;
  now(): Date;
  random(): number;
  /** Called before values are handed out, so that formulas among them can be brought up to date first. */
  reading(sheet: Sheet, area: Area): void;
}

export class BookContext implements FormulaContext {
  readonly #source: ContextSource;
  /** Used areas are asked for by every whole-column reference; they hold for one round of calculation. */
  #extents = new Map<Sheet, { rows: number; columns: number }>();

  constructor(source: ContextSource) {
    this.#source = source;
  }

  /** Forgets what it remembered of sheet sizes: call before a round of calculation. */
  refresh(): void {
    this.#extents = new Map();
  }

  sheets(): readonly string[] {
    return this.#source.workbook.sheets.map((sheet) => sheet.name);
  }

  extent(name: string): { readonly rows: number; readonly columns: number } {
    const sheet = this.#sheet(name);
    if (!sheet) return { rows: 0, columns: 0 };
    const known = this.#extents.get(sheet);
    if (known) return known;
    const used = usedArea(sheet, { valuesOnly: true });
    const extent = used ? { rows: used.bottom + 1, columns: used.right + 1 } : { rows: 0, columns: 0 };
    this.#extents.set(sheet, extent);
    return extent;
  }

  cell(name: string, row: number, column: number): CellValue {
    const sheet = this.#sheet(name);
    const known = sheet && getCell(sheet, row, column);
    if (!known || known.formula === null) return known?.value ?? null;
    this.#source.reading(sheet, oneCell(row, column));
    return known.value;
  }

  matrix(area: SheetArea): CellValue[][] {
    const sheet = this.#sheet(area.sheet);
    if (sheet) this.#source.reading(sheet, area);
    const rows: CellValue[][] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      const cells = sheet?.rows.get(row)?.cells;
      const values: CellValue[] = [];
      for (let column = area.left; column <= area.right; column++) values.push(cells?.[column]?.value ?? null);
      rows.push(values);
    }
    return rows;
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
