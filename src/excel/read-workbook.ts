/** The task tables of the workbook with their plans and rows: what every check, report and comparison starts from. */
import type { CellValue } from "../plan/cell";
import type { ColumnId } from "../plan/column";
import { done, type Problem, type Result } from "../plan/message";
import type { Plan } from "../plan/plan";
import type { TaskRow } from "../plan/task-row";
import { stopIfCancelled, type Work } from "../plan/work";
import type { Baseline } from "../sheet";
import { type FoundTable, findTables } from "./find-tables";
import { readValues } from "./read-area";
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
  const { own, copies, lost } = matchPlans(found, loaded);
  const tables: TaskTable[] = [];
  for (const { table, plan } of own) tables.push({ ...table, plan, rows: await readRows(context, table, work) });
  return {
    tables,
    copies,
    lostPlans: lost.map((entry) => entry.plan),
    baselineProblem: baseline.ok ? null : baseline.problem,
  };
}

/** The rows of a table; rows that are empty but for formulas are skipped, positions are kept. */
export async function readRows(context: Excel.RequestContext, table: FoundTable, work?: Work): Promise<TaskRow[]> {
  const sheet = context.workbook.worksheets.getItem(table.sheetId);
  const values = await readValues(context, sheet, table.body, work);
  return values.flatMap((row, index) => {
    const cells: Partial<Record<ColumnId, CellValue>> = {};
    let empty = true;
    for (const [column, offset] of table.columns) {
      const value = row[offset] ?? "";
      cells[column] = value;
      if (value !== "" && column !== "condition") empty = false;
    }
    return empty ? [] : [{ table: table.name, index, cells }];
  });
}

export type LoadedPlan = Baseline["plans"][number];

/** Each loaded plan gets one table: the one of its name, else one that carries its column names, else the only one left. */
export function matchPlans(found: readonly FoundTable[], loaded: readonly LoadedPlan[]) {
  const owner = new Map<FoundTable, LoadedPlan>();
  const left = new Set(loaded);
  const claim = (fits: (table: FoundTable, entry: LoadedPlan) => boolean) => {
    for (const entry of left) {
      const table = found.find((candidate) => !owner.has(candidate) && fits(candidate, entry));
      if (table === undefined) continue;
      owner.set(table, entry);
      left.delete(entry);
    }
  };
  claim((table, entry) => !table.copied && table.number === entry.number);
  claim((table, entry) => table.isTable && table.name.toLowerCase() === entry.table.toLowerCase());
  claim((table, entry) => table.number === entry.number);
  const nameless = found.filter((table) => !owner.has(table) && table.number === null);
  if (nameless.length === 1 && left.size === 1) claim((table) => table === nameless[0]);
  const taken = new Set([...owner.values()].map((entry) => entry.number));
  const isCopy = (table: FoundTable) => !owner.has(table) && table.number !== null && taken.has(table.number);
  return {
    own: found.filter((table) => !isCopy(table)).map((table) => ({ table, plan: owner.get(table)?.plan ?? null })),
    copies: found.filter(isCopy),
    lost: [...left],
  };
}
