/**
 * Tables without rules: lines whose parts stand in columns. The header line tells the columns' left edges; a part belongs to
 * the column it begins in, and a row begins where the first column has a numeral.
 */
import { cleanText } from "../../../text/normalize";
import { type Cell, textCell } from "../../block";
import { headerCell, readHeader } from "../../stages/header";
import { readOrdinal } from "../../stages/ordinal";
import type { TextPiece } from "./page";
import { joinLines, type TextLine, textLines } from "./text-line";

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

/** A header of up to four lines at `at`: its columns, or null. Parts of further lines join the column above that they overlap. */
function headerAt(
  lines: readonly TextLine[],
  at: number,
): { columns: ColumnEdges; texts: string[]; length: number } | null {
  for (let length = 1; length <= 4 && at + length <= lines.length; length++) {
    const columns: { left: number; right: number; texts: string[] }[] = [];
    for (const line of lines.slice(at, at + length))
      for (const part of line.parts) {
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
    const below = lines[at + length]?.parts ?? [];
    const named = below.every((part) => headerCell(part.text.trim()) !== null);
    const short = below.every((part) => part.text.trim().split(/\s+/u).length <= 3);
    const goesOn = below.length > 0 && named && (below.length > 1 || short);
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

/** The table whose header begins at line `at`, to the end of the page; null when there is none. */
export function borderlessAt(lines: readonly TextLine[], at: number): BorderlessTable | null {
  if ((lines[at]?.parts.length ?? 0) < 2) return null;
  const header = headerAt(lines, at);
  if (header === null) return null;
  const body = lines.slice(at + header.length);
  return {
    rows: [toCells(header.texts), ...rowsUnder(body, header.columns)],
    length: lines.length - at,
    columns: header.columns,
  };
}
