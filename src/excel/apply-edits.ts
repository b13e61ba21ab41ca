/**
 * Writes edits into task tables: each only where the cell still holds what the finding saw, in a handful of requests, with
 * what was there before in the undo log.
 */
import type { CellEdit } from "../check/finding";
import type { CellValue } from "../plan/cell";
import type { ColumnId } from "../plan/column";
import { done, type Result } from "../plan/message";
import { stopIfCancelled, type Work } from "../plan/work";
import { sameCellValue } from "./cell-text";
import { type FoundTable, findTables } from "./find-tables";
import { type CellPlace, createRowFinder, placeOf } from "./locate-cell";
import { createPayload } from "./payload";
import { refuse } from "./problem";
import { readValues } from "./read-area";
import { writeExcel } from "./run";
import { readState } from "./state-sheet";
import { type Change, logStep, nextUndoId } from "./undo-log";
import { type CellWrite, type CellWriter, cellKey, prepareWrites } from "./write-cells";

/** Why an edit was not made: its table, row or column is gone, the cell was changed meanwhile, or Excel kept something else. */
export type SkipReason = "table-missing" | "row-missing" | "column-missing" | "changed" | "not-kept";

export interface SkippedEdit {
  readonly edit: CellEdit;
  readonly reason: SkipReason;
}

export interface EditOutcome {
  readonly changed: number;
  readonly skipped: readonly SkippedEdit[];
}

/** An edit together with the cell it was found to mean. */
export interface LocatedEdit<E extends CellEdit> {
  readonly edit: E;
  readonly table: FoundTable;
  readonly index: number;
}

/**
 * Makes the edits that still apply and reports the others. `label` is what the undo list shows. Problems: a protected sheet,
 * a cell being edited, a workbook that is read-only; then nothing is written. Of several edits of one cell the first counts.
 */
export function applyEdits(edits: readonly CellEdit[], label: string, work?: Work): Promise<Result<EditOutcome>> {
  return writeExcel(async (context) => {
    context.workbook.load("readOnly");
    const { located, skipped } = await locateEdits(
      context,
      edits,
      (edit) => placeOf(edit, false),
      (edit) => edit.from,
      work,
    );
    if (context.workbook.readOnly) refuse("excel.read-only");
    if (located.length === 0) return done({ changed: 0, skipped });
    const state = await readState(context);
    const payload = createPayload(context);
    const writers = await prepareAll(context, located, (edit) => ({ value: edit.to }), payload);
    const changes = located.map(({ edit, table, index }): Change => {
      const before = writers.get(table)?.before.get(cellKey(index, edit.column));
      return {
        table: table.name,
        row: edit.row,
        index,
        column: edit.column,
        from: edit.from,
        to: edit.to,
        ...(before?.formula != null && { formula: before.formula }),
        ...(typeof edit.to === "number" && before !== undefined && { numberFormat: before.numberFormat }),
      };
    });
    stopIfCancelled(work);
    const step = { id: nextUndoId(state), at: new Date().toISOString(), label, changes, undone: false };
    await logStep(context, state, step, payload);
    for (const writer of writers.values()) await writer.write();
    await payload.flush();
    const lost = await verifyAll(writers);
    const notKept = located.filter(({ table, index, edit }) => lost.has(table, index, edit.column));
    return done({
      changed: located.length - notKept.length,
      skipped: [...skipped, ...notKept.map(({ edit }) => ({ edit, reason: "not-kept" as const }))],
    });
  });
}

/** Finds the cells of edits and keeps those that hold `expected`; reads only the key column and the columns concerned. */
export async function locateEdits<E extends CellEdit>(
  context: Excel.RequestContext,
  edits: readonly E[],
  place: (edit: E) => CellPlace,
  expected: (edit: E) => CellValue,
  work?: Work,
): Promise<{ located: LocatedEdit<E>[]; skipped: SkippedEdit[] }> {
  const tables = new Map((await findTables(context)).map((table) => [table.name, table]));
  const located: LocatedEdit<E>[] = [];
  const skipped: SkippedEdit[] = [];
  for (const [name, group] of groupBy(edits, (edit) => edit.table)) {
    const table = tables.get(name);
    if (table === undefined) {
      skipped.push(...group.map((edit) => ({ edit, reason: "table-missing" as const })));
      continue;
    }
    const read = async (column: ColumnId): Promise<CellValue[] | null> => {
      const offset = table.columns.get(column);
      if (offset === undefined) return null;
      const area = { ...table.body, column: table.body.column + offset, columns: 1 };
      const values = await readValues(context, context.workbook.worksheets.getItem(table.sheetId), area, work);
      return values.map((row) => row[0] ?? "");
    };
    const keys = await read("key");
    const rows = createRowFinder(keys, table.body.rows);
    const taken = new Set<string>();
    for (const [column, ofColumn] of groupBy(group, (edit) => edit.column)) {
      const values = column === "key" ? keys : await read(column);
      for (const edit of ofColumn) {
        const index = rows.find(place(edit));
        const reason = reasonAgainst(values, index, expected(edit));
        if (reason !== null || index === null) skipped.push({ edit, reason: reason ?? "row-missing" });
        else if (!taken.has(cellKey(index, column))) {
          taken.add(cellKey(index, column));
          located.push({ edit, table, index });
        } else skipped.push({ edit, reason: "changed" });
      }
    }
  }
  return { located, skipped };
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
  payload: ReturnType<typeof createPayload>,
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
