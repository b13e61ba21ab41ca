/** The search behind the agency picker: what a clerk types, without tone marks, by words or initials, against every known name. */
import type { IsoDate } from "../plan/date";
import { searchKey } from "../text/key";
import { type AgencyState, stateOf } from "./lifetime";
import { initialsOf, nameForm } from "./name-form";
import type { AgencyRecord } from "./record";
import type { Registry } from "./registry";

/** One agency found; `state` tells whether it exists on the day and who took over. */
export interface FoundAgency {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly state: AgencyState;
}

interface Searchable {
  readonly record: AgencyRecord;
  readonly names: readonly string[];
  readonly initials: string;
}

const lists = new WeakMap<Registry, readonly Searchable[]>();

/**
 * Up to `limit` agencies for what was typed, best first: names that begin so, then names that hold every word typed, then initials
 * ("skhdt"). Those that exist on the day come before those that do not; an empty query lists standing agencies in the order of the
 * registry.
 */
export function searchAgencies(
  registry: Registry,
  query: string,
  { asOf = null, limit = 20 }: { asOf?: IsoDate | null; limit?: number } = {},
): FoundAgency[] {
  const typed = searchKey(query)
    .replace(/[^\p{L}\p{N} ]+/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  const words = typed.split(" ").filter((word) => word !== "");
  const letters = typed.replaceAll(" ", "");
  const found: { record: AgencyRecord; state: AgencyState; rank: number }[] = [];
  for (const { record, names, initials } of searchable(registry)) {
    const rank = rankOf(names, initials, typed, words, letters);
    if (rank === null) continue;
    const state = stateOf(registry, record.id, asOf);
    found.push({ record, state, rank: rank + (state.kind === "valid" ? 0 : 0.5) });
  }
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ record, state }) => ({ id: record.id, name: record.name, kind: record.kind, state }));
}

function rankOf(
  names: readonly string[],
  initials: string,
  typed: string,
  words: readonly string[],
  letters: string,
): number | null {
  if (words.length === 0) return 0;
  if (names.some((name) => name === typed)) return 0;
  if (names.some((name) => name.startsWith(typed))) return 1;
  if (initials !== "" && (initials === letters || initials === `s${letters}`)) return 1.2;
  if (names.some((name) => words.every((word) => ` ${name}`.includes(` ${word}`)))) return 2;
  if (letters.length > 1 && initials.startsWith(letters)) return 3;
  return names.some((name) => name.includes(typed)) ? 4 : null;
}

function searchable(registry: Registry): readonly Searchable[] {
  const known = lists.get(registry);
  if (known !== undefined) return known;
  const made = registry.records.map((record) => {
    const form = nameForm(record.name, true);
    const letters = [...form.head.split(" "), ...form.words].map((word) => word.charAt(0)).join("");
    const names = [record.name, ...record.aliases].map((name) =>
      searchKey(name)
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim(),
    );
    return { record, names: [...new Set(names)], initials: initialsOf(record.name) || letters };
  });
  lists.set(registry, made);
  return made;
}
