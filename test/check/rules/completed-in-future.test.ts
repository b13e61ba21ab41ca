import { toSerial } from "../../../src/plan/date";
import { faults } from "../sheet";

const on = (day: string) => faults("completed-in-future", { status: "Đã hoàn thành", completedOn: toSerial(day) });

test("the day of the check itself is fine", () => expect(on("2026-06-01")).toEqual([]));
test("the day after is told", () =>
  expect(on("2026-06-02")).toMatchObject([
    { severity: "error", params: { completedOn: "02/06/2026", asOf: "2026-06-01" } },
  ]));
