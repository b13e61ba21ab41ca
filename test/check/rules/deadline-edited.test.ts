import { toSerial } from "../../../src/plan/date";
import { faults, fixed } from "../sheet";

const rule = "deadline-edited";
const due = toSerial("2026-09-30");

test.each([due, due + 0.5, "30/9/2026"])("%j is the plan's day", (value) =>
  expect(faults(rule, { due: value })).toEqual([]),
);

test.each([toSerial("2026-12-31"), "31/12/2026", ""])("%j is not, and goes back", (value) => {
  const found = faults(rule, { due: value });
  expect(found).toMatchObject([{ severity: "error", at: { column: "due" }, params: { original: "30/09/2026" } }]);
  expect(fixed(found[0])).toEqual({ due });
});

test("a task without a term gets no date", () => {
  const planned = { deadline: "Hằng năm" };
  expect(faults(rule, { due: "" }, planned)).toEqual([]);
  expect(fixed(faults(rule, { due }, planned)[0])).toEqual({ due: "" });
});
