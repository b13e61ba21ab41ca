import type { RowFacts } from "../../../src/plan/task-row";
import { look, planOf, rowOf, taskOf } from "../sheet";

const task = taskOf("I/1");
const told = (overwritten: RowFacts["overwritten"], text = "") => {
  const facts: RowFacts = { formulas: [], overwritten, merged: [], hidden: false };
  return look(planOf([task]), [{ ...rowOf(task, 0, { condition: text }), facts }]);
};

test.each([
  ["Hoàn thành đúng hạn", "Hoàn thành đúng hạn"],
  ["", "–"],
])("a computed cell that holds %j instead is told with it", (text, shown) =>
  expect(told(["condition"], text)).toMatchObject([
    { rule: "formula-overwritten", at: { column: "condition" }, params: { header: "Tình trạng", text: shown } },
  ]),
);

test("a computed cell with its formula is not told", () => expect(told([], "Quá hạn")).toEqual([]));
