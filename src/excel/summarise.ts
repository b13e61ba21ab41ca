/**
 * The sheet in one line: how many tasks, how many completed, overdue, and so on. Excel itself counts the live column Tình trạng, so
 * the cost does not grow with the rows and the line says what the sheet says.
 */
import { type Condition, conditions } from "../plan/column";
import { done, type Result } from "../plan/message";
import { dateUnreadableMark } from "../sheet";
import { type FoundTable, findTables } from "./find-tables";
import { readExcel } from "./run";

export interface WorkbookSummary {
  readonly counts: ReadonlyMap<Condition, number>;
  /** Tasks of which nothing is told, for a date of theirs cannot be read. */
  readonly unreadable: number;
  /** All of these together. */
  readonly tasks: number;
  /** Tables without the column Tình trạng, whose tasks are in no count. */
  readonly uncounted: number;
}

/** Counts the conditions of all task tables as they stand on the sheets now. */
export function summariseWorkbook(): Promise<Result<WorkbookSummary>> {
  return readExcel(async (context) => done(await countConditions(context, await findTables(context))));
}

/** The same of some tables, inside a batch. */
export async function countConditions(
  context: Excel.RequestContext,
  tables: readonly FoundTable[],
): Promise<WorkbookSummary> {
  const words = [...conditions, dateUnreadableMark];
  const asked = tables.flatMap(({ sheetId, body, columns }) => {
    const offset = columns.get("condition");
    if (offset === undefined) return [];
    const column = context.workbook.worksheets
      .getItem(sheetId)
      .getRangeByIndexes(body.row, body.column + offset, Math.max(1, body.rows), 1);
    return words.map((word) => ({ word, count: context.workbook.functions.countIf(column, word).load("value") }));
  });
  if (asked.length > 0) await context.sync();
  const of = (wanted: string) =>
    asked.reduce((sum, { word, count }) => sum + (word === wanted ? Number(count.value) : 0), 0);
  return {
    counts: new Map(conditions.map((word) => [word, of(word)])),
    unreadable: of(dateUnreadableMark),
    tasks: words.reduce((sum, word) => sum + of(word), 0),
    uncounted: tables.filter(({ columns }) => !columns.has("condition")).length,
  };
}
