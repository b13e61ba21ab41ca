import {
  type DeadlineChoice,
  readDeadline,
  readDeadlineCell,
  wordingOf,
  writeDeadline,
} from "../../src/deadline/index";
import { addDays } from "../../src/plan/date";
import fc from "../property";

test.each<[DeadlineChoice, string]>([
  [{ kind: "day", date: "2020-08-05" }, "Chậm nhất ngày 05/8/2020"],
  [{ kind: "before-day", date: "2026-02-01" }, "Trước ngày 01/02/2026"],
  [{ kind: "month", year: 2026, month: 2 }, "Tháng 02/2026"],
  [{ kind: "month", year: 2026, month: 8 }, "Tháng 8/2026"],
  [{ kind: "quarter", year: 2026, quarter: 4 }, "Quý IV/2026"],
  [{ kind: "half-year", year: 2026, half: 2 }, "6 tháng cuối năm 2026"],
  [{ kind: "year", year: 2026 }, "Năm 2026"],
  [{ kind: "period", first: 2026, last: 2030 }, "Giai đoạn 2026 - 2030"],
  [{ kind: "window", from: "2026-06-10", to: "2026-07-15" }, "Từ ngày 10/6/2026 đến hết ngày 15/7/2026"],
  [{ kind: "every", unit: "half-year" }, "Định kỳ 6 tháng"],
  [{ kind: "every-year-before", month: 12, day: 15 }, "Trước ngày 15/12 hằng năm"],
  [{ kind: "ongoing", words: "Thường xuyên" }, "Thường xuyên"],
])("%j is written %s, and read back with certainty", (choice, text) => {
  expect(writeDeadline(choice)).toBe(text);
  expect(readDeadline(text).certainty).toBe("stated");
});

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays("2010-01-01", days));

test("a day written is the day read", () => {
  fc.assert(
    fc.property(day, (date) => {
      expect(readDeadline(writeDeadline({ kind: "day", date }))).toMatchObject({
        kind: "by",
        due: date,
        certainty: "stated",
      });
      const before = readDeadline(writeDeadline({ kind: "before-day", date }));
      expect(before).toMatchObject({ kind: "before", due: addDays(date, -1), certainty: "stated" });
    }),
  );
});

test.each([
  "Quý II, III/2026",
  "6 tháng đầu năm 2026",
  "Năm 2026 - 2030",
  "Tháng 9 năm 2026",
  "trước 31.3.2026",
  "Tháng 3 - 5/2026",
])("%s in official words means the same", (text) => {
  const { kind, from, due } = readDeadline(text);
  expect(readDeadline(wordingOf(readDeadline(text)))).toMatchObject({ kind, from, due });
});

test("what has no dates keeps its own words", () => {
  expect(wordingOf(readDeadlineCell("Hằng năm").deadline)).toBe("Hằng năm");
});
