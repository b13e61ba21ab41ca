/** Where the pages of a sheet end, so that rows that belong together stand on one page, in every program that prints it. */

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
}

/** A sheet holds no more than 1,023 of them ([MS-XLSB] 2.4.196); pages behind that end where they are full. */
export const mostBreaks = 1000;

/**
 * The rows that pages begin with, but the first. All of them, not only those before which a page would end too late: a page left to itself ends
 * elsewhere in a print that is a little smaller (as it is where columns come out a hair too wide), so that the pages behind it would be filled otherwise than
 * computed. Rows that belong together but do not fit one page are divided where it is full.
 */
export function pageBreaks(rows: readonly Row[], { limit, header, kept }: Paging): number[] {
  const heightOf = (some: readonly Row[]) => some.reduce((sum, { points }) => sum + points, 0);
  const headerHeight = heightOf(rows.filter(({ row }) => row >= header.first && row < header.end));
  /** What the repeated header takes of a page that begins with a row. */
  const above = (row: number) => (row >= header.end ? headerHeight : 0);
  const breaks: number[] = [];
  let filled = 0;
  const place = (block: readonly Row[]) => {
    const [first] = block;
    if (first === undefined) return;
    const height = heightOf(block);
    if (block.length > 1 && height + above(first.row) > limit) {
      for (const row of block) place([row]);
      return;
    }
    if (filled > 0 && filled + height > limit) {
      breaks.push(first.row);
      filled = above(first.row);
    }
    filled += height;
  };
  let block: Row[] = [];
  for (const row of rows) {
    block.push(row);
    if (kept(row.row)) continue;
    place(block);
    block = [];
  }
  place(block);
  return breaks.slice(0, mostBreaks);
}
