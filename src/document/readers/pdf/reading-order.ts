/**
 * Lines of running text in the order they are read: those of two blocks side by side, as in the head of a document and at its
 * signature, block by block. The lines of such blocks often stand at different heights.
 */
import { readOrdinal } from "../../stages/ordinal";
import type { Word } from "./page";
import { type LinePart, type TextLine, textOf } from "./text-line";

export interface RunningLine {
  readonly text: string;
  readonly words: readonly Word[];
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** It stands in one of two blocks side by side. */
  readonly aside: boolean;
}

/** Lines of one block alone that may stand between two lines that show both blocks. */
const mostBetween = 8;
/** In letter heights: the narrowest space between two blocks, and the widest between words set apart to fill a line. */
const closest = 0.3;
const filled = 3;

/** What stands at the head of the right block of every document; the left one may come close to it. */
const rightHead = /^(?:CỘNG HÒA XÃ HỘI CHỦ NGHĨA|ĐẢNG CỘNG SẢN VIỆT NAM)/u;

interface SplitLine {
  readonly line: TextLine;
  readonly parts: readonly LinePart[];
}

interface Gutter {
  readonly from: number;
  readonly to: number;
}

/**
 * Whether two parts of a line are one text: behind a numeral or bullet; a gap left for a number or a day ("Huế, ngày … tháng 01",
 * "Số: … /KH-UBND"); words set far apart to fill a narrow block.
 */
function isOneText(before: LinePart, behind: LinePart, line: TextLine): boolean {
  if (rightHead.test(behind.text)) return false;
  if (readOrdinal(before.text) !== null || /^[\p{Ll}/,;.)]/u.test(behind.text)) return true;
  if (/:$/u.test(before.text) && /^\d/u.test(behind.text)) return true;
  return behind.left - before.right < line.size * filled;
}

/** The parts of a line, those that are one text joined; with `within`, the gutter that parts its two blocks, only beside it. */
function joined({ line, parts }: SplitLine, within: Gutter | null): LinePart[] {
  const found: LinePart[] = [];
  for (const part of parts) {
    const last = found.at(-1);
    const middle = within === null ? Number.NaN : (within.from + within.to) / 2;
    const apart = last !== undefined && middleOf(last) < middle && middleOf(part) >= middle;
    // The block on the left is a list of recipients, set to fill its width; on the right two may sign side by side.
    const isLeft = middleOf(part) < middle;
    if (last !== undefined && !apart && (isLeft || isOneText(last, part, line)))
      found[found.length - 1] = { text: `${last.text} ${part.text}`, left: last.left, right: part.right };
    else found.push(part);
  }
  return found;
}

const middleOf = ({ left, right }: LinePart): number => (left + right) / 2;

/** The gutter between the parts of a line, or between a line and the one less than a line below it; null where none is. */
function gutterAt({ line, parts }: SplitLine, below: SplitLine | undefined): Gutter | null {
  if (parts.length > 1) {
    const own = joined({ line, parts }, null);
    const gaps = own.slice(1).map((part, i) => ({ from: own[i]?.right ?? 0, to: part.left }));
    return gaps.length === 0
      ? null
      : gaps.reduce((widest, gap) => (gap.to - gap.from > widest.to - widest.from ? gap : widest));
  }
  const [own] = parts;
  if (own === undefined || below === undefined) return null;
  const other = {
    left: Math.min(...below.parts.map(({ left }) => left)),
    right: Math.max(...below.parts.map(({ right }) => right)),
  };
  if (below.line.y - line.y > Math.min(line.size, below.line.size) * 0.95) return null;
  const [first, second] = own.left < other.left ? [own, other] : [other, own];
  const gutter = { from: first.right, to: second.left };
  return gutter.to - gutter.from > line.size * closest ? gutter : null;
}

/** What the line leaves of the gutter; null when it goes over it. */
function narrowed({ line, parts }: SplitLine, { from, to }: Gutter): Gutter | null {
  const middle = (from + to) / 2;
  const left = parts.filter((part) => middleOf(part) < middle);
  const right = parts.filter((part) => middleOf(part) >= middle);
  const gutter = {
    from: Math.max(from, ...left.map((part) => part.right)),
    to: Math.min(to, ...right.map((part) => part.left)),
  };
  return gutter.to - gutter.from > line.size * closest ? gutter : null;
}

/** How many lines from one on stand in two blocks, and where these part. */
function blocksFrom(lines: readonly SplitLine[], at: number): { length: number; gutter: Gutter } | null {
  const first = lines[at];
  let gutter = first === undefined ? null : gutterAt(first, lines[at + 1]);
  if (gutter === null) return null;
  let found: { length: number; gutter: Gutter } | null = null;
  for (let i = at, between = 0; i < lines.length && between <= mostBetween; i++, between++) {
    const line = lines[i];
    gutter = line === undefined ? null : narrowed(line, gutter);
    if (line === undefined || gutter === null) break;
    // What begins behind the gutter stands in the block on the right.
    const isRight = line.parts.some(({ left }) => left >= (gutter?.to ?? 0));
    if (!isRight && i > at) continue;
    found = { length: i + 1 - at, gutter };
    between = 0;
  }
  return found;
}

function running(line: TextLine, { left, right, text }: LinePart, aside: boolean): RunningLine {
  const words = line.words.filter((word) => word.left >= left - 0.01 && word.right <= right + 0.01);
  return { text, words, left, right, y: line.y, size: Math.max(...words.map((word) => word.size)), aside };
}

/** The parts of a line, cut before the name of the state or of the party where other words stand close before it. */
function partsOf({ parts, words }: TextLine): LinePart[] {
  return parts.flatMap((part) => {
    const own = words.filter((word) => word.left >= part.left - 0.01 && word.right <= part.right + 0.01);
    const at = own.findIndex((_, i) => rightHead.test(textOf(own.slice(i))));
    const [end, start] = [own[at - 1], own[at]];
    if (end === undefined || start === undefined || start.left - end.right < start.size * closest) return [part];
    return [
      { text: textOf(own.slice(0, at)), left: part.left, right: end.right },
      { text: textOf(own.slice(at)), left: start.left, right: part.right },
    ];
  });
}

/** The lines of a stretch of a page, top to bottom, in the order they are read. */
export function inReadingOrder(textLines: readonly TextLine[]): RunningLine[] {
  const lines = textLines.map((line): SplitLine => ({ line, parts: partsOf(line) }));
  const ordered: RunningLine[] = [];
  for (let at = 0; at < lines.length; ) {
    const blocks = blocksFrom(lines, at);
    const own = lines.slice(at, at + (blocks?.length ?? 1));
    const middle = blocks === null ? Number.POSITIVE_INFINITY : (blocks.gutter.from + blocks.gutter.to) / 2;
    for (const isLeft of [true, false])
      for (const one of own)
        for (const part of joined(one, blocks?.gutter ?? null))
          if (middleOf(part) < middle === isLeft) ordered.push(running(one.line, part, blocks !== null));
    at += own.length;
  }
  return ordered;
}
