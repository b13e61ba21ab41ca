/** Brings a corrected plan into the table that already holds it: progress stays, what the office changed stays, the rest follows. */

import type { CellEdit } from "../check/finding";
import { done, type Result } from "../plan/message";
import type { Plan } from "../plan/plan";
import { stopIfCancelled, type Work } from "../plan/work";
import type { Baseline } from "../sheet";
import { replaceBaseline } from "./baseline-cells";
import { keptConvention, withConvention } from "./deadline-convention";
import { insertRows, removeRows, rowBlocks } from "./insert-rows";
import { comparePlans, type PlanDifference } from "./plan-difference";
import { planIdentity } from "./plan-identity";
import { refuse } from "./problem";
import { readTables, type TaskTable } from "./read-workbook";
import { prepareTargets, type TargetDifference } from "./refresh-targets";
import { readExcel, writeExcel } from "./run";
import { readState } from "./state-sheet";
import { readStoredBaseline } from "./stored-baseline";
import { today } from "./today";
import type { UndoStep } from "./undo-log";
import { takeBack, writeEdits } from "./write-edits";

/** What changes in the tasks and in the targets of a plan. */
export interface RefreshDifference extends PlanDifference {
  readonly targets: TargetDifference;
}

export interface RefreshOutcome extends RefreshDifference {
  readonly changed: number;
}

interface Target {
  readonly table: TaskTable;
  readonly before: Plan;
  readonly baseline: Baseline;
}

/** What `refreshPlan` would do, to be shown before it is done. */
export function compareWithWorkbook(corrected: Plan, work?: Work): Promise<Result<RefreshDifference>> {
  return readExcel(async (context) => {
    const plan = withConvention(corrected, keptConvention(await readState(context)));
    const { table, before } = await findTarget(context, plan, work);
    const { difference: targets } = await prepareTargets(context, before, plan, work);
    return done({ ...comparePlans(before, plan, table.rows, new Set(table.columns.keys())), targets });
  });
}

/**
 * Carries a corrected plan into its table and its sheet of targets: changes unchanged plan cells (those of tasks undoable), adds rows
 * for what is new where the plan has it, keeps rows of what is gone, and makes the new plan the one to compare with. `label` is what the undo list shows.
 * "excel.plan-not-there" where the workbook does not hold the plan yet; after a failure the workbook is as before.
 */
export function refreshPlan(corrected: Plan, label: string, work?: Work): Promise<Result<RefreshOutcome>> {
  return writeExcel(async (context) => {
    const plan = withConvention(corrected, keptConvention(await readState(context)));
    const { table, before, baseline } = await findTarget(context, plan, work);
    const difference = comparePlans(before, plan, table.rows, new Set(table.columns.keys()));
    if (table.sheetProtected) refuse("excel.sheet-protected", { sheet: table.sheet });
    if (difference.added.length > 0 && !table.isTable) refuse("excel.not-a-table", { sheet: table.sheet });
    stopIfCancelled(work);
    const steps: UndoStep[] = [];
    const write = async (edits: readonly CellEdit[]) => {
      const { step, changed } = await writeEdits(context, edits, label, work);
      if (step !== null) steps.unshift(step);
      return changed;
    };
    const targets = await prepareTargets(context, before, plan, work);
    const blocks = await rowBlocks(context, table, difference.added);
    let changed = 0;
    try {
      // Keys first and alone: each of the two steps of the undo list finds its rows by the keys they have then.
      await write(difference.renumbered);
      changed = await write(difference.edits);
      await insertRows(context, table, blocks);
      await targets.write(work);
      const plans = baseline.plans.map((entry) => (entry.plan === before ? { ...entry, plan } : entry));
      await replaceBaseline(context, { ...baseline, loadedOn: today(), plans });
    } catch (error) {
      await targets.takeBack();
      await removeRows(table, blocks);
      for (const step of steps) await takeBack(step);
      throw error;
    }
    return done({ ...difference, changed, targets: targets.difference });
  });
}

async function findTarget(context: Excel.RequestContext, plan: Plan, work?: Work): Promise<Target> {
  const number = plan.document.number || plan.document.title;
  const { tables } = await readTables(context, work);
  const stored = await readStoredBaseline(context);
  const table = tables.find(
    (candidate) => candidate.plan !== null && planIdentity(candidate.plan) === planIdentity(plan),
  );
  if (table === undefined || !stored.ok) return refuse("excel.plan-not-there", { number });
  const entry = stored.value.plans.find((candidate) => planIdentity(candidate.plan) === planIdentity(plan));
  if (entry === undefined) return refuse("excel.plan-not-there", { number });
  return { table, before: entry.plan, baseline: stored.value };
}
