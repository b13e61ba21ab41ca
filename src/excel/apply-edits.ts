/** Makes edits that a clerk has asked for: fixes of findings, fields of the form in the pane. */
import type { CellEdit } from "../check/finding";
import { done, type Result } from "../plan/message";
import type { Work } from "../plan/work";
import { writeExcel } from "./run";
import { type EditOutcome, writeEdits } from "./write-edits";

/**
 * Makes the edits that still apply and reports the others. `label` is what the undo list shows. Problems: a protected sheet,
 * a cell being edited, a workbook that is read-only; then nothing is written. Of several edits of one cell the first counts.
 */
export function applyEdits(edits: readonly CellEdit[], label: string, work?: Work): Promise<Result<EditOutcome>> {
  return writeExcel(async (context) => {
    const { changed, skipped } = await writeEdits(context, edits, label, work);
    return done({ changed, skipped });
  });
}
