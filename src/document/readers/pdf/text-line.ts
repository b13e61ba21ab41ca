/** Words of a page → lines of text, top to bottom; a line whose parts stand far apart keeps them as parts. */
import type { TextPiece } from "./page";

export interface LinePart {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

export interface TextLine {
  readonly text: string;
  readonly parts: readonly LinePart[];
  /** The words as the file holds them, left to right. */
  readonly pieces: readonly TextPiece[];
  readonly y: number;
  readonly size: number;
}

/** Gaps in letter heights: what is a space, and what parts two columns. */
const space = 0.18;
const columnGap = 1.7;

export function textLines(pieces: readonly TextPiece[]): TextLine[] {
  const rows: TextPiece[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y || a.left - b.left)) {
    const last = rows.at(-1);
    const first = last?.[0];
    if (
      last !== undefined &&
      first !== undefined &&
      Math.abs(piece.y - first.y) < Math.max(first.size, piece.size) * 0.45
    )
      last.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => {
    const sorted = [...row].sort((a, b) => a.left - b.left);
    const parts: { text: string; left: number; right: number }[] = [];
    for (const piece of sorted) {
      const last = parts.at(-1);
      const gap = last === undefined ? 0 : piece.left - last.right;
      if (last === undefined || gap > piece.size * columnGap)
        parts.push({ text: piece.text, left: piece.left, right: piece.right });
      else {
        last.text += gap > piece.size * space ? ` ${piece.text}` : piece.text;
        last.right = Math.max(last.right, piece.right);
      }
    }
    const first = sorted[0];
    return {
      text: parts.map((part) => part.text.trim()).join(" "),
      parts,
      pieces: sorted,
      y: first?.y ?? 0,
      size: first?.size ?? 0,
    };
  });
}

/** Lines of one cell as one text. */
export function joinLines(lines: readonly string[]): string {
  return lines.join(" ");
}
