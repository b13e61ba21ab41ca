/** What stands after the last task table: footnotes, and what a web site prints below the document. */
import type { Block } from "../block";
import { type UsedLines, usedAs } from "../stage";
import { isSiteChrome } from "./site-chrome";

const footnote = /^(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}\s*(?=\p{Lu}\p{Ll}+\s+định\s))\s*\S/u;

/** Accounts for the blocks behind line `end`, as far as they are notes, the document's own page title or a site's chrome. */
export function accountForTail(blocks: readonly Block[], end: number, isTitle: (text: string) => boolean): UsedLines[] {
  return blocks.flatMap((block) => {
    if (block.kind === "note") return [usedAs(block.margin === true ? "page-margin" : "note", block)];
    if (block.kind === "row") return [];
    if (footnote.test(block.text)) return [usedAs("note", block)];
    if (block.line > end && (isSiteChrome(block.text) || isTitle(block.text))) return [usedAs("site-chrome", block)];
    return [];
  });
}
