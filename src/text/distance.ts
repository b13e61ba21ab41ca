/** Edit distance with transpositions, for suggestions only: nothing certain is ever decided by it. */

/** Scratch rows of the calculation: the one before last, the last, the present. They grow with the longest text seen. */
let rows: [Int32Array, Int32Array, Int32Array] = [new Int32Array(256), new Int32Array(256), new Int32Array(256)];

/**
 * The optimal-string-alignment distance (insert, delete, replace, swap of neighbours cost 1 each) between two strings by
 * UTF-16 unit, or `limit + 1` as soon as it is known to exceed `limit`. Time O(length × limit): cells further from the
 * diagonal than `limit` cannot matter.
 */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const width = b.length;
  if (width >= rows[0].length)
    rows = [new Int32Array(2 * width + 1), new Int32Array(2 * width + 1), new Int32Array(2 * width + 1)];
  let [beforeLast, last, row] = rows;
  const beyond = a.length + width + 1;
  for (let j = 0; j <= width; j++) last[j] = j;
  let lastBest = 0;
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - limit);
    const to = Math.min(width, i + limit);
    row[from - 1] = from === 1 ? i : beyond;
    let best = row[from - 1] ?? beyond;
    const own = a.charCodeAt(i - 1);
    const before = i > 1 ? a.charCodeAt(i - 2) : -1;
    for (let j = from; j <= to; j++) {
      const other = b.charCodeAt(j - 1);
      let cost = (last[j - 1] ?? 0) + (own === other ? 0 : 1);
      const inserted = (row[j - 1] ?? 0) + 1;
      if (inserted < cost) cost = inserted;
      const deleted = (last[j] ?? 0) + 1;
      if (deleted < cost) cost = deleted;
      if (j > 1 && before === other && own === b.charCodeAt(j - 2)) {
        const swapped = (beforeLast[j - 2] ?? 0) + 1;
        if (swapped < cost) cost = swapped;
      }
      row[j] = cost;
      if (cost < best) best = cost;
    }
    if (to < width) row[to + 1] = beyond;
    // A swap reaches over one row, so a row beyond the limit ends the search only where the row before it cannot save it.
    if (best > limit && lastBest >= limit) return limit + 1;
    [beforeLast, last, row] = [last, row, beforeLast];
    lastBest = best;
  }
  return Math.min(last[width] ?? 0, limit + 1);
}

/** 1 for equal strings down to 0 for nothing in common: one minus the distance over the longer length. */
export function similarity(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : 1 - editDistance(a, b) / longer;
}
