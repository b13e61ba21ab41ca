import { addDays, dayNumber, endOfMonth, fromSerial, isIsoDate, isoDate, toSerial } from "../../src/plan/date";
import fc from "../property";

test.each([
  [2026, 2, 31, null],
  [2026, 13, 1, null],
  [2024, 2, 29, "2024-02-29"],
  [2026, 1, 7, "2026-01-07"],
])("%i-%i-%i is %s", (year, month, day, expected) => expect(isoDate(year, month, day)).toBe(expected));

test("days are counted without time zones", () => {
  expect(addDays("2026-02-28", 1)).toBe("2026-03-01");
  expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
  expect(dayNumber("2026-11-22") - dayNumber("2026-03-31")).toBe(236);
  expect(endOfMonth(2028, 2)).toBe("2028-02-29");
});

test("days are those of the platform's calendar, from the year 1 to 9999", () => {
  const first = Date.UTC(2000, 0, 1) / 86_400_000 - 730_119;
  fc.assert(
    fc.property(fc.integer({ min: first, max: first + 3_652_058 }), (number) => {
      const day = new Date(number * 86_400_000).toISOString().slice(0, 10);
      expect(addDays("1970-01-01", number)).toBe(day);
      expect(dayNumber(day)).toBe(number);
      expect(isIsoDate(day)).toBe(true);
    }),
    { examples: [[first], [first + 3_652_058], [-1], [0], [11_016], [47_540]] },
  );
});

test("Excel's serial numbers go both ways", () => {
  expect(toSerial("2000-01-01")).toBe(36526);
  expect(fromSerial(36526.75)).toBe("2000-01-01");
  expect(fromSerial(60)).toBeNull();
  expect(fromSerial(Number.NaN)).toBeNull();
});

test.each(["2026-1-7", "2026-02-30", "07/01/2026", ""])("%s is not an ISO day", (text) =>
  expect(isIsoDate(text)).toBe(false),
);
