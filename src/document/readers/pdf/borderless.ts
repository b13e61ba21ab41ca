/**
 * Tables without rules among the lines of a document's pages. A table begins with a header, goes on over the pages as long as
 * their lines keep to its columns, and ends before the signature, the next caption or the next header.
 */
import { isSignatureLine } from "../../stages/signature";
import { type TableRow, tableRow } from "./borderless-cells";
import { type BorderlessHeader, borderlessHeaderAt, repeatedHeader } from "./borderless-header";
import { type PlacedLine, pieceIn, placed } from "./borderless-line";
import { rowLayout, rowsOf } from "./borderless-rows";
import { isBareContinuation, isContinuation } from "./continuation";
import type { LineRow } from "./line-row";
import type { Ruling } from "./page";
import type { TextLine } from "./text-line";

/** Lines of a page that stand in no ruled table, between two such tables or the page's edges. */
export interface TextStretch {
  readonly page: number;
  readonly width: number;
  readonly lines: readonly TextLine[];
  readonly rulings: readonly Ruling[];
  /** It begins at the top of its page. */
  readonly atTop: boolean;
  /** It ends at the bottom of its page. */
  readonly atBottom: boolean;
}

/** What a stretch holds, from top to bottom. Parts of one table share its number. */
export type StretchPart =
  | { readonly kind: "lines"; readonly lines: readonly TextLine[] }
  | { readonly kind: "rows"; readonly table: number; readonly rows: readonly TableRow[] };

const afterTable = /^(?:nơi nhận|phụ lục|ghi chú)(?=$|[\s:.])/iu;
const linesToJudgeBy = 12;
/** A long cell may be the only one that goes on at the top of a page: judged by are at least so many lines with several cells. */
const fullLinesToJudgeBy = 3;
const mostLinesBefore = 3;
/** Lines of a header, at most. */
const mostHeaderLines = 8;
/** A remainder of one cell, alone at the top of the last page, is no longer. */
const longestRemainder = 20;

/** How many of the lines can be in a table: up to a signature, the recipients, the next appendix. */
function tableLength(lines: readonly TextLine[]): number {
  const end = lines.findIndex((line) => {
    const [first] = line.parts;
    return (
      afterTable.test(line.text) || isSignatureLine(line.text) || (first !== undefined && isSignatureLine(first.text))
    );
  });
  return end < 0 ? lines.length : end;
}

interface FoundHeader extends BorderlessHeader {
  /** Lines of it that stand at the top of the next page. */
  readonly overleaf: number;
}

interface TablePage {
  readonly stretch: number;
  /** Lines above it on the page that are not of the table. */
  readonly before: readonly TextLine[];
  readonly repeatsHeader: boolean;
  readonly lines: PlacedLine[];
  readonly source: readonly TextLine[];
  /** It ends with its stretch, so it may go on. */
  readonly open: boolean;
}

class Finder {
  private readonly parts: StretchPart[][];
  private tables = 0;

  constructor(private readonly stretches: readonly TextStretch[]) {
    this.parts = stretches.map(() => []);
  }

  find(): StretchPart[][] {
    let from = 0;
    for (let at = 0; at < this.stretches.length; ) {
      const stretch = this.stretches[at] as TextStretch;
      const header = this.headerIn(at, from);
      if (header === null) {
        this.addLines(at, stretch.lines.slice(from));
        at += 1;
        from = 0;
        continue;
      }
      this.addLines(at, stretch.lines.slice(from, header.from));
      const pages = this.pagesOf(at, header);
      this.addTable(pages, header);
      const last = pages.at(-1) as TablePage;
      at = last.stretch;
      const end = this.endOf(last, header);
      from = end;
      if (from >= (this.stretches[at]?.lines.length ?? 0)) {
        at += 1;
        from = 0;
      }
    }
    return this.parts;
  }

  private addLines(at: number, lines: readonly TextLine[]): void {
    if (lines.length > 0) this.parts[at]?.push({ kind: "lines", lines });
  }

  /** The lines from one on, on this stretch and on those that follow it at the top of the next pages, as far as a table may go. */
  private linesFrom(at: number, from: number): TextLine[] {
    const found: TextLine[] = [];
    const first = this.stretches[at];
    for (let i = at; i < this.stretches.length && found.length < 500; i++) {
      const stretch = this.stretches[i];
      if (stretch === undefined || (i > at && (!stretch.atTop || Math.abs(stretch.width - (first?.width ?? 0)) > 2)))
        break;
      const own = i === at ? stretch.lines.slice(from) : stretch.lines;
      const length = tableLength(own);
      found.push(...own.slice(0, length));
      if (length < own.length || !stretch.atBottom) break;
    }
    return found;
  }

  private headerIn(at: number, from: number): FoundHeader | null {
    const lines = this.stretches[at]?.lines.slice(from) ?? [];
    for (let i = 0; i < lines.length; i++) {
      const below = () => this.linesFrom(at, from + i);
      const header = borderlessHeaderAt(lines, i, below);
      const nearEnd = i + mostHeaderLines >= lines.length;
      if (nearEnd && (header === null || header.to === lines.length)) {
        const whole = borderlessHeaderAt([...lines, ...this.overleaf(at)], i, below);
        if (whole !== null && whole.to > lines.length)
          return { ...whole, from: whole.from + from, to: lines.length + from, overleaf: whole.to - lines.length };
      }
      if (header !== null) return { ...header, from: header.from + from, to: header.to + from, overleaf: 0 };
    }
    return null;
  }

  /** The lines at the top of the next page, as if they stood below those of this one: a header can be cut by the end of the page. */
  private overleaf(at: number): TextLine[] {
    const [own, next] = [this.stretches[at], this.stretches[at + 1]];
    const [last, first] = [own?.lines.at(-1), next?.lines[0]];
    if (own === undefined || next === undefined || last === undefined || first === undefined) return [];
    if (!own.atBottom || !next.atTop || Math.abs(next.width - own.width) > 2) return [];
    const down = last.y + last.size * 1.2 - first.y;
    return next.lines.slice(0, mostHeaderLines).map((line) => ({ ...line, y: line.y + down }));
  }

  private place(at: number, lines: readonly TextLine[], header: BorderlessHeader): PlacedLine[] {
    const stretch = this.stretches[at];
    const rules = (stretch?.rulings ?? []).filter(
      ({ top, bottom, left, right }) =>
        bottom - top < 2 && right - left > (header.columns.right - header.columns.left) * 0.6,
    );
    return lines.map((line, i) => {
      const above = lines[i - 1];
      const ruledOff = above !== undefined && rules.some(({ top }) => top > above.y && top < line.y);
      return placed(line, header, stretch?.page ?? 0, ruledOff);
    });
  }

  private pagesOf(at: number, header: FoundHeader): TablePage[] {
    const pages: TablePage[] = [];
    const add = (stretch: number, from: number, before: readonly TextLine[], repeatsHeader: boolean): TablePage => {
      const all = (this.stretches[stretch]?.lines ?? []).slice(from);
      const length = Math.min(tableLength(all), this.nextHeader(stretch, from, header));
      const source = all.slice(0, length);
      const open = length === all.length && this.stretches[stretch]?.atBottom === true;
      const page = { stretch, before, repeatsHeader, lines: this.place(stretch, source, header), source, open };
      pages.push(page);
      return page;
    };
    let last = add(at, header.to, [], false);
    if (header.overleaf > 0) last = add(at + 1, header.overleaf, [], false);
    while (last.open) {
      const next = last.stretch + 1;
      const start = this.goesOnAt(next, header, last);
      if (start === null) break;
      const lines = this.stretches[next]?.lines ?? [];
      last = add(next, start.from, lines.slice(0, start.before), start.from > start.before);
    }
    return pages;
  }

  /** How many lines from `from` on stand above the next header of the stretch, those of the table with the header `own`. */
  private nextHeader(at: number, from: number, own: BorderlessHeader): number {
    for (let start = from; ; ) {
      const next = this.headerIn(at, start);
      if (next === null) return Number.POSITIVE_INFINITY;
      // Under a header with "TT", cells that read like names of columns ("Triển khai chương trình", "Sở …") are cells.
      if (own.ordinalColumn < 0 || next.ordinalColumn >= 0) return next.from - from;
      start = next.to;
    }
  }

  /** Where on the next stretch the table goes on: behind `before` lines that are not of it, from line `from`; null: nowhere. */
  private goesOnAt(at: number, header: BorderlessHeader, last: TablePage): { before: number; from: number } | null {
    const stretch = this.stretches[at];
    const before = this.stretches[last.stretch];
    if (stretch === undefined || before === undefined || !stretch.atTop || Math.abs(stretch.width - before.width) > 2)
      return null;
    for (let offset = 0; offset <= mostLinesBefore; offset++) {
      const length = repeatedHeader(stretch.lines.slice(offset), header);
      if (length > 0) return { before: offset, from: offset + length };
    }
    const own = stretch.lines.slice(0, Math.min(tableLength(stretch.lines), this.nextHeader(at, 0, header)));
    const first: PlacedLine[] = [];
    let [alien, keeping] = [0, 0];
    for (const line of this.place(at, own, header)) {
      if (first.length >= linesToJudgeBy && keeping >= fullLinesToJudgeBy) break;
      const before = first.at(-1);
      first.push(line);
      if (isAlien(line, header)) alien += 1;
      else if (line.pieces.length > 1 || isBeside(line, before)) keeping += 1;
    }
    if (keeping > 0 && alien <= first.length / 2) return { before: 0, from: 0 };
    const remainder = own.length > 0 && own.length <= longestRemainder && alien === 0;
    const lastRow = last.lines.at(-1);
    const [line] = first;
    if (!remainder || lastRow === undefined || line === undefined) return null;
    const rest: LineRow = { lines: first, numeral: null, doubtful: false };
    return isContinuation({ lines: last.lines, numeral: null, doubtful: false }, rest, header) === true
      ? { before: 0, from: 0 }
      : null;
  }

  /** Index of the first line of the last page's stretch that is behind the table. */
  private endOf(last: TablePage, header: BorderlessHeader): number {
    const lines = this.stretches[last.stretch]?.lines ?? [];
    const [first] = last.source;
    const from = first === undefined ? -1 : lines.indexOf(first);
    if (from < 0) return last.repeatsHeader || last.before.length > 0 ? lines.length : header.to;
    return from + bodyLength(last.lines, header);
  }

  private addTable(pages: readonly TablePage[], header: BorderlessHeader): void {
    this.tables += 1;
    const bodies = pages.map((page, i) =>
      i < pages.length - 1 ? page.lines : page.lines.slice(0, bodyLength(page.lines, header)),
    );
    const layout = rowLayout(bodies, header);
    const goesOn = layout.numbered ? isContinuation : isBareContinuation;
    let above: LineRow | null = null;
    pages.forEach((page, i) => {
      const rows: TableRow[] = i === 0 || page.repeatsHeader ? [{ cells: header.cells }] : [];
      const own = rowsOf(bodies[i] ?? [], header, layout, { isFirst: i === 0, isLast: i === pages.length - 1 });
      own.forEach((row, at) => {
        const continues = at === 0 && above !== null ? goesOn(above, row, header) : row.numeral === null ? false : null;
        rows.push(tableRow(own, at, header, continues));
      });
      above = own.at(-1) ?? above;
      this.addLines(page.stretch, page.before);
      this.parts[page.stretch]?.push({ kind: "rows", table: this.tables, rows });
    });
  }
}

/** A line that cannot be in the table: text that is no numeral where the numerals stand, or over several columns. */
function isAlien(line: PlacedLine, header: BorderlessHeader): boolean {
  if (line.numeral !== null) return line.spanning && header.ordinalColumn < 0;
  return line.spanning || (header.ordinalColumn >= 0 && pieceIn(line, header.ordinalColumn) !== undefined);
}

/** Two cells side by side whose lines stand at different heights: less than a line below the one before, in another column. */
function isBeside(line: PlacedLine, before: PlacedLine | undefined): boolean {
  const [piece, above] = [line.pieces[0], before?.pieces[0]];
  if (before === undefined || piece === undefined || above === undefined || before.spanning) return false;
  return piece.column !== above.column && line.y - before.y < line.size * 0.95;
}

/** How many of the last page's lines are in the table: what stands below its last row and over its columns is not. */
function bodyLength(lines: readonly PlacedLine[], header: BorderlessHeader): number {
  let end =
    lines.findLastIndex(
      (line, i) => !isAlien(line, header) && (line.pieces.length > 1 || isBeside(line, lines[i - 1])),
    ) + 1;
  while (end < lines.length) {
    const [line, before] = [lines[end], lines[end - 1]];
    if (line === undefined || isAlien(line, header) || (header.ordinalColumn < 0 && line.numeral !== null)) break;
    if (before !== undefined && line.y - before.y > line.size * 2.4) break;
    end += 1;
  }
  return end;
}

/** What each stretch holds, in the order of the stretches. */
export function findBorderless(stretches: readonly TextStretch[]): StretchPart[][] {
  return new Finder(stretches).find();
}
