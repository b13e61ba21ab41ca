/** Whether a plan's cell differs from the plan only by what our own fixes and suggestions do: such a cell is mended, not tampered with. */
import type { ReadRef } from "../agency/index";
import type { ColumnId } from "../plan/column";
import type { CheckedRow } from "./checked-row";
import type { TableContext } from "./table-context";

/** Asked for a row with a task whose cell differs from the plan's text. */
export function isMended(row: CheckedRow, column: ColumnId, context: TableContext): boolean {
  if (row.task === null) return false;
  const original = String(context.original(row.task, column) ?? "");
  if (column === "lead" || column === "coordinating") return areAgenciesMended(row, column, original, context);
  if (column !== "deadline") return false;
  const { suggestions } = context.deadline(original);
  return suggestions.some(({ label }) => label === row.text("deadline"));
}

function areAgenciesMended(row: CheckedRow, column: ColumnId, original: string, context: TableContext): boolean {
  const now = context.agencies(row.text(column)).refs;
  if (row.text(column) === "" && column === "lead") return false;
  if (now.some(({ ref }) => ref.kind === "unknown" && !original.includes(ref.text))) return false;
  const issued = context.agencies(original).refs;
  const leads = new Set(context.agencies(row.text("lead")).refs.map(nameOf));
  const allowed = issued.map((ref) => new Set([nameOf(ref), ...heirsOf(ref)]));
  const isKept = (names: ReadonlySet<string>) =>
    now.some((ref) => names.has(nameOf(ref))) ||
    (column === "coordinating" && [...names].some((name) => leads.has(name)));
  return now.every((ref) => allowed.some((names) => names.has(nameOf(ref)))) && allowed.every(isKept);
}

function nameOf({ ref }: ReadRef): string {
  return ref.id ?? ref.text;
}

/** What may stand for it: heirs of an ended agency, near names of an unknown one. */
function heirsOf({ state, suggestions }: ReadRef): string[] {
  return state.kind === "ended" ? state.successors.map(({ id }) => id) : suggestions.map(({ id }) => id);
}
