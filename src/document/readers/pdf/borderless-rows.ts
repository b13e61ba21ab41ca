/**
 * The lines of a table without rules → rows. A row is known by its numeral, which stands beside its first line or in the middle
 * of its height; the table as a whole tells which. Rows without a numeral show by cells that begin where there was nothing, and
 * by lines that ended with room to spare in several columns at once.
 */
import { type BareChunk, bareRows, isNumbered } from "./borderless-bare";
import type { BorderlessHeader } from "./borderless-header";
import { beginsSmall, hadRoom, type PlacedLine, pieceIn } from "./borderless-line";
import type { LineRow, NumeralPlace } from "./line-row";

/** In line heights: a wider step down inside a column is an empty line. */
const emptyLine = 1.75;
/** Evidence from which on a row without a numeral begins. */
const enough = 1.5;
const ownTitle = 3;
const cutDearer = 0.4;
/** In line heights: how much less likely a row is cut by the end of the page than not. */
const cutRow = 0.15;
/** Lines above and below a border that tell about it. */
const near = 10;

/** The usual step from line to line, in letter heights. */
export function linePitch(lines: readonly PlacedLine[], header: BorderlessHeader): number {
  const steps = lines.flatMap((line, i) => {
    const before = lines[i - 1];
    if (before === undefined || before.page !== line.page) return [];
    if (pieceIn(line, header.contentColumn) === undefined || pieceIn(before, header.contentColumn) === undefined)
      return [];
    return [(line.y - before.y) / line.size];
  });
  const sorted = steps.filter((step) => step > 0.8).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.3)] ?? 1.2;
}

class Evidence {
  constructor(
    private readonly header: BorderlessHeader,
    private readonly pitch: number,
  ) {}

  /** How much speaks for a row without a numeral that begins with line `at`, the row so far being `row`. */
  forRow(row: readonly PlacedLine[], line: PlacedLine): number {
    const first = row[0];
    if (first === undefined) return enough;
    if (line.ruledOff) return ownTitle;
    const wasSpanning = row.every((one) => one.spanning);
    if (line.spanning !== wasSpanning && (line.spanning || line.pieces.length > 1)) return ownTitle;
    let evidence = 0;
    let step = Number.POSITIVE_INFINITY;
    for (const piece of line.pieces) {
      const before = [...row].reverse().find((one) => pieceIn(one, piece.column) !== undefined);
      const above = before === undefined ? undefined : pieceIn(before, piece.column);
      if (before === undefined || above === undefined) {
        if (line.y - first.y > line.size * 0.6 && piece.column !== this.header.ordinalColumn) evidence += 1;
        continue;
      }
      const down = (line.y - before.y) / line.size;
      step = Math.min(step, down);
      if (down > this.pitch * emptyLine) evidence += 1;
      else if (beginsSmall(piece) || !hadRoom(above, piece, this.header)) evidence -= 2;
      else evidence += 0.6;
    }
    if (step !== Number.POSITIVE_INFINITY && step > this.pitch * 1.35) evidence += 0.8;
    return evidence;
  }

  /** How ill a row begins with line `at`: cells that go on there in the middle of a sentence, or broke for want of room. */
  againstBorder(lines: readonly PlacedLine[], at: number): number {
    const columns = new Set(
      [...lines.slice(Math.max(0, at - near), at + near)].flatMap((one) => one.pieces.map((piece) => piece.column)),
    );
    let against = 0;
    for (const column of columns) {
      if (column === this.header.ordinalColumn) continue;
      const below = lines.slice(at, at + near).find((line) => pieceIn(line, column) !== undefined);
      const above = lines.slice(Math.max(0, at - near), at).findLast((line) => pieceIn(line, column) !== undefined);
      const [next, before] = [below && pieceIn(below, column), above && pieceIn(above, column)];
      if (next === undefined || below === undefined) continue;
      if (before === undefined || above === undefined) {
        against += beginsSmall(next) ? 1 : 0;
        continue;
      }
      const apart = (below.y - above.y) / below.size > this.pitch * 1.3;
      if (beginsSmall(next)) against += apart ? 0.5 : 1.5;
      else if (apart) against -= 0.4;
      else against += hadRoom(before, next, this.header) ? -0.1 : 0.8;
    }
    return against;
  }
}

/** Rows whose numerals stand beside their first line. */
function rowsFromTop(lines: readonly PlacedLine[], evidence: Evidence, header: BorderlessHeader): LineRow[] {
  const rows: { lines: PlacedLine[]; numeral: string | null; doubtful: boolean }[] = [];
  lines.forEach((line, i) => {
    const row = rows.at(-1);
    const opens =
      line.numeral !== null && (header.ordinalColumn >= 0 || opensWithout(line, row?.lines ?? [], evidence));
    if (row === undefined || opens) {
      rows.push({ lines: [line], numeral: opens ? line.numeral : null, doubtful: false });
      return;
    }
    const begins = line.spanning || pieceIn(line, header.contentColumn) !== undefined;
    const speaksFor = begins ? evidence.forRow(row.lines, line) : 0;
    const close = speaksFor > 0.5 && speaksFor < enough + 0.5 && lines[i - 1] !== undefined;
    if (speaksFor >= enough) rows.push({ lines: [line], numeral: null, doubtful: close });
    else {
      row.lines.push(line);
      row.doubtful ||= close;
    }
  });
  return rows;
}

/** In a table without a column for numerals "1." may open a row or a paragraph inside one. */
function opensWithout(line: PlacedLine, row: readonly PlacedLine[], evidence: Evidence): boolean {
  return line.pieces.length > 1 && evidence.forRow(row, line) > 0;
}

/**
 * Rows whose numerals stand in the middle of their height: the borders that leave each numeral nearest to it. `mayBeCut`: the
 * lines end with their page, and the table does not.
 */
function rowsAround(
  lines: readonly PlacedLine[],
  evidence: Evidence,
  pitch: number,
  mayBeCut: boolean,
): { rows: LineRow[]; cost: number } {
  const numbered = lines.flatMap((line, i) => (line.numeral === null ? [] : [i]));
  if (numbered.length === 0) return { rows: [{ lines, numeral: null, doubtful: false }], cost: 0 };
  interface Way {
    readonly cost: number;
    readonly ends: readonly number[];
    /** Cost of the next-best border before the last one. */
    readonly second: number;
  }
  const rowCost = (from: number, to: number, at: number): number => {
    const [first, last, own] = [lines[from], lines[to - 1], lines[at]];
    if (first === undefined || last === undefined || own === undefined) return Number.POSITIVE_INFINITY;
    const height = own.size * pitch;
    const offMiddle = Math.abs(own.y - (first.y + last.y) / 2) / height;
    // The row that the end of the page cuts is set from the top.
    const offTop = mayBeCut && to === lines.length ? Math.abs(own.y - first.y) / height + cutRow : offMiddle;
    const off = Math.min(offMiddle, offTop);
    return off * 3 + (from === 0 ? 0 : evidence.againstBorder(lines, from));
  };
  // Lines above the first row whose numeral is on this page can be the rest of a row of the page before.
  let ways = new Map<number, Way>();
  for (let from = 0; from <= (numbered[0] ?? 0); from++)
    ways.set(from, { cost: from === 0 ? 0 : 0.7, ends: from === 0 ? [] : [from], second: Number.POSITIVE_INFINITY });
  numbered.forEach((at, n) => {
    const next = new Map<number, Way>();
    const latest = numbered[n + 1] ?? lines.length;
    const earliest = n === numbered.length - 1 ? lines.length : at + 1;
    for (let to = earliest; to <= latest; to++) {
      const all = [...ways]
        .filter(([from]) => from <= at)
        .map(([from, way]) => ({ from, way, cost: way.cost + rowCost(from, to, at) }))
        .sort((a, b) => a.cost - b.cost);
      const [best, other] = all;
      if (best === undefined) continue;
      const margin = Math.min(best.way.second, (other?.cost ?? Number.POSITIVE_INFINITY) - best.cost);
      next.set(to, { cost: best.cost, ends: [...best.way.ends, to], second: margin });
    }
    ways = next;
  });
  const [best] = [...ways.values()].sort((a, b) => a.cost - b.cost);
  const ends = best?.ends ?? [lines.length];
  const rows = ends.map((to, i): LineRow => {
    const own = lines.slice(ends[i - 1] ?? 0, to);
    const numeral = own.find((line) => line.numeral !== null)?.numeral ?? null;
    return { lines: own, numeral, doubtful: (best?.second ?? 0) < cutDearer };
  });
  return { rows, cost: best?.cost ?? 0 };
}

/**
 * How many lines of a title over the whole table stand above and below its numeral, in the middle of its height. The last one
 * may be short, so it is known by where it begins.
 */
function titleReach(lines: readonly PlacedLine[], at: number): number {
  const line = lines[at];
  if (line === undefined || line.numeral === null || !(line.spanning || line.pieces.length === 1)) return 0;
  const left = [lines[at - 1], line, lines[at + 1]].find((one) => one?.spanning)?.pieces.at(-1)?.left;
  const isTitle = (other: PlacedLine | undefined): other is PlacedLine =>
    other?.numeral === null && other.pieces.length === 1 && Math.abs((other.pieces[0]?.left ?? 0) - (left ?? 0)) < 2;
  let reach = 0;
  for (;;) {
    const [above, below] = [lines[at - reach - 1], lines[at + reach + 1]];
    if (!isTitle(above) || !above.spanning || !isTitle(below)) return reach;
    if (Math.abs(above.y + below.y - line.y * 2) > line.size * 0.4) return reach;
    reach += 1;
  }
}

/** Lines between which no row can go on: those of a page, parted at titles over the whole table and at rules. */
function chunks(lines: readonly PlacedLine[]): PlacedLine[][] {
  const parts: PlacedLine[][] = [];
  const titleOf = new Map<PlacedLine, number>();
  lines.forEach((_, i) => {
    const reach = titleReach(lines, i);
    if (reach > 0) for (const line of lines.slice(i - reach, i + reach + 1)) titleOf.set(line, i);
  });
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const inTitle = before !== undefined && titleOf.has(line) && titleOf.get(line) === titleOf.get(before);
    const apart =
      before === undefined ||
      line.ruledOff ||
      line.page !== before.page ||
      titleOf.get(line) !== titleOf.get(before) ||
      (line.spanning && line.numeral === null) !== (before.spanning && before.numeral === null);
    if (apart && !inTitle) parts.push([line]);
    else parts.at(-1)?.push(line);
  });
  return parts;
}

/** Whether the last lines of a page can be the beginning of a row that goes on on the next. */
const mayBeCut = (chunk: readonly PlacedLine[], page: readonly PlacedLine[], isLast: boolean): boolean =>
  !isLast && chunk.at(-1) === page.at(-1);

/** How a table's rows are found: by numerals beside their first line or in the middle of their height, or without numerals. */
export interface RowLayout {
  readonly numbered: boolean;
  readonly place: NumeralPlace;
  readonly pitch: number;
}

/** The layout of the table whose lines these are, page by page. */
export function rowLayout(pages: readonly (readonly PlacedLine[])[], header: BorderlessHeader): RowLayout {
  const pitch = linePitch(pages.flat(), header);
  const numbered = isNumbered(pages);
  return { numbered, place: numbered ? numeralPlace(pages, header) : cellPlace(pages, header), pitch };
}

function bareChunks(page: readonly PlacedLine[], isFirst: boolean, isLast: boolean): BareChunk[] {
  return chunks(page).map((lines) => ({
    lines,
    mayGoOn: !isFirst && lines[0] === page[0],
    mayBeCut: mayBeCut(lines, page, isLast),
  }));
}

/** Where the cells of a table without numerals stand: where its rows read better. */
function cellPlace(pages: readonly (readonly PlacedLine[])[], header: BorderlessHeader): NumeralPlace {
  const parts = pages.flatMap((page, i) => bareChunks(page, i === 0, i === pages.length - 1));
  const costOf = (place: NumeralPlace): number =>
    parts.reduce((sum, part) => sum + bareRows(part, header, place).cost, 0);
  return costOf("middle") < costOf("top") ? "middle" : "top";
}

/** Where the table's numerals stand: where its rows begin better. */
function numeralPlace(pages: readonly (readonly PlacedLine[])[], header: BorderlessHeader): NumeralPlace {
  if (header.ordinalColumn < 0) return "top";
  const pitch = linePitch(pages.flat(), header);
  const evidence = new Evidence(header, pitch);
  let [top, middle] = [0, 0];
  const parts = pages.flatMap((page, i) =>
    chunks(page).map((chunk) => ({ chunk, cut: mayBeCut(chunk, page, i === pages.length - 1) })),
  );
  for (const { chunk, cut } of parts) {
    const around = rowsAround(chunk, evidence, pitch, cut);
    middle += around.cost;
    for (const row of rowsFromTop(chunk, evidence, header)) {
      if (row.numeral === null) continue;
      const [first] = row.lines;
      if (first === undefined) continue;
      const at = chunk.indexOf(first);
      top += at === 0 ? 0 : evidence.againstBorder(chunk, at);
      if (pieceIn(first, header.contentColumn) === undefined) top += 2;
    }
  }
  return middle < top ? "middle" : "top";
}

/** The rows among the lines of one page; `isFirst`, `isLast`: the table begins or ends on it. */
export function rowsOf(
  lines: readonly PlacedLine[],
  header: BorderlessHeader,
  table: RowLayout,
  { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean },
): LineRow[] {
  if (!table.numbered)
    return bareChunks(lines, isFirst, isLast).flatMap((chunk) => bareRows(chunk, header, table.place).rows);
  const evidence = new Evidence(header, table.pitch);
  if (table.place === "top") return rowsFromTop(lines, evidence, header);
  return chunks(lines).flatMap(
    (chunk) => rowsAround(chunk, evidence, table.pitch, mayBeCut(chunk, lines, isLast)).rows,
  );
}
