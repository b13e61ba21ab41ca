import { rowRuns } from "../../src/excel/row-run";

test.each([
  [[], []],
  [[4], [{ first: 4, count: 1 }]],
  [
    [0, 1, 2, 5, 7, 8],
    [
      { first: 0, count: 3 },
      { first: 5, count: 1 },
      { first: 7, count: 2 },
    ],
  ],
])("%j stand together as %j", (positions, runs) => {
  expect(rowRuns(positions)).toEqual(runs);
});
