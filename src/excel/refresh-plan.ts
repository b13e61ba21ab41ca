/** Brings a corrected plan into the table that already holds it: progress stays, what the office changed stays, the rest follows. */

import type { CellEdit } from "../check/finding";
import type { CellValue } from "../plan/cell";
import { isComputed } from "../plan/column";
import { done, type Result } from "../plan/message";
import type { Plan } from "../plan/plan";
import { stopIfCancelled, type Work } from "../plan/work";
import type { Baseline } from "../sheet";
import { replaceBaseline } from "./baseline-cells";
import { toExcelValue } from "./cell-text";
import { keptConvention, withConvention } from "./deadline-convention";
import { chunkRows, createPayload } from "./payload";
import { type AddedTask, comparePlans, type PlanDifference } from "./plan-difference";
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
 * for what is new at the end, keeps rows of what is gone, and makes the new plan the one to compare with. `label` is what the undo list shows.
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
    let changed = 0;
    try {
      // Keys first and alone: each of the two steps of the undo list finds its rows by the keys they have then.
      await write(difference.renumbered);
      changed = await write(difference.edits);
      await addRows(context, table, difference.added);
      await targets.write(work);
      const plans = baseline.plans.map((entry) => (entry.plan === before ? { ...entry, plan } : entry));
      await replaceBaseline(context, { ...baseline, loadedOn: today(), plans });
    } catch (error) {
      await targets.takeBack();
      await removeRows(table);
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

/** New rows take formats, dropdowns and formulas from the last row there is. */
async function addRows(context: Excel.RequestContext, table: TaskTable, added: readonly AddedTask[]): Promise<void> {
  if (added.length === 0) return;
  const payload = createPayload(context);
  const sheet = context.workbook.worksheets.getItem(table.sheetId);
  const excelTable = sheet.tables.getItem(table.name);
  const { row, column, rows, columns } = table.body;
  const blank = added.map(() => Array<CellValue>(columns).fill(""));
  for (const chunk of chunkRows(blank)) {
    await payload.reserve(chunk.bytes);
    excelTable.rows.add(-1, [...chunk.rows]);
  }
  const last = sheet.getRangeByIndexes(row + rows - 1, column, 1, columns);
  sheet.getRangeByIndexes(row + rows, column, added.length, columns).copyFrom(last, "All");
  const values = added.map(({ cells }) => {
    const line: (CellValue | null)[] = Array<CellValue>(columns).fill("");
    for (const [id, offset] of table.columns) line[offset] = isComputed(id) ? null : toExcelValue(cells[id] ?? "");
    return line;
  });
  for (const chunk of chunkRows(values)) {
    await payload.reserve(chunk.bytes);
    const range = sheet.getRangeByIndexes(row + rows + chunk.start, column, chunk.rows.length, columns);
    range.values = [...chunk.rows];
  }
  await payload.flush();
}

/** Takes away the rows behind those the table had, as far as they came to be. */
async function removeRows(table: TaskTable): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getItem(table.sheetId);
    if (!table.isTable) return;
    const body = sheet.tables.getItem(table.name).getDataBodyRange().load("rowCount");
    await context.sync();
    const extra = body.rowCount - table.body.rows;
    if (extra <= 0) return;
    const { row, column, rows, columns } = table.body;
    sheet.getRangeByIndexes(row + rows, column, extra, columns).delete("Up");
    await context.sync();
  });
}
