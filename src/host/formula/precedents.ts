/** Which cells a formula reads, as far as its text tells: what the calculation follows to find what has become stale. */
import type { Formula, Node } from "./ast";
import type { FormulaContext, Place } from "./context";
import { FormulaSyntaxError, parseFormula } from "./parse";
import { resolveRange, resolveTable } from "./reference";
import { Reference, type SheetArea } from "./value";

export interface Precedents {
  readonly areas: readonly SheetArea[];
  /** More than the areas can change the value: time, OFFSET, a range whose end is computed. */
  readonly volatile: boolean;
}

export function precedentsOf(formula: Formula, context: FormulaContext, at: Place): Precedents {
  const collector = new Collector(context, at);
  collector.visit(formula.root);
  return { areas: collector.areas, volatile: collector.volatile || formula.volatile };
}

class Collector {
  readonly areas: SheetArea[] = [];
  volatile = false;
  private readonly namesSeen = new Set<string>();

  constructor(
    private readonly context: FormulaContext,
    private readonly at: Place,
  ) {}

  visit(node: Node): void {
    switch (node.kind) {
      case "range":
        this.add(resolveRange(node, this.context, this.at));
        return;
      case "table":
        this.add(resolveTable(node, this.context, this.at));
        return;
      case "name":
        this.visitName(node.name, node.sheet);
        return;
      case "unary":
        this.visit(node.operand);
        return;
      case "binary":
        if (node.operator === ":") this.volatile = true; // "A1:INDEX(…)": its end is known only when evaluated
        this.visit(node.left);
        this.visit(node.right);
        return;
      case "call":
        // The third range of SUMIF takes the size of the first, whatever its text says.
        if ((node.name === "SUMIF" || node.name === "AVERAGEIF") && node.args.length > 2) this.visitSized(node.args);
        for (const arg of node.args) this.visit(arg);
        return;
      case "array":
        for (const row of node.rows) for (const each of row) this.visit(each);
        return;
      case "let":
        for (const { value } of node.names) this.visit(value);
        this.visit(node.body);
        return;
      default:
        return;
    }
  }

  private visitSized([tested, , target]: readonly Node[]): void {
    const sameSize =
      tested?.kind === "range" &&
      target?.kind === "range" &&
      (tested.bottom ?? 0) - (tested.top ?? 0) === (target.bottom ?? 0) - (target.top ?? 0) &&
      (tested.right ?? 0) - (tested.left ?? 0) === (target.right ?? 0) - (target.left ?? 0);
    if (!sameSize) this.volatile = true;
  }

  private visitName(name: string, sheet: string | null): void {
    const key = `${sheet ?? ""}!${name.toUpperCase()}`;
    if (this.namesSeen.has(key)) return;
    this.namesSeen.add(key);
    const text = this.context.name(name, sheet ?? this.at.sheet);
    if (text === null) {
      this.add(resolveTable({ kind: "table", table: name, parts: [], columns: [] }, this.context, this.at));
      return;
    }
    try {
      const formula = parseFormula(text);
      if (formula.volatile) this.volatile = true;
      this.visit(formula.root);
    } catch (error) {
      if (!(error instanceof FormulaSyntaxError)) throw error;
    }
  }

  private add(reference: unknown): void {
    if (reference instanceof Reference) this.areas.push(...reference.areas);
  }
}
