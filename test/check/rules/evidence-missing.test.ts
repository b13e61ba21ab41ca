import { faults } from "../sheet";

const rule = "evidence-missing";

test("an open task needs none", () => expect(faults(rule, { status: "Đang thực hiện" })).toEqual([]));
test("a completed one with its paper is fine", () =>
  expect(faults(rule, { status: "Đã hoàn thành", evidence: "Quyết định số 123/QĐ-UBND" })).toEqual([]));
test("a completed one without is told, with what was expected", () =>
  expect(faults(rule, { status: "Đã hoàn thành" })).toMatchObject([
    { severity: "warning", params: { deliverable: "Đề án" } },
  ]));
