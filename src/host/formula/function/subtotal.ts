/**
 * SUBTOTAL and AGGREGATE: aggregates that leave out cells holding another subtotal, filtered rows and, on wish, rows
 * hidden by hand and errors. Source: support.microsoft.com, SUBTOTAL and AGGREGATE.
 */
import { type Environment, type FunctionTable, fn } from "../define";
import { ERROR, isError, isMatrix, type Operand, Reference, type Scalar } from "../value";
import { libraryFunctions } from "./library";
import { mathFunctions } from "./math";

const BY_NUMBER = [
  "AVERAGE",
  "COUNT",
  "COUNTA",
  "MAX",
  "MIN",
  "PRODUCT",
  "STDEV.S",
  "STDEV.P",
  "SUM",
  "VAR.S",
  "VAR.P",
  "MEDIAN",
  "MODE.SNGL",
  "LARGE",
  "SMALL",
  "PERCENTILE.INC",
  "QUARTILE.INC",
  "PERCENTILE.EXC",
  "QUARTILE.EXC",
] as const;

interface LeftOut {
  readonly hiddenRows: boolean;
  readonly filteredRows: boolean;
  readonly errors: boolean;
  readonly nested: boolean;
}

/** The values of a reference that count. Left-out cells become blanks, so that nothing sees them. */
function visible(env: Environment, operand: Operand, out: LeftOut): Operand {
  if (!(operand instanceof Reference)) return operand;
  const rows = operand.areas.flatMap((area) =>
    env.matrix(new Reference([area])).flatMap((line, index) => {
      const row = area.top + index;
      const hidden = env.context.hiddenBy(area.sheet, row);
      if ((hidden === "filter" && out.filteredRows) || (hidden === "hand" && out.hiddenRows)) return [];
      const kept = line.filter((value, column) => {
        if (out.errors && isError(value)) return false;
        const formula = out.nested ? env.context.formula(area.sheet, row, area.left + column) : null;
        return formula === null || !/\b(SUBTOTAL|AGGREGATE)\(/i.test(formula);
      });
      return kept.map((value): readonly Scalar[] => [value]);
    }),
  );
  return rows.length === 0 ? [[null]] : rows;
}

function apply(env: Environment, code: number, operands: readonly Operand[], out: LeftOut): Operand {
  const name = BY_NUMBER[code - 1];
  const spec = name === undefined ? undefined : (mathFunctions[name] ?? libraryFunctions[name]);
  if (spec === undefined) return ERROR.value;
  // LARGE and its like take one array and a number.
  const seen = operands.map((operand, index) => (code >= 14 && index > 0 ? operand : visible(env, operand, out)));
  if (code >= 14 && seen.length !== 2) return ERROR.value;
  return spec.call(
    env,
    seen.map((operand) => (out.errors && isMatrix(operand) ? withoutErrors(operand) : operand)),
  );
}

function withoutErrors(matrix: readonly (readonly Scalar[])[]): readonly (readonly Scalar[])[] {
  return matrix.map((row) => row.map((value) => (isError(value) ? null : value)));
}

export const subtotalFunctions: FunctionTable = {
  SUBTOTAL: fn("n o*", (env, code, ...operands) => {
    const whole = Math.trunc(code);
    const byHand = whole > 100;
    const number = byHand ? whole - 100 : whole;
    if (number < 1 || number > 11 || operands.length === 0) return ERROR.value;
    return apply(env, number, operands, { hiddenRows: byHand, filteredRows: true, errors: false, nested: true });
  }),
  AGGREGATE: fn("n n o*", (env, code, option, ...operands) => {
    const which = Math.trunc(option);
    if (which < 0 || which > 7 || operands.length === 0) return ERROR.value;
    return apply(env, Math.trunc(code), operands, {
      hiddenRows: which % 2 === 1,
      filteredRows: which % 2 === 1,
      errors: [2, 3, 6, 7].includes(which),
      nested: which < 4,
    });
  }),
};
