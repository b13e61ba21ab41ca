/** Where formulas that wait for calculation stand: by column, so that reading a range asks only its own columns. */
import type { Area, Sheet } from "../model";
import type { FormulaCell } from "./formula-cell";

export class MarkedRows {
  readonly #sheets = new Map<Sheet, Map<number, Set<number>>>();

  constructor(cells: Iterable<FormulaCell>) {
    for (const { sheet, row, column } of cells) {
      const columns = this.#sheets.get(sheet) ?? new Map<number, Set<number>>();
      this.#sheets.set(sheet, columns);
      const rows = columns.get(column) ?? new Set<number>();
      columns.set(column, rows);
      rows.add(row);
    }
  }

  delete({ sheet, row, column }: FormulaCell): void {
    this.#sheets.get(sheet)?.get(column)?.delete(row);
  }

  /** Row and column of each within an area. */
  within(sheet: Sheet, area: Area): (readonly [row: number, column: number])[] {
    const found: (readonly [number, number])[] = [];
    for (const [column, rows] of this.#sheets.get(sheet) ?? []) {
      if (column < area.left || column > area.right || rows.size === 0) continue;
      if (area.bottom - area.top < rows.size) {
        for (let row = area.top; row <= area.bottom; row++) if (rows.has(row)) found.push([row, column]);
      } else {
        for (const row of rows) if (row >= area.top && row <= area.bottom) found.push([row, column]);
      }
    }
    return found;
  }
}
