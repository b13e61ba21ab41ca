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
   * Whether what begins with this row must not be torn apart by programs that print the sheet smaller either, as those do that lack
   * its fonts: there pages hold more rows and end elsewhere.
   */
  readonly whole: (row: number) => boolean;
}

/** How much more a page holds where columns of the same width in characters come out wider, by what was seen of LibreOffice. */
const smallerPrints = [1.05, 1.1, 1.15, 1.2, 1.25];

/**
 * The rows before which a page must end. Rows alone fall to the next page by themselves, and so do rows that belong together
 * but do not fit one page.
 */
export function pageBreaks(rows: readonly Row[], { limit, header, kept, whole }: Paging): number[] {
  const heightOf = (some: readonly Row[]) => some.reduce((sum, { points }) => sum + points, 0);
  const headerHeight = heightOf(rows.filter(({ row }) => row >= header.first && row < header.end));
  const breaks: number[] = [];
  let used = 0;
  /** The rows since the last page that was made to end. */
  let flow: Row[] = [];
  /** Whether pages that hold `more` than this one would end within a block behind the flow. */
  const isTorn = (block: readonly Row[], more: number) => {
    let filled = flow[0] !== undefined && flow[0].row >= header.end ? headerHeight : 0;
    return [...flow, ...block].some(({ row, points }) => {
      const ends = filled + points > limit * more;
      if (ends) filled = row >= header.end ? headerHeight : 0;
      filled += points;
      return ends && block.some((one, index) => index > 0 && one.row === row);
    });
  };
  const place = (block: readonly Row[]) => {
    const [first] = block;
    if (first === undefined) return;
    const height = heightOf(block);
    const above = first.row >= header.end ? headerHeight : 0;
    if (block.length > 1 && height + above > limit) {
      for (const row of block) place([row]);
      return;
    }
    const isSplit = whole(first.row) && smallerPrints.some((more) => isTorn(block, more));
    if (used > 0 && (used + height > limit || isSplit)) {
      if (block.length > 1) {
        breaks.push(first.row);
        flow = [];
      }
      used = above;
    }
    used += height;
    flow.push(...block);
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
