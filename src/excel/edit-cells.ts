/** What making edits and taking them back have in common: find the cells, write them, see whether Excel kept them. */
import type { CellEdit } from "../check/finding";
import type { CellValue } from "../plan/cell";
import type { ColumnId } from "../plan/column";
import type { Work } from "../plan/work";
import { sameCellValue } from "./cell-text";
import { type FoundTable, findTables } from "./find-tables";
import { type CellPlace, createRowFinder } from "./locate-cell";
import type { Payload } from "./payload";
import { readColumnCells } from "./read-rows";
import { type CellWrite, type CellWriter, cellKey, prepareWrites } from "./write-cells";

/** Why an edit was not made: its table, row or column is gone, the cell was changed meanwhile, or Excel kept something else. */
export type SkipReason = "table-missing" | "row-missing" | "column-missing" | "changed" | "not-kept";

export interface SkippedEdit {
  readonly edit: CellEdit;
  readonly reason: SkipReason;
}

/** An edit together with the cell it was found to mean. */
export interface LocatedEdit<E extends CellEdit> {
  readonly edit: E;
  readonly table: FoundTable;
  readonly index: number;
}

/**
 * Finds the cells of edits and keeps those that hold `expected`, with what each holds; reads only the key column and the columns
 * concerned. Equal edits of one cell are one edit: several findings in a cell carry the fix of the whole cell.
 */
export async function locateEdits<E extends CellEdit>(
  context: Excel.RequestContext,
  edits: readonly E[],
  place: (edit: E) => CellPlace,
  expected: (edit: E) => CellValue,
  work?: Work,
): Promise<{ located: LocatedEdit<E>[]; skipped: SkippedEdit[]; current: ReadonlyMap<E, CellValue> }> {
  const tables = new Map((await findTables(context)).map((table) => [table.name, table]));
  const located: LocatedEdit<E>[] = [];
  const skipped: SkippedEdit[] = [];
  const current = new Map<E, CellValue>();
  for (const [name, group] of groupBy(edits, (edit) => edit.table)) {
    const table = tables.get(name);
    if (table === undefined) {
      skipped.push(...group.map((edit) => ({ edit, reason: "table-missing" as const })));
      continue;
    }
    const read = async (column: ColumnId): Promise<CellValue[] | null> => {
      const offset = table.columns.get(column);
      return offset === undefined ? null : readColumnCells(context, table, offset, work);
    };
    const keys = await read("key");
    const rows = createRowFinder(keys, table.body.rows);
    const taken = new Map<string, CellValue>();
    for (const [column, ofColumn] of groupBy(group, (edit) => edit.column)) {
      const values = column === "key" ? keys : await read(column);
      for (const edit of ofColumn) {
        const index = rows.find(place(edit));
        if (index !== null) current.set(edit, values?.[index] ?? "");
        const reason = reasonAgainst(values, index, expected(edit));
        if (reason !== null || index === null) {
          skipped.push({ edit, reason: reason ?? "row-missing" });
          continue;
        }
        const key = cellKey(index, column);
        const written = taken.get(key);
        if (written === undefined) {
          taken.set(key, edit.to);
          located.push({ edit, table, index });
        } else if (!sameCellValue(edit.to, written)) skipped.push({ edit, reason: "changed" });
      }
    }
  }
  return { located, skipped, current };
}

function reasonAgainst(
  values: readonly CellValue[] | null,
  index: number | null,
  expected: CellValue,
): SkipReason | null {
  if (values === null) return "column-missing";
  if (index === null) return "row-missing";
  return sameCellValue(expected, values[index] ?? "") ? null : "changed";
}

/** One writer for each table concerned. */
export async function prepareAll<E extends CellEdit>(
  context: Excel.RequestContext,
  located: readonly LocatedEdit<E>[],
  content: (edit: E) => Omit<CellWrite, "index" | "column">,
  payload: Payload,
): Promise<Map<FoundTable, CellWriter>> {
  const writers = new Map<FoundTable, CellWriter>();
  for (const [table, group] of groupBy(located, (item) => item.table)) {
    const writes = group.map(({ edit, index }) => ({ index, column: edit.column, ...content(edit) }));
    writers.set(table, await prepareWrites(context, table, writes, payload));
  }
  return writers;
}

/** Reads all written cells again; the result tells of a cell whether Excel holds something else. */
export async function verifyAll(
  writers: ReadonlyMap<FoundTable, CellWriter>,
): Promise<{ has(table: FoundTable, index: number, column: ColumnId): boolean }> {
  const lost = new Map<FoundTable, Set<string>>();
  for (const [table, writer] of writers)
    lost.set(table, new Set((await writer.verify()).map((cell) => cellKey(cell.index, cell.column))));
  return { has: (table, index, column) => lost.get(table)?.has(cellKey(index, column)) === true };
}

function groupBy<T, K>(items: Iterable<T>, keyOfItem: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOfItem(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
