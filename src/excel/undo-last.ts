/** Takes the add-in's last change back: only cells that still hold what it wrote; what somebody typed since stays. */
import { done, failed, type Result } from "../plan/message";
import type { Work } from "../plan/work";
import { locateEdits, prepareAll, type SkippedEdit, verifyAll } from "./apply-edits";
import { placeOf } from "./locate-cell";
import { createPayload } from "./payload";
import { refuse } from "./problem";
import { writeExcel } from "./run";
import { readState } from "./state-sheet";
import { logStep, undoSteps } from "./undo-log";

export interface UndoOutcome {
  /** What was taken back, as it was called when it was done. */
  readonly label: string;
  readonly restored: number;
  readonly skipped: readonly SkippedEdit[];
}

/** Restores the cells of the last step that was not taken back yet; "excel.nothing-to-undo" where there is none. */
export function undoLast(work?: Work): Promise<Result<UndoOutcome>> {
  return writeExcel(async (context) => {
    context.workbook.load("readOnly");
    const state = await readState(context);
    const step = undoSteps(state)[0];
    if (step === undefined) return failed("excel.nothing-to-undo");
    const { located, skipped } = await locateEdits(
      context,
      step.changes,
      (change) => placeOf(change, true),
      (change) => change.to,
      work,
    );
    if (context.workbook.readOnly) refuse("excel.read-only");
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
    for (const writer of writers.values()) await writer.write();
    await logStep(context, state, { ...step, undone: true }, payload);
    await payload.flush();
    const lost = await verifyAll(writers);
    const notKept = located.filter(({ table, index, edit }) => lost.has(table, index, edit.column));
    return done({
      label: step.label,
      restored: located.length - notKept.length,
      skipped: [...skipped, ...notKept.map(({ edit }) => ({ edit, reason: "not-kept" as const }))],
    });
  });
}
