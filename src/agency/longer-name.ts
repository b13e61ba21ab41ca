/**
 * Certain parts that are likely a piece of a longer name with a slip in it: "Vă phòng Đoàn ĐBQH và HĐND tỉnh" does not name
 * HĐND tỉnh, "BQL KKT Nghi Sơn và các KCM" names one board. Such parts become one unknown, so that a person sees it.
 */
import { editDistance } from "../text/distance";
import { matchKey, searchKey } from "../text/key";
import { isJoiner } from "./boundary";
import type { CellPart } from "./part";
import type { Registry } from "./registry";
import { type Token, tokenize } from "./token";
import { findNames } from "./trie";

/** A longer name holds an agency's name as its beginning or its end; the other piece as letters without marks. */
interface Piece {
  readonly side: "before" | "after";
  readonly letters: string;
}

/** The share of letters that may differ in the other piece; one always may. */
const mostSlips = 0.2;
/** Pieces shorter than this differ by chance. */
const leastLetters = 3;
const left = new Set(["và", "các"].map(matchKey));
const pieces = new WeakMap<Registry, ReadonlyMap<string, readonly Piece[]>>();

/** The parts of the text, those joined that are likely one longer name. */
export function joinLongerNames(parts: readonly CellPart[], text: string, registry: Registry): CellPart[] {
  const joined: CellPart[] = [];
  for (const part of parts) {
    const before = joined[joined.length - 1];
    if (before !== undefined && isOneName(before, part, text, registry))
      joined.splice(-1, 1, { kind: "unknown", start: before.start, end: part.end, ids: [], head: before.head });
    else joined.push(part);
  }
  return joined;
}

function isOneName(first: CellPart, second: CellPart, text: string, registry: Registry): boolean {
  const known = piecesOf(registry);
  const after = pieceOf(first, known).filter(({ side }) => side === "after");
  const before = pieceOf(second, known).filter(({ side }) => side === "before");
  if ((after.length === 0 || !isOpen(second)) && (before.length === 0 || !isOpen(first))) return false;
  if (!tokenize(text.slice(first.end, second.start)).every(isJoiner)) return false;
  const near = (part: CellPart, others: readonly Piece[]): boolean =>
    isOpen(part) && others.some((other) => isNear(lettersOf(text.slice(part.start, part.end)), other));
  return near(second, after) || near(first, before);
}

function pieceOf(part: CellPart, known: ReadonlyMap<string, readonly Piece[]>): readonly Piece[] {
  return part.kind === "agency" ? (known.get(part.ids[0] ?? "") ?? []) : [];
}

/** A part that no agency was claimed for. */
function isOpen(part: CellPart): boolean {
  return part.kind === "unknown" || (part.kind === "collective" && part.ids.length === 0);
}

/** With a slip or two, or as the end of a unit of that agency: "Đảng ủy Văn phòng Đoàn ĐBQH". */
function isNear(written: string, { side, letters }: Piece): boolean {
  if (side === "before" && written.endsWith(letters)) return true;
  const most = Math.max(1, Math.floor(letters.length * mostSlips));
  return Math.abs(written.length - letters.length) <= most && editDistance(written, letters, most) <= most;
}

function lettersOf(text: string): string {
  return tokenize(text)
    .filter((token) => token.kind === "word" && !left.has(token.key))
    .map((token) => searchKey(token.raw))
    .join("");
}

/** For every agency the other pieces of the longer names that hold its name before or after a joint. */
function piecesOf(registry: Registry): ReadonlyMap<string, readonly Piece[]> {
  const made = pieces.get(registry);
  if (made !== undefined) return made;
  const found = new Map<string, Piece[]>();
  const add = (ids: ReadonlySet<string>, side: Piece["side"], other: readonly Token[]): void => {
    const letters = lettersOf(other.map((token) => token.raw).join(" "));
    if (letters.length >= leastLetters)
      for (const id of ids) found.set(id, [...(found.get(id) ?? []), { side, letters }]);
  };
  for (const record of registry.records) {
    if (record.level === "nhom") continue;
    for (const name of [record.name, ...record.aliases]) {
      const tokens = tokenize(name);
      for (const [at, token] of tokens.entries()) {
        if (at === 0 || !isJoiner(token)) continue;
        const first = tokens.slice(0, at);
        const second = tokens.slice(at + 1);
        for (const { end, ids } of findNames([registry.names], first, 0, false))
          if (end === at) add(ids, "after", second);
        for (const { end, ids } of findNames([registry.names], second, 0, false))
          if (end === second.length) add(ids, "before", first);
      }
    }
  }
  pieces.set(registry, found);
  return found;
}
