/**
 * Cuts the lines of a table row whose cell borders are lost into its columns. The lines come in column order, so a cut is a
 * rising sequence of places; a row that a page break divides has one such sequence on each page, and a cell's text is what the
 * cut gives it on all pages together. Among all cuts the cheapest by the columns' grammars is taken (dynamic programming over
 * columns and places); the distance to the second-best tells how certain it is.
 */
import { wordsOf } from "../../text/word";
import { type ColumnGrammar, type ColumnRole, longestCell } from "./column-grammar";

/** The lines of a row on one page. */
export type Segment = readonly string[];

export interface Cut {
  /** One text for each column. */
  readonly texts: readonly string[];
  /** The lines each column took, to learn the columns' widths from. */
  readonly lines: readonly (readonly string[])[];
  readonly cost: number;
}

export interface CutSettings {
  readonly columns: readonly ColumnRole[];
  readonly grammar: ColumnGrammar;
  /** Letters that fit in a line of each column, once known; a line that broke early shows a border. */
  readonly widths: readonly (number | null)[];
  /** One line may hold pieces of several cells. */
  readonly insideLines: boolean;
}

interface Spot {
  readonly line: number;
  /** Offset in the line. */
  readonly offset: number;
  readonly cost: number;
}

interface State {
  readonly at: readonly number[];
  readonly cost: number;
  readonly back: State | null;
}

const insideCapital = 1;
const insideSmall = 1.8;
const smallLineStart = 3;
const keptStates = 70;
const alternatives = 3;

/** Where a segment may be cut: before lines and, if lines hold several cells, before words. */
function spotsOf(lines: Segment, first: boolean, insideLines: boolean): Spot[] {
  const spots: Spot[] = [];
  lines.forEach((text, line) => {
    spots.push({ line, offset: 0, cost: first && line > 0 && /^\p{Ll}/u.test(text) ? smallLineStart : 0 });
    if (!insideLines) return;
    for (const match of text.matchAll(/\s(?=\S)/gu)) {
      const offset = match.index + 1;
      const capital = /^[\p{Lu}\p{N}]/u.test(text.slice(offset));
      if (capital || !first) spots.push({ line, offset, cost: capital ? insideCapital : insideSmall });
    }
  });
  spots.push({ line: lines.length, offset: 0, cost: 0 });
  return spots;
}

/** The pieces of lines between two spots. */
function between(lines: Segment, from: Spot, to: Spot): string[] {
  if (from.line === to.line)
    return from.offset < to.offset ? [(lines[from.line] ?? "").slice(from.offset, to.offset).trim()] : [];
  const pieces = [(lines[from.line] ?? "").slice(from.offset), ...lines.slice(from.line + 1, to.line)];
  if (to.offset > 0) pieces.push((lines[to.line] ?? "").slice(0, to.offset));
  return pieces.map((piece) => piece.trim());
}

/** Doubts about line breaks inside one cell: a line that would have had room for the next word, or is too long. */
function breakCost(pieces: readonly string[], width: number | null): number {
  if (width === null) return 0;
  let cost = 0;
  pieces.forEach((piece, i) => {
    const next = pieces[i + 1];
    if (piece.length > width * 1.12 + 1) cost += 1.2;
    if (next !== undefined && piece.length + 1 + (next.split(" ")[0] ?? "").length <= width - 3) cost += 0.9;
  });
  return cost;
}

/**
 * The cheapest cuts of a row, best first, at most three and all different. `segments` has an entry for each page the row
 * stands on; the first begins with the row's first cell.
 */
export function cutRow(segments: readonly Segment[], settings: CutSettings): Cut[] {
  const { columns, grammar, widths } = settings;
  const spots = segments.map((lines, i) => spotsOf(lines, i === 0, settings.insideLines));
  const ends = spots.map((list) => list.length - 1);
  const piecesOf = (from: readonly number[], to: readonly number[]): string[][] =>
    segments.map((lines, s) => between(lines, spotAt(spots, s, from[s]), spotAt(spots, s, to[s])));
  let states: State[] = [{ at: segments.map(() => 0), cost: 0, back: null }];
  columns.forEach((role, column) => {
    const isLast = column === columns.length - 1;
    const found = new Map<string, State[]>();
    for (const state of states)
      for (const to of nextPlaces(state.at, ends, spots, isLast, segments, longestCell[role])) {
        const pieces = piecesOf(state.at, to);
        const text = pieces.flat().join(" ");
        if (wordsOf(text).length > longestCell[role]) continue;
        const cuts = to.reduce(
          (sum, place, s) => sum + (place === state.at[s] || place === ends[s] ? 0 : (spots[s]?.[place]?.cost ?? 0)),
          0,
        );
        const breaks = pieces.reduce((sum, list) => sum + breakCost(list, widths[column] ?? null), 0);
        const next: State = { at: to, cost: state.cost + grammar(role, text) + cuts + breaks, back: state };
        const key = to.join();
        const list = found.get(key) ?? [];
        list.push(next);
        found.set(key, list);
      }
    states = [...found.values()].flatMap((list) => list.sort((a, b) => a.cost - b.cost).slice(0, alternatives));
    states.sort((a, b) => a.cost - b.cost);
    if (segments.length > 1) states = states.slice(0, keptStates);
  });
  return states.slice(0, alternatives).map((state) => {
    const chain: (readonly number[])[] = [];
    for (let at: State | null = state; at !== null; at = at.back) chain.unshift(at.at);
    const pieces = columns.map((_, column) => piecesOf(chain[column] ?? [], chain[column + 1] ?? []).flat());
    return { texts: pieces.map((list) => list.join(" ")), lines: pieces, cost: state.cost };
  });
}

function spotAt(spots: readonly (readonly Spot[])[], segment: number, place: number | undefined): Spot {
  return spots[segment]?.[place ?? 0] ?? { line: 0, offset: 0, cost: 0 };
}

/** All places a column may end at, page by page, from where it begins. */
function nextPlaces(
  from: readonly number[],
  ends: readonly number[],
  spots: readonly (readonly Spot[])[],
  isLast: boolean,
  segments: readonly Segment[],
  longest: number,
): number[][] {
  if (isLast) return [[...ends]];
  let places: number[][] = [[]];
  from.forEach((start, s) => {
    const options: number[] = [];
    let words = 0;
    for (let place = start; place <= (ends[s] ?? 0); place++) {
      if (place > start) {
        const pieces = between(segments[s] ?? [], spotAt(spots, s, place - 1), spotAt(spots, s, place));
        words += pieces.reduce((sum, piece) => sum + wordsOf(piece).length, 0);
      }
      if (words > longest) break;
      options.push(place);
    }
    places = places.flatMap((head) => options.map((option) => [...head, option]));
  });
  return places;
}
