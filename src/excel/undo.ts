/** Takes a change of the add-in back, the last one or any other: only cells that still hold what it wrote; what somebody typed since stays. */
import { done, failed, type Result } from "../plan/message";
import type { Work } from "../plan/work";
import { refuse } from "./problem";
import { type Restored, restoreStep } from "./restore-step";
import { writeExcel } from "./run";
import { readState } from "./state-sheet";
import { type UndoStep, undoSteps } from "./undo-log";

export interface UndoOutcome extends Restored {
  /** What was taken back, as it was called when it was done. */
  readonly label: string;
}

/** Restores the cells of the last step that was not taken back yet; "excel.nothing-to-undo" where there is none. */
export function undoLast(work?: Work): Promise<Result<UndoOutcome>> {
  return undo((steps) => steps[0], work);
}

/**
 * Restores the cells of one step, which need not be the last: cells that a later step or somebody has changed since are reported and
 * stay. "excel.nothing-to-undo" for a step that was taken back already, or that the workbook remembers no more.
 */
export function undoStep(id: number, work?: Work): Promise<Result<UndoOutcome>> {
  return undo((steps) => steps.find((step) => step.id === id), work);
}

function undo(choose: (steps: readonly UndoStep[]) => UndoStep | undefined, work?: Work): Promise<Result<UndoOutcome>> {
  return writeExcel(async (context) => {
    context.workbook.load("readOnly");
    const step = choose(undoSteps(await readState(context)));
    if (step === undefined) return failed("excel.nothing-to-undo");
    if (context.workbook.readOnly) refuse("excel.read-only");
    return done({ label: step.label, ...(await restoreStep(context, step, work)) });
  });
}
