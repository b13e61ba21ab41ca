/** Which table holds which of the plans that were loaded, and which tables are mere copies. */
import type { Plan } from "../plan/plan";
import { cellText } from "../plan/task-row";
import type { Work } from "../plan/work";
import type { Baseline } from "../sheet";
import { matchKey } from "../text/key";
import type { FoundTable } from "./find-tables";
import { readRows } from "./read-rows";

export type LoadedPlan = Baseline["plans"][number];

export interface OwnedTable {
  readonly table: FoundTable;
  readonly plan: Plan | null;
}

export interface MatchedPlans {
  readonly own: readonly OwnedTable[];
  /** Tables that carry the column names of a plan that another table holds. */
  readonly copies: readonly FoundTable[];
  readonly lost: readonly LoadedPlan[];
}

/** Each loaded plan gets one table: the one that carries its column names, else the one of its name, else the only one left. */
export function matchPlans(found: readonly FoundTable[], loaded: readonly LoadedPlan[]): MatchedPlans {
  const owner = new Map<FoundTable, LoadedPlan>();
  const left = new Set(loaded);
  const claim = (fits: (table: FoundTable, entry: LoadedPlan) => boolean) => {
    for (const entry of left) {
      const table = found.find((candidate) => !owner.has(candidate) && fits(candidate, entry));
      if (table === undefined) continue;
      owner.set(table, entry);
      left.delete(entry);
    }
  };
  claim((table, entry) => !table.copied && table.number === entry.number);
  claim((table, entry) => table.isTable && table.name.toLowerCase() === entry.table.toLowerCase());
  claim((table, entry) => table.number === entry.number);
  const nameless = found.filter((table) => !owner.has(table) && table.number === null);
  if (nameless.length === 1 && left.size === 1) claim((table) => table === nameless[0]);
  const taken = new Set([...owner.values()].map((entry) => entry.number));
  const isCopy = (table: FoundTable) => !owner.has(table) && table.number !== null && taken.has(table.number);
  return {
    own: found.filter((table) => !isCopy(table)).map((table) => ({ table, plan: owner.get(table)?.plan ?? null })),
    copies: found.filter(isCopy),
    lost: [...left],
  };
}

/**
 * Copies whose column names were not copied with them: most of their rows are tasks of a plan that another table holds. Only
 * tables without a plan are read for it.
 */
export async function setCopiesAside(
  context: Excel.RequestContext,
  { own, copies }: MatchedPlans,
  work?: Work,
): Promise<Pick<MatchedPlans, "own" | "copies">> {
  const known = own.flatMap(({ plan }) => (plan === null ? [] : [contentsOf(plan)]));
  if (known.length === 0) return { own, copies };
  const kept: OwnedTable[] = [];
  const aside: FoundTable[] = [...copies];
  for (const owned of own) {
    if (owned.plan === null && (await isCopyOf(context, owned.table, known, work))) aside.push(owned.table);
    else kept.push(owned);
  }
  return { own: kept, copies: aside };
}

async function isCopyOf(
  context: Excel.RequestContext,
  table: FoundTable,
  known: readonly ReadonlySet<string>[],
  work?: Work,
): Promise<boolean> {
  const rows = await readRows(context, table, work);
  const lines = rows.map((row) => lineOf(cellText(row, "key"), cellText(row, "content")));
  return lines.length > 0 && known.some((plan) => lines.filter((line) => plan.has(line)).length * 2 > lines.length);
}

function contentsOf(plan: Plan): ReadonlySet<string> {
  return new Set(plan.tasks.map((task) => lineOf(task.id, task.content)));
}

/** Plans share ids ("I/1"), never ids with contents. */
function lineOf(key: string, content: string): string {
  return `${key} ${matchKey(content)}`;
}
