/**
 * How a worksheet function is described: the kinds of its parameters in a short text, and what it does with arguments
 * already of those kinds. Conversion, errors and arrays given for single values are handled once, here.
 *
 *     fn("s n?", (env, text, count = 1) => text.slice(0, count))      // LEFT
 *
 * Kinds: `n` number, `s` text, `b` boolean, `v` any value but an error, `e` any value, `m` all values of the argument as a
 * matrix, `o` the argument as it comes (a reference stays one). `?` may be left out, a last `*` takes all that follow.
 * An array where n, s, b, v or e is wanted makes the function answer with an array, cell by cell.
 */

import type { CellError } from "../model";
import type { Node } from "./ast";
import { toBoolean, toNumber, toText } from "./coerce";
import type { FormulaContext, Place } from "./context";
import {
  ERROR,
  isError,
  isMatrix,
  type Matrix,
  matrixOf,
  type Operand,
  Reference,
  type Scalar,
  type SheetArea,
} from "./value";

/** What a function may use besides its arguments. */
export interface Environment {
  readonly context: FormulaContext;
  readonly at: Place;
  /** The values behind an operand. */
  matrix(operand: Operand): Matrix;
  /** Visits the values of one area, row by row. */
  each(area: SheetArea, visit: (value: Scalar) => void): void;
  /** Reads text as a reference, for INDIRECT. */
  parse(text: string): Operand;
}

/** What a form that evaluates its own arguments may use. */
export interface FormEnvironment extends Environment {
  evaluate(node: Node): Operand;
  /** One value of an operand: of an array its first, of a range the one in the formula's row or column. */
  single(operand: Operand): Scalar;
}

interface Kinds {
  n: number;
  s: string;
  b: boolean;
  v: Exclude<Scalar, CellError>;
  e: Scalar;
  m: Matrix;
  o: Operand;
}
type Kind = keyof Kinds;
type Argument<P extends string> = P extends `${infer K extends Kind}?`
  ? Kinds[K] | undefined
  : P extends Kind
    ? Kinds[P]
    : never;
type Arguments<S extends string> = S extends `${infer Head} ${infer Tail}`
  ? [Argument<Head>, ...Arguments<Tail>]
  : S extends `${infer K extends Kind}*`
    ? Kinds[K][]
    : S extends ""
      ? []
      : [Argument<S>];

export interface WorksheetFunction {
  readonly min: number;
  readonly max: number;
  /** Whether the argument at a position is one value: given an array, the function answers with an array. */
  takesOne(position: number): boolean;
  call(env: Environment, args: readonly (Operand | undefined)[]): Operand;
}

export type FunctionTable = Readonly<Record<string, WorksheetFunction>>;

export function fn<S extends string>(
  parameters: S,
  body: (env: Environment, ...args: Arguments<S>) => Operand,
): WorksheetFunction {
  const parts = parameters.split(" ").filter((part) => part !== "");
  const kinds = parts.map((part) => part.charAt(0) as Kind);
  const repeats = parts.at(-1)?.endsWith("*") ?? false;
  const kindAt = (index: number): Kind => kinds[Math.min(index, kinds.length - 1)] ?? "o";
  return {
    min: parts.filter((part) => part.length === 1).length,
    max: repeats ? 255 : parts.length,
    takesOne: (position) => kindAt(position) !== "m" && kindAt(position) !== "o",
    call(env, given) {
      const args: unknown[] = [];
      let lifted = false;
      for (const [index, operand] of given.entries()) {
        const kind = kindAt(index);
        if (operand === undefined || kind === "o") args.push(operand ?? missing(kind));
        else if (kind === "m") args.push(env.matrix(operand));
        else {
          const single = singleValue(env, operand);
          if (isMatrix(single)) {
            lifted = true;
            args.push(single);
            continue;
          }
          const value = convert(kind, single);
          if (isError(value) && kind !== "e") {
            if (!lifted) return value;
          }
          args.push(value);
        }
      }
      // The kinds checked above are exactly those the parameter text promises.
      const run = (values: unknown[]): Operand => body(env, ...(values as Arguments<S>));
      return lifted ? lift(args, kindAt, run) : run(args);
    },
  };
}

/** An argument left empty between commas: zero for values; nothing for those that tell it from zero. */
function missing(kind: Kind): number | string | boolean | undefined {
  if (kind === "n") return 0;
  if (kind === "s") return "";
  return kind === "b" ? false : undefined;
}

function singleValue(env: Environment, operand: Operand): Scalar | Matrix {
  if (!(operand instanceof Reference) && !isMatrix(operand)) return operand;
  const matrix = env.matrix(operand);
  return matrix.length === 1 && matrix[0]?.length === 1 ? (matrix[0][0] ?? null) : matrix;
}

function convert(kind: Kind, value: Scalar): Scalar {
  if (kind === "n") return toNumber(value);
  if (kind === "s") return toText(value);
  return kind === "b" ? toBoolean(value) : value;
}

function lift(args: readonly unknown[], kindAt: (index: number) => Kind, run: (values: unknown[]) => Operand): Matrix {
  const isLifted = (index: number): boolean =>
    kindAt(index) !== "m" && kindAt(index) !== "o" && Array.isArray(args[index]);
  const arrays = args.filter((_, index) => isLifted(index)) as Matrix[];
  const rows = Math.max(...arrays.map((array) => array.length));
  const columns = Math.max(...arrays.map((array) => array[0]?.length ?? 0));
  return matrixOf(rows, columns, (row, column) => {
    const values: unknown[] = [];
    for (const [index, arg] of args.entries()) {
      const kind = kindAt(index);
      const value = isLifted(index) ? convert(kind, pick(arg as Matrix, row, column)) : arg;
      if (value instanceof Object && isError(value as Operand) && kind !== "e" && kind !== "o")
        return value as CellError;
      values.push(value);
    }
    const result = run(values);
    if (isMatrix(result)) return result[0]?.[0] ?? null;
    return result instanceof Reference ? ERROR.value : result;
  });
}

/** A cell of an array that is stretched along its sides of length one, as Excel does; beyond its edge #N/A. */
export function pick(matrix: Matrix, row: number, column: number): Scalar {
  const line = matrix[matrix.length === 1 ? 0 : row];
  const value = line?.[line.length === 1 ? 0 : column];
  return value === undefined ? ERROR.na : value;
}
