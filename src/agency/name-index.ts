/** The known names by their three-letter pieces and initials: what is near a name is found without comparing it with all of them. */
import { initialsOf, type NameForm, nameForm, nameForms } from "./name-form";
import type { Registry } from "./registry";

interface Indexed {
  readonly id: string;
  readonly form: NameForm;
  readonly size: number;
}

/** Built once a registry. */
export interface NameIndex {
  readonly forms: readonly Indexed[];
  readonly byPiece: ReadonlyMap<string, readonly number[]>;
  readonly byInitials: ReadonlyMap<string, ReadonlySet<string>>;
  readonly provinces: readonly string[];
  /** Scratch: counters, one for each form, all zero between searches, and the places of those that are not. */
  readonly hits: Uint16Array;
  readonly touched: Uint32Array;
}

const candidates = 24;
/** The share of pieces in common below which two names are not compared. */
const leastShared = 0.25;
/** What a common head adds to it: among many places called "Đông …" the departments must not be lost. */
const headBonus = 0.2;

const indexes = new WeakMap<Registry, NameIndex>();

/** The forms that share most three-letter pieces with the query. */
export function nearest(index: NameIndex, query: NameForm): Indexed[] {
  const pieces = piecesOf(query);
  const { hits: counts, touched } = index;
  let count = 0;
  for (const piece of pieces) {
    const places = index.byPiece.get(piece);
    if (places === undefined) continue;
    for (const at of places) {
      const before = counts[at] ?? 0;
      if (before === 0) touched[count++] = at;
      counts[at] = before + 1;
    }
  }
  const scored: { entry: Indexed; score: number }[] = [];
  for (let place = 0; place < count; place++) {
    const at = touched[place] ?? 0;
    const entry = index.forms[at];
    const hits = counts[at] ?? 0;
    counts[at] = 0;
    if (entry === undefined) continue;
    const score = (2 * hits) / (pieces.length + entry.size) + (entry.form.head === query.head ? headBonus : 0);
    if (score > leastShared) scored.push({ entry, score });
  }
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, candidates)
    .map(({ entry }) => entry);
}

function piecesOf(form: NameForm): string[] {
  const text = `^${form.plainBody}$`;
  const pieces = new Set<string>();
  for (let at = 0; at + 2 < text.length + 1; at++) pieces.add(text.slice(at, at + 3));
  return [...pieces];
}

/** The index of a registry. */
export function indexOf(registry: Registry): NameIndex {
  const made = indexes.get(registry);
  if (made !== undefined) return made;
  const forms: Indexed[] = [];
  const byPiece = new Map<string, number[]>();
  const byInitials = new Map<string, Set<string>>();
  for (const record of registry.records) {
    if (record.level === "nhom") continue;
    const distinct = new Map<string, NameForm>();
    for (const form of [record.name, ...record.aliases, ...record.hints].flatMap(nameForms))
      distinct.set(`${form.head}|${form.body}`, form);
    for (const form of distinct.values()) {
      const pieces = piecesOf(form);
      for (const piece of pieces) put(byPiece, piece, forms.length);
      forms.push({ id: record.id, form, size: pieces.length });
    }
    const symbols = record.aliases.filter((alias) => !alias.includes(" "));
    for (const initials of [record.name, ...record.hints, ...symbols].flatMap(initialsIn))
      byInitials.set(initials, (byInitials.get(initials) ?? new Set()).add(record.id));
  }
  const index: NameIndex = {
    forms,
    byPiece,
    byInitials,
    provinces: registry.records.filter(({ kind }) => kind === "ubnd-tinh").map(({ id }) => id),
    hits: new Uint16Array(forms.length),
    touched: new Uint32Array(forms.length),
  };
  indexes.set(registry, index);
  return index;
}

function put(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** "khdt" and "skhdt" of Sở Kế hoạch và Đầu tư; the letters of a name that is an abbreviation itself. */
function initialsIn(name: string): string[] {
  const { words, head } = nameForm(name);
  const letters = (text: readonly string[]): string => text.map((word) => word.charAt(0)).join("");
  if (words.length > 1) return [letters(words), letters([...head.split(" "), ...words])];
  const own = initialsOf(name);
  return own === "" ? [] : [own];
}
