/** A PDF page as words and rules in reading position: x to the right, y downwards, whatever way the page or its text is turned. */

/** A run of letters without a space. */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Base line. */
  readonly y: number;
  readonly size: number;
  /** A space or the end of a run stands before it, so it is no rest of the word to its left. */
  readonly spaceBefore: boolean;
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
  readonly words: readonly Word[];
  /** Texts that are printed over the page, askew or across its lines, as stamps and watermarks are. */
  readonly over: readonly string[];
  readonly rulings: readonly Ruling[];
  /** Whether a picture stands on the page. */
  readonly pictured: boolean;
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

export interface Upright {
  /** From the viewport to the page as it is read. */
  readonly matrix: Matrix;
  readonly width: number;
  readonly height: number;
}

/** Turns a page by quarters so that text in the given direction (0 to 3 quarter turns, clockwise on screen) stands upright. */
export function upright(turns: number, width: number, height: number): Upright {
  switch (turns) {
    case 1:
      return { matrix: [0, -1, 1, 0, 0, width], width: height, height: width };
    case 2:
      return { matrix: [-1, 0, 0, -1, width, height], width, height };
    case 3:
      return { matrix: [0, 1, -1, 0, height, 0], width: height, height: width };
    default:
      return { matrix: [1, 0, 0, 1, 0, 0], width, height };
  }
}
