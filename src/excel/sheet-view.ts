/**
 * Views on the sheet itself: a filter on the hidden column of keys. Whatever a view is made of (an agency among several in a cell,
 * a day, words), it is a set of tasks, and keys name them exactly; filters that clerks have set on columns they see stay as they
 * are beside it, and taking the view away leaves them. Excel's undo list outlives both calls.
 */
import { headerOf } from "../plan/column";
import { done, failed, type Result } from "../plan/message";
import { cellText } from "../plan/task-row";
import { type FoundTable, findTables } from "./find-tables";
import { createPayload, jsonSize } from "./payload";
import { refuse } from "./problem";
import { readTables } from "./read-workbook";
import { writeExcel } from "./run";

/** A task of a view: its table, and its key; null for a row without one, which stays in sight with all of its kind. */
export interface ViewedTask {
  readonly table: string;
  readonly row: string | null;
}

/** The keys that the pane's own view shows, by table; tables without a view have no entry. */
export async function ownViews(context: Excel.RequestContext, tables: readonly FoundTable[]): Promise<OwnViews> {
  const views = askViews(context, tables);
  await context.sync();
  return views();
}

export type OwnViews = ReadonlyMap<string, ReadonlySet<string>>;

/** Queues the same question, to be answered after the next synchronisation. */
export function askViews(context: Excel.RequestContext, tables: readonly FoundTable[]): () => OwnViews {
  const asked = tables.flatMap((table) => {
    const filter = keyFilter(context, table);
    return filter === null ? [] : [{ table, filter: filter.load("criteria") }];
  });
  return () =>
    new Map(
      asked.flatMap(({ table, filter }) => {
        const keys = valuesOf(filter.criteria);
        return keys === null ? [] : [[table.name, keys] as const];
      }),
    );
}

function keyFilter(context: Excel.RequestContext, table: FoundTable): Excel.Filter | null {
  const offset = table.columns.get("key");
  if (!table.isTable || offset === undefined) return null;
  return context.workbook.worksheets.getItem(table.sheetId).tables.getItem(table.name).columns.getItemAt(offset).filter;
}

/** The texts of a filter by values; null for no filter and for one of another kind. */
function valuesOf(criteria: Excel.FilterCriteria | null | undefined): ReadonlySet<string> | null {
  if (criteria?.filterOn !== "Values") return null;
  return new Set((criteria.values ?? []).flatMap((value) => (typeof value === "string" ? [value.trim()] : [])));
}

/**
 * Shows only these tasks on the sheets: in each table its own; a table without any shows none. Problems: "excel.view-nothing",
 * "excel.not-a-table", and "excel.column-gone" for a table without keys.
 */
export function showOnly(tasks: readonly ViewedTask[]): Promise<Result<{ shown: number }>> {
  return writeExcel(async (context) => {
    if (tasks.length === 0) return failed("excel.view-nothing");
    context.workbook.load("readOnly");
    const { tables } = await readTables(context);
    if (context.workbook.readOnly) refuse("excel.read-only");
    const payload = createPayload(context);
    let shown = 0;
    for (const table of tables) {
      if (!table.isTable) refuse("excel.not-a-table", { sheet: table.sheet });
      const filter = keyFilter(context, table);
      if (filter === null) return failed("excel.column-gone", { column: headerOf("key") });
      const wanted = new Set(tasks.flatMap(({ table: name, row }) => (name === table.name ? [row ?? ""] : [])));
      const inSheet = table.rows.filter((row) => wanted.has(cellText(row, "key")));
      shown += inSheet.length;
      // A filter needs a value; where nothing is meant, one that no key has.
      const values = wanted.size === 0 ? [nothingKey] : [...wanted];
      await payload.reserve(jsonSize(values));
      filter.applyValuesFilter(values);
    }
    await payload.flush();
    return done({ shown });
  });
}

const nothingKey = "–";

/** Takes the views away; what clerks have filtered themselves stays filtered. Returns in how many tables there was a view. */
export function showAllTasks(): Promise<Result<{ tables: number }>> {
  return writeExcel(async (context) => {
    context.workbook.load("readOnly");
    const tables = await findTables(context);
    const views = await ownViews(context, tables);
    if (context.workbook.readOnly && views.size > 0) refuse("excel.read-only");
    for (const table of tables) if (views.has(table.name)) keyFilter(context, table)?.clear();
    await context.sync();
    return done({ tables: views.size });
  });
}
