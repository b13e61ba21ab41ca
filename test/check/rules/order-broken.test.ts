import { look, planOf, rowOf, taskOf } from "../sheet";

const tasks = ["I/1", "I/2", "I/3", "I/4"].map((id) => taskOf(id));
const order = (ids: readonly number[]) =>
  look(
    planOf(tasks),
    ids.flatMap((id, index) => tasks.slice(id - 1, id).map((task) => rowOf(task, index))),
  ).filter(({ rule }) => rule === "order-broken");

test.each([[[1, 2, 3, 4]], [[1, 3, 4]], [[]]])("%j follows the plan", (ids) => expect(order(ids)).toEqual([]));

test("rows out of order are told once, at the first of them", () => {
  expect(order([1, 4, 2, 3])).toMatchObject([{ severity: "info", at: { row: "I/2", index: 2 }, params: { rows: 2 } }]);
});
