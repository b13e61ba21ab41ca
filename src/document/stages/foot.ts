/**
 * The foot of a document, wherever it stands: the list of recipients and the signature block, also where appendices follow.
 * Reads: blocks behind the front. Promises: only recipients, signature lines and the name under them are in it, so no duty is
 * lost; nobody on the list of recipients is taken for somebody with a duty.
 */
import type { Block } from "../block";
import { readNumbered } from "./ordinal";
import { isAuthorityLine, isPersonName, isSignatureLine } from "./signature";

const recipients = /^nơi nhận\s*:?/iu;
const signed = /^[([]?\s*(?:đã ký|ký tên|ký, đóng dấu)[)\]]?\s*:?\s*/iu;
const textOf = (block: Block | undefined): string => (block?.kind === "paragraph" ? block.text : "");

/** How many blocks from `at` on are a list of recipients. */
function recipientsAt(blocks: readonly Block[], at: number): number {
  if (!recipients.test(textOf(blocks[at]))) return 0;
  let length = 1;
  for (let text = textOf(blocks[at + length]); text !== ""; text = textOf(blocks[at + length])) {
    const goesOn = length > 1 && textOf(blocks[at + length - 1]).endsWith(",");
    if (readNumbered(text)?.ordinal.style !== "bullet" && !goesOn && !/^[^.:]{1,80};$/u.test(text)) break;
    length += 1;
  }
  return length;
}

/** How many blocks from `at` on are a signature block. A post alone ("CHỦ TỊCH") is one only above a name: it may begin a title. */
function signatureAt(blocks: readonly Block[], at: number): number {
  const isPart = (text: string): boolean => isSignatureLine(text) || signed.test(text);
  let length = 0;
  while (isPart(textOf(blocks[at + length]))) length += 1;
  if (length === 0) return 0;
  const named = isPersonName(
    textOf(blocks[at + length])
      .replace(signed, "")
      .trim(),
  );
  if (named) return length + 1;
  return isAuthorityLine(textOf(blocks[at])) ? length : 0;
}

function isFootRow(block: Block | undefined): boolean {
  if (block?.kind !== "row") return false;
  const paragraphs = block.cells.flatMap((cell) => cell.paragraphs);
  return paragraphs.some((text) => recipients.test(text)) || paragraphs.filter(isSignatureLine).length > 1;
}

export function footOf(blocks: readonly Block[]): ReadonlySet<Block> {
  const foot = new Set<Block>();
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at] as Block;
    let length = recipientsAt(blocks, at) || signatureAt(blocks, at);
    if (isFootRow(block)) length = 1;
    for (const one of blocks.slice(at, at + length)) foot.add(one);
    at += Math.max(1, length);
  }
  return foot;
}
