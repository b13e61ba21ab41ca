import { look, planOf, rowOf, taskOf } from "../sheet";

const [one, two] = [taskOf("I/1"), taskOf("I/2")];
const missing = (rows: Parameters<typeof look>[1], plan: Parameters<typeof look>[0] = planOf([one, two])) =>
  look(plan, rows).filter(({ rule }) => rule === "task-missing");

test("every task has its row, in whatever order", () => {
  expect(missing([rowOf(two, 0), rowOf(one, 1)])).toEqual([]);
});

test("a task without a row is told by its id", () => {
  expect(missing([rowOf(one, 0)])).toMatchObject([
    { severity: "error", at: { row: "I/2", index: null, column: null }, params: { task: "I/2", content: two.content } },
  ]);
});

test("a row that only lost its key still stands for its task", () => {
  expect(missing([rowOf(one, 0), rowOf(two, 1, { key: "" })])).toEqual([]);
});

test("without a plan, or without keys, nothing is missing", () => {
  expect(missing([], null)).toEqual([]);
  const keyless = look(planOf([one]), [], { missing: ["key"] });
  expect(keyless.map(({ rule }) => rule)).toEqual(["column-missing"]);
});
