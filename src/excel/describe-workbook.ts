/** What is in the workbook, for the pane's first look: its plans and their sheets, reports, and what can be taken back. */
import type { ColumnId } from "../plan/column";
import { done, type Problem, type Result } from "../plan/message";
import type { Plan } from "../plan/plan";
import { type OptionalColumnId, optionalColumnIds } from "../sheet";
import { notesOf } from "./check-workbook";
import { type FoundTable, findTables } from "./find-tables";
import { type LoadedPlan, matchPlans, setCopiesAside } from "./match-plans";
import { reportStamps } from "./report-stamp";
import { readExcel } from "./run";
import { readState } from "./state-sheet";
import { readStoredBaseline } from "./stored-baseline";
import { undoSteps } from "./undo-log";

export interface DescribedTable {
  /** Name of the Excel table. */
  readonly name: string;
  readonly sheet: string;
  /** Rows of the table's body, empty ones included. */
  readonly rows: number;
  /** The plan as it was loaded, null where the workbook does not hold it any more. */
  readonly plan: Plan | null;
  readonly missingColumns: readonly ColumnId[];
  /** The columns that the office has switched on. */
  readonly optional: readonly OptionalColumnId[];
  /** False where the table was turned into plain cells. */
  readonly isTable: boolean;
  readonly isProtected: boolean;
}

export interface WorkbookDescription {
  readonly tables: readonly DescribedTable[];
  /** ISO day of the last load, null where none is known. */
  readonly loadedOn: string | null;
  readonly reports: readonly { readonly sheet: string; readonly kind: string; readonly madeAt: string }[];
  /** The steps that can be taken back, the last first. */
  readonly undo: readonly { readonly label: string; readonly at: string; readonly cells: number }[];
  readonly readOnly: boolean;
  readonly notes: readonly Problem[];
}

/** Looks at the workbook without reading the rows of its tables. */
export function describeWorkbook(): Promise<Result<WorkbookDescription>> {
  return readExcel(async (context) => {
    context.workbook.load("readOnly");
    const found = await findTables(context);
    const stored = await readStoredBaseline(context, undefined, { known: true });
    const state = await readState(context);
    const matched = matchPlans(found, stored.ok ? stored.value.plans : []);
    const { own, copies } = await setCopiesAside(context, matched);
    const absent = !stored.ok && found.length === 0 && stored.problem.code === "sheet.baseline-absent";
    return done({
      tables: own.map(describe),
      loadedOn: stored.ok ? stored.value.loadedOn : null,
      reports: reportStamps(state).map(({ sheet, kind, madeAt }) => ({ sheet, kind, madeAt })),
      undo: undoSteps(state).map(({ label, at, changes }) => ({ label, at, cells: changes.length })),
      readOnly: context.workbook.readOnly,
      notes: notesOf({
        copies,
        lostPlans: matched.lost.map((entry: LoadedPlan) => entry.plan),
        baselineProblem: stored.ok || absent ? null : stored.problem,
      }),
    });
  });
}

function describe({ table, plan }: { table: FoundTable; plan: Plan | null }): DescribedTable {
  return {
    name: table.name,
    sheet: table.sheet,
    rows: table.body.rows,
    plan,
    missingColumns: table.missing,
    optional: optionalColumnIds.filter((id) => table.columns.has(id)),
    isTable: table.isTable,
    isProtected: table.sheetProtected,
  };
}
