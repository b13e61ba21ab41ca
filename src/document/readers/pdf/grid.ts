/** Rules and words of a page → tables with borders: cells, with those that go over several rows or columns. */

import { cleanText } from "../../../text/normalize";
import type { Cell } from "../../block";
import { readOrdinal } from "../../stages/ordinal";
import { joinCellLines } from "./cell-text";
import type { PdfPage, Ruling, Word } from "./page";
import { textLines } from "./text-line";

export interface GridTable {
  readonly top: number;
  readonly bottom: number;
  readonly rows: readonly (readonly Cell[])[];
  readonly words: ReadonlySet<Word>;
}

const near = 3;
const isVertical = (rule: Ruling): boolean => rule.right - rule.left < near;

/** Positions that lie within `near` of each other count as one. */
function clusters(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const found: number[] = [];
  for (const value of sorted) if (found.length === 0 || value - (found.at(-1) ?? 0) > near) found.push(value);
  return found;
}

/** Stretches of the page that vertical rules run through without a break. */
function regions(verticals: readonly Ruling[]): { top: number; bottom: number }[] {
  const found: { top: number; bottom: number }[] = [];
  for (const { top, bottom } of [...verticals].sort((a, b) => a.top - b.top)) {
    const last = found.at(-1);
    if (last !== undefined && top <= last.bottom + near * 2) last.bottom = Math.max(last.bottom, bottom);
    else found.push({ top, bottom });
  }
  return found;
}

export function findGrids(page: PdfPage): GridTable[] {
  const verticals = page.rulings.filter(isVertical);
  const horizontals = page.rulings.filter((rule) => !isVertical(rule));
  return regions(verticals).flatMap(({ top, bottom }): GridTable[] => {
    const own = verticals.filter((rule) => rule.top >= top - near && rule.bottom <= bottom + near);
    const across = horizontals.filter((rule) => rule.top >= top - near && rule.bottom <= bottom + near);
    const xs = clusters(own.map((rule) => rule.left));
    const ys = clusters([top, ...across.map((rule) => rule.top), bottom]);
    if (xs.length < 4 || ys.length < 2) return [];
    const inside = page.words.filter(({ left, right, y }) => {
      const middle = (left + right) / 2;
      return y > top - 1 && y < bottom + near && middle > (xs[0] ?? 0) - near && middle < (xs.at(-1) ?? 0) + near;
    });
    // Rules between the columns only: the rows are found like those of tables without rules.
    if (holdsManyNumerals(xs, ys, inside)) return [];
    return [{ top, bottom, rows: cellsOf(xs, ys, own, across, inside), words: new Set(inside) }];
  });
}

/** Whether one row between two rules holds the numerals of several. */
function holdsManyNumerals(xs: readonly number[], ys: readonly number[], words: readonly Word[]): boolean {
  const firstColumn = words.filter((word) => word.right < (xs[1] ?? 0) + near && readOrdinal(word.text) !== null);
  return ys.some((top, i) => {
    const bottom = ys[i + 1];
    return bottom !== undefined && firstColumn.filter(({ y }) => y > top && y < bottom).length > 2;
  });
}

function cellsOf(
  xs: readonly number[],
  ys: readonly number[],
  verticals: readonly Ruling[],
  horizontals: readonly Ruling[],
  words: readonly Word[],
): Cell[][] {
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const edgeLeft = (row: number, column: number): boolean => {
    const middle = ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2;
    return verticals.some(
      (rule) => Math.abs(rule.left - (xs[column] ?? 0)) <= near && rule.top <= middle && rule.bottom >= middle,
    );
  };
  const edgeAbove = (row: number, column: number): boolean => {
    const middle = ((xs[column] ?? 0) + (xs[column + 1] ?? 0)) / 2;
    return (
      row === 0 ||
      horizontals.some(
        (rule) => Math.abs(rule.top - (ys[row] ?? 0)) <= near && rule.left <= middle && rule.right >= middle,
      )
    );
  };
  const texts: Word[][][] = Array.from({ length: rows }, () => Array.from({ length: columns }, () => []));
  for (const word of words) {
    const middle = (word.left + word.right) / 2;
    const up = word.y - word.size * 0.3;
    let column = Math.max(
      0,
      xs.findLastIndex((x) => x <= middle + 0.5),
    );
    let row = Math.max(
      0,
      ys.findLastIndex((y) => y <= up),
    );
    column = Math.min(column, columns - 1);
    row = Math.min(row, rows - 1);
    while (column > 0 && !edgeLeft(row, column)) column -= 1;
    while (row > 0 && !edgeAbove(row, column)) row -= 1;
    texts[row]?.[column]?.push(word);
  }
  return texts.map((line, row) => {
    const cells: Cell[] = [];
    for (let column = 0; column < columns; ) {
      let span = 1;
      while (column + span < columns && !edgeLeft(row, column + span)) span += 1;
      const text = cleanText(joinCellLines(textLines(line[column] ?? []).map((one) => one.text)));
      cells.push({ paragraphs: text === "" ? [] : [text], span, mergedUp: text === "" && !edgeAbove(row, column) });
      column += span;
    }
    return cells;
  });
}
