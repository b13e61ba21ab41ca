/**
 * Slips of scanners and keyboards in dates: "3l/12/2026", "Tháng O2/2026", "Quý H/2026", a word torn by a line break. The text
 * is mended only to be offered: what a cell certainly says never comes from here.
 */
import { lowered } from "./letter";

const separator = "\\s?[/.\\-]\\s?";
const figure = "[\\doilsbz|!]{1,4}";
const figures = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}])${figure}(?:${separator}${figure}){1,2}(?![\\p{L}\\p{M}\\p{N}])|(?<=(?:ngày|tháng|năm)\\s)${figure}(?![\\p{L}\\p{M}\\p{N}])`,
  "gu",
);
const group = /[\doilsbz|!]+/gu;
const quarter = /(?<=(?<!\p{L})q[uú][ýíỷỳỹy]?\s?)[\p{L}|!1]{1,4}(?=\s?[/.-]\s?\d|\s*năm|$)/gu;
const readAs: Readonly<Record<string, string>> = { h: "ii", n: "ii", m: "iii", l: "i", t: "i", j: "i", ι: "i", y: "v" };

/** The lower-case text with its slips mended, or null when there are none. `raw` may still have the line breaks of the cell. */
export function withoutSlips(text: string, raw: string): string | null {
  const lower = lowered(text);
  // "Quý Ⅱ/2026" typed as one sign, figures of full width
  const plain = lowered(text.normalize("NFKC"));
  const mended = plain.replace(quarter, roman).replace(figures, figured);
  if (mended !== lower) return mended;
  const joined = /\p{L}[\r\n]+\p{L}/u.test(raw)
    ? lowered(raw.normalize("NFC").replace(/(?<=\p{L})[\r\n]+(?=\p{L})/gu, ""))
    : lower;
  return joined === lower ? null : joined;
}

const figureOf: Readonly<Record<string, string>> = {
  o: "0",
  i: "1",
  l: "1",
  "|": "1",
  "!": "1",
  z: "2",
  s: "5",
  b: "8",
};

/** A group of figures in which some are letters: "l5", "2o26". Letters alone are read only where they can be nothing else. */
function figured(date: string): string {
  return date.replace(group, (one) =>
    /\d|^[lobs|!]+$/u.test(one) ? Array.from(one, (figure) => figureOf[figure] ?? figure).join("") : one,
  );
}

function roman(numeral: string): string {
  const plain = numeral.normalize("NFD").replace(/\p{M}/gu, "");
  const read = Array.from(plain, (letter) => readAs[letter] ?? letter.replace(/[|!1]/u, "i")).join("");
  return /^(?:i{1,3}|iv)$/u.test(read) ? read : numeral;
}
