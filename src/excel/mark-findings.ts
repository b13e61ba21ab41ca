/** Marks findings in their cells when a clerk wishes so, and takes the marks away; each is one step of the undo list. */
import type { Finding } from "../check";
import { done, type Result } from "../plan/message";
import { findMarks, groupsOf, prepareMarks } from "./mark-cells";
import { joinMarks, type MarkGroup, marksOf } from "./mark-formula";
import { createPayload } from "./payload";
import { isExpected, refuse } from "./problem";
import { putMarksBack } from "./restore-marks";
import { readExcel, writeExcel } from "./run";
import { readState } from "./state-sheet";
import { logStep, nextUndoId, type UndoStep } from "./undo-log";

export interface MarkOutcome {
  /** Cells that are marked now. */
  readonly marked: number;
  /** Findings about no cell of a task with a key, which cannot be marked. */
  readonly unmarked: number;
}

/** How many cells are marked, by whomever and whenever: marks stay with the workbook. */
export function readMarks(): Promise<Result<number>> {
  return readExcel(async (context) => done(cellsOf(groupsOf(await findMarks(context)))));
}

/**
 * Marks the cells of these findings, in place of all marks there were. `label` is what the undo list shows. Problems: a protected
 * sheet that allows no formatting, a read-only workbook; then nothing is changed.
 */
export function markFindings(findings: readonly Finding[], label: string): Promise<Result<MarkOutcome>> {
  const { groups, marked, unmarked } = marksOf(findings);
  return writeExcel(async (context) => {
    await replaceMarks(context, groups, label);
    return done({ marked, unmarked });
  });
}

/** Takes all marks away, copies of them on other sheets too. Returns how many cells were marked. */
export function clearMarks(label: string): Promise<Result<number>> {
  return writeExcel(async (context) => done(cellsOf(await replaceMarks(context, [], label))));
}

/** Returns the marks there were. */
async function replaceMarks(
  context: Excel.RequestContext,
  groups: readonly MarkGroup[],
  label: string,
): Promise<MarkGroup[]> {
  context.workbook.load("readOnly");
  const found = await findMarks(context);
  const from = groupsOf(found);
  const to = joinMarks(groups);
  if (JSON.stringify(from) === JSON.stringify(to)) return from;
  if (context.workbook.readOnly) refuse("excel.read-only");
  const state = await readState(context);
  const at = new Date().toISOString();
  const step: UndoStep = { id: nextUndoId(state), at, label, changes: [], marks: { from, to }, undone: false };
  const payload = createPayload(context);
  const setMarks = await prepareMarks(context, found, to);
  try {
    await logStep(context, state, step, payload);
    await payload.flush();
    await setMarks();
  } catch (error) {
    if (isExpected(error)) await putMarksBack(step);
    throw error;
  }
  return from;
}

/** A number with decimals is listed twice. */
function cellsOf(groups: readonly MarkGroup[]): number {
  return groups.reduce((sum, { cells }) => sum + new Set(cells.map((cell) => cell.split("|")[0])).size, 0);
}
