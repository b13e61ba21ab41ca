/**
 * Makes appendices on sheets of their own. Making one again refreshes its sheet in place, unless somebody has changed that
 * sheet by hand since: then it stays, and the new one stands beside it.
 */
import { done, type Message, type Result } from "../plan/message";
import { nextTurn, type Work } from "../plan/work";
import { type ConditionRanges, type LaidReport, layReport, type ReportTable } from "../report";
import { absoluteReference } from "../sheet";
import { applySheetPlans, type SheetJob } from "./apply-sheet-plan";
import { writeChangeMarks } from "./change-mark";
import { contentArea, targetArea } from "./content-area";
import type { TaskTable } from "./read-workbook";
import { dataChecksums, targetChecksums } from "./report-data";
import { choosePlaces, markUnfinished, stampReports, type WrittenReport } from "./report-place";
import { scopeOf } from "./report-stamp";
import { type ReportOptions, reportTables } from "./report-tables";
import { writeExcel } from "./run";
import { showSheet } from "./show-sheet";
import { withStamp } from "./stamp-cell";
import { today } from "./today";

export interface MadeReport {
  readonly sheet: string;
  readonly table: ReportTable;
}

export interface ReportOutcome {
  /** Names of the sheets made, in the order of the kinds; kinds that could not be made are told in `messages`. */
  readonly sheets: readonly string[];
  readonly reports: readonly MadeReport[];
  /** Rows in which the check finds errors still. */
  readonly rowsWithErrors: number;
  /** What a clerk should know before handing in, and which sheets were kept because they were changed by hand. */
  readonly messages: readonly Message[];
}

/** Reads the task tables and writes one sheet for each kind: all or nothing, but for a refreshed sheet that Excel lets go half-written. */
export function makeReports(options: ReportOptions, work?: Work): Promise<Result<ReportOutcome>> {
  return writeExcel(async (context) => {
    const made = await reportTables(context, options, work);
    if (!made.ok) return made;
    const { tables, rowsWithErrors, settings, taskTables: read, targetTables: goals } = made.value;
    const scope = scopeOf(options);
    const chosen = await choosePlaces(context, tables, scope);
    const { places, messages } = chosen;
    const madeAt = new Date();
    const [ofTasks, ofTargets] = [dataChecksums(read), targetChecksums(goals)];
    const written: (WrittenReport & { laid: LaidReport; job: SheetJob })[] = [];
    for (const [index, place] of places.entries()) {
      await nextTurn(work);
      const laid = layReport(place.table, {
        sheet: place.sheet,
        appendix: { number: index + 1, of: places.length },
        settings,
        ...(options.charts === true && { charts: true }),
        ...(options.live === true && { live: conditionRanges(read) }),
      });
      const plan = withStamp(laid.sheet, { madeAt, asOf: options.asOf, tables: read, wrongRows: rowsWithErrors });
      const data = place.table.kind === "targets" ? ofTargets : ofTasks;
      written.push({ place, laid, data, job: { plan, replace: place.previous !== null } });
    }
    const state = await markUnfinished(context, chosen);
    const common = { scope, madeAt: madeAt.toISOString(), asOf: options.asOf };
    await applySheetPlans(
      context,
      written.map(({ job }) => job),
      work,
      async () => {
        const [tasks, targets] = [read.map(contentArea), goals.map(targetArea)];
        const sheets = written.map(({ place: { table }, job: { plan } }) => ({
          sheet: plan.name,
          columns: plan.columnWidths.length,
          areas: table.kind === "targets" ? targets : tasks,
        }));
        await writeChangeMarks(context, sheets);
        await stampReports(context, written, common, state);
      },
    );
    await showSheet(context, places[0]?.sheet);
    const followsToday = options.live === true && options.asOf !== today();
    const live: Message[] = followsToday
      ? [{ code: "excel.report-live-today", severity: "warning", params: { asOf: options.asOf } }]
      : [];
    return done({
      sheets: places.map(({ sheet }) => sheet),
      reports: places.map(({ sheet, table }) => ({ sheet, table })),
      rowsWithErrors,
      messages: [...made.value.messages, ...live, ...messages],
    });
  });
}

/** Where each table has its column Tình trạng, for formulas that count it. */
function conditionRanges(tables: readonly TaskTable[]): ConditionRanges {
  return new Map(
    tables.flatMap(({ name, sheet, body, columns }) => {
      const offset = columns.get("condition");
      if (offset === undefined) return [];
      return [[name, absoluteReference(sheet, { ...body, column: body.column + offset, columns: 1 })] as const];
    }),
  );
}
