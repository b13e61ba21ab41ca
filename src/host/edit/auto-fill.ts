/** Filling: formulas and formats are copied along, numbers and dates of a pattern go on, text repeats. */

import type { RangeTarget } from "../api/handle";
import { invalidArgument } from "../api-error";
import type { Book } from "../book";
import { type Area, type Cell, containsArea, getCell } from "../model";
import { shiftedFormula } from "./formula-text";
import { requireEditable } from "./guard";
import { followEditInTables } from "./table-edit";

export const fillTypes = ["FillDefault", "FillCopy", "FillSeries", "FillFormats", "FillValues"] as const;

/** @param destination includes the source, and is longer in one direction */
export function autoFill(book: Book, source: RangeTarget, destination: RangeTarget, type: string): void {
  const from = source.area;
  const to = destination.area;
  if (destination.sheet !== source.sheet || !containsArea(to, from)) throw invalidArgument();
  if (!fillTypes.some((each) => each === type)) throw invalidArgument();
  const down = from.left === to.left && from.right === to.right;
  const across = from.top === to.top && from.bottom === to.bottom;
  if (!down && !across) throw invalidArgument();
  const { sheet } = source;
  requireEditable(book, sheet, [to]);
  book.calculate();
  book.touch(sheet);
  if (down) {
    for (let column = from.left; column <= from.right; column++) {
      fillLine(book, source, type, range(from.top, from.bottom), range(to.top, to.bottom), (line) => [line, column]);
    }
  } else {
    for (let row = from.top; row <= from.bottom; row++) {
      fillLine(book, source, type, range(from.left, from.right), range(to.left, to.right), (line) => [row, line]);
    }
  }
  const filled: Area = to;
  followEditInTables(book, sheet, filled);
  book.edited(sheet, [filled]);
}

const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i);

function fillLine(
  book: Book,
  { sheet }: RangeTarget,
  type: string,
  from: readonly number[],
  to: readonly number[],
  place: (line: number) => [row: number, column: number],
): void {
  const cells = from.map((line) => getCell(sheet, ...place(line)));
  const step = type === "FillCopy" ? null : seriesStep(cells, type);
  const first = from[0] ?? 0;
  for (const line of to) {
    if (from.includes(line)) continue;
    const offset = line - first;
    const index = ((offset % from.length) + from.length) % from.length;
    const cell = cells[index];
    const source = place(first + index);
    const target = place(line);
    if (!cell) book.put(sheet, ...target, undefined);
    else if (type === "FillFormats") {
      const known = getCell(sheet, ...target);
      book.put(sheet, ...target, { value: known?.value ?? null, formula: known?.formula ?? null, style: cell.style });
    } else {
      const formula = cell.formula && shiftedFormula(cell.formula, target[0] - source[0], target[1] - source[1]);
      const base = cells[0]?.value;
      const value = step !== null && typeof base === "number" ? base + step * offset : cell.value;
      book.put(sheet, ...target, { ...cell, formula, value: formula === null ? value : cell.value });
    }
  }
}

/** The step of a number pattern: two numbers go on, a lone date goes on by days, a lone number repeats. */
function seriesStep(cells: readonly (Cell | undefined)[], type: string): number | null {
  const numbers = cells.map((cell) =>
    cell && cell.formula === null && typeof cell.value === "number" ? cell.value : null,
  );
  if (numbers.some((value) => value === null)) return null;
  const [first, second] = numbers;
  if (first == null) return null;
  if (second == null) return type === "FillSeries" || /[dy]/i.test(cells[0]?.style.numberFormat ?? "") ? 1 : null;
  return second - first;
}
