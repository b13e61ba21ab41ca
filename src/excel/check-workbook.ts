/** Checks the task tables of the workbook by all rules. */
import { otherProvince, type Registry, shippedRegistry } from "../agency";
import {
  type AcceptedFinding,
  type CheckInput,
  checkTables,
  type Finding,
  splitByAcceptance,
  type TargetTable,
} from "../check";
import type { IsoDate } from "../plan/date";
import { done, failed, type Problem, type Result, type Severity } from "../plan/message";
import type { Plan } from "../plan/plan";
import { stopIfCancelled, type Work } from "../plan/work";
import { type KeptAcceptance, keptAcceptances } from "./accepted-findings";
import { keptCheckSettings } from "./check-settings";
import { keptConvention } from "./deadline-convention";
import { isExpected, toProblem } from "./problem";
import { readRegistry } from "./read-registry";
import { type ReadTable, readTargetTables, targetRows } from "./read-targets";
import { readTables, type TaskTable, type WorkbookReading } from "./read-workbook";
import { withRowFacts } from "./row-facts";
import { readExcel } from "./run";
import { readState, type State } from "./state-sheet";

export interface CheckOptions {
  /** The day on which the check is made: what has ended, what is overdue. */
  readonly asOf: IsoDate;
  readonly registry?: Registry;
}

export interface CheckOutcome {
  /** What is open: by table, then by row. */
  readonly findings: readonly Finding[];
  /** What somebody let stand, with the reasons, in the same order; in no count. */
  readonly accepted: readonly AcceptedFinding<KeptAcceptance>[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many rows were checked. */
  readonly rows: number;
  /** What the check could not compare with, and why: to be told beside the findings. */
  readonly notes: readonly Problem[];
}

/** Reads the workbook and checks it; changes nothing. "excel.no-table" where there is no task table. */
export async function checkWorkbook(options: CheckOptions, work?: Work): Promise<Result<CheckOutcome>> {
  const read = await readExcel((context) => readForCheck(context, options, work));
  if (!read.ok) return read;
  const { input } = read.value;
  work?.onProgress?.({ stage: "excel.stage.checking", done: 0, total: null });
  try {
    stopIfCancelled(work);
    return done(outcomeOf(await checkTables(input, work), read.value));
  } catch (error) {
    if (!isExpected(error)) throw error;
    return { ok: false, problem: toProblem(error) };
  }
}

/** All that a check looks at, and the tables it was read from. */
export interface CheckReading {
  readonly tables: readonly TaskTable[];
  readonly input: CheckInput;
  readonly notes: readonly Problem[];
  readonly acceptances: readonly KeptAcceptance[];
  readonly targets: readonly ReadTable[];
  readonly state: State;
}

/** Reads it inside a batch. */
export async function readForCheck(
  context: Excel.RequestContext,
  { registry, asOf }: CheckOptions,
  work?: Work,
): Promise<Result<CheckReading>> {
  const reading = await readTables(context, work);
  if (reading.tables.length === 0) return failed("excel.no-table");
  const { tables, notes } = await withRowFacts(context, reading.tables);
  const targets = await readTargetTables(context, work);
  const state = await readState(context);
  const office = await readRegistry(context, registry ?? shippedRegistry(), work);
  return done({
    tables,
    input: {
      tables: tablesOf(tables),
      targets: targetRows(targets),
      registry: office.registry,
      ...keptTerms(state),
      asOf,
    },
    notes: [...notesOf(reading), ...notes, ...office.notes, ...otherProvinces(tables, office.registry)],
    acceptances: keptAcceptances(state),
    targets,
    state,
  });
}

/** Findings as an outcome: those that are open counted, those that somebody let stand apart. */
export function outcomeOf(
  findings: readonly Finding[],
  { tables, notes, acceptances }: Pick<CheckReading, "tables" | "notes" | "acceptances">,
): CheckOutcome {
  const { open, accepted } = splitByAcceptance(findings, acceptances);
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { severity } of open) counts[severity]++;
  return { findings: open, accepted, counts, rows: tables.reduce((sum, { rows }) => sum + rows.length, 0), notes };
}

/** The open findings in task tables and tables of targets that were read. */
export async function checkRows(
  { tables, targets }: { readonly tables: readonly TaskTable[]; readonly targets: readonly TargetTable[] },
  asOf: IsoDate,
  registry: Registry,
  state: State,
  work?: Work,
): Promise<readonly Finding[]> {
  const findings = await checkTables({ tables: tablesOf(tables), targets, registry, ...keptTerms(state), asOf }, work);
  return splitByAcceptance(findings, keptAcceptances(state)).open;
}

/** What the workbook keeps of how it is to be checked. */
export function keptTerms(state: State): Pick<CheckInput, "settings" | "convention"> {
  return { settings: keptCheckSettings(state), convention: keptConvention(state) };
}

function tablesOf(tables: readonly TaskTable[]): CheckInput["tables"] {
  return tables.map(({ name, plan, rows, missing }) => ({ name, plan, rows, missingColumns: missing }));
}

/** Plans of another province than the list's: agencies of one name would be taken for each other. */
function otherProvinces(tables: readonly TaskTable[], registry: Registry): Problem[] {
  return tables.flatMap(({ plan }) => {
    const other = plan === null ? null : otherProvince(registry, plan.document.issuer);
    if (plan === null || other === null) return [];
    const number = plan.document.number || plan.document.title;
    return [{ code: "excel.other-province", params: { number, ...other } }];
  });
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
