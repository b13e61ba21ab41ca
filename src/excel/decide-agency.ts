/** A clerk's decision on one value of "Đơn vị trong sổ": its cells are rewritten, and the decision is remembered on "Danh mục". */
import {
  certainSuccessor,
  mergeRegistry,
  type OfficeEntry,
  type Registry,
  readAgencyCell,
  rewriteRefs,
  shippedRegistry,
} from "../agency";
import type { CellEdit } from "../check/finding";
import type { IsoDate } from "../plan/date";
import { done, failed, type Result } from "../plan/message";
import type { Work } from "../plan/work";
import { matchKey } from "../text/key";
import { cleanText } from "../text/normalize";
import { type ListChange, missingOnList, readAgencyList } from "./agency-list";
import { type AgencyOptions, type AgencyPlace, type AgencyValue, agencyValueKey } from "./distinct-agencies";
import { decisionRecord } from "./kept-decision";
import { writableAgencyList } from "./make-agency-list";
import { officeRegistry } from "./read-registry";
import { baseRegistry } from "./registry-setting";
import { writeExcel } from "./run";
import type { StoredRecord } from "./state-sheet";
import { type EditOutcome, writeEdits } from "./write-edits";

/** What a value means: known agencies (several for one that was split), or one of the office's own that the list lacks. */
export type AgencyDecision =
  | { readonly kind: "known"; readonly ids: readonly string[] }
  | { readonly kind: "own"; readonly name: string };

export interface DecisionOptions extends AgencyOptions {
  /** Cells that stay as they are. */
  readonly except?: readonly Pick<AgencyPlace, "table" | "index" | "column">[];
}

export interface DecisionOutcome extends EditOutcome {
  /** Whether the writing will be read as decided from now on; false where it is another agency's name, or says too little. */
  readonly remembered: boolean;
}

/**
 * Rewrites the value in its cells (those that still hold what was seen) and remembers what it means, as one step of the undo list
 * named `label`. A writing that nothing else claims becomes another name of its agency on the list; what no other name can carry (several
 * agencies, an heir that the data leave open) is kept as a decision and offered first from then on. Problems:
 * "excel.agency-gone" for an id the registry lacks, "excel.agency-name-empty", and whatever Excel refuses; then nothing is changed.
 */
export function decideAgency(
  value: AgencyValue,
  decision: AgencyDecision,
  label: string,
  options: DecisionOptions,
  work?: Work,
): Promise<Result<DecisionOutcome>> {
  return writeExcel(async (context) => {
    const base = await baseRegistry(context, options.registry ?? shippedRegistry());
    const listed = await readAgencyList(context, work);
    const before = listed === null ? base : officeRegistry(listed, base).registry;
    const names = namesOf(decision, before);
    if (names === null) return failed("excel.agency-gone");
    const [only] = names;
    if (only === undefined || names.includes("")) return failed("excel.agency-name-empty");
    const alias = names.length === 1 && isTelling(value, before) ? wholeName(value) : null;
    const entry = { name: only, alias: alias !== null && matchKey(alias) !== matchKey(only) ? alias : null };
    const free = mergeRegistry(before.records, [entryOf(entry)]).messages.length === 0;
    const isOwn = decision.kind === "own";
    const wanted = { name: only, alias: free ? entry.alias : null };
    const worth = names.length === 1 && (wanted.alias !== null || isOwn);
    const list = worth ? await writableAgencyList(context, base, options.asOf, work) : null;
    const change = list === null ? null : missingOnList(list, wanted);
    const edits = editsFor(value, names, before, options);
    const changes: ListChange[] = change === null ? [] : [change];
    const kept = list === null && isOpen(value, decision, before, options.asOf) ? keptFor(value, decision) : [];
    const remembered = list === null ? null : { list, changes };
    const { changed, skipped } = await writeEdits(context, edits, label, work, remembered, kept);
    return done({ changed, skipped, remembered: list !== null || kept.length > 0 });
  });
}

/** The official names of a decision; null where one is not in the registry. */
function namesOf(decision: AgencyDecision, registry: Registry): string[] | null {
  if (decision.kind === "own") return [cleanText(decision.name)];
  const names = decision.ids.map((id) => registry.byId.get(id)?.name);
  return names.every((name) => name !== undefined) ? names : null;
}

/** Whether a writing may stand for one agency: it is nobody's name yet, whole in itself, and more than the word for a kind of agency. */
function isTelling({ text, reading }: AgencyValue, registry: Registry): boolean {
  const splits = /[;\n]/u.test(text);
  return reading.ref.kind === "unknown" && !splits && !registry.heads.has(matchKey(text));
}

/** The writing with the head that its list gives it: "TCKT" of "Các sở: TCKT, Xây dựng" is "Sở TCKT", in a list and alone. */
function wholeName({ text, reading: { head } }: AgencyValue): string {
  if (head === null) return text;
  const written = head.replace(/^(?:ubnd|hđnd)(?= |$)/u, (body) => body.toLocaleUpperCase("vi"));
  return `${written.charAt(0).toLocaleUpperCase("vi")}${written.slice(1)} ${text}`;
}

/** Whether the data alone would not come to the decision again. */
function isOpen(value: AgencyValue, decision: AgencyDecision, registry: Registry, asOf: IsoDate): boolean {
  if (decision.kind !== "known") return false;
  const { id } = value.reading.ref;
  const heir = id === null ? null : certainSuccessor(registry, id, asOf);
  return heir === null || decision.ids.length !== 1 || decision.ids[0] !== heir.id;
}

function keptFor({ text, reading }: AgencyValue, decision: AgencyDecision): StoredRecord[] {
  return decision.kind === "known" ? [decisionRecord(reading.ref.name ?? text, decision.ids)] : [];
}

function entryOf({ name, alias }: { name: string; alias: string | null }): OfficeEntry {
  const aliases = alias === null ? [] : [alias];
  const open = { id: null, code: null, validFrom: null, validTo: null, note: null };
  return { ...open, name, aliases, successors: [], row: 0 };
}

function editsFor(
  value: AgencyValue,
  names: readonly string[],
  registry: Registry,
  { asOf, except = [] }: DecisionOptions,
): CellEdit[] {
  const left = new Set(except.map(cellOf));
  return value.places
    .filter((place) => !left.has(cellOf(place)))
    .flatMap(({ table, row, index, column, from }): CellEdit[] => {
      const to = rewritten(String(from), value.key, names, registry, asOf);
      return to === String(from) ? [] : [{ table, row, index, column, from, to }];
    });
}

function cellOf({ table, index, column }: Pick<AgencyPlace, "table" | "index" | "column">): string {
  return JSON.stringify([table, index, column]);
}

/** The cell with the value replaced. An agency that the cell names already is not named twice: two that became one are one. */
function rewritten(text: string, key: string, names: readonly string[], registry: Registry, asOf: IsoDate): string {
  const { refs } = readAgencyCell(text, registry, { asOf });
  const others = refs.filter((ref) => agencyValueKey(ref) !== key);
  const there = new Set(others.flatMap(({ ref }) => (ref.name === null ? [] : [matchKey(ref.name)])));
  const changes = new Map<number, string | null>();
  for (const [at, ref] of refs.entries()) {
    if (agencyValueKey(ref) !== key) continue;
    const missing = names.filter((name) => !there.has(matchKey(name)));
    for (const name of missing) there.add(matchKey(name));
    changes.set(at, missing.length === 0 ? null : missing.join(text.includes(";") ? "; " : ", "));
  }
  const spliced = refs.reduceRight((now, ref, at) => {
    const name = changes.get(at);
    return typeof name === "string" ? now.slice(0, ref.start) + name + now.slice(ref.end) : now;
  }, text);
  const left = new Set(readAgencyCell(spliced, registry, { asOf }).refs.map(({ ref }) => ref.id));
  const readAsBefore = others.every(({ ref }) => left.has(ref.id));
  return readAsBefore && ![...changes.values()].includes(null) ? spliced : rewriteRefs(text, registry, changes, asOf);
}
