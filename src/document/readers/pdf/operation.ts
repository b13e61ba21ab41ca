/** The drawing operations of a page, walked with the matrix that holds at each of them. */
import { type Matrix, multiply } from "./page";

export interface Operations {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** Codes of the operations that matter, as the PDF library numbers them. */
export interface OperationCodes {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly paintFormXObjectBegin: number;
  readonly paintFormXObjectEnd: number;
  readonly beginGroup: number;
  readonly endGroup: number;
  readonly constructPath: number;
  /** Ends a path without painting it: a clip, nothing that is seen. */
  readonly endPath: number;
  readonly fill: number;
  readonly eoFill: number;
  readonly beginText: number;
  readonly setFont: number;
  readonly setCharSpacing: number;
  readonly setWordSpacing: number;
  readonly setHScale: number;
  readonly setLeading: number;
  readonly setTextRise: number;
  readonly moveText: number;
  readonly setLeadingMoveText: number;
  readonly setTextMatrix: number;
  readonly nextLine: number;
  readonly showText: number;
  readonly setGState: number;
  readonly paintImageXObject: number;
  readonly paintInlineImageXObject: number;
  readonly paintImageMaskXObject: number;
}

export interface Operation {
  readonly code: number;
  readonly args: unknown;
  /** From the operation's coordinates to those that the walk began with. */
  readonly matrix: Matrix;
}

export function isNumbers(value: unknown): value is ArrayLike<number> {
  return (
    value instanceof Float32Array ||
    value instanceof Float64Array ||
    (Array.isArray(value) && value.every((one) => typeof one === "number"))
  );
}

/** A matrix as the library hands it over; null for anything else. */
export function readMatrix(value: unknown): Matrix | null {
  if (!isNumbers(value) || value.length < 6) return null;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.from(value);
  return [a, b, c, d, e, f];
}

/** Calls `visit` for each operation in order. Saved states, forms and groups set the matrix back behind them. */
export function walk(
  operations: Operations,
  codes: OperationCodes,
  start: Matrix,
  visit: (operation: Operation) => void,
): void {
  const stack: Matrix[] = [];
  let matrix = start;
  operations.fnArray.forEach((code, i) => {
    const args = operations.argsArray[i];
    if (code === codes.save || code === codes.beginGroup) stack.push(matrix);
    else if (code === codes.restore || code === codes.endGroup || code === codes.paintFormXObjectEnd)
      matrix = stack.pop() ?? start;
    else if (code === codes.transform) matrix = multiply(matrix, readMatrix(args) ?? [1, 0, 0, 1, 0, 0]);
    else if (code === codes.paintFormXObjectBegin) {
      stack.push(matrix);
      const own = Array.isArray(args) ? readMatrix(args[0]) : null;
      if (own !== null) matrix = multiply(matrix, own);
    }
    visit({ code, args, matrix });
  });
}
