/** What stands after the last task table: footnotes, and what a web site prints below the document. */
import type { Block } from "../block";
import { type UsedLines, usedAs } from "../stage";
import { isSignatureLine } from "./signature";
import { isSiteChrome } from "./site-chrome";

const footnote = /^(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}\s*(?=\p{Lu}\p{Ll}+\s+định\s))\s*\S/u;

const recipients = /^nơi nhận\s*:?/iu;
/** A signature block is no longer than this. */
const signatureReach = 25;

/** The foot of a document: from "Nơi nhận" or the signature to its end, as far as it is short. */
export function accountForFoot(blocks: readonly Block[], signer: string): UsedLines[] {
  const texts = blocks.map((block) => (block.kind === "paragraph" ? block.text : ""));
  const name = signer === "" ? -1 : texts.lastIndexOf(signer);
  const first = texts.findIndex(
    (text, i) => i > name - signatureReach && (recipients.test(text) || isSignatureLine(text)),
  );
  return first < 0 || name < first ? [] : blocks.slice(first, name + 1).map((block) => usedAs("formality", block));
}

/** Accounts for the blocks behind line `end`, as far as they are notes, the document's own page title or a site's chrome. */
export function accountForTail(blocks: readonly Block[], end: number, isTitle: (text: string) => boolean): UsedLines[] {
  return blocks.flatMap((block) => {
    if (block.kind === "note") return [usedAs("note", block)];
    if (block.kind === "row") return [];
    if (footnote.test(block.text)) return [usedAs("note", block)];
    if (block.line > end && (isSiteChrome(block.text) || isTitle(block.text))) return [usedAs("site-chrome", block)];
    return [];
  });
}
