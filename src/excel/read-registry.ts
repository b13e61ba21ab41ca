/** The registry of this workbook: the one that ships, with what the office has written on sheet "Danh mục". */
import { type AgencyRecord, type Registry, registryFromRows } from "../agency";
import type { CellValue } from "../plan/cell";
import type { Problem } from "../plan/message";
import type { Work } from "../plan/work";
import { sharedSource } from "../sheet";
import { matchKey } from "../text/key";
import { type AgencyList, otherNamesIn, readAgencyList } from "./agency-list";
import { baseRegistry } from "./registry-setting";

export interface OfficeRegistry {
  readonly registry: Registry;
  /** Rows that were left out, and why. */
  readonly notes: readonly Problem[];
}

/** The last one made: the pane asks at each step of the selection, and a registry carries indexes of its own. */
let last: { readonly base: Registry; readonly rows: string; readonly office: OfficeRegistry } | null = null;

/**
 * `base` (or, for the one that ships, what the workbook builds on, see registry-base.ts) with the office's own rows, and with other names that somebody wrote beside an agency of `base`; without any, `base`
 * itself. Equal lists give the same registry object.
 */
export async function readRegistry(
  context: Excel.RequestContext,
  base: Registry,
  work?: Work,
): Promise<OfficeRegistry> {
  const chosen = await baseRegistry(context, base);
  const list = await readAgencyList(context, work);
  return list === null ? { registry: chosen, notes: [] } : officeRegistry(list, chosen);
}

/** The same of a list that was read already. */
export function officeRegistry(list: AgencyList, base: Registry): OfficeRegistry {
  const known = namesOf(base.records);
  const own = list.rows.map((row) => ownPart(row, list, known));
  if (!own.some((row) => row.length > 0)) return { registry: base, notes: [] };
  // Rows stand where they stand in the worksheet, so that notes name the row a clerk sees.
  const above = Array.from({ length: Math.min(list.area.row, 8) }, (): CellValue[] => []);
  const rows = [...above, list.headers, ...own];
  const key = JSON.stringify(rows);
  if (last !== null && last.base === base && last.rows === key) return last.office;
  const read = registryFromRows(rows, base.records);
  const office: OfficeRegistry = read.ok
    ? { registry: read.value.registry, notes: read.value.messages.map(({ code, params }) => ({ code, params })) }
    : { registry: base, notes: [read.problem] };
  last = { base, rows: key, office };
  return office;
}

/** What a row adds to the registry: all of an office's own row, new other names of a shared one, else nothing. */
function ownPart(
  row: readonly CellValue[],
  { at }: AgencyList,
  known: ReadonlyMap<string, ReadonlySet<string>>,
): readonly CellValue[] {
  if (row.every((cell) => cell === "")) return [];
  if (row[at.source] !== sharedSource) return row;
  const names = known.get(matchKey(String(row[at.name] ?? "")));
  const added = otherNamesIn(row[at.otherNames]).filter((name) => names?.has(matchKey(name)) === false);
  if (added.length === 0) return [];
  return row.map((cell, column) => (column === at.name ? cell : column === at.otherNames ? added.join("; ") : ""));
}

const names = new WeakMap<readonly AgencyRecord[], ReadonlyMap<string, ReadonlySet<string>>>();

/** The keys of all names of each agency, by the key of its official name. */
function namesOf(records: readonly AgencyRecord[]): ReadonlyMap<string, ReadonlySet<string>> {
  const made = names.get(records);
  if (made !== undefined) return made;
  const byName = new Map<string, Set<string>>();
  for (const record of records) {
    const key = matchKey(record.name);
    const all = byName.get(key) ?? new Set<string>();
    for (const name of [record.name, ...record.aliases]) all.add(matchKey(name));
    byName.set(key, all);
  }
  names.set(records, byName);
  return byName;
}
