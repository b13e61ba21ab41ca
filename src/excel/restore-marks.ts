/** Takes back a step of the undo log that marked cells, or took marks away. */
import { findMarks, groupsOf, prepareMarks } from "./mark-cells";
import { putRight } from "./put-right";
import { logUndone, type UndoStep } from "./undo-log";

/** Returns 1 where the sheets show other marks than the step made, which stay: marks go together. */
export async function restoreMarks(context: Excel.RequestContext, step: UndoStep): Promise<number> {
  const now = JSON.stringify(groupsOf(await findMarks(context)));
  const left = now !== JSON.stringify(step.marks?.to) && now !== JSON.stringify(step.marks?.from);
  if (left) await logUndone(context, step);
  else await putMarksBack(step);
  return left ? 1 : 0;
}

/** Sets the marks as they were before the step, whatever they are now; once more when Excel breaks off. */
export async function putMarksBack(step: UndoStep): Promise<void> {
  await putRight(
    async (context) => {
      const setMarks = await prepareMarks(context, await findMarks(context), step.marks?.from ?? []);
      await setMarks();
      await logUndone(context, step);
    },
    { code: "excel.edits-interrupted", params: { label: step.label } },
  );
}
