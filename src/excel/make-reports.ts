/**
 * Makes appendices on sheets of their own. Making one again refreshes its sheet in place, unless somebody has changed that
 * sheet by hand since: then it stays, and the new one stands beside it.
 */
import { done, type Message, type Result } from "../plan/message";
import { stopIfCancelled, type Work } from "../plan/work";
import { type ReportTable, reportSheet } from "../report";
import { applySheetPlans } from "./apply-sheet-plan";
import { choosePlaces, markUnfinished, stampPlaces } from "./report-place";
import { type ReportOptions, reportTables, settingsOf } from "./report-tables";
import { writeExcel } from "./run";
import { showSheet } from "./show-sheet";

export interface MadeReport {
  readonly sheet: string;
  readonly table: ReportTable;
}

export interface ReportOutcome {
  /** Names of the sheets made, in the order of the kinds; kinds that could not be made are told in `messages`. */
  readonly sheets: readonly string[];
  readonly reports: readonly MadeReport[];
  /** What a clerk should know before handing in, and which sheets were kept because they were changed by hand. */
  readonly messages: readonly Message[];
}

/** Reads the task tables and writes one sheet for each kind: all or nothing, but for a refreshed sheet that Excel lets go half-written. */
export function makeReports(options: ReportOptions, work?: Work): Promise<Result<ReportOutcome>> {
  return writeExcel(async (context) => {
    const made = await reportTables(context, options, work);
    if (!made.ok) return made;
    const chosen = await choosePlaces(context, made.value.tables);
    const { places, messages } = chosen;
    stopIfCancelled(work);
    const settings = settingsOf(options);
    const jobs = places.map(({ table, sheet, previous }, index) => ({
      plan: reportSheet(table, { sheet, appendix: { number: index + 1, of: places.length }, settings }),
      replace: previous !== null,
    }));
    const state = await markUnfinished(context, chosen);
    await applySheetPlans(context, jobs, work, () => stampPlaces(context, places, options.asOf, state));
    await showSheet(context, places[0]?.sheet);
    return done({
      sheets: places.map(({ sheet }) => sheet),
      reports: places.map(({ sheet, table }) => ({ sheet, table })),
      messages: [...made.value.messages, ...messages],
    });
  });
}
