/**
 * Page numbers that stand on lines of their own in running text. Reads: blocks that are in no table. Promises: only a row of
 * numbers that count on by one from page to page is taken for page numbers, so no numeral of a list or table is lost.
 */
import type { Block } from "../block";
import { type Staged, usedAs } from "../stage";

const lone = /^(?:[-–—]\s*)?(?:trang\s+)?(\d{1,3})(?:\s*\/\s*\d{1,3})?(?:\s*[-–—])?$/iu;
/** The first page often has none. */
const latestFirst = 3;
/** No page is shorter, in blocks. */
const shortestPage = 5;

export function withoutPageNumbers(blocks: readonly Block[]): Staged<readonly Block[]> {
  const found = blocks.flatMap((block, at) => {
    const page = block.kind === "paragraph" ? lone.exec(block.text)?.[1] : undefined;
    return page === undefined ? [] : [{ block, at, page: Number(page) }];
  });
  const first = found[0];
  const isRow =
    first !== undefined &&
    first.page <= latestFirst &&
    first.at >= shortestPage &&
    found.every((one, i) => {
      const before = found[i - 1];
      return before === undefined || (one.page === before.page + 1 && one.at - before.at > shortestPage);
    });
  if (!isRow) return { value: blocks, messages: [], used: [] };
  const numbers = new Set(found.map(({ block }) => block));
  return {
    value: blocks.filter((block) => !numbers.has(block)),
    messages: [],
    used: found.map(({ block }) => usedAs("page-number", block)),
  };
}
