import { toRoman } from "../../src/text/roman";

test.each([
  [1, "I"],
  [4, "IV"],
  [9, "IX"],
  [14, "XIV"],
  [40, "XL"],
  [1994, "MCMXCIV"],
])("%i is %s", (number, text) => expect(toRoman(number)).toBe(text));
