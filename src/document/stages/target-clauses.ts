/**
 * A goal paragraph → its clauses, each with one figure. Sentences, the parts of lists, and what a bracket adds ("98% (năm 2025: 90%)").
 * Promises: the clauses hold every word of the paragraph, in its order but for brackets that are clauses of their own.
 */
import { beforeFigure, tidyIndicator } from "./target-figure";
import { numberSource } from "./vietnamese-number";

/** "(năm 2025: 90%)", "(tương ứng giảm 85 hộ)", "(giảm 27% so với năm 2023)", "(cấp huyện 65%, cấp xã 60%)". */
const ownBracket =
  /\s*\(((?:cấp|tuyến|khu vực)\s[^()]*\d+%|(?:đến\s+|trong\s+)?năm\s+20\d{2}\s*[:,]?\s*(?:đạt\s+|là\s+)?[^()]*\d[^()]*|(?:tương ứng\s+)?(?:tăng|giảm|vượt)\s[^()]*\d[^()]*)\)/iu;

/** "35% số xã …, 10% số xã …", "…45% và đến ngày 31/01/2024 đạt 95%": a new figure behind "và". */
const listed = new RegExp(
  `\\s+và\\s+(?=${numberSource}\\s*%\\s+vào\\s+năm\\s|${numberSource}\\s*%\\s+\\p{Ll}|\\d{1,4}\\s+\\p{Lu}\\p{Ll}|(?:đến|trong)\\s+(?:hết\\s+)?(?:năm|quý|tháng|ngày)\\s)`,
  "u",
);

export interface Clause {
  readonly text: string;
  /** As it is written, with the bracket that is a clause of its own. */
  readonly written: string;
  /** It stood in a bracket: said of the figure before it, its year of no other. */
  readonly isAside: boolean;
}

/** Sentences and the parts of lists, each with its own number. A full stop inside a number or an abbreviation ends none. */
export function clausesOf(text: string): Clause[] {
  return text.split(/(?<=[.;])\s+(?=\p{Lu}|\p{Ll}|\d)/u).flatMap((sentence) =>
    splitList(sentence).flatMap((part) => {
      const bracket = ownBracket.exec(part);
      const inner = bracket?.[1] ?? "";
      if (bracket === null || beforeFigure(inner) === null || beforeFigure(part.slice(0, bracket.index)) === null)
        return [{ text: part, written: part, isAside: false }];
      const whole = `${part.slice(0, bracket.index)}${part.slice(bracket.index + bracket[0].length)}`;
      return [
        { text: whole, written: part, isAside: false },
        ...inner.split(/[,;]\s+(?=(?:cấp|tuyến|khu vực)\s)/u).map((text) => ({ text, written: part, isAside: true })),
      ];
    }),
  );
}

/**
 * "35% số xã …, 10% số xã …", "quy mô GDP trên 510 tỷ USD, GDP bình quân đầu người đạt 5.000 USD": each figure with the words that
 * belong to it. Words between two figures go with the first where the number comes before what it counts ("100% xã, phường,
 * 80% thôn"), else with the second ("…, quy mô xuất, nhập khẩu đạt 9 tỷ USD").
 */
function splitList(sentence: string): string[] {
  const parts: string[] = [];
  let figure: "none" | "first" | "last" = "none";
  let waiting = "";
  const pieces = sentence.split(/,\s+(?![^(]*\))/u).flatMap((piece) => piece.split(listed));
  for (const piece of pieces) {
    const before = beforeFigure(piece);
    const own = waiting === "" ? piece : `${waiting}, ${piece}`;
    if (parts.length === 0 || (before !== null && figure !== "none")) {
      parts.push(own);
      waiting = "";
    } else if (before !== null || figure !== "last") {
      parts[parts.length - 1] += `, ${own}`;
      waiting = "";
    } else waiting = own;
    if (before !== null) figure = tidyIndicator(before) === "" ? "first" : "last";
  }
  if (waiting !== "") parts[parts.length - 1] += `, ${waiting}`;
  return parts;
}
