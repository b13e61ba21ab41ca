/** Data validation: reading Excel.DataValidationRule, and judging cell values by it. */

import { toBoolean, toOneOf, toRecord } from "../api/args";
import { cellsOf } from "../api/handle";
import { invalidArgument } from "../api-error";
import type { Book } from "../book";
import { copyPlain } from "../copy-plain";
import {
  type Area,
  type CellValue,
  contains,
  type DataValidation,
  formatArea,
  getCell,
  isCellError,
  overlaps,
  quoteSheetName,
  type Sheet,
  subtract,
  type ValidationType,
} from "../model";
import { canonicalFormula, shiftedFormula } from "./formula-text";
import { fullAddress, resolveRange } from "./resolve-address";
import { shownText } from "./shown-text";

const kinds: { readonly [name: string]: ValidationType } = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  textLength: "TextLength",
  date: "Date",
  time: "Time",
  list: "List",
  custom: "Custom",
};

const operators = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
] as const;

/** A literal list holds at most 255 characters, commas included. */
const listLimit = 255;

export type RuleParts = Pick<DataValidation, "type" | "operator" | "formula1" | "formula2" | "inCellDropDown">;

/** Reads a rule of exactly one kind. */
export function readRule(book: Book, value: unknown): RuleParts {
  const record = toRecord(value);
  const given = Object.keys(record).filter((key) => record[key] !== undefined && record[key] !== null);
  const [name] = given;
  const type = name === undefined ? undefined : kinds[name];
  if (given.length !== 1 || name === undefined || type === undefined) throw invalidArgument();
  const rule = toRecord(record[name]);
  if (type === "List") {
    const inCellDropDown = rule.inCellDropDown == null || toBoolean(rule.inCellDropDown);
    return { type, operator: null, formula1: listSource(book, rule.source), formula2: null, inCellDropDown };
  }
  const base = { type, formula2: null, inCellDropDown: true };
  if (type === "Custom") return { ...base, operator: null, formula1: formula(book, rule.formula, type, true) };
  const operator = rule.operator == null ? "Between" : toOneOf(rule.operator, operators);
  const two = operator === "Between" || operator === "NotBetween";
  if (two && rule.formula2 == null) throw invalidArgument();
  return {
    ...base,
    operator,
    formula1: formula(book, rule.formula1, type, false),
    formula2: two ? formula(book, rule.formula2, type, false) : null,
  };
}

function listSource(book: Book, source: unknown): string {
  const cells = cellsOf(source);
  if (cells) {
    const [area] = cells.areas;
    if (!area || cells.areas.length > 1) throw invalidArgument();
    return `=${quoteSheetName(cells.sheet.name)}!${formatArea(area, true)}`;
  }
  if (typeof source !== "string" || source === "") throw invalidArgument();
  if (source.startsWith("=")) return checked(book, source);
  if (source.length > listLimit) throw invalidArgument();
  return source;
}

function checked(book: Book, text: string): string {
  const canonical = canonicalFormula(text);
  if (!book.calculator.parse(canonical)) throw invalidArgument();
  return canonical;
}

function formula(book: Book, value: unknown, type: ValidationType, mustBeFormula: boolean): string {
  const cells = cellsOf(value);
  const [area] = cells?.areas ?? [];
  if (cells && area) return `=${fullAddress(cells.sheet, area)}`;
  if (typeof value === "string" && value.startsWith("=")) return checked(book, value);
  if (mustBeFormula) throw invalidArgument();
  if (type === "Date" || type === "Time") return momentLiteral(value, type);
  if (typeof value === "number") return String(value);
  if (typeof value !== "string" || value.trim() === "" || !Number.isFinite(Number(value))) throw invalidArgument();
  return value.trim();
}

const dayMs = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);

/** Dates and times come as ISO 8601 text, not as numbers (learn.microsoft.com, DateTimeDataValidation). */
function momentLiteral(value: unknown, type: "Date" | "Time"): string {
  if (typeof value !== "string") throw invalidArgument();
  const match = /^(?:(\d{4})-(\d{1,2})-(\d{1,2}))?(?:[T ]?(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/.exec(
    value.trim(),
  );
  if (!match || value.trim() === "") throw invalidArgument();
  const [, year, month, day, hour = "0", minute = "0", second = "0"] = match;
  const days = year ? (Date.UTC(Number(year), Number(month) - 1, Number(day)) - epoch) / dayMs : 0;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  if (type === "Date" && !year) throw invalidArgument();
  return String(days + time);
}

/** A serial as the API shows it again. */
export function momentText(literal: string, type: ValidationType): string {
  if (literal.startsWith("=") || !Number.isFinite(Number(literal))) return literal;
  const iso = new Date(epoch + Math.round(Number(literal) * dayMs)).toISOString();
  return type === "Time" ? iso.slice(11, 19) : iso.slice(0, 19).replace("T00:00:00", "");
}

/** The rules on any cell of the areas. */
export function rulesOn(sheet: Sheet, areas: readonly Area[]): DataValidation[] {
  return sheet.validations.filter((rule) => rule.areas.some((each) => areas.some((area) => overlaps(each, area))));
}

/** The rule of one cell. */
export function ruleAt(sheet: Sheet, row: number, column: number): DataValidation | undefined {
  return sheet.validations.find((rule) => rule.areas.some((area) => contains(area, row, column)));
}

/** The one rule that covers all of the areas; null when none does, "mixed" when several or only a part. */
export function soleRule(sheet: Sheet, areas: readonly Area[]): DataValidation | null | "mixed" {
  const rules = rulesOn(sheet, areas);
  const [rule] = rules;
  if (!rule) return null;
  const rest = rule.areas.reduce<Area[]>((left, area) => left.flatMap((each) => subtract(each, area)), [...areas]);
  return rules.length > 1 || rest.length > 0 ? "mixed" : rule;
}

/** Takes the areas out of every rule. */
export function clearRules(sheet: Sheet, areas: readonly Area[]): void {
  for (const rule of sheet.validations) {
    rule.areas = areas.reduce<Area[]>((left, area) => left.flatMap((each) => subtract(each, area)), rule.areas);
  }
  sheet.validations = sheet.validations.filter((rule) => rule.areas.length > 0);
}

/** Puts a rule on the areas instead of what was there; messages of a rule that covered them stay. */
export function setRule(sheet: Sheet, areas: readonly Area[], parts: RuleParts): void {
  const known = soleRule(sheet, areas);
  const kept = known && known !== "mixed" ? copyPlain(known) : newRule();
  clearRules(sheet, areas);
  sheet.validations.push({ ...kept, ...parts, areas: [...areas] });
}

function newRule(): DataValidation {
  return {
    areas: [],
    type: "Custom",
    operator: null,
    formula1: "",
    formula2: null,
    inCellDropDown: true,
    ignoreBlanks: true,
    errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
    prompt: { showPrompt: true, title: "", message: "" },
  };
}

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
