/** Where a task's cell stands now: rows are sorted, filtered, inserted and deleted between a check and its mend. */
import type { CellEdit } from "../check/finding";
import type { CellValue } from "../plan/cell";
import type { ColumnId } from "../plan/column";
import { cellText, type TaskRow } from "../plan/task-row";

export interface CellPlace {
  /** The task's key, null where the row has none. */
  readonly row: string | null;
  /** Position among the body rows when it was last seen. */
  readonly index: number;
}

/** Finds rows of one table by key, or by position for rows without a (unique) key. */
export interface RowFinder {
  /** The row's position now, or null when it cannot be told for certain. */
  find(place: CellPlace): number | null;
}

/** `keys` holds the key of each body row by position; null for a table whose key column is gone: positions are all there is. */
export function createRowFinder(keys: readonly CellValue[] | null, bodyRows: number): RowFinder {
  const positions = new Map<string, number[]>();
  for (const [index, key] of (keys ?? []).entries()) {
    const text = String(key).trim();
    const list = positions.get(text);
    if (list === undefined) positions.set(text, [index]);
    else list.push(index);
  }
  return {
    find({ row, index }) {
      const inside = index >= 0 && index < bodyRows;
      if (row === null || keys === null) return inside ? index : null;
      const found = positions.get(row) ?? [];
      if (found.length === 1) return found[0] ?? null;
      return found.includes(index) ? index : null;
    },
  };
}

/** The place of an edit for a finder. After an edit of the key itself, the row is known by its new key. */
export function placeOf(edit: Pick<CellEdit, "row" | "index" | "column" | "to">, written: boolean): CellPlace {
  const row = written && edit.column === "key" ? String(edit.to).trim() || null : edit.row;
  return { row, index: edit.index };
}

/** The key of a row as findings name it; null where it has none. */
export function keyOf(row: TaskRow): string | null {
  return cellText(row, "key") || null;
}

export interface TargetCell {
  readonly index: number;
  readonly column: ColumnId;
}
