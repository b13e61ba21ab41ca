/** The report sheets of the workbook: when and from what each was made, and whether the data has changed since. */
import { done, type Result } from "../plan/message";
import type { Work } from "../plan/work";
import { readTargetTables } from "./read-targets";
import { readTables } from "./read-workbook";
import { dataChecksums, targetChecksums } from "./report-data";
import { reportStamps } from "./report-stamp";
import { readExcel } from "./run";
import { readState } from "./state-sheet";

export interface DescribedReport {
  readonly sheetId: string;
  /** The sheet's name now. */
  readonly sheet: string;
  readonly kind: string;
  /** ISO with time zone. */
  readonly madeAt: string;
  /** ISO day the numbers are of. */
  readonly asOf: string;
  /** Whether a table that it was made from holds something else than then, or is gone. */
  readonly dataChanged: boolean;
}

/** The reports whose sheets are there, the last made first. Reads the task tables only when there is a report to compare. */
export function describeReports(work?: Work): Promise<Result<DescribedReport[]>> {
  return readExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/id");
    const state = await readState(context);
    await context.sync();
    const names = new Map(worksheets.items.map((sheet) => [sheet.id, sheet.name]));
    const stamps = reportStamps(state).filter(({ sheetId }) => names.has(sheetId));
    if (stamps.length === 0) return done([]);
    const ofTargets = stamps.some((stamp) => stamp.kind === "targets") ? await readTargetTables(context, work) : [];
    const now = { ...dataChecksums((await readTables(context, work)).tables), ...targetChecksums(ofTargets) };
    const reports = stamps.map(({ sheetId, kind, madeAt, asOf, data }) => ({
      sheetId,
      sheet: names.get(sheetId) ?? "",
      kind,
      madeAt,
      asOf,
      dataChanged: Object.entries(data).some(([table, sum]) => now[table] !== sum),
    }));
    return done(reports.sort((a, b) => b.madeAt.localeCompare(a.madeAt)));
  });
}
