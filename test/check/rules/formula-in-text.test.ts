import type { RowFacts } from "../../../src/plan/task-row";
import { fixed, look, planOf, rowOf, taskOf } from "../sheet";

const task = taskOf("I/1");
const facts = (formulas: RowFacts["formulas"]): RowFacts => ({ formulas, overwritten: [], merged: [], hidden: false });
const told = (cells: Parameters<typeof rowOf>[2], formulas: RowFacts["formulas"]) =>
  look(planOf([task]), [{ ...rowOf(task, 0, cells), facts: facts(formulas) }]);

test("a formula in a text column is replaced by what it shows", () => {
  const [finding, ...others] = told({ result: "Đã trình" }, ["result"]);
  expect(finding).toMatchObject({ rule: "formula-in-text", at: { column: "result" }, params: { text: "Đã trình" } });
  expect(fixed(finding)).toEqual({ result: "Đã trình" });
  expect(others).toEqual([]);
});

test.each([
  ["an ordinal", "ordinal"],
  ["a date", "due"],
] as const)("%s may be computed", (_, column) => expect(told({}, [column])).toEqual([]));

test.each<[string, Parameters<typeof rowOf>[2], string]>([
  ["an error of Excel", { result: "#REF!" }, "cell-error"],
  ["a text that is put back anyway", { content: "Việc khác" }, "plan-text-edited"],
  ["a text whose spaces are mended anyway", { result: "Đã  trình " }, "stray-spaces"],
])("%s speaks for the formula too", (_, cells, rule) =>
  expect(
    told(cells, ["result", "content"].filter((id) => id in (cells ?? {})) as RowFacts["formulas"]).map((f) => f.rule),
  ).toEqual([rule]),
);

test("a row nobody looked at has no formulas", () => expect(look(planOf([task]), [rowOf(task, 0)])).toEqual([]));
