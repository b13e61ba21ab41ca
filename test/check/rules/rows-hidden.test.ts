import { look, planOf, rowOf, taskOf } from "../sheet";

const tasks = ["I/1", "I/2", "I/3"].map((id) => taskOf(id));
const told = (hidden: readonly boolean[]) =>
  look(
    planOf(tasks),
    tasks.map((task, at) => ({
      ...rowOf(task, at),
      facts: { formulas: [], overwritten: [], merged: [], hidden: hidden[at] === true },
    })),
  );

test("hidden rows are one finding, at the first of them", () =>
  expect(told([false, true, true])).toMatchObject([
    { rule: "rows-hidden", severity: "info", at: { row: "I/2", index: 1 }, params: { rows: 2, task: "I/2" } },
  ]));

test("a table that shows all its rows has none", () => expect(told([])).toEqual([]));
