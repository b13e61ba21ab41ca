/** Sets of fixed phrases, found over tokens in time of the phrase's length. Marks between the words of a phrase do not count. */
import { matchKey } from "../text/key";
import type { Token } from "./token";

interface PhraseNode {
  readonly next: Map<string, PhraseNode>;
  ends: boolean;
}

/** Phrases by their words; made once from a list. */
export type PhraseSet = PhraseNode;

export function phraseSet(phrases: readonly string[]): PhraseSet {
  const root: PhraseNode = { next: new Map(), ends: false };
  for (const phrase of phrases) {
    let node = root;
    for (const word of matchKey(phrase).split(/[\s,-]+/u)) {
      let child = node.next.get(word);
      if (child === undefined) {
        child = { next: new Map(), ends: false };
        node.next.set(word, child);
      }
      node = child;
    }
    node.ends = true;
  }
  return root;
}

/** Where the longest phrase of the set that begins at token `from` ends (exclusive), or null. */
export function phraseEnd(set: PhraseSet, tokens: readonly Token[], from: number): number | null {
  let node: PhraseNode | undefined = set;
  let end: number | null = null;
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind !== "word") {
      if (at > from && (token.key === "," || token.key === "-" || token.kind === "break")) continue;
      break;
    }
    node = node.next.get(token.key);
    if (node === undefined) break;
    if (node.ends) end = at + 1;
  }
  return end;
}
