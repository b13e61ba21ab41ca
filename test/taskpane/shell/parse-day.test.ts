/** Days as clerks type them. */
import { parseDay } from "../../../src/taskpane/shell/parse-day";

test.each([
  ["31/12/2026", "2026-12-31"],
  ["7/1/2026", "2026-01-07"],
  [" 07-01-2026 ", "2026-01-07"],
  ["07.01.2026", "2026-01-07"],
  ["29/2/2028", "2028-02-29"],
])("%s is %s", (text, day) => {
  expect(parseDay(text)).toBe(day);
});

test.each(["", "31/2/2026", "29/2/2026", "13/13/2026", "1/2026", "2026-01-07", "7/1/26", "tháng 1", "7/1/2026 x"])(
  "“%s” is no day",
  (text) => {
    expect(parseDay(text)).toBeNull();
  },
);
