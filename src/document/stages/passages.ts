/**
 * Paragraph blocks → passages: the paragraphs as their author wrote them. A PDF's text breaks each into lines, a page break cuts
 * one in two, and some texts come as a single line; the document's own numbering and punctuation say where a passage begins.
 */
import type { Paragraph, Place } from "../block";
import { type Ordinal, type OrdinalStyle, readNumbered, readOrdinal, styleRank } from "./ordinal";
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

/** A paragraph without numeral stands over the bullets that follow it. */
const plainRank = styleRank.bullet - 0.5;
/** Of bullets, "+" stands under "-", and "*" under both. */
const bulletDepth: Readonly<Record<string, number>> = { "+": 1, "○": 1, "*": 2 };

/** How deep a passage stands, by its numeral or bullet: what has the same rank stands beside it, what has a higher one under it. */
export function rankOf(passage: Passage): number {
  const { ordinal } = passage;
  if (ordinal === null) return plainRank;
  return styleRank[ordinal.style] + (ordinal.style === "bullet" ? (bulletDepth[ordinal.numeral] ?? 0) : 0);
}

const sentenceEnd = /(?:[.;:!?…]|\.\/\.)["”)]?$/u;
const article = /^Điều\s+\d+\./u;
const longRun = 1200;

const goesOnBehind = /^[\p{Ll}\d,;)]/u;
/** Of the lines that end in the middle of a sentence, so many at least go on in small letters where the text is wrapped. */
const goOnShare = 0.4;

/** Whether most lines break in the middle of a sentence and the next goes on with it: text of a PDF. Labels end in no full stop either. */
function isWrapped(lines: readonly Paragraph[]): boolean {
  const long = lines.flatMap((line, i) => (line.text.length > 40 ? [{ line, next: lines[i + 1]?.text ?? "" }] : []));
  const open = long.filter(({ line }) => !sentenceEnd.test(line.text));
  const goOn = open.filter(({ next }) => goesOnBehind.test(next));
  return long.length > 12 && open.length > long.length * 0.5 && goOn.length > open.length * goOnShare;
}

const isShortHeading = (text: string): boolean =>
  text.length < 200 && (isCapitals(text) || (readNumbered(text)?.ordinal.style ?? "bullet") !== "bullet");

/**
 * How much room the lines of a wrapped text leave, at most, for a word that did not fit: learned from the breaks in the middle of
 * a sentence. A line with more room ended because its paragraph did.
 */
const widthShare = 0.95;
const usualRoomShare = 0.9;
const fewestBreaks = 8;
/** Where too few breaks tell it, a line so much shorter than the others ended early. */
const brokeEarlyShare = 0.72;
/** Room that a line of proportional letters may leave besides. */
const spareRoom = 2;

const firstWord = (text: string): number => /^\S+/u.exec(text)?.[0].length ?? 0;

function share(values: readonly number[], part: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * part)] ?? 0;
}

/** Whether a line has so much room behind it that the next one's first word would have stood there. */
function earlyBreaks(lines: readonly Paragraph[]): (line: string, next: string) => boolean {
  const width = share(
    lines.map(({ text }) => text.length),
    widthShare,
  );
  const roomIn = (line: string, next: string): number => width - line.length - 1 - firstWord(next);
  const rooms = lines.flatMap(({ text }, i) => {
    const next = lines[i + 1]?.text ?? "";
    return /^\p{Ll}/u.test(next) && !sentenceEnd.test(text) ? [roomIn(text, next)] : [];
  });
  if (rooms.length < fewestBreaks) return (line, next) => roomIn(line, next) > width * (1 - brokeEarlyShare);
  const most = Math.max(0, share(rooms, usualRoomShare)) + spareRoom;
  return (line, next) => roomIn(line, next) > most;
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
  const isEarly = wrapped ? earlyBreaks(paragraphs) : () => false;
  let lineBefore = "";
  for (const paragraph of paragraphs)
    for (const text of splitHeadings(paragraph.text)) {
      const last = joined.at(-1);
      const brokeEarly = /^[\p{Lu}“"]/u.test(text) && isEarly(lineBefore, text);
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
      const rest = real?.rest ?? part.replace(article, "").trim();
      return { text: part, ordinal: real?.ordinal ?? null, rest, isArticle, place };
    }),
  );
}
