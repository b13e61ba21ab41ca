/** Roman numerals, as sections, appendices and quarters are numbered. */

const parts: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** 4 → "IV": the Roman numeral of a whole number from 1, in capitals; "" below 1. */
export function toRoman(value: number): string {
  let rest = value;
  let text = "";
  for (const [worth, letters] of parts)
    while (rest >= worth) {
      text += letters;
      rest -= worth;
    }
  return text;
}
