/** Turns the references of a formula into areas of the workbook. */

import { type Area, bounding, type CellError, intersection, wholeSheet } from "../model";
import type { RangeNode, TableNode } from "./ast";
import { textKey } from "./coerce";
import type { FormulaContext, Place, TableShape } from "./context";
import { ERROR, Reference, type SheetArea } from "./value";

/** The sheet with this name as the workbook spells it, or null. */
export function sheetNamed(context: FormulaContext, name: string): string | null {
  const key = textKey(name);
  return context.sheets().find((sheet) => textKey(sheet) === key) ?? null;
}

export function resolveRange(node: RangeNode, context: FormulaContext, at: Place): Reference | CellError {
  const first = node.sheet === null ? at.sheet : sheetNamed(context, node.sheet);
  const last = node.lastSheet === null ? first : sheetNamed(context, node.lastSheet);
  if (first === null || last === null) return ERROR.ref;
  const bounds = {
    top: node.top ?? 0,
    left: node.left ?? 0,
    bottom: node.bottom ?? wholeSheet.bottom,
    right: node.right ?? wholeSheet.right,
  };
  if (first === last) return new Reference([{ sheet: first, ...bounds }]);
  const names = context.sheets();
  const ends = [names.indexOf(first), names.indexOf(last)].sort((a, b) => a - b);
  const [from = 0, to = 0] = ends;
  return new Reference(names.slice(from, to + 1).map((sheet) => ({ sheet, ...bounds })));
}

/**
 * "Table[#Data]", "Table[[#Headers],[a]:[b]]", "[@a]" … A part the table has not (totals) is #REF!; a row outside the
 * table's data is #VALUE! for "this row" (support.microsoft.com, "Using structured references with Excel tables").
 */
export function resolveTable(node: TableNode, context: FormulaContext, at: Place): Reference | CellError {
  const table = node.table === null ? context.tableAt(at) : context.table(node.table);
  if (table === null) return node.table === null ? ERROR.value : ERROR.name;
  const columns = columnsOf(table, node.columns);
  if (columns === null) return ERROR.ref;
  const rows = rowsOf(table, node, at);
  if (rows === null) return node.parts.includes("this row") ? ERROR.value : ERROR.ref;
  return new Reference([{ sheet: table.sheet, ...columns, ...rows }]);
}

function columnsOf(table: TableShape, names: readonly string[]): Pick<Area, "left" | "right"> | null {
  const [first, last = first] = names;
  if (first === undefined || last === undefined) return { left: table.left, right: table.right };
  const keys = table.columns.map(textKey);
  const ends = [keys.indexOf(textKey(first)), keys.indexOf(textKey(last))];
  if (ends.includes(-1)) return null;
  return { left: table.left + Math.min(...ends), right: table.left + Math.max(...ends) };
}

function rowsOf(table: TableShape, node: TableNode, at: Place): Pick<Area, "top" | "bottom"> | null {
  const dataTop = table.top + (table.hasHeaders ? 1 : 0);
  const dataBottom = table.bottom - (table.hasTotals ? 1 : 0);
  const spans: { top: number; bottom: number }[] = [];
  for (const part of node.parts.length > 0 ? node.parts : ["data" as const]) {
    if (part === "all") spans.push({ top: table.top, bottom: table.bottom });
    if (part === "data") spans.push({ top: dataTop, bottom: dataBottom });
    if (part === "headers" && table.hasHeaders) spans.push({ top: table.top, bottom: table.top });
    if (part === "totals" && table.hasTotals) spans.push({ top: table.bottom, bottom: table.bottom });
    if (part === "this row" && at.sheet === table.sheet && at.row >= dataTop && at.row <= dataBottom) {
      spans.push({ top: at.row, bottom: at.row });
    }
  }
  if (spans.length === 0) return null;
  return { top: Math.min(...spans.map((span) => span.top)), bottom: Math.max(...spans.map((span) => span.bottom)) };
}

/** The cells two areas share, or null. */
export function sharedArea(a: SheetArea, b: SheetArea): SheetArea | null {
  const area = a.sheet === b.sheet ? intersection(a, b) : null;
  return area && { sheet: a.sheet, ...area };
}

/** The smallest area that holds both; null on different sheets. */
export function spannedArea(a: SheetArea, b: SheetArea): SheetArea | null {
  return a.sheet === b.sheet ? { sheet: a.sheet, ...bounding(a, b) } : null;
}
