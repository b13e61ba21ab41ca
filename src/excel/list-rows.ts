/** Whole rows of "Danh mục" that come, go or change, and go back. Rows are found by what they hold, for clerks sort and insert. */
import type { CellValue } from "../plan/cell";
import { matchKey } from "../text/key";
import { type AgencyList, appendToList, readAgencyList, removeFromList, replaceInList } from "./agency-list";

/** One row before and after; null where it was or is not there. */
export interface RowChange {
  readonly from: CellValue[] | null;
  readonly to: CellValue[] | null;
}

/** Puts rows back as they were before a step, as far as they still stand as it left them; returns how many stay because somebody changed them since. */
export async function restoreListRows(context: Excel.RequestContext, rows: readonly RowChange[]): Promise<number> {
  const list = rows.length === 0 ? null : await readAgencyList(context);
  if (list === null) return rows.length;
  const standing = new Set(list.rows.map(keyOf));
  const names = new Set(list.rows.map((row) => nameOf(row, list)));
  const open = rows.filter(({ to, from }) =>
    to === null ? from !== null && !names.has(nameOf(from, list)) : standing.has(keyOf(to)),
  );
  // What stands as it was before needs nothing: the step was never made so far.
  const asBefore = rows.filter(({ to, from }) =>
    from === null ? to !== null && !names.has(nameOf(to, list)) : standing.has(keyOf(from)),
  );
  changeListRows(
    context,
    list,
    open.map(({ from, to }) => ({ from: to, to: from })),
  );
  await context.sync();
  return rows.length - new Set([...open, ...asBefore]).size;
}

/** Queues the changes. */
export function changeListRows(context: Excel.RequestContext, list: AgencyList, rows: readonly RowChange[]): void {
  const places = new Map(list.rows.map((row, at) => [keyOf(row), at]));
  const placeOf = ({ from }: RowChange) => (from === null ? undefined : places.get(keyOf(from)));
  const added: CellValue[][] = [];
  const removed: number[] = [];
  for (const change of rows) {
    const at = placeOf(change);
    if (change.to === null) {
      if (at !== undefined) removed.push(at);
    } else if (at === undefined) added.push(change.to);
    else replaceInList(context, list, at, change.to);
  }
  if (added.length > 0) appendToList(context, list, added);
  removeFromList(context, list, removed, added.length > 0);
}

function keyOf(row: readonly CellValue[]): string {
  return JSON.stringify(row);
}

function nameOf(row: readonly CellValue[], { at }: AgencyList): string {
  return matchKey(String(row[at.name] ?? ""));
}
