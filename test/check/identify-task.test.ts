/** Which task a row is, where its key and its cells do not agree. */
import { look, planOf, rowOf, taskOf } from "./sheet";

const one = taskOf("I/1", { lead: "Sở Tài chính" });
const two = taskOf("I/2", { lead: "Sở Nội vụ" });
const plan = planOf([one, two]);
const told = (rows: Parameters<typeof look>[1], of = plan) => look(of, rows).map(({ rule, at }) => [rule, at.index]);

test("a key filled down over the next row's is a broken key, never a text to restore", () =>
  expect(told([rowOf(one, 0), rowOf(two, 1, { key: "I/1" })])).toEqual([["key-broken", 1]]));

test("content pasted from another task alone is a changed text: the other cells are still the key's", () =>
  expect(told([rowOf(one, 0), rowOf(two, 1, { content: one.content })])).toEqual([["plan-text-edited", 1]]));

test("a row rewritten into words of no task keeps the task of its key", () =>
  expect(told([rowOf(one, 0), rowOf(two, 1, { content: "Việc khác" })])).toEqual([["plan-text-edited", 1]]));

test("tasks of equal content are not told apart by it", () => {
  const same = planOf([one, two, taskOf("I/3", { content: two.content })]);
  const rows = same.tasks.map((task, index) => rowOf(task, index));
  expect(told(rows, same)).toEqual([]);
});
