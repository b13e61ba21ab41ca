/**
 * Paragraphs that were a task table before its borders were lost → rows of cells. One cell a paragraph (a web page's text) and
 * wrapped lines (a PDF's text) are the same problem: find the header, find the rows by their numerals, cut each row into the
 * header's columns (cut.ts). A cut that is not clearly better than the next-best is kept as a doubt, with the alternatives.
 */
import type { Block, Paragraph } from "../block";
import { type UsedLines, usedAs } from "../stage";
import { bareRows } from "./bare-rows";
import { type ColumnGrammar, type ColumnRole, emptyCost } from "./column-grammar";
import { type Cut, cutRow } from "./cut";
import type { Column } from "./header";
import type { OrdinalStyle } from "./ordinal";
import { isSiteChrome } from "./site-chrome";
import { bareHeaderAt, type StreamHeader, streamHeaderAt } from "./stream-header";
import { type StreamRow, streamRows } from "./stream-rows";
import { type CellRole, noCells, type TaskCells } from "./table-rows";
import { captionAbove, type TaskTable, type TaskTables } from "./task-tables";

/** A cut this much cheaper than the next one is certain. */
const certainMargin = 0.8;
/** From this cost on a row does not read well, however much worse the others are. */
const doubtfulCost = 4.5;
const droppedPiece = 0.5;
const longestTail = 30;
/** A row of so many lines holds several cells. */
const fewestOfRow = 3;
/** Of a numeral that is not the tasks' own, to read as a group heading. */
const wholeCost = 3.5;

interface RowCut {
  readonly row: StreamRow;
  readonly cuts: readonly Cut[];
  readonly whole: boolean;
}

const textsOf = (segments: readonly (readonly Paragraph[])[]): string[][] =>
  segments.filter((segment) => segment.length > 0).map((segment) => segment.map((paragraph) => paragraph.text));

/** The style that most rows have: that of the tasks. */
function taskStyle(rows: readonly StreamRow[]): OrdinalStyle | null {
  const counts = new Map<OrdinalStyle, number>();
  for (const { ordinal } of rows) if (ordinal !== null) counts.set(ordinal.style, (counts.get(ordinal.style) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** Lets other work of the thread run; throws when the work was cancelled. */
export type Pause = () => Promise<void>;

class StreamCutter {
  private readonly columns: readonly ColumnRole[];
  private widths: (number | null)[];
  private readonly leaf: OrdinalStyle | null;

  constructor(
    private readonly header: StreamHeader,
    private readonly rows: readonly StreamRow[],
    private readonly grammar: ColumnGrammar,
  ) {
    this.columns = header.columns.slice(1).map((column) => column.role as ColumnRole);
    this.widths = this.columns.map(() => null);
    this.leaf = taskStyle(rows);
  }

  async cutAll(pause: Pause): Promise<RowCut[]> {
    if (!this.header.cellPerParagraph) await this.learnWidths(pause);
    const cuts: RowCut[] = [];
    for (const row of this.rows) {
      await pause();
      cuts.push(this.cut(row));
    }
    return cuts;
  }

  /** Widths of the columns, from the rows on one page whose cut is clear without them: the longest line but for outliers. */
  private async learnWidths(pause: Pause): Promise<void> {
    const lengths: number[][] = this.columns.map(() => []);
    for (const row of this.rows) {
      if (row.segments.filter((segment) => segment.length > 0).length > 1) continue;
      await pause();
      const { cuts, whole } = this.cut(row);
      const [best, second] = cuts;
      if (whole || best === undefined || (second !== undefined && second.cost - best.cost < certainMargin)) continue;
      best.lines.forEach((lines, column) => {
        if (lines.length > 1) lengths[column]?.push(Math.max(...lines.map((line) => line.length)));
      });
    }
    this.widths = lengths.map((list) => {
      if (list.length < 3) return null;
      const sorted = [...list].sort((a, b) => a - b);
      return sorted[Math.floor(sorted.length * 0.85)] ?? null;
    });
  }

  private cut(row: StreamRow): RowCut {
    const segments = textsOf(row.segments);
    const pieces = segments.flat();
    if (pieces.length === 0) return { row, cuts: [], whole: true };
    if (this.header.cellPerParagraph && pieces.length === this.columns.length) {
      const exact: Cut = { texts: pieces, lines: pieces.map((piece) => [piece]), cost: 0 };
      return { row, cuts: [exact], whole: false };
    }
    const cuts = cutRow(segments, {
      columns: this.columns,
      grammar: this.grammar,
      widths: this.widths,
      insideLines: !this.header.cellPerParagraph,
    });
    return { row, cuts, whole: this.isWhole(row, pieces, cuts[0]) };
  }

  /** One text over the whole row: cheaper than any cut, and more to be expected of numerals that are not the tasks'. */
  private isWhole(row: StreamRow, pieces: readonly string[], best: Cut | undefined): boolean {
    if (best === undefined) return true;
    const expected = row.ordinal === null || row.ordinal.style !== this.leaf;
    // A task's row of several lines that reads badly is an uncertain row, never a heading.
    if (!expected && pieces.length >= fewestOfRow) return false;
    const content = this.columns.indexOf("content");
    const missing = this.columns.reduce((sum, role, i) => sum + (i === content ? 0 : emptyCost[role]), 0);
    const cost = this.grammar("content", pieces.join(" ")) + (expected ? wholeCost : missing * 0.75);
    return cost < best.cost;
  }
}

/** The cells of a cut by meaning. */
function cellsOf(cut: Cut, columns: readonly Column[]): Pick<TaskCells, "cells" | "extra"> {
  const cells: Record<CellRole, string> = { ...noCells };
  const extra: Record<string, string> = {};
  columns.forEach(({ role, header }, i) => {
    const text = cut.texts[i] ?? "";
    if (role === "extra" || role === "ordinal") {
      if (text !== "") extra[header] = text;
    } else cells[role] = text;
  });
  return { cells, extra };
}

function toCells({ row, cuts, whole }: RowCut, columns: readonly Column[]): TaskCells {
  const paragraphs = row.segments.flat();
  const last = paragraphs.at(-1) ?? row.first;
  const place = { line: row.first.line, lastLine: Math.max(row.first.lastLine, last.lastLine), page: row.first.page };
  const common = { place, numeral: row.ordinal?.numeral ?? "", mergedUp: new Set<CellRole>() };
  const [best, second] = cuts;
  if (whole || best === undefined)
    return {
      ...common,
      cells: { ...noCells, content: paragraphs.map(({ text }) => text).join(" ") },
      extra: {},
      whole: true,
    };
  const margin = second === undefined ? Number.POSITIVE_INFINITY : second.cost - best.cost;
  const doubtful = margin < certainMargin || best.cost > doubtfulCost;
  const read = { ...common, ...cellsOf(best, columns), whole: false };
  return doubtful ? { ...read, doubt: cuts.slice(1).map((cut) => cellsOf(cut, columns).cells) } : read;
}

function linesInPlan(row: StreamRow): UsedLines[] {
  return [row.first, ...row.segments.flat()].map((paragraph) => usedAs("plan", paragraph));
}

/** The last row ends where its last column does; what stands behind belongs to no cell. Returns how many paragraphs that is. */
function cutTail(row: StreamRow, header: StreamHeader, grammar: ColumnGrammar): number {
  const paragraphs = row.segments.at(-1) ?? [];
  const isFull = row.segments.length === 1 && paragraphs.length === header.columns.length - 1;
  if (header.cellPerParagraph && isFull) return 0;
  let site = 0;
  while (site < paragraphs.length && isSiteChrome(paragraphs[paragraphs.length - 1 - site]?.text ?? "")) site += 1;
  const firstChrome = paragraphs.findIndex(({ text }) => isSiteChrome(text));
  const end = firstChrome > 0 && site > 0 ? firstChrome : paragraphs.length;
  const columns = header.columns.slice(1).map((column) => column.role as ColumnRole);
  const costUpTo = (to: number): number => {
    const texts = [...textsOf(row.segments.slice(0, -1)), paragraphs.slice(0, to).map(({ text }) => text)];
    const widths = columns.map(() => null);
    return cutRow(texts, { columns, grammar, widths, insideLines: false })[0]?.cost ?? Number.POSITIVE_INFINITY;
  };
  let best = { end, cost: costUpTo(end) };
  for (let to = end - 1; to >= Math.max(1, end - longestTail) && best.cost > doubtfulCost; to--) {
    const cost = costUpTo(to) + (end - to) * droppedPiece;
    if (cost < best.cost) best = { end: to, cost };
  }
  return paragraphs.length - best.end;
}

/** The task tables without borders among the blocks. */
export async function findStreamTables(
  blocks: readonly Block[],
  grammar: ColumnGrammar,
  pause: Pause,
): Promise<TaskTables> {
  const tables: TaskTable[] = [];
  const taken = new Set<Block>();
  for (let at = 0; at < blocks.length; at++) {
    const run: Paragraph[] = [];
    for (let i = at; i < blocks.length; i++) {
      const block = blocks[i];
      if (block?.kind !== "paragraph") break;
      run.push(block);
    }
    if (run.length === 0) continue;
    const numbered = streamHeaderAt(run, 0);
    const header = numbered ?? bareHeaderAt(run, 0);
    if (header === null) continue;
    const { rows, used, length } =
      numbered === null
        ? { ...bareRows(run, header.length, header, grammar), used: [] }
        : streamRows(run, header.length, header);
    if (rows.length === 0) continue;
    const lastRow = rows.at(-1) as StreamRow;
    const tail = cutTail(lastRow, header, grammar);
    const segment = lastRow.segments.at(-1);
    segment?.splice(segment.length - tail);
    const caption = captionAbove(blocks, at);
    const captionBlocks = blocks.slice(caption.start, at).filter((block) => !taken.has(block));
    const headerUse: UsedLines[] = run.slice(0, header.length).map((line) => usedAs("repeated-header", line));
    for (const block of [...captionBlocks, ...run.slice(0, header.length + length - tail)]) taken.add(block);
    const cuts = await new StreamCutter(header, rows, grammar).cutAll(pause);
    tables.push({
      numeral: caption.numeral,
      title: caption.title,
      heading: null,
      supervised: header.columns.some((column) => column.role === "supervisor"),
      led: header.columns.some((column) => column.role === "lead"),
      columns: header.columns,
      rows: cuts.map((cut) => toCells(cut, header.columns.slice(1))),
      used: [
        ...captionBlocks.map((line) => usedAs("heading", line)),
        ...headerUse,
        ...used,
        ...rows.flatMap(linesInPlan),
      ],
    });
    at += header.length + length - tail - 1;
  }
  return { tables, rest: blocks.filter((block) => !taken.has(block)) };
}
