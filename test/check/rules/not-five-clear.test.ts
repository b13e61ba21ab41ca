import { faults, planOf, taskOf } from "../sheet";

const rule = "not-five-clear";

test("who, what, when and who answers are there", () => expect(faults(rule, {})).toEqual([]));

test("what is empty is named in one finding", () => {
  expect(faults(rule, { lead: "", deadline: " " }, { lead: "", deadline: "" }, { plan: null })).toMatchObject([
    { severity: "warning", at: { column: "lead" }, params: { missing: "“Đơn vị chủ trì”, “Thời hạn”" } },
  ]);
});

test("a plan that names no supervisors is not asked for them", () => {
  const plan = planOf([taskOf("I/1", { supervisor: "" })]);
  expect(faults(rule, { supervisor: "" }, {}, { plan })).toEqual([]);
});

test("an emptied cell of the plan is told as an edit, once", () => {
  expect(faults(rule, { lead: "" })).toEqual([]);
  expect(faults("plan-text-edited", { lead: "" })).toHaveLength(1);
});

test("what the plan itself leaves open is told", () => {
  expect(
    faults(rule, { lead: "" }, { lead: "" }, { plan: planOf([taskOf("I/1", { lead: "" }), taskOf("I/2")]) }),
  ).toHaveLength(1);
});
