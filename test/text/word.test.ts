import { wholeWords, wordsOf } from "../../src/text/word";

test.each([
  ["Sở Y tế", "tế", true],
  ["Kinh tếp", "tế", false],
  ["đồ án quy hoạch", "án", true],
  ["đồán", "án", false],
  ["quý I/2026", "I", true],
  ["TỔ CHỨC", "chức", true],
  ["ế", "e", false],
])("in “%s” the word “%s”: %s", (text, word, found) => expect(wholeWords(word).test(text)).toBe(found));

test("words are runs of letters and digits, tone marks included", () => {
  expect(wordsOf("Sở Văn hóa, Thể thao & Du lịch (2026)")).toEqual([
    "Sở",
    "Văn",
    "hóa",
    "Thể",
    "thao",
    "Du",
    "lịch",
    "2026",
  ]);
  expect(wordsOf("")).toEqual([]);
});
