import type { Book } from "../book";
import { type Area, type CellValue, type DataValidation, getCell, isCellError, type Sheet } from "../model";
import { shiftedFormula } from "./formula-text";
import { resolveRange } from "./resolve-address";
import { shownText } from "./shown-text";

/** Whether a value may stand in a cell under a rule. Cells without rule are always valid. */
export function isValid(
  book: Book,
  sheet: Sheet,
  row: number,
  column: number,
  rule: DataValidation,
  value: CellValue,
): boolean {
  if (value === null && rule.ignoreBlanks) return true;
  const number = (text: string): number => {
    const result = text.startsWith("=") ? evaluate(book, sheet, row, column, rule, text) : Number(text);
    return typeof result === "number" ? result : Number.NaN;
  };
  switch (rule.type) {
    case "List":
      return isListed(book, sheet, row, column, rule, value);
    case "Custom": {
      const result = evaluate(book, sheet, row, column, rule, rule.formula1);
      return !isCellError(result) && result !== false && result !== 0 && result !== null;
    }
    case "TextLength":
      return compares(textOf(value).length, rule, number);
    case "WholeNumber":
      return typeof value === "number" && Number.isInteger(value) && compares(value, rule, number);
    default:
      return typeof value === "number" && compares(value, rule, number);
  }
}

const textOf = (value: CellValue): string =>
  value === null
    ? ""
    : isCellError(value)
      ? value.error
      : typeof value === "boolean"
        ? String(value).toUpperCase()
        : String(value);

/** A formula of the rule, moved from the rule's first cell to this one. */
function evaluate(
  book: Book,
  sheet: Sheet,
  row: number,
  column: number,
  rule: DataValidation,
  text: string,
): CellValue {
  const [first] = rule.areas;
  const moved = first ? shiftedFormula(text, row - first.top, column - first.left) : text;
  return book.calculator.evaluateAt(moved, sheet, row, column);
}

function compares(value: number, rule: DataValidation, number: (text: string) => number): boolean {
  const low = number(rule.formula1);
  const high = rule.formula2 === null ? Number.NaN : number(rule.formula2);
  switch (rule.operator) {
    case "Between":
      return value >= low && value <= high;
    case "NotBetween":
      return value < low || value > high;
    case "EqualTo":
      return value === low;
    case "NotEqualTo":
      return value !== low;
    case "GreaterThan":
      return value > low;
    case "LessThan":
      return value < low;
    case "GreaterThanOrEqualTo":
      return value >= low;
    default:
      return value <= low;
  }
}

/** Items of a range are compared without regard to case, items written in the rule exactly (as Excel does). */
function isListed(
  book: Book,
  sheet: Sheet,
  row: number,
  column: number,
  rule: DataValidation,
  value: CellValue,
): boolean {
  if (!rule.formula1.startsWith("=")) {
    return rule.formula1.split(",").some((item) => item.trim() === textOf(value).trim());
  }
  const items = listItems(book, sheet, rule, row, column);
  return items === null || items.some((item) => item.toLowerCase() === textOf(value).toLowerCase());
}

/** The items of a dropdown as shown; null when they come from a formula the host cannot read as cells. */
export function listItems(
  book: Book,
  sheet: Sheet,
  rule: DataValidation,
  row: number,
  column: number,
): string[] | null {
  if (!rule.formula1.startsWith("=")) return rule.formula1.split(",").map((item) => item.trim());
  const [first] = rule.areas;
  const moved = first ? shiftedFormula(rule.formula1, row - first.top, column - first.left) : rule.formula1;
  book.calculate();
  const source = listCells(book, sheet, moved);
  if (!source) return null;
  const items: string[] = [];
  for (let line = source.area.top; line <= source.area.bottom; line++) {
    for (let across = source.area.left; across <= source.area.right; across++) {
      const cell = getCell(source.sheet, line, across);
      if (cell && cell.value !== null) items.push(shownText(cell, book.settings.typingLocale));
    }
  }
  return items;
}

function listCells(book: Book, sheet: Sheet, formula: string): { sheet: Sheet; area: Area } | null {
  try {
    const target = resolveRange(book, formula.slice(1), null);
    return formula.includes("!")
      ? target
      : { sheet: target.sheet === book.activeSheet ? sheet : target.sheet, area: target.area };
  } catch {
    return null;
  }
}
