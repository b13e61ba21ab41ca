/** A line of a table without rules, its pieces in their columns, and what it tells about the rows it stands between. */
import { readNumbered, readOrdinal } from "../../stages/ordinal";
import { type Piece, placeLine } from "./borderless-columns";
import type { BorderlessHeader } from "./borderless-header";
import { type TextLine, textOf } from "./text-line";

export interface PlacedLine {
  readonly page: number;
  readonly y: number;
  readonly size: number;
  readonly pieces: readonly Piece[];
  /** The numeral in the column for them; for tables without one, the numeral that the task begins with. */
  readonly numeral: string | null;
  /** One run of text over several columns, with nothing beside it but a numeral. */
  readonly spanning: boolean;
  /** A rule over most of the table is drawn above the line, below the line before. */
  readonly ruledOff: boolean;
}

export function placed(line: TextLine, header: BorderlessHeader, page: number, ruledOff = false): PlacedLine {
  const pieces = placeLine(line, header.columns);
  const { ordinalColumn, contentColumn } = header;
  const inColumn = pieces.find((piece) => piece.column === (ordinalColumn < 0 ? contentColumn : ordinalColumn));
  const text = inColumn === undefined ? "" : textOf(inColumn.words);
  const numeral = ordinalColumn < 0 ? leadingNumeral(text) : numeralIn(text);
  const others = pieces.filter((piece) => numeral === null || ordinalColumn < 0 || piece !== inColumn);
  const [only] = others;
  const spanning = others.length === 1 && only !== undefined && only.lastColumn > only.column;
  return { page, y: line.y, size: line.size, pieces, numeral, spanning, ruledOff };
}

function numeralIn(text: string): string | null {
  const ordinal = readOrdinal(text);
  return ordinal === null || ordinal.style === "bullet" ? null : ordinal.numeral;
}

function leadingNumeral(text: string): string | null {
  const numbered = readNumbered(text);
  return numbered?.marked === true && numbered.ordinal.style !== "bullet" ? numbered.ordinal.numeral : null;
}

/** The piece of a line in a column. */
export function pieceIn(line: PlacedLine, column: number): Piece | undefined {
  return line.pieces.find((piece) => piece.column <= column && piece.lastColumn >= column);
}

export const beginsSmall = (piece: Piece): boolean => /^[\p{Ll},;.)…]/u.test(piece.words[0]?.text ?? "");

/**
 * Whether the first word of `next` would have had room behind `piece`: then the line did not break for want of room, and a
 * paragraph or a cell ends there.
 */
export function hadRoom(piece: Piece, next: Piece, header: BorderlessHeader): boolean {
  const word = next.words[0];
  if (word === undefined) return false;
  const { gutters, right } = header.columns;
  const end = gutters[Math.max(piece.lastColumn, next.lastColumn)]?.from ?? right;
  return piece.right + word.size * 0.2 + (word.right - word.left) < end - word.size * 0.4;
}
