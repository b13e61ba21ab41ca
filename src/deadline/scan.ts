/** Cuts a cell into tokens: each family in turn takes its phrases out of what the families before it left. Linear in the text. */

import { families } from "./families/index";
import type { Token } from "./family";
import { isUnmarked, lowered, taken, withoutMarks } from "./letter";

/** The text as the later steps look at it. */
export interface ScannedText {
  /** The whole text in lower case, with plain dashes. */
  readonly lower: string;
  /** `lower` with every token's characters replaced by `taken`. Places in both are those of the text. */
  readonly rest: string;
}

export interface Scan extends ScannedText {
  /** In the order of the text; they do not overlap. */
  readonly tokens: readonly Token[];
}

/** Every sign once, with and without marks: a text is asked for each only when a family needs it. */
const allSigns = [...new Set(families.flatMap(({ signs }) => signs))];
const unmarkedSigns = allSigns.map(withoutMarks);
const searched = families.map((family) => ({ family, signs: family.signs.map((sign) => allSigns.indexOf(sign)) }));

const unasked = 0;
const present = 1;
const absent = 2;

/** Whether the text has one of the signs, remembered in `known`. */
function hasSign(lower: string, signs: readonly number[], texts: readonly string[], known: Uint8Array): boolean {
  for (const sign of signs) {
    if (known[sign] === unasked) known[sign] = lower.includes(texts[sign] ?? "") ? present : absent;
    if (known[sign] === present) return true;
  }
  return false;
}

export function scan(text: string): Scan {
  const lower = lowered(text);
  let rest = lower;
  const tokens: Token[] = [];
  const unmarked = isUnmarked(lower);
  const texts = unmarked ? unmarkedSigns : allSigns;
  const known = new Uint8Array(allSigns.length);
  for (const { family, signs } of searched) {
    if (!hasSign(lower, signs, texts, known)) continue;
    const expression = unmarked ? family.pattern.unmarked : family.pattern.marked;
    let kept = "";
    let at = 0;
    // exec on the shared expression: matchAll would copy it for every cell, which costs more than the search
    expression.lastIndex = 0;
    for (let match = expression.exec(rest); match !== null; match = expression.exec(rest)) {
      const reading = family.read(match);
      if (reading === null) continue;
      const end = match.index + match[0].length;
      tokens.push({ ...reading, start: match.index, end });
      kept += rest.slice(at, match.index) + taken.repeat(match[0].length);
      at = end;
    }
    if (at > 0) rest = kept + rest.slice(at);
  }
  tokens.sort((a, b) => a.start - b.start);
  return { tokens, lower, rest };
}
