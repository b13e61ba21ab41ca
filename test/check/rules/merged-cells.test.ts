import { look, planOf, rowOf, taskOf } from "../sheet";

const task = taskOf("I/1");

test("merged cells are told where they begin", () => {
  const facts = {
    formulas: [],
    overwritten: [],
    merged: [{ column: "status", address: "J6:J8" }],
    hidden: false,
  } as const;
  expect(look(planOf([task]), [{ ...rowOf(task, 0), facts }])).toMatchObject([
    { rule: "merged-cells", severity: "error", at: { row: "I/1", column: "status" }, params: { cells: "J6:J8" } },
  ]);
});

test("cells that are not merged are not told", () => {
  const facts = { formulas: [], overwritten: [], merged: [], hidden: false } as const;
  expect(look(planOf([task]), [{ ...rowOf(task, 0), facts }])).toEqual([]);
});
