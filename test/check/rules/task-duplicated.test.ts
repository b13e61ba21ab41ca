import { look, planOf, rowOf, taskOf } from "../sheet";

const [one, two] = [taskOf("I/1"), taskOf("I/2")];
const doubled = (rows: Parameters<typeof look>[1]) =>
  look(planOf([one, two]), rows).filter(({ rule }) => rule === "task-duplicated");

test("one row a task, and rows without a key, are fine", () => {
  expect(doubled([rowOf(one, 0), rowOf(two, 1), rowOf(two, 2, { key: "" })])).toEqual([]);
});

test("each row after the first is told, with its place", () => {
  expect(doubled([rowOf(one, 0), rowOf(two, 1), rowOf(one, 2), rowOf(one, 3)])).toMatchObject([
    { severity: "error", at: { row: "I/1", index: 2, column: "key" } },
    { at: { row: "I/1", index: 3 } },
  ]);
});
