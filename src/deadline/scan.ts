/** Cuts a cell into tokens: each family in turn takes its phrases out of what the families before it left. Linear in the text. */

import { families } from "./families/index";
import type { Token } from "./family";
import { isUnmarked, lowered, withoutMarks } from "./letter";

/** Stands for text that a token has taken: no letter, no digit, no space, so no later pattern reaches across it. */
export const taken = "\uE000";

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

const searched = families.map((family) => ({
  family,
  signs: family.signs,
  unmarkedSigns: family.signs.map(withoutMarks),
}));

export function scan(text: string): Scan {
  const lower = lowered(text);
  let rest = lower;
  const tokens: Token[] = [];
  const unmarked = isUnmarked(lower);
  for (const { family, signs, unmarkedSigns } of searched) {
    if (!(unmarked ? unmarkedSigns : signs).some((sign) => lower.includes(sign))) continue;
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
