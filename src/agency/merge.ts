/**
 * An office's own agencies joined with a registry: new ones are added, known ones gain names, dates and heirs, and what would
 * make one name mean two agencies is left out and reported, never settled silently.
 */
import type { CellValue } from "../plan/cell";
import { done, type Message, type Result } from "../plan/message";
import { matchKey } from "../text/key";
import { isCityCommittee, kindOfName, provincialCity } from "./kind";
import { type OfficeEntry, readOfficeRows } from "./office-entry";
import { type AgencyRecord, agencyRecordSchema, hyphened } from "./record";
import { createRegistry, type Registry } from "./registry";
import { centralRecords } from "./shipped";

export interface MergedRegistry {
  readonly registry: Registry;
  readonly messages: readonly Message[];
}

/**
 * The registry of `base` and the office's entries. An entry with the id or the name of a known agency extends it (its dates and
 * heirs replace the known ones where given). Messages: "agency.alias-taken" for a name that another agency bears (the other
 * keeps it), "agency.row-successor-unknown", "agency.row-id-invalid".
 */
export function mergeRegistry(base: readonly AgencyRecord[], entries: readonly OfficeEntry[]): MergedRegistry {
  const messages: Message[] = [];
  const records = new Map(base.map((record) => [record.id, record]));
  const owners = new Map<string, string>();
  for (const record of base) for (const name of [record.name, ...record.aliases]) own(owners, name, record.id);
  const city = centralCity(base, entries);
  const joined = entries.map((entry) => {
    const id = idOf(entry, records, owners, messages);
    const known = records.get(id) ?? newRecord(id, entry, entry === city);
    if (!owners.has(matchKey(entry.name))) own(owners, entry.name, id);
    records.set(id, known);
    return { entry, id };
  });
  for (const { entry, id } of joined) {
    const known = records.get(id);
    if (known === undefined) continue;
    records.set(id, {
      ...known,
      aliases: [...new Set([...known.aliases, ...freeNames(entry, id, owners, records, messages)])],
      code: entry.code ?? known.code,
      validFrom: entry.validFrom ?? known.validFrom,
      validTo: entry.validTo ?? known.validTo,
      note: entry.note ?? known.note,
      successors: entry.successors.length > 0 ? heirs(entry, owners, records, messages) : known.successors,
    });
  }
  return { registry: createRegistry([...records.values()]), messages };
}

/**
 * A registry from the rows of a worksheet (see readOfficeRows for the header), on top of `base`: the ministries and common groups
 * where another province or a ministry brings its own.
 */
export function registryFromRows(
  rows: readonly (readonly CellValue[])[],
  base: readonly AgencyRecord[] = centralRecords(),
): Result<MergedRegistry> {
  const read = readOfficeRows(rows);
  if (!read.ok) return read;
  const merged = mergeRegistry(base, read.value.entries);
  return done({ registry: merged.registry, messages: [...read.value.messages, ...merged.messages] });
}

/** A clerk's decision that `text` means agency `id`, as an alias of it; "agency.alias-taken" where the text is another's name. */
export function rememberAlias(base: readonly AgencyRecord[], text: string, id: string): MergedRegistry {
  const record = base.find((candidate) => candidate.id === id);
  if (record === undefined) return { registry: createRegistry(base), messages: [] };
  return mergeRegistry(base, [entryFor(record, text)]);
}

function entryFor(record: AgencyRecord, alias: string): OfficeEntry {
  return {
    id: record.id,
    name: record.name,
    aliases: [alias],
    code: null,
    validFrom: null,
    validTo: null,
    successors: [],
    note: null,
    row: 0,
  };
}

function own(owners: Map<string, string>, name: string, id: string): void {
  const key = matchKey(name);
  if (!owners.has(key)) owners.set(key, id);
}

function idOf(
  entry: OfficeEntry,
  records: ReadonlyMap<string, AgencyRecord>,
  owners: ReadonlyMap<string, string>,
  messages: Message[],
): string {
  const derived = hyphened(entry.name);
  if (entry.id !== null) {
    const id = entry.id.toLowerCase();
    if (agencyRecordSchema.shape.id.safeParse(id).success) return id;
    messages.push({
      code: "agency.row-id-invalid",
      severity: "warning",
      params: { row: entry.row, id: entry.id, used: derived },
    });
  }
  const owner = owners.get(matchKey(entry.name));
  return owner !== undefined && records.has(owner) ? owner : derived;
}

/** The one standing "UBND thành phố" of a list with departments but no province: the city is centrally run. */
function centralCity(base: readonly AgencyRecord[], entries: readonly OfficeEntry[]): OfficeEntry | null {
  const kinds = entries.map((entry) => ({ entry, kind: kindOfName(entry.name).kind }));
  const cities = entries.filter((entry) => isCityCommittee(entry.name) && entry.validTo === null);
  const provincial = base.some(({ kind }) => kind === "ubnd-tinh") || kinds.some(({ kind }) => kind === "ubnd-tinh");
  const [city] = cities;
  return !provincial && kinds.some(({ kind }) => kind === "so") && cities.length === 1 ? (city ?? null) : null;
}

function newRecord(id: string, entry: OfficeEntry, provincial: boolean): AgencyRecord {
  const { kind, level, aliases } = provincial ? provincialCity : kindOfName(entry.name);
  return agencyRecordSchema.parse({ id, name: entry.name, kind, level, aliases });
}

/** The entry's other names that nobody else bears. */
function freeNames(
  entry: OfficeEntry,
  id: string,
  owners: Map<string, string>,
  records: ReadonlyMap<string, AgencyRecord>,
  messages: Message[],
): string[] {
  return [entry.name, ...entry.aliases].filter((alias) => {
    const owner = owners.get(matchKey(alias));
    if (owner !== undefined && owner !== id) {
      messages.push({
        code: "agency.alias-taken",
        severity: "warning",
        params: { row: entry.row, alias, name: entry.name, owner: records.get(owner)?.name ?? owner },
      });
      return false;
    }
    own(owners, alias, id);
    return matchKey(alias) !== matchKey(records.get(id)?.name ?? "");
  });
}

function heirs(
  entry: OfficeEntry,
  owners: ReadonlyMap<string, string>,
  records: ReadonlyMap<string, AgencyRecord>,
  messages: Message[],
): AgencyRecord["successors"] {
  return entry.successors.flatMap((text) => {
    const id = records.has(text) ? text : owners.get(matchKey(text));
    if (id !== undefined)
      return [{ id, from: null, note: null, primary: entry.successors.length === 1, certainty: "high" as const }];
    messages.push({
      code: "agency.row-successor-unknown",
      severity: "warning",
      params: { row: entry.row, name: entry.name, successor: text },
    });
    return [];
  });
}
