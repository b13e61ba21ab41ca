import { toSerial } from "../../../src/plan/date";
import { faults, fixed } from "../sheet";

const rule = "date-as-text";
const completed = (completedOn: string | number) => faults(rule, { status: "Đã hoàn thành", completedOn });

test.each([toSerial("2026-03-15"), ""])("%j is a date or nothing", (value) => expect(completed(value)).toEqual([]));

test.each(["15/3/2026", "15/03/2026", "15-3-2026", "2026-03-15", "ngày 15 tháng 3 năm 2026"])(
  "%j becomes a date",
  (text) => expect(fixed(completed(text)[0])).toEqual({ completedOn: toSerial("2026-03-15") }),
);

test.each(["31/2/2026", "tháng 3/2026", "15/3", "đã xong", "15/3/26"])("%j is told, not guessed", (text) => {
  expect(completed(text)).toMatchObject([{ severity: "error", params: { text } }]);
  expect(completed(text)[0]?.fix).toBeUndefined();
});

test("a number that is no date is told", () => expect(completed(12)).toHaveLength(1));
