/** What the grid shows now, so that the next state of the workbook can be drawn by its differences. */
import type { Cell, Sheet } from "../../host/model";

/** A cell in which a user entered something: whatever the host makes of it, it is drawn again. */
const entered = Symbol("entered");
type Shown = Cell | typeof entered | undefined;

/** Cells of one sheet by row, as they were shown. Cells are immutable, so "the same" is identity. */
export type ShownCells = Map<number, Shown[]>;

/** Notes that the grid shows in this cell what a user entered. */
export function markEntered(cells: ShownCells, row: number, column: number): void {
  const line = cells.get(row) ?? [];
  line[column] = entered;
  cells.set(row, line);
}

export function shownCells(sheet: Sheet): Map<number, (Cell | undefined)[]> {
  return new Map([...sheet.rows].map(([index, row]) => [index, row.cells.slice()]));
}

/** Cells that differ between two states, row by row; undefined is a cell that is gone. */
export function changedCells(
  before: ShownCells,
  after: ReadonlyMap<number, readonly (Cell | undefined)[]>,
): Map<number, Map<number, Cell | undefined>> {
  const changed = new Map<number, Map<number, Cell | undefined>>();
  const compare = (row: number, old: readonly Shown[], now: readonly (Cell | undefined)[]) => {
    for (let column = 0; column < Math.max(old.length, now.length); column += 1) {
      if (old[column] === now[column]) continue;
      const cells = changed.get(row) ?? new Map<number, Cell | undefined>();
      changed.set(row, cells.set(column, now[column]));
    }
  };
  for (const [row, cells] of after) compare(row, before.get(row) ?? [], cells);
  for (const [row, cells] of before) if (!after.has(row)) compare(row, cells, []);
  return changed;
}
