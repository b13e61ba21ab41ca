import type { Condition } from "../../src/plan/column";
import { conditionOf } from "../../src/plan/condition";

const asOf = "2026-11-22";
const cases: [string, string | null, string | null, Condition][] = [
  ["Đã hoàn thành", "2026-03-31", "2026-03-31", "Hoàn thành đúng hạn"],
  ["Đã hoàn thành", "2026-03-31", "2026-04-01", "Hoàn thành quá hạn"],
  ["Đã hoàn thành", null, null, "Hoàn thành đúng hạn"],
  ["Đã hoàn thành", "2026-12-31", null, "Hoàn thành đúng hạn"],
  ["Đã hoàn thành", "2026-03-31", null, "Hoàn thành quá hạn"],
  ["Đang thực hiện", "2026-11-22", null, "Trong hạn"],
  ["Đang thực hiện", "2026-11-21", null, "Quá hạn"],
  ["", "2026-11-21", null, "Quá hạn"],
  ["", null, null, "Không hạn"],
];

test.each(cases)("%s, due %s, completed %s: %s … %s", (status, due, completedOn, expected) => {
  expect(conditionOf({ status, due, completedOn }, asOf)).toBe(expected);
});
