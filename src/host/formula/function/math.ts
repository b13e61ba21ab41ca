/** Sums, rounding and the conditional aggregates. */
import type { CellError } from "../../model";
import { criteriaTest } from "../criteria";
import { type Environment, type FunctionTable, fn } from "../define";
import { ERROR, isError, type Matrix, type Operand, Reference, type Scalar } from "../value";
import { eachValue, numbersOf, total } from "./numbers";

const aggregate = (answer: (numbers: readonly number[]) => Scalar) =>
  fn("o*", (env, ...operands) => {
    const numbers = numbersOf(env, operands);
    return isError(numbers) ? numbers : answer(numbers);
  });

const product = (numbers: readonly number[]): number => numbers.reduce((result, number) => result * number, 1);
const average = (numbers: readonly number[]): Scalar =>
  numbers.length === 0 ? ERROR.div0 : total(numbers) / numbers.length;
// Not Math.max(...numbers): a column has more cells than a call has room for arguments.
const largest = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((best, number) => Math.max(best, number));
const smallest = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((best, number) => Math.min(best, number));

/** Rounds half away from zero in decimal: 2.675 to two places is 2.68. */
export function roundTo(value: number, places: number, round: (size: number) => number = Math.round): number {
  const factor = 10 ** Math.trunc(places);
  const size = Number((Math.abs(value) * factor).toPrecision(15));
  const rounded = Number((round(size) / factor).toPrecision(15));
  return value < 0 ? -rounded : rounded;
}

function roundToMultiple(value: number, multiple: number, round: (size: number) => number): Scalar {
  if (multiple === 0) return 0;
  if (value > 0 && multiple < 0) return ERROR.num;
  return Number((round(Number((value / multiple).toPrecision(15))) * multiple).toPrecision(15));
}

/** The flags of the rows that meet all pairs (range, criterion) of SUMIFS; #VALUE! where the ranges differ in shape. */
function meeting(env: Environment, pairs: readonly Operand[], shape: Matrix): boolean[][] | CellError {
  if (pairs.length === 0 || pairs.length % 2 === 1) return ERROR.value;
  const flags = shape.map((row) => row.map(() => true));
  for (let index = 0; index < pairs.length; index += 2) {
    const range = env.matrix(pairs[index] ?? null);
    if (range.length !== shape.length || range[0]?.length !== shape[0]?.length) return ERROR.value;
    const test = criteriaTest(firstValue(env, pairs[index + 1] ?? null));
    for (const [row, values] of range.entries()) {
      const line = flags[row] ?? [];
      for (const [column, value] of values.entries()) if (line[column] && !test(value)) line[column] = false;
    }
  }
  return flags;
}

const firstValue = (env: Environment, operand: Operand): Scalar => env.matrix(operand)[0]?.[0] ?? null;

/** Criteria given as an array (SUM(COUNTIF(range, {"a","b"}))) answer with an array. */
function eachCriterion(env: Environment, criterion: Operand, answer: (criterion: Scalar) => Scalar): Scalar | Matrix {
  const criteria = env.matrix(criterion);
  if (criteria.length === 1 && criteria[0]?.length === 1) return answer(criteria[0][0] ?? null);
  return criteria.map((row) => row.map(answer));
}

/** The numbers of `values` where the flag stands; an error among them is the answer. */
function numbersWhere(values: Matrix, flags: readonly (readonly boolean[])[]): number[] | CellError {
  const numbers: number[] = [];
  for (const [row, line] of flags.entries()) {
    for (const [column, meets] of line.entries()) {
      const value = meets ? (values[row]?.[column] ?? null) : null;
      if (typeof value === "number") numbers.push(value);
      else if (isError(value)) return value;
    }
  }
  return numbers;
}

const conditional = (answer: (numbers: readonly number[]) => Scalar) =>
  fn("o o*", (env, target, ...pairs) => {
    const values = env.matrix(target);
    const [first] = pairs;
    if (first === undefined) return ERROR.value;
    // All criteria arrays but one per formula are rare; the first criterion may be an array, as in SUM(SUMIFS(…,{…})).
    return eachCriterion(env, pairs[1] ?? null, (criterion) => {
      const flags = meeting(env, [first, criterion, ...pairs.slice(2)], values);
      if (isError(flags)) return flags;
      const numbers = numbersWhere(values, flags);
      return isError(numbers) ? numbers : answer(numbers);
    });
  });

/** SUMIF and AVERAGEIF: the second range takes the shape of the first, from its own top-left cell. */
const conditionalOnOne = (answer: (numbers: readonly number[]) => Scalar) =>
  fn("o o o?", (env, range, criterion, target) => {
    const tested = env.matrix(range);
    const values = target === undefined ? tested : sameShape(env, target, tested);
    return eachCriterion(env, criterion, (each) => {
      const test = criteriaTest(each);
      const numbers = numbersWhere(
        values,
        tested.map((row) => row.map(test)),
      );
      return isError(numbers) ? numbers : answer(numbers);
    });
  });

function sameShape(env: Environment, target: Operand, shape: Matrix): Matrix {
  if (!(target instanceof Reference)) return env.matrix(target);
  const [area] = target.areas;
  if (area === undefined) return [[ERROR.value]];
  const bottom = area.top + shape.length - 1;
  const right = area.left + (shape[0]?.length ?? 1) - 1;
  return env.matrix(new Reference([{ ...area, bottom, right }]));
}

function sumProduct(env: Environment, operands: readonly Operand[]): Scalar {
  const arrays = operands.map((operand) => env.matrix(operand));
  const [first] = arrays;
  if (first === undefined) return ERROR.value;
  if (arrays.some((array) => array.length !== first.length || array[0]?.length !== first[0]?.length))
    return ERROR.value;
  const products: number[] = [];
  for (const [row, line] of first.entries()) {
    for (const column of line.keys()) {
      let result = 1;
      for (const array of arrays) {
        const value = array[row]?.[column] ?? null;
        if (isError(value)) return value;
        result *= typeof value === "number" ? value : 0;
      }
      products.push(result);
    }
  }
  return total(products);
}

export const mathFunctions: FunctionTable = {
  SUM: aggregate(total),
  PRODUCT: aggregate((numbers) => (numbers.length === 0 ? 0 : product(numbers))),
  SUMSQ: aggregate((numbers) => total(numbers.map((number) => number * number))),
  AVERAGE: aggregate(average),
  MIN: aggregate(smallest),
  MAX: aggregate(largest),
  SUMIF: conditionalOnOne(total),
  SUMIFS: conditional(total),
  AVERAGEIF: conditionalOnOne(average),
  AVERAGEIFS: conditional(average),
  MAXIFS: conditional(largest),
  MINIFS: conditional(smallest),
  SUMPRODUCT: fn("o*", (env, ...operands) => sumProduct(env, operands)),

  COUNT: fn("o*", (env, ...operands) => {
    let count = 0;
    eachValue(env, operands, (value, fromCells) => {
      if (typeof value === "number" || (!fromCells && !isError(numbersOf(env, [value])))) count++;
    });
    return count;
  }),
  COUNTA: fn("o*", (env, ...operands) => {
    let count = 0;
    eachValue(env, operands, (value, fromCells) => {
      if (value !== null || !fromCells) count++;
    });
    return count;
  }),
  COUNTBLANK: fn("o", (env, operand) => {
    let count = 0;
    eachValue(env, [operand], (value) => {
      if (value === null || value === "") count++;
    });
    return count;
  }),
  COUNTIF: fn("o o", (env, range, criterion) => {
    const values = env.matrix(range);
    return eachCriterion(env, criterion, (each) => {
      const test = criteriaTest(each);
      return values.reduce((count, row) => count + row.filter(test).length, 0);
    });
  }),
  COUNTIFS: fn("o o o*", (env, range, criterion, ...rest) => {
    const shape = env.matrix(range);
    return eachCriterion(env, criterion, (each) => {
      const flags = meeting(env, [range, each, ...rest], shape);
      if (isError(flags)) return flags;
      return flags.reduce((count, row) => count + row.filter(Boolean).length, 0);
    });
  }),

  ABS: fn("n", (_, value) => Math.abs(value)),
  INT: fn("n", (_, value) => Math.floor(value)),
  TRUNC: fn("n n?", (_, value, places = 0) => roundTo(value, places, Math.floor)),
  ROUND: fn("n n", (_, value, places) => roundTo(value, places)),
  ROUNDUP: fn("n n", (_, value, places) => roundTo(value, places, Math.ceil)),
  ROUNDDOWN: fn("n n", (_, value, places) => roundTo(value, places, Math.floor)),
  MROUND: fn("n n", (_, value, multiple) =>
    value * multiple < 0 ? ERROR.num : roundToMultiple(value, multiple, Math.round),
  ),
  CEILING: fn("n n", (_, value, multiple) => roundToMultiple(value, multiple, Math.ceil)),
  FLOOR: fn("n n", (_, value, multiple) =>
    multiple === 0 && value !== 0 ? ERROR.div0 : roundToMultiple(value, multiple, Math.floor),
  ),
  "CEILING.MATH": fn("n n?", (_, value, multiple = 1) => roundToMultiple(value, Math.abs(multiple), Math.ceil)),
  "FLOOR.MATH": fn("n n?", (_, value, multiple = 1) => roundToMultiple(value, Math.abs(multiple), Math.floor)),
  MOD: fn("n n", (_, value, divisor) =>
    divisor === 0 ? ERROR.div0 : Number((value - divisor * Math.floor(value / divisor)).toPrecision(15)),
  ),
  SIGN: fn("n", (_, value) => Math.sign(value)),
  SQRT: fn("n", (_, value) => (value < 0 ? ERROR.num : Math.sqrt(value))),
  POWER: fn("n n", (_, base, exponent) => {
    const result = base ** exponent;
    return Number.isFinite(result) ? result : ERROR.num;
  }),
  RAND: fn("", (env) => env.context.random()),
  RANDBETWEEN: fn("n n", (env, low, high) => {
    const from = Math.ceil(low);
    const to = Math.floor(high);
    return from > to ? ERROR.num : from + Math.floor(env.context.random() * (to - from + 1));
  }),
};
