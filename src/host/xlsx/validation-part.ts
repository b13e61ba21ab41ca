/** Data validation in sheet XML, also where Excel 2010 and later put it (an extension, for lists on other sheets). */
import type { Area, Comparison, DataValidation, ValidationType } from "../model";
import { readAreas, writeAreas } from "./area-text";
import { formulaFromFile, formulaToFile } from "./formula-text";
import { attribute, child, childrenNamed, descendants, flagAttribute, type XmlElement } from "./xml-reader";
import { decodeCellText, encodeCellText, escapeText, tag, tagUnlessEmpty } from "./xml-writer";

const TYPES: Readonly<Record<string, ValidationType>> = {
  whole: "WholeNumber",
  decimal: "Decimal",
  textLength: "TextLength",
  date: "Date",
  time: "Time",
  list: "List",
  custom: "Custom",
};

export const OPERATORS: Readonly<Record<string, Comparison>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
};

const ALERTS: Readonly<Record<string, DataValidation["errorAlert"]["style"]>> = {
  stop: "Stop",
  warning: "Warning",
  information: "Information",
};

export const wordOf = <T>(words: Readonly<Record<string, T>>, value: T): string =>
  Object.entries(words).find(([, each]) => each === value)?.[0] ?? "";

export function readValidations(sheet: XmlElement): DataValidation[] {
  const plain = childrenNamed(child(sheet, "dataValidations"), "dataValidation");
  const extended = descendants(child(sheet, "extLst"), "dataValidation");
  return [...plain, ...extended].flatMap((element) => readValidation(element) ?? []);
}

function readValidation(element: XmlElement): DataValidation | null {
  const type = TYPES[attribute(element, "type") ?? "none"];
  const areas: Area[] = readAreas(attribute(element, "sqref") ?? child(element, "sqref")?.text);
  if (type === undefined || areas.length === 0) return null;
  const formula1 = formulaOf(child(element, "formula1"), type);
  const formula2 = formulaOf(child(element, "formula2"), type);
  const text = (name: string): string => decodeCellText(attribute(element, name) ?? "");
  return {
    areas,
    type,
    operator:
      type === "List" || type === "Custom"
        ? null
        : (OPERATORS[attribute(element, "operator") ?? "between"] ?? "Between"),
    formula1: formula1 ?? "",
    formula2,
    // The attribute says the opposite of its name.
    inCellDropDown: !flagAttribute(element, "showDropDown"),
    ignoreBlanks: flagAttribute(element, "allowBlank"),
    errorAlert: {
      showAlert: flagAttribute(element, "showErrorMessage"),
      style: ALERTS[attribute(element, "errorStyle") ?? "stop"] ?? "Stop",
      title: text("errorTitle"),
      message: text("error"),
    },
    prompt: {
      showPrompt: flagAttribute(element, "showInputMessage"),
      title: text("promptTitle"),
      message: text("prompt"),
    },
  };
}

/** A formula with "=", or the literal: a number, or the items of a list. */
function formulaOf(element: XmlElement | undefined, type: ValidationType): string | null {
  if (element === undefined) return null;
  const text = (child(element, "f")?.text ?? element.text).trim();
  if (text === "") return null;
  if (type === "List" && /^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  if (type !== "List" && type !== "Custom" && Number.isFinite(Number(text))) return text;
  return formulaFromFile(text, null);
}

export function writeValidations(validations: readonly DataValidation[]): string {
  const elements = validations.filter(({ areas }) => areas.length > 0).map(writeValidation);
  return tagUnlessEmpty("dataValidations", { count: elements.length }, elements);
}

function writeValidation(rule: DataValidation): string {
  const { errorAlert, prompt } = rule;
  const text = (value: string): string | null => (value === "" ? null : encodeCellText(value));
  return tag(
    "dataValidation",
    {
      type: wordOf(TYPES, rule.type),
      errorStyle: errorAlert.style === "Stop" ? null : wordOf(ALERTS, errorAlert.style),
      operator: rule.operator === null || rule.operator === "Between" ? null : wordOf(OPERATORS, rule.operator),
      allowBlank: rule.ignoreBlanks,
      showDropDown: rule.inCellDropDown ? null : true,
      showInputMessage: prompt.showPrompt,
      showErrorMessage: errorAlert.showAlert,
      errorTitle: text(errorAlert.title),
      error: text(errorAlert.message),
      promptTitle: text(prompt.title),
      prompt: text(prompt.message),
      sqref: writeAreas(rule.areas),
    },
    tag("formula1", {}, escapeText(formulaText(rule.formula1, rule.type))),
    rule.formula2 === null ? "" : tag("formula2", {}, escapeText(formulaText(rule.formula2, rule.type))),
  );
}

function formulaText(formula: string, type: ValidationType): string {
  if (formula.startsWith("=")) return formulaToFile(formula, null);
  return type === "List" ? `"${formula.replaceAll('"', '""')}"` : formula;
}
