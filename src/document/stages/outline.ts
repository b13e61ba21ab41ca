/**
 * Paragraphs → the heading tree of the running text, whichever numbering the document uses (A, I, 1, 1.1, a).
 * Reads: clean paragraphs of the body. Promises: headings in reading order, each with its numeral, level and title.
 */
import type { Paragraph, Place } from "../block";
import { type Ordinal, readNumbered, styleRank } from "./ordinal";

export interface Heading {
  readonly ordinal: Ordinal;
  readonly title: string;
  readonly place: Place;
  /** Index of its paragraph among those given. */
  readonly at: number;
  readonly parent: Heading | null;
}

/** A label that names what follows it: "1.1 Mục tiêu: …" is a heading with its text on the same line. */
const label = /^(mục tiêu|chỉ tiêu|nhiệm vụ[^:.]{0,40}|giải pháp[^:.]{0,40})\s*:/iu;

const anyArticle = /^Điều\s+\d+\s*[.:]/u;
const longestArticle = 120;
const inForce = /có hiệu lực|chịu trách nhiệm|ban hành|phê duyệt/iu;

/** The title of an article that is a heading: "Điều 2. Tổ chức thực hiện", not "Điều 2. Quyết định này có hiệu lực kể từ ngày ký."; else null. */
export function articleTitle(text: string): string | null {
  const title = text.replace(anyArticle, "").trim().replace(/\.$/u, "");
  const isTitle = anyArticle.test(text) && title !== "" && title.length <= longestArticle && !/[.;:]/u.test(title);
  return isTitle && !inForce.test(title) ? title : null;
}

function articleHeading(paragraph: Paragraph, at: number): Heading | null {
  const title = articleTitle(paragraph.text);
  const numeral = /^Điều\s+\d+/u.exec(paragraph.text)?.[0] ?? "";
  const ordinal: Ordinal = { numeral, style: "upper", position: Number(numeral.replace(/\D/gu, "")) };
  return title === null ? null : { ordinal, title, place: paragraph, at, parent: null };
}

const longestHeading = 400;
/** Two headings that stand on one line: "B. NHIỆM VỤ TRỌNG TÂM I. VỀ PHÁT TRIỂN KINH TẾ". */
const headingInside = /(?<=\p{Lu}{2})\s+(?=[IVX]{1,4}\.\s\p{Lu}{2})/u;

/** The parts of a paragraph that holds several headings in capitals; else the paragraph itself. */
export function splitHeadings(text: string): string[] {
  return /^(?:[A-ZĐ]|[IVX]+)\.\s/u.test(text) && isCapitals(text) ? text.split(headingInside) : [text];
}

export function isCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, "");
  return letters.length > 3 && letters === letters.toLocaleUpperCase("vi");
}

/** Whether a numbered paragraph is a heading rather than a sentence: no sentence end, and not a list item. */
function isHeading(ordinal: Ordinal, rest: string, marked: boolean): boolean {
  if (rest.length > longestHeading || ordinal.style === "bullet") return false;
  if (isCapitals(rest)) return true;
  if (!marked || !/^[\p{Lu}\p{N}“"]/u.test(rest)) return false;
  return !/[.;,]$/u.test(rest);
}

export function readOutline(paragraphs: readonly Paragraph[]): Heading[] {
  const headings: Heading[] = [];
  const stack: Heading[] = [];
  let letter: Ordinal | null = null;
  paragraphs.forEach((paragraph, at) => {
    if (anyArticle.test(paragraph.text)) {
      // What follows an article stands under it or under nothing, never under the heading before it.
      stack.length = 0;
      const heading = articleHeading(paragraph, at);
      if (heading === null) return;
      headings.push(heading);
      stack.push(heading);
      return;
    }
    for (const text of splitHeadings(paragraph.text)) {
      const numbered = readNumbered(text, letter);
      if (numbered === null) continue;
      const { ordinal, rest } = numbered;
      const labelled = ordinal.style === "bullet" ? undefined : label.exec(rest)?.[1];
      const below = readNumbered(paragraphs[at + 1]?.text ?? "")?.ordinal;
      const opens = ordinal.style === "arabic" && below?.numeral === `${ordinal.numeral}.1`;
      if (labelled === undefined && !opens && !isHeading(ordinal, rest, numbered.marked)) continue;
      if (ordinal.style === "upper") letter = ordinal;
      while (stack.length > 0 && !lies(ordinal, stack.at(-1)?.ordinal)) stack.pop();
      const heading: Heading = {
        ordinal,
        title: labelled ?? rest.replace(/\s*[:.]$/u, ""),
        place: paragraph,
        at,
        parent: stack.at(-1) ?? null,
      };
      headings.push(heading);
      stack.push(heading);
    }
  });
  return headings;
}

/** Whether a heading with the numeral `inner` lies under one with `outer`. */
function lies(inner: Ordinal, outer: Ordinal | undefined): boolean {
  if (outer === undefined) return false;
  if (inner.style === "dotted" && outer.style === "dotted") return inner.numeral.startsWith(`${outer.numeral}.`);
  return styleRank[outer.style] < styleRank[inner.style];
}
