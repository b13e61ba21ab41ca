/** A PDF page as words and rules in reading position: x to the right, y downwards, whatever way the page or its text is turned. */

export interface TextPiece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Base line. */
  readonly y: number;
  readonly size: number;
}

/** A straight rule along an axis: horizontal ones have top = bottom, vertical ones left = right. */
export interface Ruling {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PdfPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly TextPiece[];
  readonly rulings: readonly Ruling[];
}

export type Matrix = readonly [number, number, number, number, number, number];

/** `first` applied after `second`, as PDF concatenates. */
export function multiply(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [a2, b2, c2, d2, e2, f2] = second;
  return [a * a2 + c * b2, b * a2 + d * b2, a * c2 + c * d2, b * c2 + d * d2, a * e2 + c * f2 + e, b * e2 + d * f2 + f];
}

export function apply(matrix: Matrix, x: number, y: number): readonly [number, number] {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
}

export interface RawText {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

/** The quarter turns (0 to 3, clockwise on screen) that most of the text is set in. */
function quarterTurns(items: readonly { transform: Matrix; length: number }[]): number {
  const counts = [0, 0, 0, 0];
  for (const { transform, length } of items) {
    const turns = Math.round(Math.atan2(transform[1], transform[0]) / (Math.PI / 2));
    const at = ((turns % 4) + 4) % 4;
    counts[at] = (counts[at] ?? 0) + length;
  }
  return counts.indexOf(Math.max(...counts));
}

/** Turns the page so that most of its text stands upright. */
export function uprightMatrix(
  viewport: Matrix,
  width: number,
  height: number,
  items: readonly RawText[],
): { matrix: Matrix; width: number; height: number } {
  const placed = items.map((item) => ({
    transform: multiply(viewport, item.transform as unknown as Matrix),
    length: item.str.trim().length,
  }));
  switch (quarterTurns(placed)) {
    case 1:
      return { matrix: multiply([0, -1, 1, 0, 0, width], viewport), width: height, height: width };
    case 2:
      return { matrix: multiply([-1, 0, 0, -1, width, height], viewport), width, height };
    case 3:
      return { matrix: multiply([0, 1, -1, 0, height, 0], viewport), width: height, height: width };
    default:
      return { matrix: viewport, width, height };
  }
}

export function placePieces(items: readonly RawText[], matrix: Matrix): TextPiece[] {
  return items.flatMap((item): TextPiece[] => {
    if (item.str.trim() === "") return [];
    const placed = multiply(matrix, item.transform as unknown as Matrix);
    if (Math.abs(placed[1]) > Math.abs(placed[0]) * 0.2) return [];
    const [x, y] = [placed[4], placed[5]];
    const size = Math.hypot(placed[2], placed[3]);
    return [{ text: item.str, left: x, right: x + item.width, y, size }];
  });
}
