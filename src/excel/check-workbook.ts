/** Checks the task tables of the workbook by all rules. */
import { type Registry, shippedRegistry } from "../agency";
import { type CheckInput, checkTables, type Finding, type RuleSettings } from "../check";
import type { IsoDate } from "../plan/date";
import { done, failed, type Problem, type Result, type Severity } from "../plan/message";
import type { Plan } from "../plan/plan";
import { stopIfCancelled, type Work } from "../plan/work";
import { keptCheckSettings } from "./check-settings";
import { isExpected, toProblem } from "./problem";
import { readRegistry } from "./read-registry";
import { readTargetRows } from "./read-targets";
import { readTables, type TaskTable, type WorkbookReading } from "./read-workbook";
import { withRowFacts } from "./row-facts";
import { readExcel } from "./run";
import { readState } from "./state-sheet";

export interface CheckOptions {
  /** The day on which the check is made: what has ended, what is overdue. */
  readonly asOf: IsoDate;
  readonly registry?: Registry;
}

export interface CheckOutcome {
  /** By table, then by row. */
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many rows were checked. */
  readonly rows: number;
  /** What the check could not compare with, and why: to be told beside the findings. */
  readonly notes: readonly Problem[];
}

/** Reads the workbook and checks it; changes nothing. "excel.no-table" where there is no task table. */
export async function checkWorkbook(options: CheckOptions, work?: Work): Promise<Result<CheckOutcome>> {
  const read = await readExcel(async (context) => {
    const reading = await readTables(context, work);
    if (reading.tables.length === 0) return failed("excel.no-table");
    const { tables, notes } = await withRowFacts(context, reading.tables);
    return done({
      reading: { ...reading, tables },
      below: notes,
      targets: await readTargetRows(context, work),
      settings: keptCheckSettings(await readState(context)),
      office: await readRegistry(context, options.registry ?? shippedRegistry(), work),
    });
  });
  if (!read.ok) return read;
  const { reading, office, below, targets, settings } = read.value;
  const { tables } = reading;
  work?.onProgress?.({ stage: "excel.stage.checking", done: 0, total: null });
  try {
    stopIfCancelled(work);
    const findings = await checkRows(
      tables,
      { registry: office.registry, asOf: options.asOf, settings, targets },
      work,
    );
    const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
    for (const { severity } of findings) counts[severity]++;
    const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
    return done({ findings, counts, rows, notes: [...notesOf(reading), ...below, ...office.notes] });
  } catch (error) {
    if (!isExpected(error)) throw error;
    return { ok: false, problem: toProblem(error) };
  }
}

/** The findings in tables that were read. */
export function checkRows(
  tables: readonly TaskTable[],
  terms: { readonly registry: Registry; readonly asOf: IsoDate; readonly settings?: RuleSettings } & Pick<
    CheckInput,
    "targets"
  >,
  work?: Work,
): Promise<Finding[]> {
  const input = tables.map(({ name, plan, rows, missing }) => ({
    name,
    plan,
    rows: [...rows],
    missingColumns: [...missing],
  }));
  return checkTables({ tables: input, ...terms }, work);
}

/** What a reader must know besides the findings: plans that cannot be compared with, tables that were left aside. */
export function notesOf(reading: Omit<WorkbookReading, "tables">): Problem[] {
  const name = ({ document }: Plan) => document.number || document.title;
  return [
    ...(reading.baselineProblem === null ? [] : [reading.baselineProblem]),
    ...reading.lostPlans.map((plan) => ({ code: "excel.plan-without-table", params: { number: name(plan) } })),
    ...reading.copies.map((table) => ({ code: "excel.copy-left-aside", params: { sheet: table.sheet } })),
  ];
}
