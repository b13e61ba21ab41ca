/** Finds known names in a cell: longest first, ending at a boundary, of the registry's own territory and of the day asked. */
import type { IsoDate } from "../plan/date";
import { matchKey } from "../text/key";
import { isBoundary, isCapital, isJoiner, startsHead, type View } from "./boundary";
import { deedEnd } from "./deed";
import { determiners, territorialBodies } from "./lexicon/group";
import { branches, communeUnits, higherUnits, owners } from "./lexicon/head";
import { provinces } from "./lexicon/province";
import { chooseByDate } from "./lifetime";
import { phraseEnd } from "./phrase";
import type { Registry } from "./registry";
import { findNames, type TrieNode } from "./trie";

/** What stands at a place of the cell, up to token `end` (exclusive). "unknown" with several ids is a name that they share. */
export interface Found {
  readonly kind: "agency" | "collective" | "unknown";
  readonly end: number;
  readonly ids: readonly string[];
  /** It was found, or would have to be, after the head of its list. */
  readonly inContext: boolean;
}

const province = matchKey("tỉnh");
const city = ["thành", "phố"].map(matchKey);
const and = matchKey("và");
/** How far the owner of a whole list is looked for. */
const longestTailed = 40;
/** Members that share an owner; more are no such list. */
const mostTailed = 12;
/** How far a shared territory is looked for behind the bodies that share it. */
const tailLength = 8;

/**
 * The longest known name at token `at`: from the registry's root, or from `nodes` after the head of a list. Where that is another's
 * ("Thủ tướng Chính phủ nước …"), a shorter name in it is no certain reading either.
 */
export function knownNameAt(
  registry: Registry,
  view: View,
  at: number,
  asOf: IsoDate | null,
  nodes: readonly TrieNode[] | null,
): Found | null {
  const inContext = nodes !== null;
  for (const match of findNames(nodes ?? [registry.names], view.tokens, at, inContext)) {
    const ids = chooseByDate(registry, match.ids, asOf);
    const end = territoryEnd(registry, view, match.end, ids);
    if (
      !(isBoundary(view, end) || deedEnd(view, end) !== null) ||
      (inContext && !isListEnd(view, end)) ||
      isElsewhere(registry, view, end, ids)
    )
      return null;
    const groups = ids.every((id) => registry.byId.get(id)?.level === "nhom");
    if (inContext && groups) continue;
    const kind = ids.length > 1 ? "unknown" : groups ? "collective" : "agency";
    return { kind, end, ids, inContext };
  }
  return null;
}

/** "HĐND" of "HĐND, UBND tỉnh": the last body's territory is theirs all. `end` is where the bare body ends. */
export function sharedTailAt(
  registry: Registry,
  view: View,
  at: number,
  end: number,
  asOf: IsoDate | null,
): Found | null {
  const { tokens } = view;
  if (phraseEnd(territorialBodies, tokens, at) !== end || !isJoiner(tokens[end])) return null;
  let next = end;
  for (let bodies = 0; bodies < 3 && isJoiner(tokens[next]); bodies++) {
    const body = phraseEnd(territorialBodies, tokens, next + 1);
    if (body === null) return null;
    next = body;
  }
  const joined = [...tokens.slice(at, end), ...tokens.slice(next, next + tailLength)];
  const [match] = findNames([registry.names], joined, 0, false);
  if (match === undefined || match.end <= end - at) return null;
  const ids = chooseByDate(registry, match.ids, asOf);
  const boundary = isBoundary(view, next + match.end - (end - at));
  return ids.length === 1 && boundary ? { kind: "agency", end, ids, inContext: false } : null;
}

/**
 * "Tổ chức" in "Các ban: Tổ chức, Nội chính, Dân vận Tỉnh ủy", "Hội Nông dân" in "Hội Nông dân, Hội Phụ nữ tỉnh": whose they are is
 * said once, at the end. `end` is where the unexplained words end; the first members of them may be the agency.
 */
export function tailedNameAt(
  registry: Registry,
  view: View,
  at: number,
  end: number,
  asOf: IsoDate | null,
  nodes: readonly TrieNode[] | null,
): Found | null {
  const { tokens } = view;
  const tail = tailAfter(view, end);
  if (tail === null) return null;
  const owner = tokens.slice(tail.from, tail.end);
  const idAt = (from: number, to: number): string | null => {
    const joined = [...tokens.slice(from, to), ...owner];
    const [match] = findNames(nodes ?? [registry.names], joined, 0, nodes !== null);
    if (match === undefined || match.end !== joined.length) return null;
    const [id, ...others] = chooseByDate(registry, match.ids, asOf);
    return id !== undefined && others.length === 0 && registry.byId.get(id)?.level !== "nhom" ? id : null;
  };
  // Every member must fit, the shortest first: "Tuyên giáo, Dân vận, Nội chính Tỉnh ủy" are three, though one is called "Tuyên giáo và
  // Dân vận" now; and of a name with a slip no piece is taken.
  const ends: number[] = [];
  for (let to = at + 1; to < end; to++) if (tokens[to]?.key === ",") ends.push(to);
  if (ends.length > mostTailed) return null;
  const firstEnd = (from: number): number | null =>
    [...ends, end].find((to) => to > from && idAt(from, to) !== null && (to === end || firstEnd(to + 1) !== null)) ??
    null;
  const to = firstEnd(at);
  const id = to === null ? null : idAt(at, to);
  return to === null || id === null ? null : { kind: "agency", end: to, ids: [id], inContext: nodes !== null };
}

/** The owner at the end of the first member behind `from` that has one; null where a group or another list comes first. */
function tailAfter(view: View, from: number): { from: number; end: number } | null {
  const { tokens } = view;
  for (let at = from; at < Math.min(tokens.length, from + longestTailed); at++) {
    const token = tokens[at];
    if (token === undefined || (token.kind !== "word" && !isJoiner(token))) return null;
    if (phraseEnd(determiners, tokens, at) !== null) return null;
    const end = tokens[at - 1]?.kind === "word" && tokens[at - 1]?.key !== and ? phraseEnd(owners, tokens, at) : null;
    if (end !== null && (tokens[end]?.kind !== "word" || tokens[end]?.key === and)) return { from: at, end };
    const elsewhere = end !== null && isCapital(view, end) && phraseEnd(higherUnits, tokens, at) !== null;
    if (elsewhere || (at > from && phraseEnd(communeUnits, tokens, at) !== null)) return null;
  }
  return null;
}

/** Over "tỉnh", "tỉnh Thanh Hóa", "Thanh Hóa" after a name, where the territory is the registry's own. */
function territoryEnd(registry: Registry, view: View, end: number, ids: readonly string[]): number {
  const level = registry.byId.get(ids[0] ?? "")?.level;
  if (level === undefined || level === "nhom" || level === "trung-uong") return end;
  for (const { keys, unitKeys, nameKeys } of registry.territories) {
    const separated = view.tokens[end]?.key === "," || view.tokens[end]?.key === "-";
    const whole = wordsEnd(view, separated ? end + 1 : end, keys);
    if (whole !== null) return whole;
    if (level !== "tinh") continue;
    const short = wordsEnd(view, end, nameKeys) ?? wordsEnd(view, end, unitKeys);
    if (short !== null && isBoundary(view, short)) return short;
  }
  return end;
}

/** The token after these words; a city's unit may be written "TP." */
function wordsEnd(view: View, from: number, keys: readonly string[]): number | null {
  const { tokens } = view;
  let at = from;
  let word = 0;
  if (tokens[at]?.key === "tp" && keys[0] === city[0] && keys[1] === city[1]) {
    at += tokens[at + 1]?.key === "." ? 2 : 1;
    word = 2;
  }
  for (; word < keys.length; word++) if (tokens[at++]?.key !== keys[word]) return null;
  return at;
}

/** A bare name ends at a mark or a remark: "CT" before "UBND huyện" is a chairman, not Sở Công Thương, and "TP." a city. */
function isListEnd(view: View, end: number): boolean {
  if (view.tokens[end]?.key === "." && view.tokens[end + 1]?.kind === "word") return false;
  return view.tokens[end]?.kind !== "word" || !startsHead(view, end);
}

/**
 * "Sở Y tế, tỉnh Nghệ An", "Sở Y tế (Nghệ An)" are not the registry's Sở Y tế, nor "xã Tân Tiến, huyện An Dương" its xã Tân Tiến,
 * nor a bank's branch the bank.
 */
function isElsewhere(registry: Registry, view: View, end: number, ids: readonly string[]): boolean {
  const { tokens } = view;
  const mark = tokens[end]?.key;
  const own = registry.territories.some(
    ({ keys, nameKeys }) => wordsEnd(view, end + 1, keys) !== null || wordsEnd(view, end + 1, nameKeys) !== null,
  );
  if (own) return false;
  if ((mark === "-" || mark === ",") && phraseEnd(branches, tokens, end + 1) !== null) return true;
  const level = registry.byId.get(ids[0] ?? "")?.level;
  if ((mark === "(" || mark === "-" || mark === ",") && level !== "trung-uong" && level !== "nhom") {
    const unit = phraseEnd(higherUnits, tokens, end + 1) ?? end + 1;
    const place = phraseEnd(provinces, tokens, tokens[unit]?.key === "." ? unit + 1 : unit);
    const said = mark !== "," || (unit > end + 1 && !isKnownDistrict(registry, view, end + 1));
    if (said && place !== null && isCapital(view, place - 1) && tokens[place]?.kind !== "word") return true;
  }
  if (mark !== "," || !/^\p{Lu}/u.test(namedAfter(view, end + 1))) return false;
  if (tokens[end + 1]?.key === province)
    return !registry.territories.some(({ keys }) => wordsEnd(view, end + 1, keys) !== null);
  return level === "xa" && !isKnownDistrict(registry, view, end + 1);
}

/** The word after a unit above the commune ("tỉnh", "huyện", "thị xã" …), "" where none stands at `at`. */
function namedAfter(view: View, at: number): string {
  const unit = phraseEnd(higherUnits, view.tokens, at);
  const name = unit !== null && view.tokens[unit]?.key === "." ? unit + 1 : unit;
  return name === null ? "" : (view.tokens[name]?.raw ?? "");
}

function isKnownDistrict(registry: Registry, view: View, at: number): boolean {
  return findNames([registry.names], view.tokens, at, false).length > 0;
}
