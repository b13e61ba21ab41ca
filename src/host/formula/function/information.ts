/** Functions about values, errors and sheets. */
import { type Environment, type FunctionTable, fn } from "../define";
import { sheetNamed } from "../reference";
import { ERROR, isError, type Operand, Reference, type Scalar } from "../value";

const ERROR_NUMBERS: Readonly<Record<string, number>> = {
  "#NULL!": 1,
  "#DIV/0!": 2,
  "#VALUE!": 3,
  "#REF!": 4,
  "#NAME?": 5,
  "#NUM!": 6,
  "#N/A": 7,
  "#SPILL!": 9,
  "#CALC!": 14,
};

const is = (test: (value: Scalar) => boolean) => fn("e", (_, value) => test(value));

function formulaOf(env: Environment, operand: Operand): string | null {
  const area = operand instanceof Reference ? operand.areas[0] : undefined;
  return area === undefined ? null : env.context.formula(area.sheet, area.top, area.left);
}

export const informationFunctions: FunctionTable = {
  ISBLANK: is((value) => value === null),
  ISNUMBER: is((value) => typeof value === "number"),
  ISTEXT: is((value) => typeof value === "string"),
  ISNONTEXT: is((value) => typeof value !== "string"),
  ISLOGICAL: is((value) => typeof value === "boolean"),
  ISERROR: is((value) => isError(value)),
  ISERR: is((value) => isError(value) && value !== ERROR.na),
  ISNA: is((value) => value === ERROR.na),
  ISREF: fn("o", (_, operand) => operand instanceof Reference),
  ISEVEN: fn("n", (_, value) => Math.trunc(value) % 2 === 0),
  ISODD: fn("n", (_, value) => Math.trunc(value) % 2 !== 0),
  ISFORMULA: fn("o", (env, operand) => (operand instanceof Reference ? formulaOf(env, operand) !== null : ERROR.value)),
  FORMULATEXT: fn("o", (env, operand) => formulaOf(env, operand) ?? ERROR.na),
  NA: fn("", () => ERROR.na),
  N: fn("e", (_, value) => {
    if (typeof value === "boolean") return value ? 1 : 0;
    return typeof value === "number" || isError(value) ? value : 0;
  }),
  TYPE: fn("o", (env, operand) => {
    const matrix = env.matrix(operand);
    if (matrix.length > 1 || (matrix[0]?.length ?? 1) > 1) return 64;
    const value = matrix[0]?.[0] ?? null;
    if (isError(value)) return 16;
    if (typeof value === "boolean") return 4;
    return typeof value === "string" ? 2 : 1;
  }),
  "ERROR.TYPE": fn("e", (_, value) => (isError(value) ? (ERROR_NUMBERS[value.error] ?? ERROR.na) : ERROR.na)),
  SHEET: fn("o?", (env, operand) => {
    const named = typeof operand === "string" ? sheetNamed(env.context, operand) : env.at.sheet;
    const sheet = operand instanceof Reference ? operand.areas[0]?.sheet : named;
    const index = sheet === undefined || sheet === null ? -1 : env.context.sheets().indexOf(sheet);
    return index < 0 ? ERROR.na : index + 1;
  }),
  SHEETS: fn("", (env) => env.context.sheets().length),
};
