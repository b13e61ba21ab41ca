/** Functions that decide which of their arguments to evaluate. */
import type { CellError } from "../model";
import type { Node } from "./ast";
import { compare, toBoolean, toNumber } from "./coerce";
import { type FormEnvironment, pick } from "./define";
import { ERROR, isError, isMatrix, type Matrix, matrixOf, type Operand, Reference, type Scalar } from "./value";

type SpecialForm = (evaluation: FormEnvironment, args: readonly Node[]) => Operand;

export const SPECIAL_FORMS: Readonly<Record<string, SpecialForm>> = {
  IF: (evaluation, [condition, whenTrue, whenFalse]) => {
    if (condition === undefined) return ERROR.value;
    const yes = (): Operand => (whenTrue === undefined ? true : evaluateOrZero(evaluation, whenTrue));
    const no = (): Operand => (whenFalse === undefined ? false : evaluateOrZero(evaluation, whenFalse));
    return branch(evaluation, evaluation.evaluate(condition), (value) => value, yes, no);
  },

  IFS: (evaluation, args) => {
    for (let index = 0; index + 1 < args.length; index += 2) {
      const condition = toBoolean(evaluation.single(evaluate(evaluation, args[index])));
      if (isError(condition)) return condition;
      if (condition) return evaluate(evaluation, args[index + 1]);
    }
    return ERROR.na;
  },

  IFERROR: (evaluation, args) => replaceErrors(evaluation, args, isError),

  IFNA: (evaluation, args) => replaceErrors(evaluation, args, (value) => value === ERROR.na),

  CHOOSE: (evaluation, [index, ...choices]) => {
    const number = toNumber(evaluation.single(evaluate(evaluation, index)));
    if (isError(number)) return number;
    const choice = number >= 1 ? choices[Math.floor(number) - 1] : undefined;
    return choice === undefined ? ERROR.value : evaluate(evaluation, choice);
  },

  SWITCH: (evaluation, [subject, ...rest]) => {
    const value = evaluation.single(evaluate(evaluation, subject));
    if (isError(value)) return value;
    for (let index = 0; index + 1 < rest.length; index += 2) {
      const candidate = evaluation.single(evaluate(evaluation, rest[index]));
      const order = compare(value, candidate);
      if (isError(order)) return order;
      if (order === 0) return evaluate(evaluation, rest[index + 1]);
    }
    return rest.length % 2 === 1 ? evaluate(evaluation, rest.at(-1)) : ERROR.na;
  },
};

function evaluate(evaluation: FormEnvironment, node: Node | undefined): Operand {
  return node === undefined ? ERROR.value : evaluation.evaluate(node);
}

/** IF(x,) gives 0 for the branch left empty. */
function evaluateOrZero(evaluation: FormEnvironment, node: Node): Operand {
  return node.kind === "missing" ? 0 : evaluation.evaluate(node);
}

/** One condition picks a branch; an array of conditions picks cell by cell. */
function branch(
  evaluation: FormEnvironment,
  condition: Operand,
  test: (value: Scalar) => Scalar,
  yes: () => Operand,
  no: () => Operand,
): Operand {
  const conditions = asArray(evaluation, condition);
  if (!isMatrix(conditions)) {
    const decided = toBoolean(test(conditions));
    if (isError(decided)) return decided;
    return decided ? yes() : no();
  }
  const whenTrue = evaluation.matrix(yes());
  const whenFalse = evaluation.matrix(no());
  const rows = Math.max(conditions.length, whenTrue.length, whenFalse.length);
  const columns = Math.max(...[conditions, whenTrue, whenFalse].map((matrix) => matrix[0]?.length ?? 1));
  return matrixOf(rows, columns, (row, column) => {
    const decided: boolean | CellError = toBoolean(test(pick(conditions, row, column)));
    if (isError(decided)) return decided;
    return pick(decided ? whenTrue : whenFalse, row, column);
  });
}

function replaceErrors(
  evaluation: FormEnvironment,
  args: readonly Node[],
  isReplaced: (value: Scalar) => boolean,
): Operand {
  const [tried, fallback] = args;
  const value = evaluate(evaluation, tried);
  const instead = (): Operand => (fallback === undefined ? 0 : evaluateOrZero(evaluation, fallback));
  return branch(evaluation, value, isReplaced, instead, () => value);
}

function asArray(evaluation: FormEnvironment, operand: Operand): Scalar | Matrix {
  if (!(operand instanceof Reference) && !isMatrix(operand)) return operand;
  const matrix = evaluation.matrix(operand);
  return matrix.length === 1 && matrix[0]?.length === 1 ? (matrix[0][0] ?? null) : matrix;
}
