/** Logical functions that evaluate all their arguments; IF and its like are in special-form.ts. */
import type { CellError } from "../../model";
import { toBoolean } from "../coerce";
import { type Environment, type FunctionTable, fn } from "../define";
import { ERROR, isError, type Operand, type Scalar } from "../value";
import { eachValue } from "./numbers";

/** Text and blanks in cells are passed over; no logical value at all is #VALUE!. */
function decide(env: Environment, operands: readonly Operand[], join: (seen: readonly boolean[]) => boolean): Scalar {
  const seen: boolean[] = [];
  let failure: CellError | null = null;
  eachValue(env, operands, (value, fromCells) => {
    if (fromCells && (typeof value === "string" || value === null)) return;
    const decided = toBoolean(value);
    if (isError(decided)) failure ??= decided;
    else seen.push(decided);
  });
  return failure ?? (seen.length === 0 ? ERROR.value : join(seen));
}

export const logicFunctions: FunctionTable = {
  AND: fn("o*", (env, ...operands) => decide(env, operands, (seen) => seen.every(Boolean))),
  OR: fn("o*", (env, ...operands) => decide(env, operands, (seen) => seen.some(Boolean))),
  XOR: fn("o*", (env, ...operands) => decide(env, operands, (seen) => seen.filter(Boolean).length % 2 === 1)),
  NOT: fn("b", (_, value) => !value),
  TRUE: fn("", () => true),
  FALSE: fn("", () => false),
};
