/** Data validation: reading Excel.DataValidationRule, and judging cell values by it. */

import { toBoolean, toOneOf, toRecord } from "../api/args";
import { cellsOf } from "../api/handle";
import { invalidArgument } from "../api-error";
import type { Book } from "../book";
import { copyPlain } from "../copy-plain";
import {
  type Area,
  contains,
  type DataValidation,
  formatArea,
  overlaps,
  quoteSheetName,
  type Sheet,
  subtract,
  type ValidationType,
} from "../model";
import { canonicalFormula } from "./formula-text";
import { fullAddress } from "./resolve-address";

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
