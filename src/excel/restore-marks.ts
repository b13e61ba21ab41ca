/** Takes back a step of the undo log that marked cells, or took marks away. */
import { findMarks, groupsOf, prepareMarks } from "./mark-cells";
import { createPayload } from "./payload";
import { isExpected, refuse } from "./problem";
import { readState } from "./state-sheet";
import { logStep, type UndoStep } from "./undo-log";

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
  const attempt = () =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      const setMarks = await prepareMarks(context, await findMarks(context), step.marks?.from ?? []);
      await setMarks();
      await logUndone(context, step);
    });
  try {
    await attempt();
  } catch (error) {
    if (!isExpected(error)) throw error;
    await attempt().catch((again: unknown) => {
      if (!isExpected(again)) throw again;
      refuse("excel.edits-interrupted", { label: step.label });
    });
  }
}

async function logUndone(context: Excel.RequestContext, step: UndoStep): Promise<void> {
  const payload = createPayload(context);
  await logStep(context, await readState(context), { ...step, undone: true }, payload);
  await payload.flush();
}
