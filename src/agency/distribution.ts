/**
 * One head written for several names: "Các sở: Tài chính, Xây dựng", "UBND các huyện: Triệu Sơn, Nông Cống", and, without
 * saying so, "Sở Tài chính, Kế hoạch và Đầu tư". The head opens a context in which bare bodies of names are known.
 */
import { matchKey } from "../text/key";
import { isCapital, isJoiner, type View } from "./boundary";
import { capitalQualifiers, determiners, groupNouns, jointNouns, territorialBodies, unitNouns } from "./lexicon/group";
import { distributable, distributiveHeads, notMinistries, ownHeads } from "./lexicon/head";
import { titles } from "./lexicon/office";
import { type PhraseSet, phraseEnd } from "./phrase";
import type { Registry } from "./registry";
import type { Token } from "./token";
import { findNames, type TrieNode } from "./trie";

/** What bare names of the list may follow. */
export interface Context {
  /** The heads in words, most telling first ("ubnd huyện", "ubnd"); for suggestions. */
  readonly heads: readonly string[];
  readonly nodes: readonly TrieNode[];
  /** The list was announced ("Các sở:"), so it goes on after a name with another head. */
  readonly announced: boolean;
}

export interface ListHead {
  /** The token after the head and its colon. */
  readonly end: number;
  readonly context: Context;
}

const plural = matchKey("các");
const notMinistry = new RegExp(`^(?:${notMinistries.map(matchKey).join("|")})(?: |$)`, "u");
/** More nouns than any list head has; keeps the look ahead short. */
const mostNouns = 12;
const writtenHead = new Map(distributiveHeads.map((head) => [matchKey(head), head]));
const committee = matchKey("ủy ban nhân dân");
const council = matchKey("hội đồng nhân dân");
const bodyNames = new Map([
  [committee, "ubnd"],
  [council, "hđnd"],
]);
const shortUnits = new Map(
  Object.entries({ tp: "thành phố", tx: "thị xã", tt: "thị trấn" }).map(([short, unit]) => [short, matchKey(unit)]),
);

/** The announced list that begins at token `from`, or null: a head in the plural or with a colon, and a name after it. */
export function listHeadAt(registry: Registry, view: View, from: number): ListHead | null {
  const { tokens } = view;
  let at = phraseEnd(titles, tokens, from) ?? from;
  const before = phraseEnd(jointNouns, tokens, at) === null ? phraseEnd(determiners, tokens, at) : at + 1;
  if (before !== null) at = before;
  const body = phraseEnd(territorialBodies, tokens, at);
  const bodyWords = body === null ? "" : headWords(tokens, at, body);
  if (body !== null) at = body;
  const inner = phraseEnd(determiners, tokens, at);
  if (inner !== null) at = inner;
  const counted = /^\d+$/u.test(tokens[at]?.raw ?? "");
  if (counted) at++;
  const nouns = nounsAt(view, at, body === null ? distributable : unitNouns);
  if (nouns.words.length === 0 && bodyWords === "") return null;
  at = narrowedEnd(view, nouns.end);
  const opened = tokens[at]?.key === ":" || tokens[at]?.key === "(";
  if (!opened && before === null && inner === null && !counted) return null;
  if (!opened && nouns.words.length > 1 && body !== null) return null;
  const heads = nouns.words.map((noun) => (bodyWords === "" ? noun : `${bodyWords} ${noun}`));
  const context = contextOf(registry, heads.length > 0 ? heads : [bodyWords], true);
  const start = opened ? at + 1 : at;
  if (tokens[start]?.kind !== "word") return null;
  const known = findNames(context.nodes, tokens, start, true).some(({ ids }) => namesOne(registry, ids));
  const named =
    nouns.words.length > 0 && isNamed(view, start) && (opened ? tokens[at]?.key === ":" : !view.knownAt(start));
  const colonList = tokens[at]?.key === ":" && (view.knownAt(start) || isCapital(view, start));
  return known || named || colonList ? { end: start, context } : null;
}

const rememberedContexts = 20_000;
const contexts = new WeakMap<Registry, Map<string, Context | null>>();

/** The context that a name read in full leaves behind: "UBND huyện Đông Sơn" → "ubnd huyện", "ubnd". */
export function contextOfRecord(registry: Registry, id: string): Context | null {
  return remembered(registry, id, () => {
    const name = registry.byId.get(id)?.name ?? "";
    return contextOfWords(registry, matchKey(name).split(/[\s,-]+/u));
  });
}

/** Contexts recur; they are made once each, up to a number. */
function remembered(registry: Registry, key: string, make: () => Context | null): Context | null {
  const known = contexts.get(registry) ?? new Map<string, Context | null>();
  contexts.set(registry, known);
  const made = known.get(key);
  if (made !== undefined) return made;
  const context = make();
  if (known.size < rememberedContexts) known.set(key, context);
  return context;
}

/** The context of a name the registry does not know, by its first words. */
export function contextOfTokens(
  registry: Registry,
  tokens: readonly Token[],
  from: number,
  end: number,
): Context | null {
  const words: string[] = [];
  for (let at = from; at < Math.min(end, from + 6); at++) {
    const token = tokens[at];
    if (token?.kind === "word") words.push(shortUnits.get(token.key) ?? token.key);
  }
  return remembered(registry, `words ${words.join(" ")}`, () => contextOfWords(registry, words));
}

/** A name's own context inside an announced list: bare names may follow either head. */
export function joinContexts(own: Context | null, announced: Context | null): Context | null {
  if (own === null || announced === null || own.heads[0] === announced.heads[0]) return announced ?? own;
  const nodes = [...new Set([...own.nodes, ...announced.nodes])].slice(0, mostNouns);
  return { heads: [...new Set([...own.heads, ...announced.heads])].slice(0, mostNouns), nodes, announced: true };
}

function contextOfWords(registry: Registry, given: readonly string[]): Context | null {
  const text = given.join(" ").replace(committee, "ubnd").replace(council, "hđnd");
  const words = text.split(" ");
  const heads: string[] = [];
  for (let length = Math.min(5, words.length - 1); length > 0; length--) {
    const head = writtenHead.get(words.slice(0, length).join(" "));
    if (head !== undefined && !ownHeads.has(head) && !(head === "bộ" && notMinistry.test(text))) heads.push(head);
  }
  return heads.length === 0 ? null : contextOf(registry, heads, false);
}

function contextOf(registry: Registry, heads: readonly string[], announced: boolean): Context {
  const nodes = heads.map((head) => registry.heads.get(head)).filter((node) => node !== undefined);
  return { heads, nodes, announced };
}

function headWords(tokens: readonly Token[], from: number, end: number): string {
  const key = tokens
    .slice(from, end)
    .map((token) => token.key)
    .join(" ");
  return bodyNames.get(key) ?? writtenHead.get(key) ?? key;
}

/** "xã, phường", "sở, ban, ngành": the nouns of the head, those that a name can follow. */
function nounsAt(view: View, from: number, nouns: PhraseSet): { words: string[]; end: number } {
  const { tokens } = view;
  const words: string[] = [];
  let end = from;
  let at = from;
  for (;;) {
    const noun = phraseEnd(nouns, tokens, at);
    const any = longer(noun, phraseEnd(groupNouns, tokens, at));
    if (any === null || (end > from && isCapital(view, at) && isCapital(view, any))) return { words, end };
    if (noun === any) {
      const word = headWords(tokens, at, noun);
      words.push(writtenHead.get(shortUnits.get(word) ?? "") ?? word);
    }
    end = any;
    at = any;
    if (isJoiner(tokens[at])) at++;
    if (tokens[at]?.key === plural) at++;
    const adjacent = at === end && phraseEnd(unitNouns, tokens, at) !== null && !isCapital(view, at);
    if ((at === end && !adjacent) || words.length > mostNouns) return { words, end };
  }
}

/** Whether a name means agencies and not a group of them. */
function namesOne(registry: Registry, ids: ReadonlySet<string>): boolean {
  return [...ids].some((id) => registry.byId.get(id)?.level !== "nhom");
}

/** Over "ven biển" in "UBND các huyện ven biển: Nga Sơn, Hậu Lộc", where a colon follows. */
function narrowedEnd(view: View, from: number): number {
  let at = from;
  while (view.tokens[at]?.kind === "word" && !isCapital(view, at) && at < from + 6) at++;
  return view.tokens[at]?.key === ":" ? at : from;
}

function longer(a: number | null, b: number | null): number | null {
  return a === null || (b !== null && b > a) ? b : a;
}

/** A capital that begins a name and no qualifier of a group ("các Bộ, ngành Trung ương"). */
function isNamed(view: View, at: number): boolean {
  return (
    isCapital(view, at) &&
    phraseEnd(capitalQualifiers, view.tokens, at) === null &&
    phraseEnd(groupNouns, view.tokens, at) === null
  );
}
