/**
 * Paragraphs under a borderless header without numerals → rows. Nothing but the cells themselves says where a row begins, so of
 * all ways to part the paragraphs into rows the cheapest by the columns' grammars is taken.
 */
import type { Paragraph } from "../block";
import type { ColumnGrammar, ColumnRole } from "./column-grammar";
import { cutRow } from "./cut";
import { readNumbered } from "./ordinal";
import { isCapitals } from "./outline";
import { isSignatureLine } from "./signature";
import type { StreamHeader } from "./stream-header";
import type { StreamRow } from "./stream-rows";

/** A row may have so many paragraphs more or fewer than columns: wrapped cells, empty cells. */
const atMost = { more: 4, fewer: 2 };
const groupCost = 1;
/** Each paragraph is a cell; one that wraps or holds a line break is the exception. */
const wrappedCost = 2;
/** Rows that cost more than this on average are no table. */
const readsAsTable = 3.5;
const longestCell = 600;
const longestName = 120;

const isHeading = (text: string): boolean => isCapitals(text) && readNumbered(text)?.marked === true;

/** Where the table is over: a signature, the next appendix, or a heading with running text under it. */
function isBehind(paragraphs: readonly Paragraph[], at: number): boolean {
  const text = paragraphs[at]?.text ?? "";
  const next = paragraphs[at + 1]?.text ?? "";
  const opensText = next.length > longestName || /[.;:]$/u.test(next) || readNumbered(next)?.marked === true;
  const isEnd = isSignatureLine(text) || /^(?:nơi nhận|phụ lục|điều \d+\.)/iu.test(text);
  return (isHeading(text) && opensText) || isEnd || text.length > longestCell;
}

/** The rows and how many paragraphs they take; no rows where the paragraphs do not read as a table. */
export function bareRows(
  paragraphs: readonly Paragraph[],
  from: number,
  header: StreamHeader,
  grammar: ColumnGrammar,
): { rows: StreamRow[]; length: number } {
  const columns = header.columns.slice(1).map((column) => column.role as ColumnRole);
  const settings = { columns, grammar, widths: columns.map(() => null), insideLines: false };
  const behind = paragraphs.findIndex((_, i) => i >= from && isBehind(paragraphs, i));
  const cells = paragraphs.slice(from, behind < 0 ? paragraphs.length : behind);
  /** Cheapest way to part the first n paragraphs, and where its last row begins. */
  const best: { cost: number; start: number }[] = [{ cost: 0, start: 0 }];
  for (let end = 1; end <= cells.length; end++) {
    let found = { cost: Number.POSITIVE_INFINITY, start: end - 1 };
    const consider = (start: number, own: number) => {
      const cost = (best[start]?.cost ?? Number.POSITIVE_INFINITY) + own;
      if (cost < found.cost) found = { cost, start };
    };
    if (isCapitals(cells[end - 1]?.text ?? "")) consider(end - 1, groupCost);
    const shortest = Math.max(1, columns.length - atMost.fewer);
    for (let length = shortest; length <= columns.length + atMost.more && length <= end; length++) {
      const texts = cells.slice(end - length, end).map(({ text }) => text);
      if (length > 1 && texts.some(isHeading)) break;
      const wrapped = Math.max(0, length - columns.length) * wrappedCost;
      consider(end - length, (cutRow([texts], settings)[0]?.cost ?? Number.POSITIVE_INFINITY) + wrapped);
    }
    best.push(found);
  }
  const rows: StreamRow[] = [];
  for (let end = cells.length; end > 0; end = best[end]?.start ?? 0) {
    const row = cells.slice(best[end]?.start ?? 0, end);
    const first = row[0] as Paragraph;
    const numbered = row.length === 1 && isHeading(first.text) ? readNumbered(first.text) : null;
    const segment = numbered === null ? row : [{ ...first, text: numbered.rest }];
    rows.unshift({ ordinal: numbered?.ordinal ?? null, first, segments: [segment] });
  }
  const total = best[cells.length]?.cost ?? Number.POSITIVE_INFINITY;
  return total <= readsAsTable * rows.length ? { rows, length: cells.length } : { rows: [], length: 0 };
}
