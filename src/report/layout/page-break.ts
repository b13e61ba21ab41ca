/** Where the pages of a sheet must be made to end, so that rows that belong together stand on one page. */

interface Row {
  readonly row: number;
  readonly points: number;
}

export interface Paging {
  /** Points that a page holds. */
  readonly limit: number;
  /** Rows (from 0) that are printed again on each page; `end` is the first below them. */
  readonly header: { readonly first: number; readonly end: number };
  /** Whether a row must stand on one page with the row below it. */
  readonly kept: (row: number) => boolean;
  /**
   * Whether what begins with this row must not be torn apart by programs that print the sheet much smaller either, as those do that
   * lack its fonts: there pages hold more rows and end elsewhere.
   */
  readonly whole: (row: number) => boolean;
}

/**
 * How much more a page may hold than was computed: printers differ by a few points, and Excel itself prints a little smaller where the columns come
 * out a hair too wide for the paper. In steps smaller than a line of a page, as a heading may be torn from its row by any of them.
 */
const usualPrints = Array.from({ length: 12 }, (_, step) => 1 + (step + 1) / 200);
/** The same where columns of the same width in characters come out much wider, by what was seen of LibreOffice without Calibri. */
const smallerPrints = [1.1, 1.15, 1.2, 1.25];

/**
 * The rows before which a page must end. Rows alone fall to the next page by themselves, and so do rows that belong together
 * but do not fit one page.
 */
export function pageBreaks(rows: readonly Row[], { limit, header, kept, whole }: Paging): number[] {
  const heightOf = (some: readonly Row[]) => some.reduce((sum, { points }) => sum + points, 0);
  const headerHeight = heightOf(rows.filter(({ row }) => row >= header.first && row < header.end));
  /** What the repeated header takes of a page that begins with a row. */
  const above = (row: number) => (row >= header.end ? headerHeight : 0);
  const breaks: number[] = [];
  /** For each size of print, how far the page is filled. */
  const prints = [1, ...usualPrints, ...smallerPrints].map((more) => ({ more, filled: 0 }));
  /** How far a page is filled behind a block, and whether it ended within. */
  const printed = (block: readonly Row[], { more, filled }: { more: number; filled: number }) => {
    let isTorn = false;
    let at = filled;
    for (const [index, { row, points }] of block.entries()) {
      if (at > 0 && at + points > limit * more) {
        isTorn ||= index > 0;
        at = above(row);
      }
      at += points;
    }
    return { isTorn, at };
  };
  const isSplit = (block: readonly Row[], first: Row) => {
    const [exact, ...others] = prints;
    if (exact !== undefined && exact.filled > 0 && exact.filled + heightOf(block) > limit) return true;
    const looked = whole(first.row) ? others : others.slice(0, usualPrints.length);
    return looked.some((print) => printed(block, print).isTorn);
  };
  const place = (block: readonly Row[]) => {
    const [first] = block;
    if (first === undefined) return;
    if (block.length > 1) {
      if (heightOf(block) + above(first.row) > limit) {
        for (const row of block) place([row]);
        return;
      }
      if (isSplit(block, first)) {
        breaks.push(first.row);
        for (const print of prints) print.filled = above(first.row);
      }
    }
    for (const print of prints) print.filled = printed(block, print).at;
  };
  let block: Row[] = [];
  for (const row of rows) {
    block.push(row);
    if (kept(row.row)) continue;
    place(block);
    block = [];
  }
  place(block);
  return breaks;
}
