/** Takes the add-in's last change back: only cells that still hold what it wrote; what somebody typed since stays. */
import { done, failed, type Result } from "../plan/message";
import type { Work } from "../plan/work";
import { refuse } from "./problem";
import { type Restored, restoreStep } from "./restore-step";
import { writeExcel } from "./run";
import { readState } from "./state-sheet";
import { undoSteps } from "./undo-log";

export interface UndoOutcome extends Restored {
  /** What was taken back, as it was called when it was done. */
  readonly label: string;
}

/** Restores the cells of the last step that was not taken back yet; "excel.nothing-to-undo" where there is none. */
export function undoLast(work?: Work): Promise<Result<UndoOutcome>> {
  return writeExcel(async (context) => {
    context.workbook.load("readOnly");
    const step = undoSteps(await readState(context))[0];
    if (step === undefined) return failed("excel.nothing-to-undo");
    if (context.workbook.readOnly) refuse("excel.read-only");
    return done({ label: step.label, ...(await restoreStep(context, step, work)) });
  });
}
