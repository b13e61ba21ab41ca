/** Functions of dynamic arrays: they answer with as many cells as they find. */
import { compare, textKey, toBoolean } from "../coerce";
import { type FunctionTable, fn } from "../define";
import { ERROR, isError, type Matrix, matrixOf, type Operand, type Scalar } from "../value";

const transposed = (matrix: Matrix): Matrix =>
  (matrix[0] ?? []).map((_, column) => matrix.map((row) => row[column] ?? null));

/** Empty cells of the source show as 0 in a spilled array, but count as blanks while the array is made. */
function rowKey(row: readonly Scalar[]): string {
  return JSON.stringify(row.map((value) => (typeof value === "string" ? textKey(value) : value)));
}

function unique(matrix: Matrix, onlyOnce: boolean): Matrix {
  const counts = new Map<string, number>();
  for (const row of matrix) counts.set(rowKey(row), (counts.get(rowKey(row)) ?? 0) + 1);
  const seen = new Set<string>();
  return matrix.filter((row) => {
    const key = rowKey(row);
    if (seen.has(key) || (onlyOnce && counts.get(key) !== 1)) return false;
    seen.add(key);
    return true;
  });
}

/** Errors go last, blanks after everything else. */
function sortOrder(a: Scalar, b: Scalar, direction: number): number {
  const last = (value: Scalar): number => (value === null ? 2 : isError(value) ? 1 : 0);
  if (last(a) !== last(b) || last(a) > 0) return last(a) - last(b);
  const order = compare(a, b);
  return typeof order === "number" ? order * direction : 0;
}

function keep(source: Matrix, flags: Matrix, otherwise: Operand | undefined): Operand {
  const down = flags.length === source.length && flags[0]?.length === 1;
  const across = flags.length === 1 && flags[0]?.length === source[0]?.length;
  if (!down && !across) return ERROR.value;
  const decided = (down ? flags.map((row) => row[0] ?? null) : (flags[0] ?? [])).map(toBoolean);
  const failure = decided.find(isError);
  if (failure !== undefined) return failure;
  const kept = down
    ? source.filter((_, row) => decided[row] === true)
    : transposed(transposed(source).filter((_, column) => decided[column] === true));
  return kept.length === 0 || kept[0]?.length === 0 ? (otherwise ?? ERROR.calc) : kept;
}

export const arrayFunctions: FunctionTable = {
  UNIQUE: fn("m b? b?", (_, matrix, byColumn = false, onlyOnce = false) => {
    const found = byColumn ? transposed(unique(transposed(matrix), onlyOnce)) : unique(matrix, onlyOnce);
    return found.length === 0 ? ERROR.calc : found;
  }),
  FILTER: fn("m m o?", (_, source, flags, otherwise) => keep(source, flags, otherwise)),
  SORT: fn("m n? n? b?", (_, matrix, index = 1, direction = 1, byColumn = false) => {
    const lines = byColumn ? transposed(matrix) : matrix;
    const at = Math.trunc(index) - 1;
    if (at < 0 || at >= (lines[0]?.length ?? 0) || (direction !== 1 && direction !== -1)) return ERROR.value;
    const sorted = [...lines].sort((a, b) => sortOrder(a[at] ?? null, b[at] ?? null, direction));
    return byColumn ? transposed(sorted) : sorted;
  }),
  SORTBY: fn("m m n?", (_, matrix, by, direction = 1) => {
    const keys = by.flat();
    if (keys.length !== matrix.length) return ERROR.value;
    const order = matrix.map((_row, index) => index);
    order.sort((a, b) => sortOrder(keys[a] ?? null, keys[b] ?? null, direction));
    return order.map((index) => matrix[index] ?? []);
  }),
  SEQUENCE: fn("n n? n? n?", (_, rows, columns = 1, start = 1, step = 1) => {
    const [tall, wide] = [Math.trunc(rows), Math.trunc(columns)];
    if (tall < 1 || wide < 1 || tall * wide > 1_048_576) return ERROR.calc;
    return matrixOf(tall, wide, (row, column) => start + step * (row * wide + column));
  }),
};
