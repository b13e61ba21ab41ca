/** The tree of a parsed formula. References are resolved to coordinates; tables and names wait for the workbook. */
import type { Scalar } from "./value";

export type BinaryOperator = "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | ">" | "<=" | ">=" | ":" | "," | " ";

/** Rows and columns count from 0; null bounds run to the edge of the sheet ("A:A", "2:2"). */
export interface RangeNode {
  readonly kind: "range";
  /** null: the sheet of the formula. */
  readonly sheet: string | null;
  /** The last sheet of a 3-D reference ("Sheet1:Sheet3!A1"), else null. */
  readonly lastSheet: string | null;
  readonly top: number | null;
  readonly left: number | null;
  readonly bottom: number | null;
  readonly right: number | null;
}

export type TablePart = "headers" | "data" | "totals" | "all" | "this row";

export interface TableNode {
  readonly kind: "table";
  /** null: the table the formula stands in ("[@Column]"). */
  readonly table: string | null;
  readonly parts: readonly TablePart[];
  /** None: all columns; one; or first and last. */
  readonly columns: readonly string[];
}

export type Node =
  | { readonly kind: "value"; readonly value: Scalar }
  | { readonly kind: "missing" }
  | RangeNode
  | TableNode
  | { readonly kind: "name"; readonly sheet: string | null; readonly name: string }
  | { readonly kind: "unary"; readonly operator: "+" | "-" | "%" | "@" | "#"; readonly operand: Node }
  | { readonly kind: "binary"; readonly operator: BinaryOperator; readonly left: Node; readonly right: Node }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Node[] }
  | { readonly kind: "array"; readonly rows: readonly (readonly Node[])[] }
  | {
      readonly kind: "let";
      readonly names: readonly { readonly name: string; readonly value: Node }[];
      readonly body: Node;
    };

/** A formula ready to be evaluated at any cell. */
export interface Formula {
  /** As given, beginning with "=". */
  readonly text: string;
  readonly root: Node;
  /** Its value can change although no cell it reads has (TODAY, OFFSET …). */
  readonly volatile: boolean;
}
