/**
 * Statistics, trigonometry and finance from @formulajs/formulajs. Only functions of plain numbers are taken: its dates are
 * `Date` objects in local time, and its criteria know neither wildcards nor case (docs/decisions.md, "Host: formulas").
 */
import * as formulajs from "@formulajs/formulajs";
import { type CellError, cellError, isErrorCode } from "../../model";
import { type FunctionTable, fn, type WorksheetFunction } from "../define";
import { ERROR, isError, type Operand, type Scalar } from "../value";
import { numbersOf } from "./numbers";

type Numeric = (...args: never[]) => unknown;

/** A library's answer as a value of ours: numbers that are not finite and its Error objects become Excel errors. */
function excelValue(answer: unknown): Scalar {
  if (typeof answer === "number") return Number.isFinite(answer) ? answer : ERROR.num;
  if (typeof answer === "string" || typeof answer === "boolean") return answer;
  if (answer instanceof Error) return isErrorCode(answer.message) ? cellError(answer.message) : ERROR.value;
  return ERROR.value;
}

function run(compute: Numeric, args: readonly unknown[]): Scalar {
  try {
    return excelValue((compute as (...values: unknown[]) => unknown)(...args));
  } catch {
    return ERROR.value;
  }
}

/** One to six numbers in, a number out. */
const ofNumbers = (compute: Numeric, least: number, most = least): WorksheetFunction => {
  const parameters = Array.from({ length: most }, (_, index) => (index < least ? "n" : "n?")).join(" ");
  return fn(parameters as "n?", (_, ...values) => run(compute, values));
};

/** All numbers of all arguments in one list. */
const ofList = (compute: Numeric, least = 1): WorksheetFunction =>
  fn("o*", (env, ...operands) => {
    const numbers = numbersOf(env, operands);
    if (isError(numbers)) return numbers;
    return numbers.length < least ? (least === 1 ? ERROR.num : ERROR.div0) : run(compute, numbers);
  });

/** A list and a number: LARGE, PERCENTILE … */
const ofListAnd = (compute: Numeric): WorksheetFunction =>
  fn("o n", (env, operand, parameter) => {
    const numbers = numbersOf(env, [operand]);
    return isError(numbers) ? numbers : run(compute, [numbers, parameter]);
  });

/** Two lists of equal length; pairs where one side is no number are passed over. */
const ofPairs = (compute: Numeric, ...more: "n"[]): WorksheetFunction =>
  fn([...more, "m m"].join(" ") as "m m", (_, ...given) => {
    const args: readonly Operand[] = given;
    const [left, right] = args.slice(more.length) as [readonly (readonly Scalar[])[], readonly (readonly Scalar[])[]];
    const pairs = pairsOf(left.flat(), right.flat());
    if (isError(pairs)) return pairs;
    const lists = [pairs.map(([first]) => first), pairs.map(([, second]) => second)];
    return run(compute, [...args.slice(0, more.length), ...lists]);
  });

function pairsOf(left: readonly Scalar[], right: readonly Scalar[]): [number, number][] | CellError {
  if (left.length !== right.length) return ERROR.na;
  const pairs: [number, number][] = [];
  for (const [index, first] of left.entries()) {
    const second = right[index] ?? null;
    if (isError(first)) return first;
    if (isError(second)) return second;
    if (typeof first === "number" && typeof second === "number") pairs.push([first, second]);
  }
  return pairs;
}

/** RANK: the place of a number among others, 1 for the largest unless `ascending`. */
const rank = (average: boolean): WorksheetFunction =>
  fn("n o b?", (env, value, operand, ascending = false) => {
    const numbers = numbersOf(env, [operand]);
    if (isError(numbers)) return numbers;
    const equal = numbers.filter((number) => number === value).length;
    if (equal === 0) return ERROR.na;
    const before = numbers.filter((number) => (ascending ? number < value : number > value)).length;
    return before + 1 + (average ? (equal - 1) / 2 : 0);
  });

export const libraryFunctions: FunctionTable = {
  SIN: ofNumbers(Math.sin, 1),
  COS: ofNumbers(Math.cos, 1),
  TAN: ofNumbers(Math.tan, 1),
  ASIN: ofNumbers(Math.asin, 1),
  ACOS: ofNumbers(Math.acos, 1),
  ATAN: ofNumbers(Math.atan, 1),
  ATAN2: ofNumbers(formulajs.ATAN2, 2),
  SINH: ofNumbers(Math.sinh, 1),
  COSH: ofNumbers(Math.cosh, 1),
  TANH: ofNumbers(Math.tanh, 1),
  PI: fn("", () => Math.PI),
  DEGREES: ofNumbers(formulajs.DEGREES, 1),
  RADIANS: ofNumbers(formulajs.RADIANS, 1),
  EXP: ofNumbers(Math.exp, 1),
  LN: ofNumbers(Math.log, 1),
  LOG: ofNumbers(formulajs.LOG, 1, 2),
  LOG10: ofNumbers(Math.log10, 1),
  FACT: ofNumbers(formulajs.FACT, 1),
  COMBIN: ofNumbers(formulajs.COMBIN, 2),
  PERMUT: ofNumbers(formulajs.PERMUT, 2),
  QUOTIENT: ofNumbers(formulajs.QUOTIENT, 2),
  EVEN: ofNumbers(formulajs.EVEN, 1),
  ODD: ofNumbers(formulajs.ODD, 1),
  ROMAN: ofNumbers(formulajs.ROMAN, 1),
  GCD: ofList(formulajs.GCD),
  LCM: ofList(formulajs.LCM),

  MEDIAN: ofList(formulajs.MEDIAN),
  MODE: ofList(formulajs.MODE.SNGL),
  "MODE.SNGL": ofList(formulajs.MODE.SNGL),
  STDEV: ofList(formulajs.STDEV.S, 2),
  "STDEV.S": ofList(formulajs.STDEV.S, 2),
  STDEVP: ofList(formulajs.STDEV.P),
  "STDEV.P": ofList(formulajs.STDEV.P),
  VAR: ofList(formulajs.VAR.S, 2),
  "VAR.S": ofList(formulajs.VAR.S, 2),
  VARP: ofList(formulajs.VAR.P),
  "VAR.P": ofList(formulajs.VAR.P),
  GEOMEAN: ofList(formulajs.GEOMEAN),
  HARMEAN: ofList(formulajs.HARMEAN),
  AVEDEV: ofList(formulajs.AVEDEV),
  DEVSQ: ofList(formulajs.DEVSQ),
  LARGE: ofListAnd(formulajs.LARGE),
  SMALL: ofListAnd(formulajs.SMALL),
  PERCENTILE: ofListAnd(formulajs.PERCENTILE.INC),
  "PERCENTILE.INC": ofListAnd(formulajs.PERCENTILE.INC),
  "PERCENTILE.EXC": ofListAnd(formulajs.PERCENTILE.EXC),
  QUARTILE: ofListAnd(formulajs.QUARTILE.INC),
  "QUARTILE.INC": ofListAnd(formulajs.QUARTILE.INC),
  "QUARTILE.EXC": ofListAnd(formulajs.QUARTILE.EXC),
  RANK: rank(false),
  "RANK.EQ": rank(false),
  "RANK.AVG": rank(true),
  CORREL: ofPairs(formulajs.CORREL),
  PEARSON: ofPairs(formulajs.PEARSON),
  SLOPE: ofPairs(formulajs.SLOPE),
  INTERCEPT: ofPairs(formulajs.INTERCEPT),
  RSQ: ofPairs(formulajs.RSQ),
  FORECAST: ofPairs(formulajs.FORECAST, "n"),

  PMT: ofNumbers(formulajs.PMT, 3, 5),
  FV: ofNumbers(formulajs.FV, 3, 5),
  PV: ofNumbers(formulajs.PV, 3, 5),
  NPER: ofNumbers(formulajs.NPER, 3, 5),
  IPMT: ofNumbers(formulajs.IPMT, 4, 6),
  PPMT: ofNumbers(formulajs.PPMT, 4, 6),
  SLN: ofNumbers(formulajs.SLN, 3),
};
