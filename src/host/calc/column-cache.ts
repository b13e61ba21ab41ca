/**
 * What a round of calculation has read: columns as arrays, and ranges that more than one formula reads. 10,000 formulas that
 * look something up in one column then read its cells once.
 */
import type { CellValue, Sheet } from "../model";

type Matrix = readonly (readonly CellValue[])[];

export class ColumnCache {
  /** Used sizes of sheets: every whole-column reference asks for them. */
  readonly extents = new Map<Sheet, { readonly rows: number; readonly columns: number }>();
  readonly #columns = new Map<Sheet, Map<number, CellValue[]>>();
  readonly #readOnce = new Set<string>();
  readonly #matrices = new Map<string, Matrix>();

  /** The values of a column by row. */
  column(sheet: Sheet, index: number): readonly CellValue[] {
    const columns = this.#columns.get(sheet) ?? new Map<number, CellValue[]>();
    this.#columns.set(sheet, columns);
    const known = columns.get(index);
    if (known) return known;
    const values: CellValue[] = [];
    for (const [row, line] of sheet.rows) {
      const value = line.cells[index]?.value ?? null;
      if (value !== null) values[row] = value;
    }
    columns.set(index, values);
    return values;
  }

  /** A formula got its result: what was read of its column stays right. Ranges are kept only once all of theirs are done. */
  calculated(sheet: Sheet, row: number, column: number, value: CellValue): void {
    const values = this.#columns.get(sheet)?.get(column);
    if (values) values[row] = value;
  }

  /** The matrix known by this key, else a new one; kept from the second reading on, since most ranges are read once. */
  matrix(key: string, read: () => Matrix): Matrix {
    const known = this.#matrices.get(key);
    if (known) return known;
    const matrix = read();
    if (this.#readOnce.has(key)) this.#matrices.set(key, matrix);
    else this.#readOnce.add(key);
    return matrix;
  }
}
