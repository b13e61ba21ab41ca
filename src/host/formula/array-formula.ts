/**
 * Whether a formula must be calculated as an array formula. Excel since 2020 calculates all formulas so, but a file says it
 * formula by formula: one that is not marked is read the old way, with ranges cut to the formula's own row or column.
 */
import type { Node } from "./ast";
import { FUNCTIONS } from "./function/index";
import { FormulaSyntaxError, parseFormula } from "./parse";

/** Calculate arrays in their arguments whether marked or not. */
const ALWAYS_ARRAYS = new Set(["SUMPRODUCT", "LOOKUP", "INDEX", "MATCH", "AGGREGATE"]);
/** Answer with arrays. */
const MAKE_ARRAYS = new Set(["FILTER", "UNIQUE", "SORT", "SORTBY", "SEQUENCE", "TRANSPOSE"]);

/** @param formula with its "="; a text that is no formula needs nothing */
export function needsArrayFormula(formula: string): boolean {
  try {
    return needs(parseFormula(formula).root);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return false;
    throw error;
  }
}

function needs(node: Node): boolean {
  switch (node.kind) {
    case "unary":
      return node.operator !== "@" && node.operator !== "#" && (isMany(node.operand) || needs(node.operand));
    case "binary": {
      if (node.operator === ":" || node.operator === "," || node.operator === " ") return false;
      return [node.left, node.right].some((side) => isMany(side) || needs(side));
    }
    case "call": {
      if (MAKE_ARRAYS.has(node.name)) return true;
      if (ALWAYS_ARRAYS.has(node.name)) return false;
      const spec = FUNCTIONS[node.name];
      const condition = node.name === "IF" || node.name === "IFERROR" ? node.args[0] : undefined;
      if (condition !== undefined && isMany(condition)) return true;
      return node.args.some((arg, index) => needs(arg) || (spec?.takesOne(index) === true && isMany(arg)));
    }
    case "let":
      return needs(node.body) || node.names.some(({ value }) => needs(value));
    default:
      return false;
  }
}

/** Whether an operand stands for more than one cell, as far as its text tells. */
function isMany(node: Node): boolean {
  if (node.kind === "range")
    return node.top === null || node.left === null || node.top !== node.bottom || node.left !== node.right;
  if (node.kind === "table") return !node.parts.includes("this row") || node.columns.length !== 1;
  return node.kind === "array" && (node.rows.length > 1 || (node.rows[0]?.length ?? 0) > 1);
}
