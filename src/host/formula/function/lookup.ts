/** Looking things up, and functions about references. */
import { columnLetters, quoteSheetName } from "../../model";
import { compare, textKey } from "../coerce";
import { hasWildcards, wildcardTest } from "../criteria";
import { type Environment, type FunctionTable, fn } from "../define";
import { ERROR, isError, type Matrix, type Operand, Reference, type Scalar, type SheetArea } from "../value";
import { exactIndex } from "./exact-index";

type MatchMode = "exact" | "at most" | "at least" | "wildcard";

const columnOf = (matrix: Matrix, column: number): Scalar[] => matrix.map((row) => row[column] ?? null);

/** A row or a column as a list; null where the matrix is neither. */
function vectorOf(matrix: Matrix): readonly Scalar[] | null {
  if (matrix.length === 1) return matrix[0] ?? [];
  return matrix[0]?.length === 1 ? firstColumn(matrix) : null;
}

/** Whether two values are equal for a lookup: of one kind, texts regardless of case, and a blank cell equals nothing. */
function sameForLookup(value: Scalar, wanted: Scalar): boolean {
  if (value === null || isError(value) || typeof value !== typeof wanted) return false;
  return typeof value === "string" && typeof wanted === "string"
    ? textKey(value) === textKey(wanted)
    : value === wanted;
}

function comparable(value: Scalar, wanted: Scalar): boolean {
  return value !== null && !isError(value) && typeof value === typeof wanted;
}

/** The last position of a sorted list whose value is at most the wanted one, by halving as Excel does; -1 for none. */
function lastAtMost(values: readonly Scalar[], wanted: Scalar): number {
  let low = 0;
  let high = values.length - 1;
  let found = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    // Cells of another kind cannot be compared: step to the nearest one below that can.
    let at = middle;
    while (at >= low && !comparable(values[at] ?? null, wanted)) at--;
    if (at < low) {
      low = middle + 1;
      continue;
    }
    const order = compare(values[at] ?? null, wanted);
    if (typeof order === "number" && order <= 0) {
      found = at;
      low = middle + 1;
    } else high = at - 1;
  }
  return found;
}

/** The position of the best value by scanning: the exact one, else the nearest below or above. */
function nearest(values: readonly Scalar[], wanted: Scalar, mode: "at most" | "at least", backwards: boolean): number {
  let best = -1;
  for (let step = 0; step < values.length; step++) {
    const index = backwards ? values.length - 1 - step : step;
    const value = values[index] ?? null;
    if (!comparable(value, wanted)) continue;
    const order = compare(value, wanted);
    if (order === 0) return index;
    if (typeof order !== "number" || (mode === "at most" ? order > 0 : order < 0)) continue;
    const against = best < 0 ? 0 : compare(value, values[best] ?? null);
    if (best < 0 || (typeof against === "number" && (mode === "at most" ? against > 0 : against < 0))) best = index;
  }
  return best;
}

function find(values: readonly Scalar[], wanted: Scalar, mode: MatchMode, backwards = false): number {
  if (mode === "at most" || mode === "at least") return nearest(values, wanted, mode, backwards);
  if (mode === "wildcard" && typeof wanted === "string" && (hasWildcards(wanted) || wanted.includes("~"))) {
    const test = wildcardTest(wanted);
    const matches = (value: Scalar): boolean => typeof value === "string" && test(value);
    return backwards ? values.findLastIndex(matches) : values.findIndex(matches);
  }
  if (backwards) return values.findLastIndex((value) => sameForLookup(value, wanted));
  return exactIndex(values, wanted) ?? values.findIndex((value) => sameForLookup(value, wanted));
}

/** MATCH with type 1: sorted ascending; -1: sorted descending, the smallest value at least the wanted one. */
function match(wanted: Scalar, values: readonly Scalar[], type: number): number {
  if (type === 0) return find(values, wanted, "wildcard");
  if (type > 0) return lastAtMost(values, wanted);
  let found = -1;
  for (const [index, value] of values.entries()) {
    const order = comparable(value, wanted) ? compare(value, wanted) : null;
    if (typeof order !== "number") continue;
    if (order < 0) break;
    found = index;
  }
  return found;
}

/** A blank search value counts as 0, as in Excel. */
const wantedOf = (value: Scalar): Scalar => value ?? 0;

/** VLOOKUP and HLOOKUP on the table laid so that keys are its first list. */
function tableLookup(
  wanted: Scalar,
  keys: readonly Scalar[],
  pickAt: (index: number) => Scalar,
  near: boolean,
): Scalar {
  const index = near ? lastAtMost(keys, wantedOf(wanted)) : find(keys, wantedOf(wanted), "wildcard");
  return index < 0 ? ERROR.na : pickAt(index);
}

function indexInto(env: Environment, source: Operand, row: number, column: number | undefined): Operand {
  const isReference = source instanceof Reference;
  const area = isReference ? source.areas[0] : undefined;
  const matrix = isReference ? null : env.matrix(source);
  const rows = area ? area.bottom - area.top + 1 : (matrix?.length ?? 0);
  const columns = area ? area.right - area.left + 1 : (matrix?.[0]?.length ?? 0);
  const isRow = rows === 1 && column === undefined;
  const atRow = isRow ? 1 : Math.trunc(row);
  const atColumn = isRow ? Math.trunc(row) : Math.trunc(column ?? (columns === 1 ? 1 : 0));
  if (atRow < 0 || atColumn < 0) return ERROR.value;
  if (atRow > rows || atColumn > columns) return ERROR.ref;
  if (area) {
    const top = atRow === 0 ? area.top : area.top + atRow - 1;
    const left = atColumn === 0 ? area.left : area.left + atColumn - 1;
    const bottom = atRow === 0 ? area.bottom : top;
    const right = atColumn === 0 ? area.right : left;
    return new Reference([{ sheet: area.sheet, top, left, bottom, right }]);
  }
  if (matrix === null) return ERROR.ref;
  const chosen = atRow === 0 ? matrix : matrix.slice(atRow - 1, atRow);
  return atColumn === 0 ? chosen : chosen.map((line) => line.slice(atColumn - 1, atColumn));
}

const MODES: Readonly<Record<number, MatchMode>> = { 0: "exact", [-1]: "at most", 1: "at least", 2: "wildcard" };

function offset(area: SheetArea, rows: number, columns: number, height?: number, width?: number): Operand {
  const tall = Math.trunc(height ?? area.bottom - area.top + 1);
  const wide = Math.trunc(width ?? area.right - area.left + 1);
  if (tall === 0 || wide === 0) return ERROR.ref;
  const row = area.top + Math.trunc(rows);
  const column = area.left + Math.trunc(columns);
  const top = tall < 0 ? row + tall + 1 : row;
  const left = wide < 0 ? column + wide + 1 : column;
  if (top < 0 || left < 0) return ERROR.ref;
  return new Reference([
    { sheet: area.sheet, top, left, bottom: top + Math.abs(tall) - 1, right: left + Math.abs(wide) - 1 },
  ]);
}

/** ROW and COLUMN of a range with several rows or columns are arrays. */
function counted(from: number, to: number, down: boolean): Operand {
  if (from === to) return from + 1;
  const numbers = Array.from({ length: Math.min(to - from + 1, 100_000) }, (_, index) => from + index + 1);
  return down ? numbers.map((number) => [number]) : [numbers];
}

function sizeOf(env: Environment, operand: Operand, side: "rows" | "columns"): Scalar {
  if (isError(operand)) return operand;
  const area = operand instanceof Reference ? operand.areas[0] : undefined;
  if (area) return side === "rows" ? area.bottom - area.top + 1 : area.right - area.left + 1;
  const matrix = env.matrix(operand);
  return side === "rows" ? matrix.length : (matrix[0]?.length ?? 1);
}

function address(row: number, column: number, kind: number, isA1: boolean, sheet: string | undefined): Scalar {
  if (row < 1 || column < 1 || row > 1_048_576 || column > 16_384) return ERROR.value;
  const fixedRow = kind === 1 || kind === 2;
  const fixedColumn = kind === 1 || kind === 3;
  const a1 = `${fixedColumn ? "$" : ""}${columnLetters(column - 1)}${fixedRow ? "$" : ""}${row}`;
  const r1c1 = `R${fixedRow ? row : `[${row}]`}C${fixedColumn ? column : `[${column}]`}`;
  return `${sheet === undefined ? "" : `${quoteSheetName(sheet)}!`}${isA1 ? a1 : r1c1}`;
}

export const lookupFunctions: FunctionTable = {
  MATCH: fn("v o n?", (env, wanted, range, type = 1) => {
    const values = vectorOf(env.matrix(range));
    if (values === null) return ERROR.na;
    const index = match(wantedOf(wanted), values, type);
    return index < 0 ? ERROR.na : index + 1;
  }),
  XMATCH: fn("v o n? n?", (env, wanted, range, mode = 0, search = 1) => {
    const values = vectorOf(env.matrix(range));
    const how = MODES[mode];
    if (values === null || how === undefined) return ERROR.value;
    const index = find(values, wantedOf(wanted), how, search === -1);
    return index < 0 ? ERROR.na : index + 1;
  }),
  VLOOKUP: fn("v o n b?", (env, wanted, table, column, near = true) => {
    const matrix = env.matrix(table);
    const at = Math.trunc(column) - 1;
    if (at < 0) return ERROR.value;
    if (at >= (matrix[0]?.length ?? 0)) return ERROR.ref;
    return tableLookup(wanted, firstColumn(matrix), (row) => matrix[row]?.[at] ?? null, near);
  }),
  HLOOKUP: fn("v o n b?", (env, wanted, table, row, near = true) => {
    const matrix = env.matrix(table);
    const at = Math.trunc(row) - 1;
    if (at < 0) return ERROR.value;
    const line = matrix[at];
    return line === undefined
      ? ERROR.ref
      : tableLookup(wanted, matrix[0] ?? [], (column) => line[column] ?? null, near);
  }),
  LOOKUP: fn("v o o?", (env, wanted, range, results) => {
    const matrix = env.matrix(range);
    const isWide = matrix.length < (matrix[0]?.length ?? 0);
    const keys = vectorOf(matrix) ?? (isWide ? (matrix[0] ?? []) : columnOf(matrix, 0));
    const own = vectorOf(matrix) ?? (isWide ? (matrix.at(-1) ?? []) : columnOf(matrix, (matrix[0]?.length ?? 1) - 1));
    const answers = results === undefined ? own : vectorOf(env.matrix(results));
    const index = lastAtMost(keys, wantedOf(wanted));
    return index < 0 || answers === null ? ERROR.na : (answers[index] ?? null);
  }),
  XLOOKUP: fn("v o o o? n? n?", (env, wanted, range, results, otherwise, mode = 0, search = 1) => {
    const matrix = env.matrix(range);
    const keys = vectorOf(matrix);
    const how = MODES[mode];
    if (keys === null || how === undefined) return ERROR.value;
    const index = find(keys, wantedOf(wanted), how, search === -1);
    if (index < 0) return otherwise ?? ERROR.na;
    const isDown = matrix.length > 1 || (sizeOf(env, results, "rows") === 1 && keys.length === 1);
    return isDown ? indexInto(env, results, index + 1, 0) : indexInto(env, results, 0, index + 1);
  }),
  INDEX: fn("o n n?", (env, source, row, column) => (isError(source) ? source : indexInto(env, source, row, column))),
  OFFSET: fn("o n n n? n?", (_, from, rows, columns, height, width) => {
    if (isError(from)) return from;
    const area = from instanceof Reference ? from.areas[0] : undefined;
    return area === undefined ? ERROR.value : offset(area, rows, columns, height, width);
  }),
  INDIRECT: fn("s b?", (env, text, isA1 = true) => {
    if (!isA1 || text === "") return ERROR.ref;
    const result = env.parse(text);
    return result instanceof Reference ? result : ERROR.ref;
  }),
  ROW: fn("o?", (env, of) => {
    const area = of instanceof Reference ? of.areas[0] : undefined;
    if (of === undefined) return env.at.row + 1;
    return area === undefined ? ERROR.value : counted(area.top, area.bottom, true);
  }),
  COLUMN: fn("o?", (env, of) => {
    const area = of instanceof Reference ? of.areas[0] : undefined;
    if (of === undefined) return env.at.column + 1;
    return area === undefined ? ERROR.value : counted(area.left, area.right, false);
  }),
  ROWS: fn("o", (env, of) => sizeOf(env, of, "rows")),
  COLUMNS: fn("o", (env, of) => sizeOf(env, of, "columns")),
  AREAS: fn("o", (_, of) => (of instanceof Reference ? of.areas.length : ERROR.value)),
  ADDRESS: fn("n n n? b? s?", (_, row, column, kind = 1, isA1 = true, sheet = undefined) =>
    address(Math.trunc(row), Math.trunc(column), Math.trunc(kind), isA1, sheet),
  ),
  TRANSPOSE: fn("m", (_, matrix) => (matrix[0] ?? []).map((_value, column) => columnOf(matrix, column))),
  HYPERLINK: fn("s v?", (_, address, shown) => shown ?? address),
};

const firstColumns = new WeakMap<Matrix, readonly Scalar[]>();

/** The first column of a matrix, cut once: the index of exact lookups hangs on the list. */
function firstColumn(matrix: Matrix): readonly Scalar[] {
  const known = firstColumns.get(matrix);
  if (known !== undefined) return known;
  const made = columnOf(matrix, 0);
  firstColumns.set(matrix, made);
  return made;
}
