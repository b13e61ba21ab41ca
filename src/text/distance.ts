/** Edit distance with transpositions, for suggestions only: nothing certain is ever decided by it. */

/**
 * The optimal-string-alignment distance (insert, delete, replace, swap of neighbours cost 1 each) between two strings by
 * UTF-16 unit, or `limit + 1` as soon as it is known to exceed `limit`. Time O(min length × limit).
 */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  let lastBest = 0;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
      if (cost < best) best = cost;
    }
    // A swap reaches over one row, so a row beyond the limit ends the search only where the row before it cannot save it.
    if (best > limit && lastBest >= limit) return limit + 1;
    beforeLast = last;
    last = row;
    lastBest = best;
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}

/** 1 for equal strings down to 0 for nothing in common: one minus the distance over the longer length. */
export function similarity(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : 1 - editDistance(a, b) / longer;
}
