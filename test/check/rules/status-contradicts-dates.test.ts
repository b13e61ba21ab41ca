import { toSerial } from "../../../src/plan/date";
import { faults, offered } from "../sheet";

const rule = "status-contradicts-dates";
const day = toSerial("2026-03-15");

test.each([
  ["Đã hoàn thành", day],
  ["Đang thực hiện", ""],
  ["", ""],
])("%j with %j agree", (status, completedOn) => expect(faults(rule, { status, completedOn })).toEqual([]));

test.each(["Đang thực hiện", "Chưa thực hiện", "Tạm dừng", ""])("%j with a day of completion does not", (status) => {
  const [finding] = faults(rule, { status, completedOn: day });
  expect(finding).toMatchObject({ severity: "error", at: { column: "status" }, params: { completedOn: "15/03/2026" } });
  expect(offered(finding)).toEqual(["Đã hoàn thành"]);
});

test("completed without a day does not, and nothing is guessed", () => {
  const [finding] = faults(rule, { status: "Đã hoàn thành", completedOn: "" });
  expect(finding).toMatchObject({ at: { column: "completedOn" }, params: { completedOn: "–" } });
  expect(finding?.suggestions).toBeUndefined();
});
