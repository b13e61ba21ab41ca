import { toSerial } from "../../../src/plan/date";
import { faults } from "../sheet";

const on = (day: string) =>
  faults("completed-before-decision", { status: "Đã hoàn thành", completedOn: toSerial(day) });

test("the day of signing is fine", () => expect(on("2026-01-07")).toEqual([]));
test("the day before is told", () =>
  expect(on("2026-01-06")).toMatchObject([
    { severity: "warning", params: { completedOn: "06/01/2026", issuedOn: "2026-01-07" } },
  ]));
