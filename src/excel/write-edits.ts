/**
 * Writes edits into task tables: each only where the cell still holds what the finding saw, in a handful of requests, with
 * what was there before in the undo log. The log is written first, so a write that Excel breaks off can be taken back.
 */
import type { CellEdit } from "../check/finding";
import { stopIfCancelled, type Work } from "../plan/work";
import { type AgencyList, type ListChange, writeToList } from "./agency-list";
import { recordChanges } from "./change-records";
import { type LocatedEdit, locateEdits, prepareAll, type SkippedEdit, verifyAll } from "./edit-cells";
import type { FoundTable } from "./find-tables";
import { placeOf } from "./locate-cell";
import { createPayload } from "./payload";
import { isExpected, refuse } from "./problem";
import { restoreStep } from "./restore-step";
import { appendRecords, readState, type StoredRecord } from "./state-sheet";
import { type Change, logStep, nextUndoId, type UndoStep } from "./undo-log";
import { type CellWriter, cellKey } from "./write-cells";

export interface EditOutcome {
  readonly changed: number;
  readonly skipped: readonly SkippedEdit[];
}

/** What goes into the list of agencies together with edits of cells, and is taken back with them. */
export interface ListEdits {
  readonly list: AgencyList;
  readonly changes: readonly ListChange[];
}

/** Outcome and the undo step; the step is null where nothing had to be written. */
export interface WrittenEdits extends EditOutcome {
  readonly step: UndoStep | null;
}

/**
 * Makes the edits that still apply and reports the others, with an entry in the undo log; `listed` and `kept` are written, and taken
 * back, with them. When Excel breaks off in the middle,
 * what was written is taken back and the failure thrown.
 */
export async function writeEdits(
  context: Excel.RequestContext,
  edits: readonly CellEdit[],
  label: string,
  work?: Work,
  listed: ListEdits | null = null,
  kept: readonly StoredRecord[] = [],
): Promise<WrittenEdits> {
  context.workbook.load("readOnly");
  const { located, skipped } = await locateEdits(
    context,
    edits,
    (edit) => placeOf(edit, false),
    (edit) => edit.from,
    work,
  );
  if (context.workbook.readOnly) refuse("excel.read-only");
  const remembered = listed?.changes ?? [];
  const state = await readState(context);
  const records = recordChanges(state, kept);
  if (located.length === 0 && remembered.length === 0 && records.length === 0)
    return { changed: 0, skipped, step: null };
  const payload = createPayload(context);
  const writers = await prepareAll(context, located, (edit) => ({ value: edit.to }), payload);
  const step: UndoStep = {
    id: nextUndoId(state),
    at: new Date().toISOString(),
    label,
    changes: located.map((item) => changeOf(item, writers)),
    ...(remembered.length > 0 && { list: [...remembered] }),
    ...(records.length > 0 && { records }),
    undone: false,
  };
  stopIfCancelled(work);
  try {
    const logged = await logStep(context, state, step, payload);
    if (records.length > 0) await appendRecords(context, logged, kept, payload);
    for (const writer of writers.values()) await writer.write();
    if (listed !== null) writeToList(context, listed.list, remembered);
    await payload.flush();
    const lost = await verifyAll(writers);
    const notKept = located.filter(({ table, index, edit }) => lost.has(table, index, edit.column));
    return {
      changed: located.length - notKept.length,
      skipped: [...skipped, ...notKept.map(({ edit }) => ({ edit, reason: "not-kept" as const }))],
      step,
    };
  } catch (error) {
    await takeBack(step);
    throw error;
  }
}

function changeOf({ edit, table, index }: LocatedEdit<CellEdit>, writers: ReadonlyMap<FoundTable, CellWriter>): Change {
  const before = writers.get(table)?.before.get(cellKey(index, edit.column));
  return {
    table: table.name,
    row: edit.row,
    index,
    column: edit.column,
    from: edit.from,
    to: edit.to,
    ...(before !== undefined && before.formula !== null && { formula: before.formula }),
    ...(before !== undefined && typeof edit.to === "number" && { numberFormat: before.numberFormat }),
  };
}

/** Restores what a broken-off write has changed; where even that fails, the problem says how to do it later. */
export async function takeBack(step: UndoStep): Promise<void> {
  try {
    await Excel.run({ delayForCellEdit: true }, (context) => restoreStep(context, step, undefined, { inPlace: true }));
  } catch (error) {
    if (!isExpected(error)) throw error;
    refuse("excel.edits-interrupted", { label: step.label });
  }
}
