/** Rows that stand together, so that one action serves for all of them. */

export interface RowRun {
  readonly first: number;
  readonly count: number;
}

/** The runs of positions that are given in ascending order. */
export function rowRuns(positions: Iterable<number>): RowRun[] {
  const runs: { first: number; count: number }[] = [];
  for (const at of positions) {
    const run = runs.at(-1);
    if (run !== undefined && at === run.first + run.count) run.count++;
    else runs.push({ first: at, count: 1 });
  }
  return runs;
}
