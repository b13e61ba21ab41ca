import { acceptanceOf, splitByAcceptance } from "../../../src/check/index";
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

test("a term moved words and all is told once, and put back words and all", () => {
  const moved = { deadline: "Quý IV/2026", due: toSerial("2026-12-31") };
  const found = faults(rule, moved);
  expect(found).toMatchObject([{ severity: "error", at: { column: "due" }, params: { term: "Quý IV/2026" } }]);
  expect(fixed(found[0])).toEqual({ due, deadline: "Quý III/2026" });
  expect(faults("plan-text-edited", moved)).toEqual([]);
});

test("a term taken out words and all is told once too", () => {
  const moved = { deadline: "Thường xuyên", due: "" };
  expect(faults(rule, moved)).toHaveLength(1);
  expect(faults("plan-text-edited", moved)).toEqual([]);
});

test("words and day that contradict each other are both told", () => {
  const torn = { deadline: "Quý IV/2026", due: toSerial("2026-11-30") };
  expect(faults(rule, torn)).toHaveLength(1);
  expect(faults("plan-text-edited", torn)).toHaveLength(1);
});

test("a moved term that was let stand with its decision is open again when it moves once more", () => {
  const [first] = faults(rule, { deadline: "Quý IV/2026", due: toSerial("2026-12-31") });
  const acceptance = first === undefined ? null : acceptanceOf(first, "Quyết định số 99/QĐ-UBND", "2026-06-01");
  const accepted = acceptance === null ? [] : [acceptance];
  expect(splitByAcceptance(first === undefined ? [] : [first], accepted).open).toEqual([]);
  const again = faults(rule, { deadline: "Tháng 12/2026", due: toSerial("2026-12-31") });
  expect(splitByAcceptance(again, accepted).open).toHaveLength(1);
});

test("a task without a term gets no date", () => {
  const planned = { deadline: "Hằng năm" };
  expect(faults(rule, { due: "" }, planned)).toEqual([]);
  expect(fixed(faults(rule, { due }, planned)[0])).toEqual({ due: "" });
});
