/** Puts back what one step of the undo log has changed: only cells that still hold what the step wrote. */
import type { Work } from "../plan/work";
import { readAgencyList, takeBackFromList } from "./agency-list";
import { sameCellValue } from "./cell-text";
import { restoredRecords } from "./change-records";
import { locateEdits, prepareAll, type SkippedEdit, verifyAll } from "./edit-cells";
import { writeEndedAgencies } from "./ended-agencies";
import { restoreListRows } from "./list-rows";
import { type CellPlace, placeOf } from "./locate-cell";
import { createPayload } from "./payload";
import { isExpected } from "./problem";
import { restorePutBack } from "./put-columns-back";
import { baseBefore } from "./registry-setting";
import { restoreMarks } from "./restore-marks";
import { appendRecords, readState } from "./state-sheet";
import { restoreColumns } from "./switch-column";
import { type Change, logStep, type UndoStep } from "./undo-log";

export interface Restored {
  readonly restored: number;
  readonly skipped: readonly SkippedEdit[];
  /** Changes of other things than cells, as of acceptances, that were changed again since and stay. */
  readonly othersLeft: number;
}

export interface RestoreTerms {
  /** The rows stand where they stood: right after a write that broke off, when keys may be of before or of after. */
  readonly inPlace?: boolean;
}

/**
 * Restores the cells of a step and marks it as taken back. When Excel breaks off once the writing has begun, it is tried once
 * more: what was restored already is seen to be so.
 */
export async function restoreStep(
  context: Excel.RequestContext,
  step: UndoStep,
  work?: Work,
  { inPlace = false }: RestoreTerms = {},
): Promise<Restored> {
  if (step.columns !== undefined) return { ...(await restoreColumns(context, step)), othersLeft: 0 };
  if (step.putBack !== undefined) return { restored: 0, skipped: [], othersLeft: await restorePutBack(context, step) };
  if (step.marks !== undefined) return { restored: 0, skipped: [], othersLeft: await restoreMarks(context, step) };
  const begun = { writing: false };
  const place = (change: Change) => (inPlace ? { row: null, index: change.index } : placeOf(change, true));
  try {
    return await restore(context, step, place, begun, work);
  } catch (error) {
    if (!begun.writing || !isExpected(error)) throw error;
    return Excel.run({ delayForCellEdit: true }, (again) => restore(again, step, place, begun));
  }
}

async function restore(
  context: Excel.RequestContext,
  step: UndoStep,
  place: (change: Change) => CellPlace,
  begun: { writing: boolean },
  work?: Work,
): Promise<Restored> {
  const { located, skipped, current } = await locateEdits(context, step.changes, place, (change) => change.to, work);
  const payload = createPayload(context);
  const writers = await prepareAll(
    context,
    located,
    ({ from, formula, numberFormat }) => ({
      value: from,
      ...(formula !== undefined && { formula }),
      ...(numberFormat !== undefined && { numberFormat }),
    }),
    payload,
  );
  const state = await readState(context);
  begun.writing = true;
  for (const writer of writers.values()) await writer.write();
  await takeBackFromList(context, step.list ?? []);
  const rowsLeft = await restoreListRows(context, step.listRows ?? []);
  await restoreEnded(context, step);
  const remembered = restoredRecords(state, step.records ?? []);
  const logged = await logStep(context, state, { ...step, undone: true }, payload);
  if (remembered.records.length > 0) await appendRecords(context, logged, remembered.records, payload);
  await payload.flush();
  const lost = await verifyAll(writers);
  const notKept = located.filter(({ table, index, edit }) => lost.has(table, index, edit.column));
  const asBefore = new Set<unknown>(step.changes.filter((change) => sameCellValue(change.from, current.get(change))));
  const changed = skipped.filter(({ edit }) => !asBefore.has(edit));
  return {
    restored: located.length - notKept.length + skipped.length - changed.length,
    skipped: [...changed, ...notKept.map(({ edit }) => ({ edit, reason: "not-kept" as const }))],
    othersLeft: remembered.left + rowsLeft,
  };
}

/** The ended agencies beside the list follow what the workbook builds on. */
async function restoreEnded(context: Excel.RequestContext, { records }: UndoStep): Promise<void> {
  const base = baseBefore(records ?? []);
  const list = base === null ? null : await readAgencyList(context);
  if (base !== null && list !== null) await writeEndedAgencies(context, list.sheet, base);
}
