/**
 * Reads an en-US formula into its tree. The grammar is @borgar/fx's; this file turns its nodes into ours, with
 * references as coordinates, and says in one error what it cannot read.
 */
import { type AstExpression, parse, parseA1Ref, parseStructRef, type Token, tokenize } from "@borgar/fx";
import { cellError, columnLimit, isErrorCode, rowLimit } from "../model";
import type { BinaryOperator, Formula, Node, TablePart } from "./ast";

/** The text is not a formula Excel would take. */
export class FormulaSyntaxError extends Error {
  override readonly name = "FormulaSyntaxError";
}

const VOLATILE = new Set(["TODAY", "NOW", "RAND", "RANDBETWEEN", "RANDARRAY", "OFFSET", "INDIRECT", "CELL", "INFO"]);

/**
 * @param text a formula with or without its leading "="
 * @throws FormulaSyntaxError where the text is no formula
 */
export function parseFormula(text: string): Formula {
  const formula = text.startsWith("=") ? text : `=${text}`;
  let volatile = false;
  const note = (name: string): void => {
    if (VOLATILE.has(name)) volatile = true;
  };
  let root: Node;
  try {
    root = convert(parse(withoutBrokenSheets(tokenize(formula, { mergeRefs: true })), { looseRefCalls: true }), note);
  } catch (cause) {
    if (cause instanceof FormulaSyntaxError) throw cause;
    throw new FormulaSyntaxError(`Not a formula: ${formula.slice(0, 200)}`, { cause });
  }
  return { text: formula, root, volatile };
}

/** "Sheet1!#REF!" is what Excel writes for a deleted cell of another sheet; the sheet adds nothing to the error. */
function withoutBrokenSheets(tokens: readonly Token[]): Token[] {
  return tokens.filter((token, index) => {
    const isPrefix = token.type === "context" || token.type === "context_quote";
    if (isPrefix) return tokens[index + 2]?.type !== "error";
    return !(token.value === "!" && tokens[index + 1]?.type === "error");
  });
}

function convert(node: AstExpression | null, note: (call: string) => void): Node {
  if (node === null) return { kind: "missing" };
  switch (node.type) {
    case "Literal":
      return { kind: "value", value: node.value };
    case "ErrorLiteral": {
      const code = node.value.toUpperCase();
      return { kind: "value", value: cellError(isErrorCode(code) ? code : "#VALUE!") };
    }
    case "ReferenceIdentifier":
      return node.kind === "table" ? tableNode(node.value) : rangeOrName(node.value);
    case "UnaryExpression":
      return { kind: "unary", operator: node.operator, operand: convert(argument(node.arguments, 0), note) };
    case "BinaryExpression":
      return {
        kind: "binary",
        operator: node.operator satisfies BinaryOperator,
        left: convert(argument(node.arguments, 0), note),
        right: convert(argument(node.arguments, 1), note),
      };
    case "CallExpression": {
      if (node.callee.type !== "Identifier") throw new FormulaSyntaxError("Calling a value is not supported");
      const name = functionName(node.callee.name);
      note(name);
      return { kind: "call", name, args: node.arguments.map((each) => convert(each, note)) };
    }
    case "ArrayExpression":
      return { kind: "array", rows: node.elements.map((row) => row.map((each) => convert(each, note))) };
    case "LetExpression":
      return {
        kind: "let",
        names: node.declarations.map((each) => ({
          name: each.id.name.replace(/^_xlpm\./i, "").toUpperCase(),
          value: convert(each.init, note),
        })),
        body: convert(node.body, note),
      };
    default:
      throw new FormulaSyntaxError(`${node.type} is not supported`);
  }
}

function argument(list: readonly AstExpression[], index: number): AstExpression {
  const found = list[index];
  if (found === undefined) throw new FormulaSyntaxError("An operator lacks an operand");
  return found;
}

/** Files prefix newer functions ("_xlfn._xlws.FILTER"); the name is the part people know. */
function functionName(raw: string): string {
  return raw.replace(/^(_xlfn\.|_xlws\.)+/i, "").toUpperCase();
}

function rangeOrName(text: string): Node {
  const reference = parseA1Ref(text);
  if (reference === undefined) throw new FormulaSyntaxError(`Not a reference: ${text}`);
  const context = reference.context ?? [];
  if (context.length > 1) return { kind: "value", value: cellError("#REF!") }; // another workbook
  const [sheet = null] = context;
  if ("name" in reference) return { kind: "name", sheet, name: reference.name };
  const { top, left, bottom = null, right = null } = reference.range;
  if ((bottom ?? 0) >= rowLimit || (right ?? 0) >= columnLimit)
    throw new FormulaSyntaxError(`Beyond the sheet: ${text}`);
  const [first = null, last = null] = sheet?.split(":") ?? [];
  return { kind: "range", sheet: first, lastSheet: last, top, left, bottom, right };
}

const PARTS: readonly TablePart[] = ["headers", "data", "totals", "all", "this row"];

function tableNode(text: string): Node {
  const reference = parseStructRef(text);
  if (reference === undefined) throw new FormulaSyntaxError(`Not a table reference: ${text}`);
  const sections = reference.sections ?? [];
  const parts = PARTS.filter((part) => sections.some((section) => section.toLowerCase() === part));
  return { kind: "table", table: reference.table || null, parts, columns: reference.columns ?? [] };
}
