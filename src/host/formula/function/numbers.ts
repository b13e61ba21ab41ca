/** Gathers the numbers of arguments the way SUM does: typed values are converted, cells count only if they hold numbers. */
import type { CellError } from "../../model";
import { toNumber } from "../coerce";
import type { Environment } from "../define";
import { isError, isMatrix, type Operand, Reference, type Scalar } from "../value";

/** Every value behind the arguments with whether it came from cells or an array. 3-D and multi-area references included. */
export function eachValue(
  env: Environment,
  operands: readonly Operand[],
  visit: (value: Scalar, fromCells: boolean) => void,
): void {
  for (const operand of operands) {
    if (operand instanceof Reference) {
      for (const area of operand.areas) env.each(area, (value) => visit(value, true));
    } else if (isMatrix(operand)) visitAll(operand, visit);
    else visit(operand, false);
  }
}

function visitAll(matrix: readonly (readonly Scalar[])[], visit: (value: Scalar, fromCells: boolean) => void): void {
  for (const row of matrix) for (const value of row) visit(value, true);
}

/** The numbers, or the first error among the values. */
export function numbersOf(env: Environment, operands: readonly Operand[]): number[] | CellError {
  const numbers: number[] = [];
  let failure: CellError | null = null;
  eachValue(env, operands, (value, fromCells) => {
    if (typeof value === "number") numbers.push(value);
    else if (isError(value)) failure ??= value;
    else if (!fromCells) {
      const number = toNumber(value);
      if (isError(number)) failure ??= number;
      else numbers.push(number);
    }
  });
  return failure ?? numbers;
}

/** The sum with Neumaier's compensation, so that long columns of decimals add up. */
export function total(numbers: readonly number[]): number {
  let sum = 0;
  let lost = 0;
  for (const number of numbers) {
    const next = sum + number;
    lost += Math.abs(sum) >= Math.abs(number) ? sum - next + number : number - next + sum;
    sum = next;
  }
  return sum + lost;
}
