/** Widths of a plan's text columns by what stands in them: the same room shared so that rows come out as low as they can. */
import type { CellValue } from "../plan/cell";
import type { ColumnId } from "../plan/column";
import { sheetFont } from "./look";
import type { TaskColumn } from "./task-layout";
import { textWidth } from "./text-width";

const shared = ["content", "lead", "coordinating", "deliverable"] as const satisfies readonly ColumnId[];
type Shared = (typeof shared)[number];

/** Points: narrower, common words and names would be cut. */
const narrowest: Readonly<Record<Shared, number>> = { content: 168, lead: 84, coordinating: 84, deliverable: 84 };
const step = 12;
/** Rows that are looked at: a plan's texts are alike from its first task to its last. */
const sample = 300;
/** The padding of a cell, and what is left open at the ends of lines. */
const padding = 6;
const looseness = 1.1;

/** The columns with their room shared anew; the sum of their widths, and all other columns, stay. */
export function balanceColumns(
  columns: readonly TaskColumn[],
  rows: readonly (readonly CellValue[])[],
): readonly TaskColumn[] {
  const places = shared.map((id) => columns.findIndex((column) => column.id === id));
  const room = places.reduce((sum, place) => sum + (columns[place]?.width ?? 0), 0);
  if (places.some((place) => place < 0) || rows.length === 0) return columns;
  const lengths = rows
    .slice(0, sample)
    .map((row) => places.map((place) => textWidth(String(row[place] ?? ""), sheetFont) * looseness));
  const widths = bestWidths(lengths, room);
  return columns.map((column, index) => {
    const at = places.indexOf(index);
    return at < 0 ? column : { ...column, width: widths[at] ?? column.width };
  });
}

/** Moves a step of width from one column to another for as long as that lowers the rows: each move is the best there is. */
function bestWidths(lengths: readonly (readonly number[])[], room: number): number[] {
  let widths = shared.map((id) => narrowest[id]);
  let left = room - widths.reduce((sum, width) => sum + width, 0);
  if (left < 0) return shared.map((id) => (narrowest[id] * room) / (room - left));
  while (left > 0) {
    const add = Math.min(step, left);
    widths = lowest(
      widths.map((_, at) => widths.map((width, other) => (other === at ? width + add : width))),
      lengths,
    );
    left -= add;
  }
  for (;;) {
    const moved = widths.flatMap((from, giver) =>
      widths.flatMap((_, taker) => {
        const smallest = narrowest[shared[giver] ?? "content"];
        if (giver === taker || from - step < smallest) return [];
        return [widths.map((width, at) => width + (at === taker ? step : at === giver ? -step : 0))];
      }),
    );
    const best = lowest([widths, ...moved], lengths);
    if (best === widths) return widths;
    widths = best;
  }
}

function lowest(candidates: readonly number[][], lengths: readonly (readonly number[])[]): number[] {
  const [first = [], ...rest] = candidates;
  let best = first;
  let least = linesOf(first, lengths);
  for (const widths of rest) {
    const lines = linesOf(widths, lengths);
    if (lines < least) [best, least] = [widths, lines];
  }
  return best;
}

/** All rows together in lines; a little more for rows that are higher than others, and for room that nothing uses. */
function linesOf(widths: readonly number[], lengths: readonly (readonly number[])[]): number {
  let sum = 0;
  for (const row of lengths) {
    let highest = 0;
    for (const [at, length] of row.entries()) highest = Math.max(highest, length / ((widths[at] ?? 1) - padding));
    sum += highest + highest * highest * 0.05;
  }
  return sum;
}
