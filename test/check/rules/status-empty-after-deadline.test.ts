import { faults } from "../sheet";

const rule = "status-empty-after-deadline";
const empty = (asOf: string, deadline = "Quý III/2026") => faults(rule, { status: "" }, { deadline }, { asOf });

test("on its last day a task is still in time", () => expect(empty("2026-09-30")).toEqual([]));
test("the day after it is told", () =>
  expect(empty("2026-10-01")).toMatchObject([{ severity: "warning", params: { due: "2026-09-30" } }]));
test("without a term it is never late", () => expect(empty("2030-01-01", "Hằng năm")).toEqual([]));
test("with any status the clerk has spoken", () => {
  expect(faults(rule, { status: "Chưa thực hiện" }, {}, { asOf: "2026-10-01" })).toEqual([]);
});
