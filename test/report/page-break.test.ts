/** Rows that belong together stand on one page. */

import { pageBreaks } from "../../src/report/layout/page-break";
import fc from "../property";

const rows = (...heights: number[]) => heights.map((points, row) => ({ row, points }));
const header = { first: 0, end: 1 };
const breaks = (heights: number[], kept: readonly number[], limit = 100, whole: readonly number[] = []) =>
  pageBreaks(rows(...heights), {
    limit,
    header,
    kept: (row) => kept.includes(row),
    whole: (row) => whole.includes(row),
  });

test.each([
  ["rows alone fall to the next page by themselves", [10, 40, 40, 40], [], []],
  ["a total takes the row above along", [10, 40, 40, 20], [2], [2]],
  ["rows that fit together stay where they are", [10, 40, 25, 20], [2], []],
  ["a chain of kept rows moves as one", [10, 40, 20, 20, 20], [2, 3], [2]],
  ["what fits no page is broken where it must", [10, 60, 60, 60], [1, 2], []],
])("%s", (_, heights, kept, expected) => expect(breaks(heights, kept)).toEqual(expected));

test.each([
  ["stays where it is torn by no page, however small the print", [10, 20, 20, 20], [2], []],
  ["moves to a page of its own where a smaller print would tear it", [10, 80, 20, 15, 20], [3], [3]],
])("what must stay whole %s", (_, heights, whole, expected) =>
  expect(
    breaks(
      heights,
      [3, 2].filter((row) => whole.includes(row)),
      100,
      whole,
    ),
  ).toEqual(expected),
);

test("whatever the heights, no forced end stands between rows that belong together", () =>
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
        for (const row of found) expect(kept).not.toContain(row - 1);
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

test("a heading stays with its row in every print that is up to 6 % smaller", () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(18, 34, 50, 66, 82), fc.nat(3)), { minLength: 10, maxLength: 60 }),
      fc.integer({ min: 0, max: 60 }),
      (sample, smaller) => {
        const heights = [36, ...sample.flatMap(([points, heading]) => (heading === 0 ? [18, points] : [points]))];
        const kept: number[] = [0];
        let row = 1;
        for (const [, heading] of sample) {
          if (heading === 0) kept.push(row++);
          row++;
        }
        const starts = printedStarts(heights, breaks(heights, kept, 480), 480 * (1 + smaller / 1000));
        for (const start of starts) expect(kept).not.toContain(start - 1);
      },
    ),
    { numRuns: 5000 },
  ));
