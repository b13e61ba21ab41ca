/** A cell cut into words and marks, with the places where they stand, so that nothing of it can get lost. */
import { matchKey } from "../text/key";

/** `key` is the word's comparison key; for a mark the mark itself (one kind of dash), for a line break "\n". */
export interface Token {
  readonly kind: "word" | "mark" | "break";
  readonly key: string;
  readonly raw: string;
  /** UTF-16 offsets in the text as given; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

const piece =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200B-\u200D\u2060\uFEFF\u00AD]*|\r\n?|[\n\u2028\u2029\v\f]|[^\s\u200B-\u200D\u2060\uFEFF\u00AD]/gu;
const word = /^[\p{L}\p{N}]/u;
const lineBreak = /^[\r\n\u2028\u2029\v\f]/u;
const invisible = /[\u200B-\u200D\u2060\uFEFF\u00AD]/gu;

/** Words and marks recur in cells without end; their keys are remembered up to this many. */
const rememberedKeys = 20_000;
const keys = new Map<string, string>();

function keyOf(raw: string): string {
  const remembered = keys.get(raw);
  if (remembered !== undefined) return remembered;
  const key = matchKey(raw.replace(invisible, "")) || raw;
  if (keys.size < rememberedKeys) keys.set(raw, key);
  return key;
}

/** The words, marks and line breaks of a text in order. White space and invisible characters belong to no token. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const found of text.matchAll(piece)) {
    const raw = found[0];
    const start = found.index;
    const end = start + raw.length;
    if (word.test(raw)) tokens.push({ kind: "word", key: keyOf(raw), raw, start, end });
    else if (lineBreak.test(raw)) tokens.push({ kind: "break", key: "\n", raw, start, end });
    else tokens.push({ kind: "mark", key: keyOf(raw), raw, start, end });
  }
  return tokens;
}
