/**
 * Cuts the lines of a table row whose cell borders are lost into its columns. The lines come in column order, so a cut is a
 * rising sequence of places; a row that a page break divides has one such sequence on each page, and a cell's text is what the
 * cut gives it on all pages together. Among all cuts the cheapest by the columns' grammars is taken; the distance to the second-best tells how certain it is.
 */
import { wordsOf } from "../../text/word";
import { beginsAs, type ColumnGrammar, type ColumnRole, formCost, longestCell } from "./column-grammar";

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
  /** Where the columns so far end, on each page. */
  readonly at: readonly number[];
  /** How many columns are cut. */
  readonly column: number;
  /** Of the last column only its form is counted while `unread` waits. */
  readonly cost: number;
  /** The last column's text, not yet read under its grammar, which is slow; it is read when the state is the cheapest. */
  readonly unread: string | null;
  readonly back: State | null;
}

const insideCapital = 1;
const insideSmall = 1.3;
/** A cell that begins and ends in one line: such a line holds pieces of several cells, and one more is no surprise. */
const sharedLine = 0.3;
/** A column that goes on after the page break: the fewer, the likelier. */
const onNextPage = 0.25;
/** A cut between lines that costs less needs no cuts inside lines. */
const readsWell = 2.2;
const smallLineStart = 3;
/** A cell that costs this much does not read; made longer it reads no better. */
const hopelessCost = 7;
/** A row that needs more steps than this is not cut at all: it reads as nothing known. */
const mostSteps = 4000;
/** Cuts this much dearer than the best are of no interest: it is certain without them. */
const worthKnowing = 1;
/** Ways to cut the first page's part that are listed, and that are followed up. */
const mostFirstCuts = 4000;
const triedFirstCuts = 16;
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
  const betweenLines = cutAt(segments, settings, false);
  if (!settings.insideLines || (betweenLines[0]?.cost ?? Number.POSITIVE_INFINITY) < readsWell) return betweenLines;
  const anywhere = segments.length === 1 ? cutAt(segments, settings, true) : cutPages(segments, settings);
  return (anywhere[0]?.cost ?? Number.POSITIVE_INFINITY) < (betweenLines[0]?.cost ?? Number.POSITIVE_INFINITY)
    ? anywhere
    : betweenLines;
}

/** A row on several pages with lines that hold several cells: every likely cut of its first page, and the best of the rest. */
function cutPages(segments: readonly Segment[], settings: CutSettings): Cut[] {
  let best: Cut[] = [];
  for (const first of firstPageCuts(segments[0] ?? [], settings.columns)) {
    const limit = (best[0]?.cost ?? Number.POSITIVE_INFINITY) + worthKnowing;
    best = [...best, ...cutAt(segments, settings, true, first, limit)]
      .sort((a, b) => a.cost - b.cost)
      .slice(0, alternatives);
  }
  return best;
}

/**
 * The ways to cut the part of a row above a page break, each as the places where the columns end: every cell that begins there
 * must begin as cells of its column do. Those that begin the most cells come first.
 */
function firstPageCuts(lines: Segment, columns: readonly ColumnRole[]): number[][] {
  const spots = spotsOf(lines, true, true);
  const end = spots.length - 1;
  const found: { ends: number[]; begun: number; cost: number }[] = [];
  const extend = (ends: readonly number[], begun: number, cost: number): void => {
    const column = ends.length;
    const from = ends.at(-1) ?? 0;
    if (column === columns.length) {
      if (from === end) found.push({ ends: [...ends], begun, cost });
      return;
    }
    if (found.length >= mostFirstCuts) return;
    const isLast = column === columns.length - 1;
    const at = spots[from] ?? { line: 0, offset: 0, cost: 0 };
    if (from < end && mayBegin(columns[column] ?? "extra", lines, at))
      for (let to = isLast ? end : from + 1; to <= end; to++)
        extend([...ends, to], begun + 1, cost + (to === end ? 0 : (spots[to]?.cost ?? 0)));
    if (!isLast || from === end) extend([...ends, from], begun, cost);
  };
  extend([], 0, 0);
  return found
    .sort((a, b) => b.begun - a.begun || a.cost - b.cost)
    .slice(0, triedFirstCuts)
    .map(({ ends }) => ends);
}

/**
 * Walks cuts in order of cost (Dijkstra: no column costs less than nothing), so only places that can still lead to one of the
 * cheapest cuts are ever read.
 */
function cutAt(
  segments: readonly Segment[],
  settings: CutSettings,
  insideLines: boolean,
  firstPage: readonly number[] | null = null,
  limit = Number.POSITIVE_INFINITY,
): Cut[] {
  const { columns, grammar, widths } = settings;
  /** On one page, texts that do not read tell where to stop making them longer; over pages there are too many to read all. */
  const lazy = segments.length > 1;
  const spots = segments.map((lines, i) => spotsOf(lines, i === 0, insideLines));
  const ends = spots.map((list) => list.length - 1);
  const piecesOf = (from: readonly number[], to: readonly number[]): string[][] =>
    segments.map((lines, s) => between(lines, spotAt(spots, s, from[s]), spotAt(spots, s, to[s])));
  const queue = new StateQueue();
  queue.push({ at: segments.map(() => 0), column: 0, cost: 0, unread: null, back: null });
  const visits = new Map<string, number>();
  const complete: State[] = [];
  for (let steps = 0; complete.length < alternatives && steps < mostSteps; ) {
    const state = queue.pop();
    if (state === undefined || state.cost > limit) break;
    if (state.unread !== null) {
      const role = columns[state.column - 1] ?? "extra";
      const cost = state.cost - formCost(role, state.unread) + grammar(role, state.unread);
      queue.push({ ...state, cost, unread: null });
      continue;
    }
    steps += 1;
    if (state.column === columns.length) {
      complete.push(state);
      continue;
    }
    const key = `${state.column}:${state.at.join()}`;
    const seen = visits.get(key) ?? 0;
    if (seen >= alternatives) continue;
    visits.set(key, seen + 1);
    const role = columns[state.column] ?? "extra";
    const isLast = state.column === columns.length - 1;
    let hopeless = 0;
    const fixed = firstPage?.[state.column] ?? null;
    for (const to of nextPlaces(state.at, ends, spots, isLast, segments, longestCell[role], fixed)) {
      const pieces = piecesOf(state.at, to);
      const text = pieces.flat().join(" ");
      if (text.split(" ").length > longestCell[role]) continue;
      const own = lazy ? formCost(role, text) : grammar(role, text);
      const cuts = to.reduce((sum, place, s) => {
        if (place === state.at[s] || place === ends[s]) return sum;
        const spot = spotAt(spots, s, place);
        const sameLine = spot.offset > 0 && spotAt(spots, s, state.at[s]).line === spot.line;
        return sum + (sameLine ? sharedLine : spot.cost);
      }, 0);
      const breaks = pieces.reduce((sum, list) => sum + breakCost(list, widths[state.column] ?? null), 0);
      const pages = pieces.filter((list, s) => s > 0 && list.length > 0).length * onNextPage;
      const cost = state.cost + own + cuts + breaks + pages;
      queue.push({ at: to, column: state.column + 1, cost, unread: lazy ? text : null, back: state });
      hopeless = text !== "" && own >= hopelessCost && role !== "content" ? hopeless + 1 : 0;
      if (hopeless >= 3 && !lazy) break;
    }
  }
  return complete.map((state) => {
    const chain: (readonly number[])[] = [];
    for (let at: State | null = state; at !== null; at = at.back) chain.unshift(at.at);
    const pieces = columns.map((_, column) => piecesOf(chain[column] ?? [], chain[column + 1] ?? []).flat());
    return { texts: pieces.map((list) => list.join(" ")), lines: pieces, cost: state.cost };
  });
}

/** A binary heap of states, cheapest first. */
class StateQueue {
  private readonly heap: State[] = [];

  push(state: State): void {
    const { heap } = this;
    let at = heap.length;
    heap.push(state);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = heap[parent] as State;
      if (above.cost <= state.cost) break;
      heap[at] = above;
      at = parent;
    }
    heap[at] = state;
  }

  pop(): State | undefined {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    let at = 0;
    for (;;) {
      let child = at * 2 + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && (heap[child + 1] as State).cost < (heap[child] as State).cost) child += 1;
      if ((heap[child] as State).cost >= last.cost) break;
      heap[at] = heap[child] as State;
      at = child;
    }
    heap[at] = last;
    return first;
  }
}

function spotAt(spots: readonly (readonly Spot[])[], segment: number, place: number | undefined): Spot {
  return spots[segment]?.[place ?? 0] ?? { line: 0, offset: 0, cost: 0 };
}

/** Whether a cell of the column may begin where the first page's part of it would. */
function mayBegin(role: ColumnRole, lines: Segment, at: Spot): boolean {
  const rest = (lines[at.line] ?? "").slice(at.offset);
  return rest === "" || beginsAs(role, rest);
}

/** All places a column may end at, page by page, from where it begins. */
function nextPlaces(
  from: readonly number[],
  ends: readonly number[],
  spots: readonly (readonly Spot[])[],
  isLast: boolean,
  segments: readonly Segment[],
  longest: number,
  fixed: number | null,
): number[][] {
  if (isLast) return [[...ends]];
  let places: number[][] = [[]];
  from.forEach((start, s) => {
    const options: number[] = [];
    let words = 0;
    const end = fixed !== null && s === 0 ? fixed : (ends[s] ?? 0);
    for (let place = fixed !== null && s === 0 ? fixed : start; place <= end; place++) {
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
