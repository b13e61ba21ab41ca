/** Lets formulas ask the model: a `FormulaContext` over a workbook in memory, for as long as its structure stays as it is. */
import { contains, getCell, getValue, type Sheet, type Table, usedArea, type Workbook } from "../model";
import { textKey } from "./coerce";
import type { FormulaContext, Place, TableShape } from "./context";
import { type Matrix, matrixOf, type Scalar, type SheetArea } from "./value";

export interface Clock {
  /** The moment as a serial with fraction, on the user's own calendar. */
  now(): number;
  /** From 0 up to but not including 1. */
  random(): number;
}

export class WorkbookContext implements FormulaContext {
  private readonly names: readonly string[];
  private readonly sheetsByName = new Map<string, Sheet>();
  private readonly tablesByName = new Map<string, TableShape>();
  private readonly extents = new Map<string, { readonly rows: number; readonly columns: number }>();

  constructor(
    private readonly workbook: Workbook,
    private readonly clock: Clock,
  ) {
    this.names = workbook.sheets.map((sheet) => sheet.name);
    for (const sheet of workbook.sheets) {
      this.sheetsByName.set(sheet.name, sheet);
      for (const table of sheet.tables) this.tablesByName.set(textKey(table.name), shapeOf(sheet, table));
    }
  }

  sheets(): readonly string[] {
    return this.names;
  }

  sheet(name: string): Sheet | undefined {
    return this.sheetsByName.get(name);
  }

  extent(name: string): { readonly rows: number; readonly columns: number } {
    const known = this.extents.get(name);
    if (known !== undefined) return known;
    const sheet = this.sheetsByName.get(name);
    const used = sheet === undefined ? null : usedArea(sheet, { valuesOnly: true });
    const extent = { rows: (used?.bottom ?? 0) + 1, columns: (used?.right ?? 0) + 1 };
    this.extents.set(name, extent);
    return extent;
  }

  cell(name: string, row: number, column: number): Scalar {
    const sheet = this.sheetsByName.get(name);
    return sheet === undefined ? null : getValue(sheet, row, column);
  }

  matrix(area: SheetArea): Matrix {
    const sheet = this.sheetsByName.get(area.sheet);
    return matrixOf(area.bottom - area.top + 1, area.right - area.left + 1, (row, column) =>
      sheet === undefined ? null : getValue(sheet, area.top + row, area.left + column),
    );
  }

  each(area: SheetArea, visit: (value: Scalar) => void): void {
    for (const row of this.matrix(area)) for (const value of row) visit(value);
  }

  formula(name: string, row: number, column: number): string | null {
    const sheet = this.sheetsByName.get(name);
    return sheet === undefined ? null : (getCell(sheet, row, column)?.formula ?? null);
  }

  name(name: string, sheetName: string): string | null {
    const key = textKey(name);
    const scope = this.sheetsByName.get(sheetName)?.id;
    const candidates = this.workbook.names.filter((each) => textKey(each.name) === key);
    const own = candidates.find((each) => each.scope !== null && each.scope === scope);
    return (own ?? candidates.find((each) => each.scope === null))?.formula ?? null;
  }

  table(name: string): TableShape | null {
    return this.tablesByName.get(textKey(name)) ?? null;
  }

  tableAt({ sheet: name, row, column }: Place): TableShape | null {
    const sheet = this.sheetsByName.get(name);
    const table = sheet?.tables.find((each) => contains(each.area, row, column));
    return sheet === undefined || table === undefined ? null : shapeOf(sheet, table);
  }

  hiddenBy(name: string, row: number): "filter" | "hand" | null {
    const line = this.sheetsByName.get(name)?.rows.get(row);
    if (line?.filtered) return "filter";
    return line?.hidden ? "hand" : null;
  }

  now(): number {
    return this.clock.now();
  }

  random(): number {
    return this.clock.random();
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
