import { createRowFinder } from "../../src/excel/locate-cell";

describe("a task's row", () => {
  const keys = ["I/1", "I/2", "II/1", "II/1", "", "I/3"];
  const finder = createRowFinder(keys, keys.length);

  test.each([
    ["is found by key wherever it was sorted to", { row: "I/3", index: 2 }, 5],
    ["with a doubled key is the one at its place", { row: "II/1", index: 3 }, 3],
    ["with a doubled key elsewhere cannot be told", { row: "II/1", index: 0 }, null],
    ["that was deleted is not taken for its neighbour", { row: "III/9", index: 1 }, null],
    ["without key is known by its place", { row: null, index: 4 }, 4],
    ["beyond the table is none", { row: null, index: 6 }, null],
  ])("%s", (_, place, expected) => {
    expect(finder.find(place)).toBe(expected);
  });

  test("is known by its place where the key column is gone", () => {
    expect(createRowFinder(null, 3).find({ row: "I/1", index: 2 })).toBe(2);
  });
});
