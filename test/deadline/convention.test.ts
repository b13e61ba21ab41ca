/** A plan's day counted anew by another convention of the office. */
import { byConvention, type DeadlineConvention, readDeadline, usualConvention } from "../../src/deadline/index";

const issuedOn = "2026-01-07";
const withDay: DeadlineConvention = { ...usualConvention, beforeIncludesDay: true };
const rolling: DeadlineConvention = { ...usualConvention, rollForward: true };

test.each([
  ["Trước ngày 30/6/2026", usualConvention, withDay, "2026-06-30"],
  ["Trước ngày 30/6/2026", withDay, usualConvention, "2026-06-29"],
  ["Tháng 5/2026", usualConvention, rolling, "2026-06-01"],
  ["Tháng 5/2026", rolling, usualConvention, "2026-05-31"],
  ["Tháng 5/2026", usualConvention, withDay, "2026-05-31"],
  ["Hằng năm", usualConvention, rolling, null],
] as const)("%s, loaded by one convention, follows another", (text, before, now, due) => {
  const deadline = readDeadline(text, { issuedOn, ...before });
  expect(byConvention(deadline, { issuedOn, ...now }).due).toBe(due);
});

test("a day that the document said elsewhere stays", () => {
  const deadline = { ...readDeadline("Trước ngày 30/6/2026"), due: "2026-05-31" };
  expect(byConvention(deadline, { issuedOn, ...withDay })).toBe(deadline);
});
