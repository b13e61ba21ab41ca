/**
 * Paragraph blocks → passages: the paragraphs as their author wrote them. A PDF's text breaks each into lines, a page break cuts
 * one in two, and some texts come as a single line; the document's own numbering and punctuation say where a passage begins.
 */
import type { Paragraph, Place } from "../block";
import { type Ordinal, type OrdinalStyle, readNumbered, readOrdinal } from "./ordinal";
import { isCapitals, splitHeadings } from "./outline";

export interface Passage {
  /** With its numeral or bullet. */
  readonly text: string;
  readonly ordinal: Ordinal | null;
  /** Without its numeral or bullet. */
  readonly rest: string;
  /** "Điều 2. …": what stands under the article before it ends here. */
  readonly isArticle: boolean;
  readonly place: Place;
}

const sentenceEnd = /(?:[.;:!?…]|\.\/\.)["”)]?$/u;
const article = /^Điều\s+\d+\./u;
const longRun = 1200;

/** Whether most lines break in the middle of a sentence: text of a PDF. */
function isWrapped(lines: readonly Paragraph[]): boolean {
  const long = lines.filter((line) => line.text.length > 40);
  return long.length > 12 && long.filter((line) => !sentenceEnd.test(line.text)).length > long.length * 0.5;
}

const isShortHeading = (text: string): boolean =>
  text.length < 200 && (isCapitals(text) || (readNumbered(text)?.ordinal.style ?? "bullet") !== "bullet");

/** How wide the lines of a wrapped text are; a line much shorter than that ended because its paragraph did. */
const widthShare = 0.85;
const brokeEarlyShare = 0.72;

function lineWidth(lines: readonly Paragraph[]): number {
  const lengths = lines.map(({ text }) => text.length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * widthShare)] ?? 0;
}

function startsPassage(line: Paragraph, before: string, wrapped: boolean, bulletsEnd: boolean): boolean {
  const { text } = line;
  if (before === "" || article.test(text)) return true;
  const numbered = readNumbered(text);
  const ended = sentenceEnd.test(before);
  if (numbered?.ordinal.style === "bullet") {
    const beforeIsBullet = readNumbered(before)?.ordinal.style === "bullet";
    if (wrapped && !ended) return isShortHeading(before);
    return ended || !(beforeIsBullet && bulletsEnd);
  }
  if (numbered?.marked === true && /^[\p{Lu}“"]/u.test(numbered.rest)) return ended || numbered.ordinal.position < 40;
  if (/^[\p{Ll},;)]/u.test(text)) return ended && !wrapped && /^[\p{Ll}]/u.test(text) && before.endsWith(".");
  if (isCapitals(text) !== isCapitals(before)) return true;
  return !wrapped || ended;
}

/** The next numeral; after a full stop also one of the three next, where the text lost some. */
function follows(previous: Ordinal, next: Ordinal, ended: boolean): boolean {
  const step = next.position - previous.position;
  return step === 1 || (ended && step > 1 && step <= 3);
}

/** Numerals inside a text of one line, taken only where they are the next to be expected. */
function splitRun(text: string): string[] {
  const marker = /(?<=\s)(?:(?:[IVX]{1,5}|\d{1,2})\.|\d{1,2}(?:\.\d{1,2})+\.?|[a-zđ]\)|[-+])(?=\s+[\p{Lu}“"])/gu;
  const last = new Map<OrdinalStyle, Ordinal>();
  const cuts: number[] = [];
  for (const match of text.matchAll(marker)) {
    const ordinal = readOrdinal(match[0]);
    if (ordinal === null) continue;
    const before = text.slice(0, match.index).trimEnd();
    if (ordinal.style === "bullet") {
      if (sentenceEnd.test(before)) cuts.push(match.index);
      continue;
    }
    const previous = last.get(ordinal.style);
    const first = ordinal.position === 1;
    const expected =
      ordinal.style === "dotted"
        ? first || (previous !== undefined && ordinal.position === previous.position + 1)
        : (first && (previous === undefined || ordinal.style === "lower" || ordinal.style === "arabic")) ||
          (previous !== undefined && follows(previous, ordinal, sentenceEnd.test(before)));
    if (!expected || (ordinal.style === "lower" && !sentenceEnd.test(before))) continue;
    last.set(ordinal.style, ordinal);
    if (ordinal.style === "roman") last.delete("arabic");
    cuts.push(match.index);
  }
  return [0, ...cuts].map((from, i) => text.slice(from, cuts[i] ?? text.length).trim()).filter((part) => part !== "");
}

export function readPassages(paragraphs: readonly Paragraph[]): Passage[] {
  const wrapped = isWrapped(paragraphs);
  const bullets = paragraphs.filter(({ text }) => readNumbered(text)?.ordinal.style === "bullet");
  const bulletsEnd = bullets.filter(({ text }) => sentenceEnd.test(text)).length > bullets.length * 0.8;
  const joined: { text: string; place: Place }[] = [];
  const width = wrapped ? lineWidth(paragraphs) : 0;
  let lineBefore = "";
  for (const paragraph of paragraphs)
    for (const text of splitHeadings(paragraph.text)) {
      const last = joined.at(-1);
      const room = width * brokeEarlyShare - lineBefore.length;
      const brokeEarly = /^[\p{Lu}“"]/u.test(text) && room > (/^\S+/u.exec(text)?.[0].length ?? 0);
      lineBefore = text;
      if (last !== undefined && !brokeEarly && !startsPassage({ ...paragraph, text }, last.text, wrapped, bulletsEnd)) {
        last.text = `${last.text} ${text}`;
        last.place = { ...last.place, lastLine: paragraph.lastLine };
      } else joined.push({ text, place: paragraph });
    }
  return joined.flatMap(({ text, place }) =>
    (text.length > longRun ? splitRun(text) : [text]).map((part): Passage => {
      const numbered = readNumbered(part);
      const real = numbered !== null && (numbered.marked || isCapitals(numbered.rest)) ? numbered : null;
      const isArticle = article.test(part);
      return { text: part, ordinal: real?.ordinal ?? null, rest: real?.rest ?? part, isArticle, place };
    }),
  );
}
