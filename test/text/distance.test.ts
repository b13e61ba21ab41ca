import { editDistance, similarity } from "../../src/text/distance";
import fc from "../property";

test.each([
  ["", "", 0],
  ["abc", "", 3],
  ["chính", "chinh", 1],
  ["ca", "ac", 1],
  ["kitten", "sitting", 3],
])("from “%s” to “%s” it takes %i", (a, b, steps) => expect(editDistance(a, b)).toBe(steps));

test("is symmetric, zero only for equal strings, and stops at its limit", () => {
  const short = fc.string({ maxLength: 12 });
  fc.assert(
    fc.property(short, short, fc.nat(6), (a, b, limit) => {
      const distance = editDistance(a, b);
      expect(editDistance(b, a)).toBe(distance);
      expect(distance === 0).toBe(a === b);
      expect(editDistance(a, b, limit)).toBe(Math.min(distance, limit + 1));
      expect(similarity(a, b)).toBeGreaterThanOrEqual(0);
    }),
  );
});
