/**
 * Readings that would be certain alone and are in doubt beside what the cell says else: communes in a list of places nobody here
 * knows ("UBND các xã Bát Xát, Hợp Thành, Văn Bàn" lie in another province, where a Hợp Thành is too), bodies that share another
 * province's name ("Tỉnh ủy, UBND tỉnh Bắc Giang"), and places that are no agency ("thành phố Thanh Hóa và vùng phụ cận").
 */
import { matchKey } from "../text/key";
import { isJoiner } from "./boundary";
import { territorialBodies } from "./lexicon/group";
import { higherUnits } from "./lexicon/head";
import { provinces } from "./lexicon/province";
import type { CellPart } from "./part";
import { phraseEnd, phraseSet } from "./phrase";
import type { Registry } from "./registry";
import { type AgencySuggestion, suggestAgencies } from "./suggest";
import { type Token, tokenize } from "./token";

const communes = ["xã", "phường", "thị trấn", "đặc khu"];
const committees = ["", "UBND ", "Ủy ban nhân dân "];
const communeNames = phraseSet(committees.flatMap((committee) => communes.map((unit) => `${committee}${unit}`)));
const bareUnits = phraseSet([...communes, "huyện", "thị xã", "thành phố", "quận", "tp", "tx"]);
const partyBodies = phraseSet(["tỉnh ủy", "thành ủy"]);
const unitKeys = new Set(["tỉnh", "phố"].map(matchKey));
/** As near as this to a place of the registry, an unknown one is that place with a slip: in its marks, in its letters. */
const leastMarks = 0.85;
const leastSlip = 0.9;

/** The parts, those in doubt "unknown" with their ids kept for suggestions. Looks at cells only that hold something unknown. */
export function doubtElsewhere(parts: CellPart[], text: string, registry: Registry): CellPart[] {
  if (!parts.some(({ kind }) => kind === "unknown") || !parts.some(({ kind }) => kind === "agency")) return parts;
  const tokens = new Map(parts.map((part) => [part, tokenize(text.slice(part.start, part.end))]));
  const cell: Cell = { parts, text, registry, wordsOf: (part) => tokens.get(part) ?? [] };
  const doubted = new Set([...communesAmongForeign(cell), ...sharedElsewhere(cell), ...placesOnly(cell)]);
  return doubted.size === 0 ? parts : parts.map((part) => (doubted.has(part) ? { ...part, kind: "unknown" } : part));
}

interface Cell {
  readonly parts: readonly CellPart[];
  readonly text: string;
  readonly registry: Registry;
  readonly wordsOf: (part: CellPart) => readonly Token[];
}

/** The known communes, where more of the cell's communes are unknown. */
function communesAmongForeign({ parts, text, registry, wordsOf }: Cell): CellPart[] {
  const known = parts.filter(
    ({ kind, ids }) => kind === "agency" && registry.byId.get(ids[0] ?? "")?.kind === "ubnd-xa",
  );
  if (known.length === 0) return [];
  const foreign = parts.filter((part) => {
    if (part.kind !== "unknown" || part.ids.length > 0) return false;
    const head = tokenize(part.head ?? "");
    if (phraseEnd(communeNames, wordsOf(part), 0) === null && phraseEnd(communeNames, head, 0) === null) return false;
    const written = text.slice(part.start, part.end);
    return !suggestAgencies(registry, written, { head: part.head }).some(isSlip);
  });
  return foreign.length > known.length ? known : [];
}

/** Marks alone, or a letter of a long name: with another letter a short name is another place ("Tân Sơn", "Vân Sơn"). */
function isSlip({ score, reason }: AgencySuggestion): boolean {
  return reason.code === "suggestion.marks"
    ? score >= leastMarks
    : reason.code === "suggestion.spelling" && score >= leastSlip;
}

/** Bodies of one kind right before one of another province, which have no territory of their own. */
function sharedElsewhere(cell: Cell): CellPart[] {
  const { parts, wordsOf } = cell;
  const doubted: CellPart[] = [];
  for (const [at, part] of parts.entries()) {
    if (part.kind !== "unknown" || !isOfProvince(wordsOf(part))) continue;
    for (let before = at - 1; before >= 0; before--) {
      const other = parts[before];
      const next = parts[before + 1];
      if (other?.kind !== "agency" || next === undefined || !isJoined(cell, other, next)) break;
      if (hasOwnTerritory(wordsOf(other), cell.registry) || !isOfOneKind(wordsOf(other), wordsOf(part))) break;
      doubted.push(other);
    }
  }
  return doubted;
}

/** "… tỉnh Bắc Giang", "… TP. Hà Nội" at the end; the registry's own province would have been read. */
function isOfProvince(words: readonly Token[]): boolean {
  for (let at = 1; at < words.length; at++) {
    const unit = phraseEnd(higherUnits, words, at);
    const name = unit !== null && words[unit]?.key === "." ? unit + 1 : unit;
    if (name !== null && phraseEnd(provinces, words, name) === words.length) return true;
  }
  return false;
}

/** "… tỉnh", "… tỉnh Thanh Hóa". */
function hasOwnTerritory(words: readonly Token[], { territories }: Registry): boolean {
  const endsWith = (keys: readonly string[]) =>
    keys.every((key, at) => words[words.length - keys.length + at]?.key === key);
  return unitKeys.has(words.at(-1)?.key ?? "") || territories.some(({ nameKeys }) => endsWith(nameKeys));
}

function isOfOneKind(a: readonly Token[], b: readonly Token[]): boolean {
  const isBody = (words: readonly Token[]) =>
    phraseEnd(territorialBodies, words, 0) !== null || phraseEnd(partyBodies, words, 0) !== null;
  return a[0]?.key === b[0]?.key || (isBody(a) && isBody(b));
}

/** Places without their committee beside words that are no name. */
function placesOnly(cell: Cell): CellPart[] {
  const { parts, text, wordsOf } = cell;
  const isCommon = (part: CellPart | undefined): boolean =>
    part?.kind === "unknown" && /^\p{Ll}/u.test(text.slice(part.start));
  return parts.filter((part, at) => {
    if (part.kind !== "agency" || part.head !== null || phraseEnd(bareUnits, wordsOf(part), 0) === null) return false;
    const [before, after] = [parts[at - 1], parts[at + 1]];
    return (
      (before !== undefined && isCommon(before) && isJoined(cell, before, part)) ||
      (after !== undefined && isCommon(after) && isJoined(cell, part, after))
    );
  });
}

function isJoined({ text }: Cell, first: CellPart, second: CellPart): boolean {
  return tokenize(text.slice(first.end, second.start)).every(isJoiner);
}
