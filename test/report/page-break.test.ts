/** Rows that belong together stand on one page. */

import { mostBreaks, pageBreaks } from "../../src/report/layout/page-break";
import fc from "../property";

const rows = (...heights: number[]) => heights.map((points, row) => ({ row, points }));
const header = { first: 0, end: 1 };
const breaks = (heights: number[], kept: readonly number[], limit = 100) =>
  pageBreaks(rows(...heights), { limit, header, kept: (row) => kept.includes(row) });

test.each([
  ["a page ends where it is full", [10, 40, 40, 40, 40], [], [3]],
  ["the header stands on every page", [30, 60, 60, 60], [], [2, 3]],
  ["a total takes the row above along", [10, 40, 40, 20], [2], [2]],
  ["rows that fit together stay where they are", [10, 40, 25, 20], [2], []],
  ["a chain of kept rows moves as one", [10, 40, 20, 20, 20], [2, 3], [2]],
  ["what fits no page is broken where it must", [10, 60, 60, 60], [1, 2], [2, 3]],
])("%s", (_, heights, kept, expected) => expect(breaks(heights, kept)).toEqual(expected));

test("no more pages are ended than a sheet can hold", () =>
  expect(breaks([10, ...Array.from({ length: 1500 }, () => 60)], [])).toHaveLength(mostBreaks));

test("whatever the heights, no page ends between rows that belong together, unless they fit none", () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 5, max: 60 }), fc.boolean()), { minLength: 1, maxLength: 60 }),
      (sample) => {
        const kept = sample.flatMap(([, isKept], row) => (isKept ? [row] : []));
        const found = breaks(
          sample.map(([points]) => points),
          kept,
          200,
        );
        for (const row of found.filter((row) => kept.includes(row - 1))) {
          let [first, last] = [row, row];
          while (kept.includes(first - 1)) first--;
          while (kept.includes(last) && last < sample.length - 1) last++;
          const block = sample.slice(first, last + 1).reduce((sum, [points]) => sum + points, 0);
          expect(block + (first > 0 ? (sample[0]?.[0] ?? 0) : 0)).toBeGreaterThan(200);
        }
      },
    ),
  ));

/** The rows that pages begin with when a page holds `limit` points, by the same rule as the programs that print. */
function printedStarts(heights: readonly number[], forced: readonly number[], limit: number): number[] {
  const starts: number[] = [];
  let used = 0;
  for (const [row, points] of heights.entries()) {
    if (used > 0 && (used + points > limit || forced.includes(row))) {
      starts.push(row);
      used = heights[0] ?? 0;
    }
    used += points;
  }
  return starts;
}

test("a heading stays with its row, and no page is left with a few rows, in every print that is up to 20 % smaller", () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(18, 34, 50, 66, 82), fc.nat(3)), { minLength: 10, maxLength: 60 }),
      fc.integer({ min: 0, max: 200 }),
      (sample, smaller) => {
        const heights = [36, ...sample.flatMap(([points, heading]) => (heading === 0 ? [18, points] : [points]))];
        const kept: number[] = [0];
        let row = 1;
        for (const [, heading] of sample) {
          if (heading === 0) kept.push(row++);
          row++;
        }
        const ends = breaks(heights, kept, 480);
        const starts = printedStarts(heights, ends, 480 * (1 + smaller / 1000));
        for (const start of starts) expect(kept).not.toContain(start - 1);
        expect(starts).toEqual(ends);
      },
    ),
    { numRuns: 300 },
  ));
