/** Puts back what one step of the undo log has changed: only cells that still hold what the step wrote. */
import type { Work } from "../plan/work";
import { locateEdits, prepareAll, type SkippedEdit, verifyAll } from "./edit-cells";
import { placeOf } from "./locate-cell";
import { createPayload } from "./payload";
import { readState } from "./state-sheet";
import { logStep, type UndoStep } from "./undo-log";

export interface Restored {
  readonly restored: number;
  readonly skipped: readonly SkippedEdit[];
}

/** Restores the cells of a step and marks it as taken back, in the same request where it fits. */
export async function restoreStep(context: Excel.RequestContext, step: UndoStep, work?: Work): Promise<Restored> {
  const { located, skipped } = await locateEdits(
    context,
    step.changes,
    (change) => placeOf(change, true),
    (change) => change.to,
    work,
  );
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
  for (const writer of writers.values()) await writer.write();
  await logStep(context, state, { ...step, undone: true }, payload);
  await payload.flush();
  const lost = await verifyAll(writers);
  const notKept = located.filter(({ table, index, edit }) => lost.has(table, index, edit.column));
  return {
    restored: located.length - notKept.length,
    skipped: [...skipped, ...notKept.map(({ edit }) => ({ edit, reason: "not-kept" as const }))],
  };
}
