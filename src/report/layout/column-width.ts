/**
 * Column widths that fill the page and balance the rows: number columns as narrow as their words, text columns shared out so
 * that each needs about the same height, none narrower than its longest word.
 */
import { textWidth, wrappedLines } from "../../sheet/index";
import { leafColumns, type ReportColumn, type ReportTable } from "../report-table";
import { indexSize } from "./official-page";

/** Both sides of a cell, and what a column may lose when its width is cut to whole pixels. */
const padding = 9;
/** "Quý II/2026" and "Tháng 12/2025" are read at a glance as long as they stand on one line. */
const terms = /(?:quý|tháng|năm|ngày) [\divx][\divx/.-]*/giu;
/** A word longer than this is cut rather than let its column starve the others. */
const longestWord = 110;
const narrowest = { text: 62, short: 30, number: 40, rate: 44 } as const;
/** Rows that are looked at to judge a column: enough to be typical, so that the cost does not grow with the table. */
const sampleSize = 240;

const tableSizes = [12, 11, 10, 9] as const;
/** In tables of many columns, rows of more lines than this on average are set smaller, once: in 12 pt they come out as towers of words. */
const manyColumns = 8;
const mostLines = 5;
const smallestForHeight = 11;

export interface TableFit {
  /** Points by leaf column; together the given width. */
  readonly widths: readonly number[];
  readonly size: number;
  /** Whether even the smallest size leaves too little room for the words of every column. */
  readonly isCrowded: boolean;
}

/** The largest usual font size at which every column keeps its words whole, and the widths for it. */
export function fitColumns(table: ReportTable, width: number): TableFit {
  const columns = leafColumns(table.columns);
  const rows = sample(table.rows.filter((row) => row.type === "data").map((row) => row.cells.map((cell) => cell.text)));
  const numerals = table.rows.flatMap((row) => (row.type === "group" ? (row.cells[0]?.text ?? []) : []));
  for (const size of tableSizes) {
    const alone = columns.map((column, index) =>
      leastWidth(column, [...rows.map((row) => row[index] ?? ""), ...(index === 0 ? numerals : [])], size),
    );
    const least = evenWidths(table.columns, alone);
    const sum = least.reduce((total, points) => total + points, 0);
    const isLast = size === tableSizes[tableSizes.length - 1];
    if (sum > width * 0.92 && !isLast) continue;
    const widths = share(columns, rows, least, width, size);
    const mayBeSmaller = columns.length >= manyColumns && size > smallestForHeight;
    if (mayBeSmaller && averageLines(rows, widths, size) > mostLines) continue;
    return { size, widths, isCrowded: sum > width };
  }
  return { size: tableSizes[0], widths: columns.map(() => width / columns.length), isCrowded: true };
}

/** The widths with those of paired columns (by place) made equal. */
function evened(widths: readonly number[], paired: readonly number[]): number[] {
  const each = paired.reduce((sum, index) => sum + (widths[index] ?? 0), 0) / Math.max(1, paired.length);
  return widths.map((points, index) => (paired.includes(index) ? each : points));
}

function averageLines(rows: readonly (readonly string[])[], widths: readonly number[], size: number): number {
  const lines = (row: readonly string[]) =>
    Math.max(...row.map((text, column) => wrappedLines(text, widths[column] ?? 0, { size })));
  return rows.reduce((sum, row) => sum + lines(row), 0) / Math.max(1, rows.length);
}

function sample<T>(all: readonly T[]): T[] {
  const step = Math.max(1, Math.ceil(all.length / sampleSize));
  return all.filter((_, index) => index % step === 0);
}

const whole = (text: string) => text.replace(terms, (term) => term.replace(" ", "\u00A0"));

function leastWidth(column: ReportColumn, cells: readonly string[], size: number): number {
  const widest = (text: string, bold: boolean, points = size) =>
    Math.max(
      ...whole(text)
        .split(/[ \n]+/u)
        .map((word) => textWidth(word, { size: points, bold })),
    );
  const isWhole = column.style !== "text";
  const name = isWhole ? inTwoLines(column.header, size) : widest(column.header, true);
  const header = Math.max(name, widest(column.index ?? "", false, indexSize(size)));
  const body = cells.reduce(
    (most, text) => Math.max(most, isWhole ? textWidth(text, { size, bold: true }) : widest(text, false)),
    0,
  );
  return Math.max(narrowest[column.style], Math.min(longestWord, Math.max(header, body)) * 1.04 + padding);
}

/** How wide a header over numbers must be to take two lines: in more it would make the header of every page high. */
function inTwoLines(header: string, size: number): number {
  const words = header.split(" ");
  const width = (some: readonly string[]) => textWidth(some.join(" "), { size, bold: true });
  const breaks = words.map((_, at) => Math.max(width(words.slice(0, at)), width(words.slice(at))));
  return Math.min(...breaks);
}

/** Numbers under common headers look best of one width: each is as wide as the widest of its style. `alone` are the widths by leaf column. */
function evenWidths(columns: readonly ReportColumn[], alone: readonly number[]): number[] {
  const leaves = leafColumns(columns);
  const under = new Set(leafColumns(columns.flatMap(({ children }) => children ?? [])));
  const isAlike = (column: ReportColumn, other: ReportColumn | undefined) =>
    other !== undefined && under.has(other) && other.style === column.style;
  return leaves.map((column, index) =>
    under.has(column) ? Math.max(...alone.filter((_, other) => isAlike(column, leaves[other]))) : (alone[index] ?? 0),
  );
}

/** Gives what the least widths leave over to the text columns, in proportion to how much they hold. */
function share(
  columns: readonly ReportColumn[],
  rows: readonly (readonly string[])[],
  least: readonly number[],
  width: number,
  size: number,
): number[] {
  const texts = columns.flatMap((column, index) => (column.style === "text" ? [index] : []));
  const growing = texts.length > 0 ? texts : columns.map((_, index) => index);
  const fixed = least.reduce((total, points, index) => total + (growing.includes(index) ? 0 : points), 0);
  const available = width - fixed;
  const demand = growing.map((index) =>
    typicalLength(
      rows.map((row) => row[index] ?? ""),
      size,
    ),
  );
  const minimum = growing.map((index) => least[index] ?? 0);
  const shares = improve(growing, fillUp(demand, minimum, available), minimum, columns, rows, size);
  return columns.map((_, index) => {
    const at = growing.indexOf(index);
    return at < 0 ? (least[index] ?? 0) : (shares[at] ?? 0);
  });
}

/** The root mean square of the one-line widths: long cells set the height of a row, so they weigh more. */
function typicalLength(cells: readonly string[], size: number): number {
  const squares = cells.reduce((sum, text) => sum + textWidth(text, { size }) ** 2, 0);
  return Math.sqrt(squares / Math.max(1, cells.length)) + 1;
}

/** Shares in proportion to `demand`, none below its minimum; when even the minima do not fit, the minima are scaled down. */
function fillUp(demand: readonly number[], minimum: readonly number[], available: number): number[] {
  const least = minimum.reduce((sum, points) => sum + points, 0);
  if (least >= available) return minimum.map((points) => (points * available) / least);
  const held = new Set<number>();
  for (;;) {
    const rest = available - [...held].reduce((sum, index) => sum + (minimum[index] ?? 0), 0);
    const open = demand.reduce((sum, need, index) => sum + (held.has(index) ? 0 : need), 0);
    const short = demand.findIndex((need, index) => !held.has(index) && (need * rest) / open < (minimum[index] ?? 0));
    if (short < 0) return demand.map((need, index) => (held.has(index) ? (minimum[index] ?? 0) : (need * rest) / open));
    held.add(short);
  }
}

/** Points that are moved at once; a larger step gets over widths between which no line is saved. */
const steps = [10, 20, 40, 80] as const;
/** A high row weighs more than its lines: one that fills half a page is worse than many of one line more. */
const highRows = 1.5;
/**
 * How much the highest cell of a row counts before the others. As the highest alone sets the height, it might be all that counts; but where several cells are
 * equally high, nothing would be gained by widening one of them, and the way to widening all would be barred.
 */
const highestCell = 6;
/** A header is printed on every page, and a page holds about so many rows. */
const rowsOfPage = 6;
const rowsForImproving = 60;

/** Moves width from one column to another as long as the rows get lower together. `growing` are the places of the columns among `columns`. */
function improve(
  growing: readonly number[],
  start: readonly number[],
  minimum: readonly number[],
  columns: readonly ReportColumn[],
  rows: readonly (readonly string[])[],
  size: number,
): number[] {
  const paired = growing.flatMap((place, at) => (columns[place]?.paired === true ? [at] : []));
  const widths = [...start];
  const looked = rows.slice(0, rowsForImproving);
  const pages = Math.max(1, looked.length / rowsOfPage);
  const linesAt = new Map<string, number[]>();
  /** The lines of a column's header, then of its cells. */
  const lines = (column: number, points: number): number[] => {
    const key = `${column} ${points.toFixed(2)}`;
    const known = linesAt.get(key) ?? [
      wrappedLines(columns[growing[column] ?? 0]?.header ?? "", points, { size, bold: true }),
      ...looked.map((row) => wrappedLines(row[growing[column] ?? 0] ?? "", points, { size })),
    ];
    linesAt.set(key, known);
    return known;
  };
  const height = (candidate: readonly number[]) => {
    const byColumn = evened(candidate, paired).map((points, column) => lines(column, points));
    let sum = 0;
    for (let row = 0; row <= looked.length; row++) {
      const cells = byColumn.reduce((most, counts) => most + (counts[row] ?? 0) ** highestCell, 0);
      sum += cells ** (highRows / highestCell) * (row === 0 ? pages : 1);
    }
    return sum;
  };
  let best = height(widths);
  for (let round = 0; round < 40; round++) {
    let move: { from: number; to: number; step: number; height: number } | null = null;
    for (const from of widths.keys())
      for (const to of widths.keys())
        for (const step of steps) {
          if (from === to || (widths[from] ?? 0) - step < (minimum[from] ?? 0)) continue;
          const candidate = widths.map((points, index) => points + (index === to ? step : index === from ? -step : 0));
          const after = height(candidate);
          if (after < (move?.height ?? best)) move = { from, to, step, height: after };
        }
    if (move === null) break;
    widths[move.from] = (widths[move.from] ?? 0) - move.step;
    widths[move.to] = (widths[move.to] ?? 0) + move.step;
    best = move.height;
  }
  return evened(widths, paired);
}
