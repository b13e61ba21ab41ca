/** From the task tables of the workbook to appendices as data: what sheets, a Word document and a preview are made from. */
import { type Registry, shippedRegistry } from "../agency";
import type { IsoDate } from "../plan/date";
import { done, failed, type Message, type Problem, type Result } from "../plan/message";
import { stopIfCancelled, type Work } from "../plan/work";
import {
  defaultSettings,
  makeReport,
  type ReportFilter,
  type ReportKindId,
  type ReportSettings,
  type ReportSource,
  type ReportTable,
} from "../report";
import { readRegistry } from "./read-registry";
import { readTables } from "./read-workbook";
import { readExcel } from "./run";

export interface ReportOptions {
  /** In this order, which numbers them when there are several. */
  readonly kinds: readonly ReportKindId[];
  /** The day the numbers are of. */
  readonly asOf: IsoDate;
  /** Number of the report they go with ("123/BC-UBND"), left open when absent. */
  readonly number?: string;
  readonly settings?: Partial<ReportSettings>;
  readonly filter?: ReportFilter;
  /** Step of "by-period". */
  readonly step?: "quarter" | "half" | "year";
  /** How many days ahead "due-soon" looks. */
  readonly soonDays?: number;
  readonly registry?: Registry;
}

export interface ReportTables {
  readonly tables: readonly ReportTable[];
  /** What a clerk should know before handing in, and which kinds could not be made (nothing is overdue, for one). */
  readonly messages: readonly Message[];
}

/**
 * The appendices without writing anything. "excel.no-table", "excel.report-needs-plan", and where not one kind can be made, what
 * the first of them refused.
 */
export function makeReportTables(options: ReportOptions, work?: Work): Promise<Result<ReportTables>> {
  return readExcel((context) => reportTables(context, options, work));
}

/** The same inside a batch that goes on to write. */
export async function reportTables(
  context: Excel.RequestContext,
  options: ReportOptions,
  work?: Work,
): Promise<Result<ReportTables>> {
  const { tables } = await readTables(context, work);
  if (tables.length === 0) return failed("excel.no-table");
  const sources: ReportSource[] = [];
  for (const { name, sheet, plan, rows } of tables) {
    if (plan === null) return failed("excel.report-needs-plan", { sheet });
    sources.push({ table: name, plan, rows });
  }
  const { registry } = await readRegistry(context, options.registry ?? shippedRegistry(), work);
  const { asOf, filter, step, soonDays } = options;
  const kinds = [...new Set(options.kinds)];
  const made: ReportTable[] = [];
  const refused: Problem[] = [];
  for (const [index, kind] of kinds.entries()) {
    work?.onProgress?.({ stage: "excel.stage.reporting", done: index, total: kinds.length });
    stopIfCancelled(work);
    const table = makeReport(kind, {
      sources,
      asOf,
      registry,
      settings: settingsOf(options),
      ...(filter !== undefined && { filter }),
      ...(step !== undefined && { step }),
      ...(soonDays !== undefined && { soonDays }),
    });
    if (table.ok) made.push(table.value);
    else refused.push(table.problem);
  }
  const [first] = refused;
  if (first !== undefined && made.length === 0) return { ok: false, problem: first };
  const left = refused.map(({ code, params }): Message => ({ code, severity: "warning", params }));
  return done({ tables: made, messages: [...made.flatMap((table) => table.messages), ...left] });
}

/** The office's settings with the number of this report. */
export function settingsOf({ settings, number }: ReportOptions): ReportSettings {
  const all = { ...defaultSettings, ...settings };
  return number === undefined ? all : { ...all, document: { ...all.document, number } };
}
