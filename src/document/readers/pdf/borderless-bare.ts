/**
 * Rows of a table that has neither rules nor numerals: of all ways to part a page's lines into rows, the one whose cells read best.
 * A cell begins with a capital, ends where a text can end, stands at the row's top or middle as the others do, and its lines
 * break only for want of room.
 */
import { breaksOff, emptyCost } from "../../stages/column-grammar";
import type { Piece } from "./borderless-columns";
import type { BorderlessHeader } from "./borderless-header";
import { beginsSmall, type PlacedLine, pieceIn } from "./borderless-line";
import type { LineRow, NumeralPlace } from "./line-row";
import { textOf } from "./text-line";

/** A row has at most so many lines on a page. */
const mostLines = 60;
const cost = {
  brokeEarly: 1.2,
  beginsSmall: 2,
  breaksOff: 2.5,
  /** Of what an empty cell costs where borders are lost altogether; here its place is seen to be empty. */
  empty: 0.5,
  group: 1.2,
  belowFirstLine: 1.6,
  /** For each line height that a cell stands off the middle of its row. */
  offMiddle: 1.2,
  secondNumeral: 6,
  /** The numerals there are belong to groups, which have nothing but a name. */
  numberedTask: 3,
  restOfRow: 0.7,
};
/** Another border that costs less than this more is as likely. */
const doubt = 0.8;

interface Way {
  readonly cost: number;
  readonly from: number;
}

/** Whether the rows of a table are numbered: two and more lines have a number of their own. */
export function isNumbered(pages: readonly (readonly PlacedLine[])[]): boolean {
  return pages.flat().filter(({ numeral }) => numeral !== null && /\d/u.test(numeral)).length > 1;
}

/** What is known of a run of lines: a page's, or those between two titles over the table. */
export interface BareChunk {
  readonly lines: readonly PlacedLine[];
  /** Its first lines can be the rest of a row of the page before. */
  readonly mayGoOn: boolean;
  /** Its last lines can be the beginning of a row that goes on on the next page. */
  readonly mayBeCut: boolean;
}

function rowCost(chunk: BareChunk, from: number, to: number, header: BorderlessHeader, place: NumeralPlace): number {
  const lines = chunk.lines.slice(from, to);
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return Number.POSITIVE_INFINITY;
  const isRest = chunk.mayGoOn && from === 0;
  const isCut = chunk.mayBeCut && to === chunk.lines.length;
  const filled = header.roles.map((_, column) => lines.filter((line) => pieceIn(line, column) !== undefined));
  const isGroup = filled.every((own, column) => own.length === 0 || column <= header.contentColumn);
  let sum = isRest ? cost.restOfRow : isGroup ? cost.group : 0;
  const numerals = lines.filter(({ numeral }) => numeral !== null).length;
  if (numerals > 1) sum += cost.secondNumeral * (numerals - 1);
  if (numerals > 0 && !isGroup) sum += cost.numberedTask;
  // Without a column for them, numerals stand before the names of groups.
  if (header.ordinalColumn < 0 && numerals > 0 && first.numeral === null) sum += cost.secondNumeral;
  header.roles.forEach((role, column) => {
    const own = filled[column] ?? [];
    const [top, bottom] = [own[0], own.at(-1)];
    if (top === undefined || bottom === undefined) {
      if (role !== "ordinal" && !isRest && !isCut && !isGroup) sum += emptyCost[role] * cost.empty;
      return;
    }
    const off = Math.abs(top.y + bottom.y - first.y - last.y) / 2 / first.size;
    const below = top.y - first.y > first.size * 0.3 ? cost.belowFirstLine : 0;
    if (!isRest && !isCut) sum += place === "top" ? below : off * cost.offMiddle;
    if (role === "ordinal") return;
    const pieces = own.flatMap((line) => pieceIn(line, column) ?? []);
    const [begin] = pieces;
    if (begin !== undefined && beginsSmall(begin) && !isRest) sum += cost.beginsSmall;
    if (!isCut && breaksOff(pieces.map(({ words }) => textOf(words)).join(" "))) sum += cost.breaksOff;
    pieces.forEach((piece, i) => {
      const before = pieces[i - 1];
      if (before !== undefined && !beginsSmall(piece) && hadWidth(before, piece, header)) sum += cost.brokeEarly;
    });
  });
  return sum;
}

/** Whether the first word of `next` would have had room beside the words of `piece`, centred or not. */
function hadWidth(piece: Piece, next: Piece, header: BorderlessHeader): boolean {
  const [word] = next.words;
  const { gutters, left, right } = header.columns;
  const room = (gutters[piece.lastColumn]?.from ?? right) - (gutters[piece.column - 1]?.to ?? left);
  return word !== undefined && piece.right - piece.left + word.right - word.left < room - word.size * 0.6;
}

/** The rows of a chunk and what they cost together. */
export function bareRows(
  chunk: BareChunk,
  header: BorderlessHeader,
  place: NumeralPlace,
): { readonly rows: LineRow[]; readonly cost: number } {
  const count = chunk.lines.length;
  const costs = new Map<number, number>();
  const costOf = (from: number, to: number): number => {
    const key = from * (count + 1) + to;
    const known = costs.get(key) ?? rowCost(chunk, from, to, header, place);
    costs.set(key, known);
    return known;
  };
  const ahead: Way[] = [{ cost: 0, from: 0 }];
  for (let to = 1; to <= count; to++) {
    let best: Way = { cost: Number.POSITIVE_INFINITY, from: to - 1 };
    for (let from = Math.max(0, to - mostLines); from < to; from++) {
      const sum = (ahead[from]?.cost ?? 0) + costOf(from, to);
      if (sum < best.cost) best = { cost: sum, from };
    }
    ahead.push(best);
  }
  const behind: number[] = Array.from({ length: count + 1 }, () => 0);
  for (let from = count - 1; from >= 0; from--) {
    let best = Number.POSITIVE_INFINITY;
    for (let to = from + 1; to <= Math.min(count, from + mostLines); to++)
      best = Math.min(best, costOf(from, to) + (behind[to] ?? 0));
    behind[from] = best;
  }
  const total = ahead[count]?.cost ?? 0;
  /** How much more the best way costs that has a border at a line where this one has none. */
  const extra = (at: number): number => (ahead[at]?.cost ?? 0) + (behind[at] ?? 0) - total;
  const rows: LineRow[] = [];
  for (let to = count; to > 0; to = ahead[to]?.from ?? 0) {
    const from = ahead[to]?.from ?? 0;
    const lines = chunk.lines.slice(from, to);
    const inside = lines.slice(1).some((_, i) => extra(from + 1 + i) < doubt);
    const merged = to < count && mergedCost(from, to, ahead, behind, costOf) - total < doubt;
    rows.unshift({
      lines,
      numeral: lines.find(({ numeral }) => numeral !== null)?.numeral ?? null,
      doubtful: inside || merged,
    });
  }
  return { rows, cost: total };
}

/** What the best way costs in which the row and the next one are one. */
function mergedCost(
  from: number,
  to: number,
  ahead: readonly Way[],
  behind: readonly number[],
  costOf: (from: number, to: number) => number,
): number {
  let best = Number.POSITIVE_INFINITY;
  for (let end = to + 1; end < Math.min(behind.length, from + mostLines); end++)
    best = Math.min(best, (ahead[from]?.cost ?? 0) + costOf(from, end) + (behind[end] ?? 0));
  return best;
}
