/** From the task tables of the workbook to appendices as data: what sheets, a Word document and a preview are made from. */
import { type Registry, shippedRegistry } from "../agency";
import type { Finding } from "../check";
import type { IsoDate } from "../plan/date";
import { done, failed, type Message, type Problem, type Result } from "../plan/message";
import { nextTurn, type Work } from "../plan/work";
import {
  defaultSettings,
  makeReport,
  type ReadTasks,
  type ReportFilter,
  type ReportInput,
  type ReportKindId,
  type ReportSettings,
  type ReportSource,
  type ReportTable,
  readTasks,
} from "../report";
import { checkRows } from "./check-workbook";
import { readRegistry } from "./read-registry";
import { notesByPlan, type ReadTable, readTargetTables, targetRows } from "./read-targets";
import { readTables, type TaskTable } from "./read-workbook";
import { keptSettings } from "./report-settings";
import { withRowFacts } from "./row-facts";
import { readExcel } from "./run";
import { readState, type State } from "./state-sheet";

export interface ReportOptions {
  /** In this order, which numbers them when there are several. */
  readonly kinds: readonly ReportKindId[];
  /** The day the numbers are of. */
  readonly asOf: IsoDate;
  /** Number of the report they go with ("123/BC-UBND"); what the settings say when absent. */
  readonly number?: string;
  /** Part of the office's settings; what is left out is as kept in the workbook. */
  readonly settings?: Partial<ReportSettings>;
  /** Names of the task tables to report on; all when absent. */
  readonly tables?: readonly string[];
  readonly filter?: ReportFilter;
  /** Step of "by-period". */
  readonly step?: "quarter" | "half" | "year";
  /** How many days ahead "due-soon" looks. */
  readonly soonDays?: number;
  /** Whether totals and rates are formulas over the task tables; they then follow the day on which the workbook is open. */
  readonly live?: boolean;
  /** Whether summaries by agency and by period get a chart beneath the table. */
  readonly charts?: boolean;
  /** How many rows with errors somebody has agreed to; more of them is the problem "excel.report-rows-ask". Any when absent. */
  readonly acceptedErrors?: number;
  readonly registry?: Registry;
}

export interface ReportTables {
  readonly tables: readonly ReportTable[];
  /** What a clerk should know before handing in, and which kinds could not be made (nothing is overdue, for one). */
  readonly messages: readonly Message[];
  /** Rows in which the check finds errors still: to be asked about before a report goes out. */
  readonly rowsWithErrors: number;
  /** The office's settings that the tables were made with. */
  readonly settings: ReportSettings;
}

export interface MadeTables extends ReportTables {
  /** The task tables they were made from. */
  readonly taskTables: readonly TaskTable[];
  /** The tables of targets they were made from; none where no appendix is of targets. */
  readonly targetTables: readonly ReadTable[];
}

/**
 * The appendices without writing anything. "excel.no-table", "excel.report-needs-plan", and where not one kind can be made, what
 * the first of them refused.
 */
export function makeReportTables(options: ReportOptions, work?: Work): Promise<Result<ReportTables>> {
  return readExcel((context) => reportTables(context, options, work));
}

/** The same inside a batch that goes on to write, with what they were made from. */
export async function reportTables(
  context: Excel.RequestContext,
  options: ReportOptions,
  work?: Work,
): Promise<Result<MadeTables>> {
  const { tables } = await readTables(context, work);
  const taskTables = tables.filter(({ name }) => options.tables?.includes(name) ?? true);
  if (taskTables.length === 0) return failed("excel.no-table");
  const withTargets = taskTables.some(({ plan }) => plan !== null && plan.targets.length > 0);
  const targets = withTargets ? await readTargetTables(context, work) : [];
  const state = await readState(context);
  const { registry } = await readRegistry(context, options.registry ?? shippedRegistry(), work);
  const made = await makeAppendices({ tables: taskTables, targets, registry, state }, options, work);
  if (!made.ok) return made;
  const { tasks, settings } = made.value;
  const looked = await withRowFacts(context, taskTables);
  const targetTables = made.value.tables.some(({ kind }) => kind === "targets") ? targets : [];
  const checked = { tables: looked.tables, targets: targetRows(targetTables) };
  const findings = await checkRows(checked, options.asOf, registry, state, work);
  const rowsWithErrors = countRows(findings, tasks, targetTables);
  if (options.acceptedErrors !== undefined && rowsWithErrors > options.acceptedErrors)
    return failed("excel.report-rows-ask", { count: rowsWithErrors });
  const unmended = rowsWithErrors === 0 ? [] : [warning("excel.report-rows-wrong", { count: rowsWithErrors })];
  const messages = [...unmended, ...made.value.messages];
  return done({ tables: made.value.tables, messages, rowsWithErrors, settings, taskTables, targetTables });
}

/** What was read of a workbook and appendices are made from. */
export interface ReportData {
  readonly tables: readonly TaskTable[];
  readonly targets: readonly ReadTable[];
  readonly registry: Registry;
  readonly state: State;
}

export interface Appendices extends Omit<ReportTables, "rowsWithErrors"> {
  readonly tasks: ReadTasks;
}

/** Makes the appendices and asks nothing of Excel. Problems: those of `makeReportTables`, but for "excel.no-table". */
export async function makeAppendices(
  { tables, targets, registry, state }: ReportData,
  { asOf, filter, step, soonDays, ...options }: ReportOptions,
  work?: Work,
): Promise<Result<Appendices>> {
  const sources = sourcesOf(tables, targets);
  if (!sources.ok) return sources;
  const settings = settingsOf(options, keptSettings(state) ?? defaultSettings);
  const kinds = [...new Set(options.kinds)];
  const input: ReportInput = {
    sources: sources.value,
    asOf,
    registry,
    settings,
    ...(filter !== undefined && { filter }),
    ...(step !== undefined && { step }),
    ...(soonDays !== undefined && { soonDays }),
  };
  const tasks = readTasks(input);
  const made: ReportTable[] = [];
  const refused: Problem[] = [];
  for (const [index, kind] of kinds.entries()) {
    work?.onProgress?.({ stage: "excel.stage.reporting", done: index, total: kinds.length });
    await nextTurn(work);
    const table = makeReport(kind, input, tasks);
    if (table.ok) made.push(table.value);
    else refused.push(table.problem);
  }
  const [first] = refused;
  if (first !== undefined && made.length === 0) return { ok: false, problem: first };
  const left = refused.map(({ code, params }) => warning(code, params));
  const messages = distinct([...made.flatMap((table) => table.messages), ...left]);
  return done({ tables: made, messages, settings, tasks });
}

/** How many of the rows that the reports count have errors that nobody has let stand. */
function countRows(
  findings: readonly Finding[],
  { tasks }: ReadTasks,
  targets: readonly { readonly name: string }[],
): number {
  const place = (table: string, index: number | null) => JSON.stringify([table, index]);
  const counted = new Set(tasks.map(({ pointer }) => place(pointer.table, pointer.index)));
  const ofTargets = new Set(targets.map(({ name }) => name));
  const wrong = findings.flatMap(({ severity, at: { table, row, index } }) => {
    if (severity !== "error") return [];
    if (ofTargets.has(table)) return [`${table} ${row}`];
    return counted.has(place(table, index)) ? [place(table, index)] : [];
  });
  return new Set(wrong).size;
}

const warning = (code: string, params: Message["params"]): Message => ({ code, severity: "warning", params });

/** What several kinds have to say of the same rows is said once. */
function distinct(messages: readonly Message[]): Message[] {
  return [...new Map(messages.map((message) => [JSON.stringify(message), message])).values()];
}

/** Every table with its plan and what was noted on its targets. */
function sourcesOf(tables: readonly TaskTable[], targets: readonly ReadTable[]): Result<ReportSource[]> {
  const sources: ReportSource[] = [];
  for (const { name, sheet, plan, rows } of tables) {
    if (plan === null) return failed("excel.report-needs-plan", { sheet });
    sources.push({ table: name, plan, rows });
  }
  const notes = notesByPlan(
    targets,
    sources.map(({ plan }) => plan),
  );
  return done(
    sources.map((source, index) => {
      const noted = notes[index] ?? null;
      return noted === null ? source : { ...source, targets: noted };
    }),
  );
}

/** The office's settings (`kept`) with what is said for this report. */
function settingsOf(
  { settings, number }: Pick<ReportOptions, "settings" | "number">,
  kept: ReportSettings,
): ReportSettings {
  const all = { ...kept, ...settings };
  return number === undefined ? all : { ...all, document: { ...all.document, number } };
}
