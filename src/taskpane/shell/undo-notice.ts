/** What the pane says once a change was taken back. */
import type { UndoOutcome } from "../../excel";

/** What an undo has to say: how much went back, and what was changed since and stays. */
export function undoNotice({ label, restored, skipped, othersLeft }: UndoOutcome) {
  const left = skipped.length + othersLeft;
  const code = left > 0 ? "undo.done-partly" : restored > 0 ? "undo.done" : "undo.done-others";
  return { code, params: { label, restored, left } };
}
