/**
 * A number that follows the contents of a task table, as a formula of plain functions: a sheet that was confirmed shows by itself
 * that it was changed since. It counts lengths and three letters of each text, and days, so nearly every edit shows; what it cannot
 * see (two edits that cancel out), the add-in's own checksum does. Sorting is no change.
 */
import { type ColumnId, isComputed } from "../plan/column";
import { type Area, absoluteReference } from "./address";

const dates: ReadonlySet<ColumnId | null> = new Set<ColumnId>(["due", "completedOn", "internalDue"]);

export interface ContentArea {
  readonly sheet: string;
  readonly body: Area;
  /** The meaning of each column of the table from its left edge; null for one that is none of ours. */
  readonly columns: readonly (ColumnId | null)[];
}

/** The en-US expression, without "=". */
export function contentExpression({ sheet, body, columns }: ContentArea): string {
  const range = (from: number, count: number) =>
    absoluteReference(sheet, { ...body, column: body.column + from, columns: count });
  const texts = runs(columns, (id) => (id === null || !isComputed(id)) && !dates.has(id)).map(([from, count]) =>
    textTerms(range(from, count)),
  );
  const days = runs(columns, (id) => dates.has(id)).map(([from, count]) => dayTerms(range(from, count)));
  // Rows that are typed below the table may not be in any of these ranges yet.
  const first = absoluteReference(sheet, { ...body, columns: 1 }).replace(/\$\d+/gu, "");
  const whole = first.includes(":") ? first : `${first}:${first.slice(first.lastIndexOf("!") + 1)}`;
  return [...texts, ...days, `1009*COUNTA(${whole})`].join("+");
}

function textTerms(range: string): string {
  const middle = `UNICODE(MID(${range}&" ",INT(LEN(${range})/2)+1,1))`;
  return `SUMPRODUCT(LEN(${range})*3+UNICODE(${range}&" ")*7+${middle}*11+UNICODE(RIGHT(" "&${range},1))*13)`;
}

function dayTerms(range: string): string {
  return `17*SUM(${range})+101*COUNTA(${range})`;
}

/** Neighbouring columns of a kind, as first column and count. */
function runs(columns: ContentArea["columns"], wanted: (id: ColumnId | null) => boolean): [number, number][] {
  const found: [number, number][] = [];
  for (const [index, id] of columns.entries()) {
    if (!wanted(id)) continue;
    const last = found.at(-1);
    if (last !== undefined && last[0] + last[1] === index) last[1]++;
    else found.push([index, 1]);
  }
  return found;
}
