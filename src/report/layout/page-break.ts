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
  /** Whether rows that belong together, from this one on, have a page of their own unless all above fits the first page with them. */
  readonly apart: (row: number) => boolean;
}

/**
 * The rows before which a page must end. Rows alone fall to the next page by themselves, and so do rows that belong together
 * but do not fit one page.
 */
export function pageBreaks(rows: readonly Row[], { limit, header, kept, apart }: Paging): number[] {
  const heightOf = (some: readonly Row[]) => some.reduce((sum, { points }) => sum + points, 0);
  const headerHeight = heightOf(rows.filter(({ row }) => row >= header.first && row < header.end));
  const breaks: number[] = [];
  let isFirstPage = true;
  let used = 0;
  const place = (block: readonly Row[]) => {
    const [first] = block;
    if (first === undefined) return;
    const height = heightOf(block);
    const above = first.row >= header.end ? headerHeight : 0;
    if (block.length > 1 && height + above > limit) {
      for (const row of block) place([row]);
      return;
    }
    if (used > 0 && (used + height > limit || (!isFirstPage && apart(first.row)))) {
      if (block.length > 1) breaks.push(first.row);
      isFirstPage = false;
      used = above;
    }
    used += height;
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
