/**
 * Tables without rules: lines whose parts stand in columns. The header line tells the columns' left edges; a part belongs to
 * the column it begins in, and a row begins where the first column has a numeral.
 */
import { cleanText } from "../../../text/normalize";
import { type Cell, textCell } from "../../block";
import { headerCell, readHeader } from "../../stages/header";
import { readOrdinal } from "../../stages/ordinal";
import { isSignatureLine } from "../../stages/signature";
import type { TextPiece } from "./page";
import { joinLines, type LinePart, type TextLine, textLines } from "./text-line";

export interface ColumnEdges {
  /** Left edge of each column; parts that begin right of it, up to the next one, are its own. */
  readonly edges: readonly number[];
}

/** The column a piece of text lies in. */
function columnAt(piece: Extent, { edges }: ColumnEdges): number {
  const middle = piece.left + Math.min(piece.right - piece.left, 20) / 2;
  return Math.max(
    0,
    edges.findLastIndex((edge) => edge <= middle),
  );
}

interface Extent {
  readonly left: number;
  readonly right: number;
}

/** The texts of some lines, column by column. */
function assign(lines: readonly TextLine[], columns: ColumnEdges): string[] {
  const cells = columns.edges.map((): TextPiece[] => []);
  for (const line of lines) for (const piece of line.pieces) cells[columnAt(piece, columns)]?.push(piece);
  return cells.map((pieces) => cleanText(joinLines(textLines(pieces).map((line) => line.text))));
}

/** The parts of a header line: the narrow ordinal column ("TT") stands so close to the next that a gap alone does not tell it. */
function headerParts(line: TextLine): readonly LinePart[] {
  const [first, ...others] = line.parts;
  const [ordinal, ...more] = line.pieces;
  if (first === undefined || ordinal === undefined || headerCell(ordinal.text.trim())?.role !== "ordinal")
    return line.parts;
  const rest = more.filter((piece) => piece.left < first.right);
  const next = rest[0];
  if (next === undefined) return line.parts;
  const text = rest.map((piece) => piece.text).join(" ");
  return [ordinal, { text, left: next.left, right: first.right }, ...others];
}

/**
 * Whether a line is the rest of the header above it: header words of its own, or the end of a wrapped heading ("Nội dung nhiệm"
 * and below it "vụ"). A line that opens with a numeral is a row.
 */
function headerGoesOn(
  line: TextLine | undefined,
  columns: readonly { left: number; right: number; texts: readonly string[] }[],
): boolean {
  const below = line?.parts ?? [];
  const first = line?.pieces[0];
  if (first === undefined || readOrdinal(first.text.trim()) !== null) return false;
  const short = below.every((part) => part.text.trim().split(/\s+/u).length <= 3);
  if (below.every((part) => headerCell(part.text.trim()) !== null)) return below.length > 1 || short;
  const ends = below.every((part) => {
    const above = columns.find((column) => part.left < column.right && part.right > column.left);
    return above !== undefined && headerCell(cleanText([...above.texts, part.text].join(" "))) !== null;
  });
  return short && ends;
}

/** A header of up to four lines at `at`: its columns, or null. Parts of further lines join the column above that they overlap. */
function headerAt(
  lines: readonly TextLine[],
  at: number,
): { columns: ColumnEdges; texts: string[]; length: number } | null {
  for (let length = 1; length <= 4 && at + length <= lines.length; length++) {
    const columns: { left: number; right: number; texts: string[] }[] = [];
    for (const line of lines.slice(at, at + length))
      for (const part of headerParts(line)) {
        const over = columns.find((column) => part.left < column.right && part.right > column.left);
        if (over === undefined) columns.push({ left: part.left, right: part.right, texts: [part.text] });
        else {
          over.left = Math.min(over.left, part.left);
          over.right = Math.max(over.right, part.right);
          over.texts.push(part.text);
        }
      }
    columns.sort((a, b) => a.left - b.left);
    const texts = columns.map((column) => cleanText(column.texts.join(" ")));
    const goesOn = headerGoesOn(lines[at + length], columns);
    if (columns.length >= 3 && readHeader(texts) !== null && !goesOn)
      return { columns: { edges: edgesBetween(columns, lines.slice(at + length)) }, texts, length };
  }
  return null;
}

/** Left edges: cells are often set left of a centred header, so the leftmost part that lies clear of the column before counts. */
function edgesBetween(header: readonly { left: number; right: number }[], body: readonly TextLine[]): number[] {
  const lefts = body.slice(0, 60).flatMap((line) => line.pieces.map((piece) => piece.left));
  return header.map((column, i) => {
    const before = header[i - 1];
    if (before === undefined) return Number.NEGATIVE_INFINITY;
    const room = (before.right + column.left) / 2;
    const own = lefts.filter(
      (left) => left > before.left + 4 && left <= column.right && left > room - (room - before.left) * 0.6,
    );
    const counts = new Map<number, number>();
    for (const left of own) counts.set(Math.round(left), (counts.get(Math.round(left)) ?? 0) + 1);
    const common = [...counts].filter(([left]) => left <= column.left + 2).sort((a, b) => b[1] - a[1])[0];
    return (common !== undefined && common[1] >= 3 ? common[0] : column.left) - 3;
  });
}

export interface BorderlessTable {
  readonly rows: readonly (readonly Cell[])[];
  /** How many lines from the first one belong to it. */
  readonly length: number;
  readonly columns: ColumnEdges;
}

const toCells = (texts: readonly string[]): Cell[] => texts.map((text) => textCell(text));

/** The rows of the lines under known columns: a numeral in the first column opens one. */
export function rowsUnder(lines: readonly TextLine[], columns: ColumnEdges): Cell[][] {
  const rows: TextLine[][] = [];
  for (const line of lines) {
    const first = line.pieces[0];
    const opens = first !== undefined && columnAt(first, columns) === 0 && readOrdinal(first.text.trim()) !== null;
    if (opens || rows.length === 0) rows.push([line]);
    else rows.at(-1)?.push(line);
  }
  return rows.map((row) => toCells(assign(row, columns)));
}

const afterTable = /^(?:nơi nhận|phụ lục|ghi chú)(?=$|[\s:.])/iu;

/** How many of the lines can be in a table: up to a signature, the recipients or the next appendix. */
function tableLength(lines: readonly TextLine[]): number {
  const end = lines.findIndex(({ text }) => afterTable.test(text.trim()) || isSignatureLine(text.trim()));
  return end < 0 ? lines.length : end;
}

/** The table whose header begins at line `at`, to the end of the page or to what can be no table; null when there is none. */
export function borderlessAt(lines: readonly TextLine[], at: number): BorderlessTable | null {
  if ((lines[at]?.parts.length ?? 0) < 2) return null;
  const header = headerAt(lines, at);
  if (header === null) return null;
  const below = lines.slice(at + header.length);
  const body = below.slice(0, tableLength(below));
  return {
    rows: [toCells(header.texts), ...rowsUnder(body, header.columns)],
    length: header.length + body.length,
    columns: header.columns,
  };
}

const linesToJudgeBy = 12;
/** So many of a page's first words must keep to the columns of the page before for its table to go on. */
const keepingToColumns = 0.8;

/** The rows at the top of a page that go on with the table of the page before, under its columns; null when none do. */
export function goingOn(lines: readonly TextLine[], columns: ColumnEdges): BorderlessTable | null {
  const body = lines.slice(0, tableLength(lines));
  const first = body.slice(0, linesToJudgeBy);
  const pieces = first.flatMap((line) => line.pieces);
  const kept = pieces.filter((piece) => {
    const next = columns.edges[columnAt(piece, columns) + 1];
    return next === undefined || piece.right <= next + piece.size;
  });
  const inColumns = first.some((line) => new Set(line.pieces.map((piece) => columnAt(piece, columns))).size > 1);
  if (!inColumns || kept.length < pieces.length * keepingToColumns) return null;
  return { rows: rowsUnder(body, columns), length: body.length, columns };
}
