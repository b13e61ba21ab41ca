import { countText, rateText } from "../../src/report/index";
import fc from "../property";

test.each([
  [0, "0"],
  [999, "999"],
  [1000, "1.000"],
  [1234567, "1.234.567"],
])("%i is written %s", (value, text) => expect(countText(value)).toBe(text));

test.each([
  [0, 0, "-"],
  [0, 29, "0,0"],
  [12, 29, "41,4"],
  [16051, 16274, "98,6"],
  [29, 29, "100,0"],
  [1, 3, "33,3"],
])("%i of %i is %s", (part, whole, text) => expect(rateText(part, whole)).toBe(text));

test("a rate never reads NaN or Infinity", () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (part, whole) => {
      expect(rateText(Math.min(part, whole), whole)).toMatch(/^(-|[\d.]+,\d)$/u);
    }),
  );
});
