/** Evaluates a parsed formula at a cell. Never throws for anything a formula can contain: errors are values. */
import type { BinaryOperator, Formula, Node } from "./ast";
import { compare, textKey, toNumber, toText } from "./coerce";
import type { FormulaContext, Place } from "./context";
import { type FormEnvironment, pick } from "./define";
import { FUNCTIONS } from "./function/index";
import { FormulaSyntaxError, parseFormula } from "./parse";
import { resolveRange, resolveTable, sharedArea, spannedArea } from "./reference";
import { SPECIAL_FORMS } from "./special-form";
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

/** Names that refer to each other deeper than this are taken as circular. */
const MAX_NAME_DEPTH = 64;

/** Ranges at least so large are taken for whole columns or rows. */
const ENDLESS_ROWS = 100_000;
const ENDLESS_COLUMNS = 5_000;

/** The value of a formula at a cell: one value, or an array where the formula yields one. */
export function evaluateFormula(formula: Formula, context: FormulaContext, at: Place): Scalar | Matrix {
  const evaluation = new Evaluation(context, at);
  let result: Operand;
  try {
    result = evaluation.evaluate(formula.root);
  } catch (thrown) {
    // Nested deeper than the stack: Excel refuses more than 64 levels.
    if (thrown instanceof RangeError) return ERROR.num;
    throw thrown;
  }
  if (!(result instanceof Reference)) return blankToZero(result);
  const matrix = evaluation.matrix(result);
  return blankToZero(matrix.length === 1 && matrix[0]?.length === 1 ? (matrix[0][0] ?? null) : matrix);
}

/** A formula that yields an empty cell shows 0. */
function blankToZero(value: Scalar | Matrix): Scalar | Matrix {
  if (!isMatrix(value)) return value ?? 0;
  return value.map((row) => row.map((cell) => cell ?? 0));
}

class Evaluation implements FormEnvironment {
  private readonly variables: ReadonlyMap<string, Operand>;

  constructor(
    readonly context: FormulaContext,
    readonly at: Place,
    variables: ReadonlyMap<string, Operand> = new Map(),
    private readonly depth = 0,
  ) {
    this.variables = variables;
  }

  evaluate(node: Node): Operand {
    switch (node.kind) {
      case "value":
        return node.value;
      case "missing":
        return null;
      case "range":
        return resolveRange(node, this.context, this.at);
      case "table":
        return resolveTable(node, this.context, this.at);
      case "name":
        return this.name(node.name, node.sheet);
      case "unary":
        return this.unary(node.operator, this.evaluate(node.operand));
      case "binary":
        return this.binary(node.operator, this.evaluate(node.left), this.evaluate(node.right));
      case "call":
        return this.call(node.name, node.args);
      case "array":
        return node.rows.map((row) => row.map((each) => this.single(this.evaluate(each))));
      case "let": {
        const variables = new Map(this.variables);
        for (const { name, value } of node.names) variables.set(name, this.with(variables).evaluate(value));
        return this.with(variables).evaluate(node.body);
      }
    }
  }

  private with(variables: ReadonlyMap<string, Operand>): Evaluation {
    return new Evaluation(this.context, this.at, variables, this.depth);
  }

  parse(text: string): Operand {
    const formula = tryParse(text);
    return formula === null ? ERROR.ref : this.evaluate(formula.root);
  }

  /** All values of an operand. Whole columns and rows end where the sheet's use ends. */
  matrix(operand: Operand): Matrix {
    if (isMatrix(operand)) return operand;
    if (!(operand instanceof Reference)) return [[operand]];
    const [area] = operand.areas;
    if (area === undefined || operand.areas.length > 1) return [[ERROR.value]];
    return this.read(area);
  }

  /** Visits the values of one area, row by row. */
  each(area: SheetArea, visit: (value: Scalar) => void): void {
    const used = this.used(area);
    if (this.context.each !== undefined) this.context.each(used, visit);
    else for (const row of this.read(used)) for (const value of row) visit(value);
  }

  private read(area: SheetArea): Matrix {
    const used = this.used(area);
    if (this.context.matrix !== undefined) return this.context.matrix(used);
    return matrixOf(used.bottom - used.top + 1, used.right - used.left + 1, (row, column) =>
      this.context.cell(used.sheet, used.top + row, used.left + column),
    );
  }

  /** A bounded range keeps its size, so that arrays of equal shape stay equal; an endless one ends where use ends. */
  private used(area: SheetArea): SheetArea {
    const isTall = area.bottom - area.top >= ENDLESS_ROWS;
    const isWide = area.right - area.left >= ENDLESS_COLUMNS;
    if (!isTall && !isWide) return area;
    const used = this.context.extent(area.sheet);
    return {
      ...area,
      bottom: isTall ? Math.max(area.top, Math.min(area.bottom, used.rows - 1)) : area.bottom,
      right: isWide ? Math.max(area.left, Math.min(area.right, used.columns - 1)) : area.right,
    };
  }

  /** One value: of an array its first; of a range the one in the formula's row or column (implicit intersection). */
  single(operand: Operand): Scalar {
    if (isMatrix(operand)) return operand[0]?.[0] ?? null;
    if (!(operand instanceof Reference)) return operand;
    const [area] = operand.areas;
    if (area === undefined || operand.areas.length > 1) return ERROR.value;
    const { row, column } = this.at;
    const isInRows = row >= area.top && row <= area.bottom;
    const isInColumns = column >= area.left && column <= area.right;
    const atRow = area.top === area.bottom ? area.top : isInRows ? row : null;
    const atColumn = area.left === area.right ? area.left : isInColumns ? column : null;
    return atRow === null || atColumn === null ? ERROR.value : this.context.cell(area.sheet, atRow, atColumn);
  }

  private name(name: string, sheet: string | null): Operand {
    const variable = sheet === null ? this.variables.get(name.toUpperCase()) : undefined;
    if (variable !== undefined) return variable;
    const formula = this.context.name(name, sheet ?? this.at.sheet);
    if (formula === null) {
      const isTable = sheet === null && this.context.table(name) !== null;
      if (!isTable) return ERROR.name;
      return resolveTable({ kind: "table", table: name, parts: [], columns: [] }, this.context, this.at);
    }
    const parsed = this.depth < MAX_NAME_DEPTH ? tryParse(formula) : null;
    if (parsed === null) return ERROR.name;
    return new Evaluation(this.context, this.at, new Map(), this.depth + 1).evaluate(parsed.root);
  }

  private call(name: string, args: readonly Node[]): Operand {
    const form = SPECIAL_FORMS[name];
    if (form !== undefined) return form(this, args);
    const spec = FUNCTIONS[name];
    if (spec === undefined) return ERROR.name;
    if (args.length < spec.min || args.length > spec.max) return ERROR.value;
    return spec.call(
      this,
      args.map((arg) => (arg.kind === "missing" ? undefined : this.evaluate(arg))),
    );
  }

  private unary(operator: "+" | "-" | "%" | "@" | "#", operand: Operand): Operand {
    if (operator === "+") return operand;
    if (operator === "@") return this.single(operand);
    if (operator === "#") return operand instanceof Reference ? operand : ERROR.ref;
    const apply = (value: Scalar): Scalar => {
      const number = toNumber(value);
      if (isError(number)) return number;
      return operator === "-" ? -number : number / 100;
    };
    return this.map(operand, apply);
  }

  /** Applies a function to a value or to each of an array. */
  map(operand: Operand, apply: (value: Scalar) => Scalar): Scalar | Matrix {
    const matrix = this.matrix(operand);
    if (matrix.length === 1 && matrix[0]?.length === 1) return apply(matrix[0][0] ?? null);
    return matrix.map((row) => row.map(apply));
  }

  private binary(operator: BinaryOperator, left: Operand, right: Operand): Operand {
    if (operator === ":" || operator === "," || operator === " ") return this.combine(operator, left, right);
    const a = this.valueOrMatrix(left);
    const b = this.valueOrMatrix(right);
    if (!isMatrix(a) && !isMatrix(b)) return calculate(operator, a, b);
    const first = isMatrix(a) ? a : [[a]];
    const second = isMatrix(b) ? b : [[b]];
    const rows = Math.max(first.length, second.length);
    const columns = Math.max(first[0]?.length ?? 1, second[0]?.length ?? 1);
    return matrixOf(rows, columns, (row, column) =>
      calculate(operator, pick(first, row, column), pick(second, row, column)),
    );
  }

  private valueOrMatrix(operand: Operand): Scalar | Matrix {
    if (!(operand instanceof Reference)) return operand;
    const [area] = operand.areas;
    if (area !== undefined && operand.areas.length === 1 && area.top === area.bottom && area.left === area.right) {
      return this.context.cell(area.sheet, area.top, area.left);
    }
    return this.matrix(operand);
  }

  private combine(operator: ":" | "," | " ", left: Operand, right: Operand): Operand {
    if (isError(left)) return left;
    if (isError(right)) return right;
    if (!(left instanceof Reference) || !(right instanceof Reference)) return ERROR.value;
    if (operator === ",") return new Reference([...left.areas, ...right.areas]);
    const [a] = left.areas;
    const [b] = right.areas;
    if (a === undefined || b === undefined) return ERROR.ref;
    const area = operator === ":" ? spannedArea(a, b) : sharedArea(a, b);
    if (area === null) return operator === ":" ? ERROR.value : ERROR.null;
    return new Reference([area]);
  }
}

/** Null for text that is no formula. Whatever evaluation itself throws (a cell not ready yet) is not caught here. */
function tryParse(text: string): Formula | null {
  try {
    return parseFormula(text);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return null;
    throw error;
  }
}

function calculate(operator: Exclude<BinaryOperator, ":" | "," | " ">, left: Scalar, right: Scalar): Scalar {
  if (operator === "&") {
    const a = toText(left);
    if (isError(a)) return a;
    const b = toText(right);
    return isError(b) ? b : a + b;
  }
  if (operator === "+" || operator === "-" || operator === "*" || operator === "/" || operator === "^") {
    const a = toNumber(left);
    if (isError(a)) return a;
    const b = toNumber(right);
    return isError(b) ? b : arithmetic(operator, a, b);
  }
  if (operator === "=" || operator === "<>") {
    const equal = isEqual(left, right);
    if (isError(equal)) return equal;
    return operator === "=" ? equal : !equal;
  }
  const order = compare(left, right);
  if (isError(order)) return order;
  if (operator === "<") return order < 0;
  if (operator === ">") return order > 0;
  return operator === "<=" ? order <= 0 : order >= 0;
}

/** Equality without the cost of ordering texts. */
function isEqual(left: Scalar, right: Scalar): boolean | ReturnType<typeof toNumber> {
  if (typeof left === "string" && typeof right === "string") return textKey(left) === textKey(right);
  const order = compare(left, right);
  return typeof order === "number" ? order === 0 : order;
}

function arithmetic(operator: "+" | "-" | "*" | "/" | "^", a: number, b: number): Scalar {
  let result: number;
  if (operator === "+") result = snapToZero(a + b, a);
  else if (operator === "-") result = snapToZero(a - b, a);
  else if (operator === "*") result = a * b;
  else if (operator === "/") {
    if (b === 0) return ERROR.div0;
    result = a / b;
  } else {
    if (a === 0 && b === 0) return ERROR.num;
    if (a === 0 && b < 0) return ERROR.div0;
    result = a ** b;
  }
  return Number.isFinite(result) ? result : ERROR.num;
}

/** Excel shows 0 where a sum cancels but for the last bits: 0.1+0.2-0.3 is 0. */
function snapToZero(result: number, operand: number): number {
  return Math.abs(result) < Math.abs(operand) * 1e-15 ? 0 : result;
}
