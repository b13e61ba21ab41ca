/**
 * Columns of a table without rules: the upright strips of the page that no word of its lines enters. Words, not lines, decide,
 * for the space between two columns can be narrower than one between two words; a strip that is only the place where words
 * happen to end on all lines gives itself away by the usual gap beside it.
 */
import { readOrdinal } from "../../stages/ordinal";
import type { Word } from "./page";
import { runsOf, type TextLine } from "./text-line";

/** A strip between two columns: from the right end of the words left of it to the left end of those right of it. */
export interface Gutter {
  readonly from: number;
  readonly to: number;
}

export interface Columns {
  readonly gutters: readonly Gutter[];
  readonly left: number;
  readonly right: number;
}

/** Words further apart than this, in letter heights, do not stand in one run of text. */
export const runGap = 0.8;
/** Share of the lines that may enter a strip all the same: stamps, merged cells. */
const entering = 0.04;
/** The gap beside a strip between columns, in letter heights, on most lines. */
const tellingGap = 0.7;
/** Justified lines fill their columns, so the gap is always the same; then it takes many different words to believe it. */
const leastGap = 0.3;
const manyNeighbours = 5;
const manyLines = 8;
const mostLines = 400;

interface Extent {
  readonly left: number;
  readonly right: number;
}

export function extentOf(words: readonly Word[]): Extent {
  return { left: Math.min(...words.map((word) => word.left)), right: Math.max(...words.map((word) => word.right)) };
}

/** The runs of a line but for a numeral before them. */
function runsBesideNumeral(line: TextLine): Word[][] {
  const runs = runsOf(line.words, runGap);
  const [first] = runs;
  const numbered = runs.length > 1 && first?.length === 1 && readOrdinal(first[0]?.text ?? "") !== null;
  return numbered ? runs.slice(1) : runs;
}

/** Strips that hardly any word enters, each as narrow as the words leave it. */
function clearStrips(lines: readonly TextLine[], table: Extent): Gutter[] {
  const words = lines.flatMap((line) => line.words);
  const tolerated = Math.floor(lines.length * entering);
  const events = words
    .flatMap((word) => [
      { x: word.left, by: 1 },
      { x: word.right, by: -1 },
    ])
    .sort((a, b) => a.x - b.x || b.by - a.by);
  const strips: { from: number; to: number; count: number }[] = [];
  let count = 0;
  events.forEach(({ x, by }, i) => {
    count += by;
    const next = events[i + 1]?.x;
    if (next === undefined || count > tolerated || next - x < 0.5 || x <= table.left || next >= table.right) return;
    strips.push({ from: x, to: next, count });
  });
  // Neighbouring strips that differ by the odd word that enters are one; the clearest part of it counts.
  const joined: { from: number; to: number; count: number; end: number }[] = [];
  for (const strip of strips) {
    const last = joined.at(-1);
    if (last === undefined || strip.from - last.end > 0.5) joined.push({ ...strip, end: strip.to });
    else {
      const clearer =
        strip.count < last.count || (strip.count === last.count && strip.to - strip.from > last.to - last.from);
      if (clearer) Object.assign(last, { from: strip.from, to: strip.to, count: strip.count });
      last.end = strip.to;
    }
  }
  return joined.map(({ from, to }) => ({ from, to }));
}

/**
 * Whether a strip parts columns: beside it the gaps are wide, or it stays clear between so many different words that chance
 * cannot have kept them out.
 */
function isTelling({ from, to }: Gutter, lines: readonly TextLine[]): boolean {
  const middle = (from + to) / 2;
  const gaps: number[] = [];
  const neighbours = new Set<string>();
  for (const { words } of lines) {
    const at = words.findIndex((word) => word.left >= middle);
    const [before, after] = [words[at - 1], words[at]];
    if (at < 1 || before === undefined || after === undefined || before.right > middle) continue;
    gaps.push((after.left - before.right) / after.size);
    neighbours.add(`${before.text} ${after.text}`);
  }
  if (gaps.length === 0) return true;
  const usual = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  return usual >= tellingGap || (usual >= leastGap && gaps.length >= manyLines && neighbours.size >= manyNeighbours);
}

/** A gutter is no wider than a cell that stands alone on its line leaves it. */
function narrowed(gutter: Gutter, alone: readonly Extent[]): Gutter {
  const middle = (gutter.from + gutter.to) / 2;
  const inside = alone.filter(({ left, right }) => left < gutter.from && right > gutter.from && right < middle);
  return { from: Math.max(gutter.from, ...inside.map(({ right }) => right)), to: gutter.to };
}

/**
 * The columns that the lines of a table stand in; a first guess that its header has to confirm. Lines with text in several
 * columns tell where these part; a text alone on its line may be a title over all of them.
 */
export function findColumns(lines: readonly TextLine[]): Columns {
  const table = extentOf(lines.flatMap((line) => line.words));
  const within = lines.slice(0, mostLines);
  const telling = within.filter((line) => runsBesideNumeral(line).length > 1);
  const gutters = clearStrips(telling, table).filter((strip) => isTelling(strip, telling));
  const alone = within.flatMap((line) => {
    const runs = runsOf(line.words, runGap);
    return runs.length === 1 ? [extentOf(line.words)] : [];
  });
  return { ...table, gutters: gutters.map((gutter) => narrowed(gutter, alone)) };
}

/** Words of a line that belong together, and the columns they stand in. */
export interface Piece extends Extent {
  readonly words: readonly Word[];
  readonly column: number;
  /** The last column it reaches into: another one than `column` when it goes over a gutter. */
  readonly lastColumn: number;
  /** It lies between two columns, about as near to the one as to the other. */
  readonly between: boolean;
}

const enters = (word: Word, { from, to }: Gutter): boolean => {
  const middle = (from + to) / 2;
  const slack = Math.min((to - from) / 2, word.size * 0.1);
  return (word.left < to - slack && word.right > from + slack) || (word.left < middle && word.right > middle);
};

/** Cuts a run at the gutters it passes over between two words; one that runs into a gutter stays whole. */
function cutAtGutters(run: readonly Word[], gutters: readonly Gutter[]): Word[][] {
  const { left, right } = extentOf(run);
  const passed = gutters.filter(({ from, to }) => left < from && right > to);
  const runsOver = passed.some((gutter) => run.some((word) => enters(word, gutter)));
  const pieces: Word[][] = [];
  for (const word of run) {
    const before = pieces.at(-1)?.at(-1);
    const cut =
      before !== undefined &&
      passed.some(({ from, to }) => {
        const middle = (from + to) / 2;
        const apart = before.right <= middle && word.left >= middle;
        return apart && (!runsOver || word.left - before.right > word.size * 0.5);
      });
    if (before === undefined || cut) pieces.push([word]);
    else pieces.at(-1)?.push(word);
  }
  return pieces;
}

/** The column of text that begins at `left` and reaches out of its gutter, if it begins in one. */
function columnAt(left: number, gutters: readonly Gutter[]): number {
  const at = gutters.findIndex(({ from }) => left < from);
  return at < 0 ? gutters.length : at;
}

function place(words: readonly Word[], { gutters }: Columns): Piece {
  const extent = extentOf(words);
  const { left, right } = extent;
  const size = words[0]?.size ?? 1;
  const inside = gutters.findIndex(({ from, to }) => left > from - 0.5 && right < to + 0.5);
  const gutter = gutters[inside];
  if (gutter !== undefined) {
    const [before, after] = [left - gutter.from, gutter.to - right];
    const between = Math.min(before, after) > size && Math.max(before, after) < Math.min(before, after) * 2;
    const column = inside + (before <= after ? 0 : 1);
    return { ...extent, words, column, lastColumn: column, between };
  }
  const over = gutters.filter(({ from, to }) => left < from && right > to).length;
  const column = columnAt(left, gutters);
  return { ...extent, words, column, lastColumn: column + over, between: false };
}

/** The pieces of a line, left to right. */
export function placeLine(line: TextLine, columns: Columns): Piece[] {
  const pieces = runsOf(line.words, runGap)
    .flatMap((run) => cutAtGutters(run, columns.gutters))
    .map((words) => place(words, columns));
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last !== undefined && piece.column <= last.lastColumn) {
      const words = [...last.words, ...piece.words];
      const lastColumn = Math.max(last.lastColumn, piece.lastColumn);
      joined[joined.length - 1] = {
        ...last,
        ...extentOf(words),
        words,
        lastColumn,
        between: last.between || piece.between,
      };
    } else joined.push(piece);
  }
  return joined;
}
