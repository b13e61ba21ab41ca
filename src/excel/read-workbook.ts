import { done, type Problem, type Result } from "../plan/message";
import type { Plan } from "../plan/plan";
import type { TaskRow } from "../plan/task-row";
import { stopIfCancelled, type Work } from "../plan/work";
import { type FoundTable, findTables } from "./find-tables";
import { matchPlans, setCopiesAside } from "./match-plans";
import { readRows } from "./read-rows";
import { readExcel } from "./run";
import { readStoredBaseline } from "./stored-baseline";

/** A task table with its contents. `plan` is the plan as it was loaded, null where the workbook does not hold it any more. */
export interface TaskTable extends FoundTable {
  readonly plan: Plan | null;
  readonly rows: readonly TaskRow[];
}

export interface WorkbookReading {
  readonly tables: readonly TaskTable[];
  /** Task tables left aside because another table is the plan's own: copies of a sheet. */
  readonly copies: readonly FoundTable[];
  /** Plans loaded once whose table is not in the workbook any more. */
  readonly lostPlans: readonly Plan[];
  /** Why the plans as loaded cannot be compared with, or null. */
  readonly baselineProblem: Problem | null;
}

/** Reads all task tables of the workbook; an empty list where there is none. Changes nothing. */
export function readWorkbook(work?: Work): Promise<Result<WorkbookReading>> {
  return readExcel(async (context) => done(await readTables(context, work)));
}

/** The same inside a batch that goes on to write. */
export async function readTables(context: Excel.RequestContext, work?: Work): Promise<WorkbookReading> {
  const found = await findTables(context);
  stopIfCancelled(work);
  const baseline = await readStoredBaseline(context, work);
  const loaded = baseline.ok ? baseline.value.plans : [];
  const matched = matchPlans(found, loaded);
  const { own, copies } = await setCopiesAside(context, matched, work);
  const tables: TaskTable[] = [];
  for (const { table, plan } of own) tables.push({ ...table, plan, rows: await readRows(context, table, work) });
  return {
    tables,
    copies,
    lostPlans: matched.lost.map((entry) => entry.plan),
    baselineProblem: baseline.ok ? null : baseline.problem,
  };
}
