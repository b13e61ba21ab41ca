/**
 * What stands behind the foot of a document is no text of it: names under a signature, what a web site prints below. Only where
 * a new part opens (the plan that a decision issues, an appendix, a numbered heading) does the text go on.
 * Promises: such paragraphs make no duty or target; they are told as what they are or as not understood.
 */
import type { Block } from "../block";
import { article } from "./front-lines";
import { leadingKind } from "./kind";
import { readNumbered } from "./ordinal";
import { isCapitals } from "./outline";

const attached = /^(?:phụ lục|danh mục|biểu(?: mẫu)?(?=\s)|\(?(?:ban hành )?kèm theo)/iu;

function opensPart(text: string): boolean {
  const numbered = readNumbered(text);
  const isHeading = numbered !== null && numbered.ordinal.style !== "bullet" && numbered.marked;
  return isHeading || article.test(text) || attached.test(text) || (isCapitals(text) && leadingKind(text) !== null);
}

/** The blocks among `blocks` behind a foot, up to where a new part opens. */
export function behindFoot(blocks: readonly Block[], foot: ReadonlySet<Block>): ReadonlySet<Block> {
  const behind = new Set<Block>();
  let isBehind = false;
  for (const block of blocks) {
    if (foot.has(block)) isBehind = true;
    else if (block.kind === "paragraph") {
      if (opensPart(block.text)) isBehind = false;
      if (isBehind) behind.add(block);
    }
  }
  return behind;
}
