/** Excel.Functions: worksheet functions called from code. */
import { invalidArgument } from "../api-error";
import type { Book } from "../book";
import { fullAddress } from "../edit/resolve-address";
import { isCellError } from "../model";
import type { Args } from "./args";
import type { ClassSpec } from "./class-spec";
import { cellsOf, type Handle, handle, type Targets, targetOf } from "./handle";
import { jsonValue } from "./read-grid";

function literal(value: unknown): string {
  if (Array.isArray(value)) return value.map(literal).join(",");
  const cells = cellsOf(value);
  if (cells) return cells.areas.map((area) => fullAddress(cells.sheet, area)).join(",");
  const result = targetOf(value, "FunctionResult");
  if (result) return literal(result.value);
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return `"${value.replaceAll('"', '""')}"`;
  throw invalidArgument();
}

function call(name: string, args: Args, book: Book): Handle {
  const given = [...args.values];
  while (given.length > 0 && (given.at(-1) === undefined || given.at(-1) === null)) given.pop();
  const formula = `=${name.toUpperCase().replaceAll("_", ".")}(${given.map((each) => (each == null ? "" : literal(each))).join(",")})`;
  const value = book.calculator.evaluateAt(formula, book.activeSheet, 0, 0);
  return handle(
    "FunctionResult",
    isCellError(value) ? { value: null, error: value.error } : { value: jsonValue(value), error: null },
  );
}

export const functionsClass: ClassSpec<null> = {
  /** Every name is a function; one the formula engine lacks gives #NAME? as its error. */
  anyMethod: (name) => (_target, args, book) => call(name, args, book),
};

export const functionResultClass: ClassSpec<Targets["FunctionResult"]> = {
  properties: {
    Value: { get: ({ value }) => value },
    Error: { get: ({ error }) => error },
  },
};
