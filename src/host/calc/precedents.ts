/** Which cells a formula reads, as far as its text tells. What only evaluation finds (OFFSET, INDIRECT) is volatile instead. */
import type { Formula, Node } from "../formula/ast";
import type { FormulaContext, Place } from "../formula/context";
import { parseFormula } from "../formula/parse";
import { resolveRange, resolveTable } from "../formula/reference";
import { Reference, type SheetArea } from "../formula/value";

/** The areas a formula at a place reads, names and tables followed. */
export function precedentsOf(formula: Formula, context: FormulaContext, at: Place): SheetArea[] {
  const areas: SheetArea[] = [];
  const followed = new Set<string>();

  const add = (reference: unknown): void => {
    if (reference instanceof Reference) areas.push(...reference.areas);
  };
  const visit = (node: Node): void => {
    switch (node.kind) {
      case "range":
        add(resolveRange(node, context, at));
        return;
      case "table":
        add(resolveTable(node, context, at));
        return;
      case "name": {
        const key = `${node.sheet ?? ""}!${node.name.toLowerCase()}`;
        if (followed.has(key)) return;
        followed.add(key);
        const meaning = context.name(node.name, node.sheet ?? at.sheet);
        if (meaning !== null) visit(parseQuietly(meaning));
        return;
      }
      case "unary":
        visit(node.operand);
        return;
      case "binary": {
        if (node.operator === ":") addSpan(node.left, node.right);
        visit(node.left);
        visit(node.right);
        return;
      }
      case "call":
        node.args.forEach(visit);
        return;
      case "array":
        node.rows.flat().forEach(visit);
        return;
      case "let":
        node.names.forEach((each) => {
          visit(each.value);
        });
        visit(node.body);
        return;
      default:
        return;
    }
  };
  /** "A1:INDEX(…)" reads everything between: its ends are found above, the rest is left to the whole columns between. */
  const addSpan = (left: Node, right: Node): void => {
    const ends = [left, right].flatMap((node) => (node.kind === "range" ? [resolveRange(node, context, at)] : []));
    const known = ends.flatMap((end) => (end instanceof Reference ? end.areas : []));
    const [first] = known;
    if (!first) return;
    areas.push({
      sheet: first.sheet,
      top: Math.min(...known.map((area) => area.top)),
      left: Math.min(...known.map((area) => area.left)),
      bottom: Math.max(...known.map((area) => area.bottom)),
      right: Math.max(...known.map((area) => area.right)),
    });
  };
  visit(formula.root);
  return areas;
}

const nothing: Node = { kind: "missing" };

function parseQuietly(text: string): Node {
  try {
    return parseFormula(text).root;
  } catch {
    return nothing;
  }
}
