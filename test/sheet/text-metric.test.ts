import { textWidth } from "../../src/sheet/text-width";
import { lineHeight, maximumRowHeight, wrappedHeight, wrappedLines } from "../../src/sheet/wrapped-height";
import fc from "../property";

const font = { size: 12 };

test("letters are as wide as Times New Roman prints them", () => {
  expect(textWidth("A", { size: 2048 })).toBe(1479);
  expect(textWidth("Ộ", { size: 2048 })).toBe(textWidth("O", { size: 2048 }));
  expect(textWidth("ợ", { size: 2048 })).toBe(textWidth("ơ", { size: 2048 }));
  expect(textWidth("đ", { size: 2048, bold: true })).toBe(1139);
  expect(textWidth("", font)).toBe(0);
});

test("a letter in two parts is as wide as the letter in one", () =>
  expect(textWidth("Kế hoạch".normalize("NFD"), font)).toBeCloseTo(textWidth("Kế hoạch", font)));

test.each([
  ["", 100, 1],
  ["Kế hoạch", 100, 1],
  ["Kế hoạch", 42, 2],
  ["một\nhai\n\nbốn", 100, 4],
  ["m".repeat(100), 100, 12],
])("%j in %i points takes %i lines", (text, width, lines) => expect(wrappedLines(text, width, font)).toBe(lines));

test("a row is never higher than Excel allows", () =>
  expect(wrappedHeight("từ ".repeat(3000), 60, font)).toBe(maximumRowHeight));

test("more text never takes fewer lines, a wider cell never more", () => {
  const words = fc.array(fc.stringMatching(/^[a-zà-ỹ]{1,12}$/u), { maxLength: 60 });
  fc.assert(
    fc.property(words, fc.integer({ min: 20, max: 300 }), (list, width) => {
      const text = list.join(" ");
      expect(wrappedLines(`${text} thêm`, width, font)).toBeGreaterThanOrEqual(wrappedLines(text, width, font));
      const longest = Math.max(0, ...list.map((word) => textWidth(word, font))) + 12;
      if (width > longest)
        expect(wrappedLines(text, width + 20, font)).toBeLessThanOrEqual(wrappedLines(text, width, font));
    }),
  );
});

test("line heights follow Excel's own rows for the font", () => {
  expect(lineHeight(12)).toBe(15.75);
  expect(lineHeight(14)).toBeGreaterThanOrEqual(18.25);
});
