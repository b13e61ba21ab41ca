/**
 * A part of the document that is there twice, as web pages repeat the beginning of a document above its full text, is read
 * once. Reads: blocks. Promises: the blocks of the second copy are left out and accounted for; nothing shorter than a run of
 * eight blocks and 600 characters with the marks of a document's head counts as a copy, so tables whose rows repeat are safe.
 */
import { matchKey } from "../../text/key";
import { type Block, cellText } from "../block";
import { type Staged, type UsedLines, usedAs } from "../stage";

const shortestRun = 8;
const shortestText = 600;
/** Only the head of a document comes twice; rows of a table may well repeat each other. */
const head = /^(?:số\s*:?\s*\d|căn cứ\s|điều 1\s*[.:]|quyết định:?$)|cộng hòa xã hội/iu;

export function blockText(block: Block): string {
  return block.kind === "row" ? block.cells.map(cellText).join(" | ") : block.text;
}

export function withoutRepeats(blocks: readonly Block[]): Staged<readonly Block[]> {
  const keys = blocks.map((block) => matchKey(blockText(block)));
  const firstAt = new Map<string, number>();
  const kept: Block[] = [];
  const used: UsedLines[] = [];
  const from: number[] = [];
  for (let at = 0; at < blocks.length; ) {
    const key = keys[at] ?? "";
    const earlier = firstAt.get(key);
    let length = 0;
    if (earlier !== undefined)
      while (earlier + length < at && at + length < keys.length && keys[earlier + length] === keys[at + length])
        length += 1;
    const text = keys.slice(at, at + length).reduce((sum, k) => sum + k.length, 0);
    const isHead = blocks.slice(at, at + length).some((block) => head.test(blockText(block)));
    if (earlier !== undefined && isHead && length >= shortestRun && text >= shortestText) {
      used.push(...blocks.slice(at, at + length).map((block) => usedAs("repeated-part", block)));
      from.push(blocks[at]?.line ?? 0);
      at += length;
      continue;
    }
    if (earlier === undefined) firstAt.set(key, at);
    kept.push(blocks[at] as Block);
    at += 1;
  }
  return { value: kept, messages: [], used };
}
