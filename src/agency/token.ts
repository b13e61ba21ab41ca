/** A cell cut into words and marks, with the places where they stand, so that nothing of it can get lost. */
import { matchKey } from "../text/key";
import { remembered } from "../text/remembered";

/** `key` is the word's comparison key; for a mark the mark itself (one kind of dash), for a line break "\n". */
export interface Token {
  readonly kind: "word" | "mark" | "break";
  readonly key: string;
  readonly raw: string;
  /** The letters of what may be an abbreviation ("TƯ" → t, ư), with their marks; null for other words. */
  readonly letters: readonly string[] | null;
  /** UTF-16 offsets in the text as given; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

const piece =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200B-\u200D\u2060\uFEFF\u00AD]*|\r\n?|[\n\u2028\u2029\v\f]|[^\s\u200B-\u200D\u2060\uFEFF\u00AD]/gu;
const word = /^[\p{L}\p{N}]/u;
const lineBreak = /^[\r\n\u2028\u2029\v\f]/u;
const invisible = /[\u200B-\u200D\u2060\uFEFF\u00AD]/gu;

/** Abbreviations of lower case are taken only when they can be nothing else. */
const plainAbbreviations = new Set(
  ["ubnd", "hđnd", "mttq", "ubmttq", "bql", "kkt", "kcn", "ccn", "ptnt", "gtvt", "tp", "tx", "tnmt", "lđtbxh"].map(
    matchKey,
  ),
);
const capitals = /^\p{Lu}{1,14}$/u;

/** What there is to know of a word or mark, wherever it stands. */
interface Form {
  readonly kind: Token["kind"];
  readonly key: string;
  readonly letters: readonly string[] | null;
}

/** The forms of a word or a mark. */
const formOf = remembered(made);

function made(raw: string): Form {
  if (lineBreak.test(raw)) return { kind: "break", key: "\n", letters: null };
  const key = matchKey(raw.replace(invisible, "")) || raw;
  if (!word.test(raw)) return { kind: "mark", key, letters: null };
  const abbreviates = capitals.test(raw) || plainAbbreviations.has(key);
  return { kind: "word", key, letters: abbreviates ? (key.match(/\p{L}[\u0302\u0306\u031B]?/gu) ?? []) : null };
}

/** The words, marks and line breaks of a text in order. White space and invisible characters belong to no token. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  piece.lastIndex = 0;
  for (let found = piece.exec(text); found !== null; found = piece.exec(text)) {
    const raw = found[0];
    const { kind, key, letters } = formOf(raw);
    tokens.push({ kind, key, letters, raw, start: found.index, end: found.index + raw.length });
  }
  return tokens;
}
