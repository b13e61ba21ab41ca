/** The rules of conditional formats, one class a kind. They are read and written as one object. */
import { invalidArgument } from "../api-error";
import type { Book } from "../book";
import { changeConditionalFormat } from "../edit/change-conditional-format";
import { canonicalFormula, fromR1C1, toR1C1 } from "../edit/formula-text";
import type { ConditionalRule } from "../model";
import { toBoolean, toInteger, toOneOf, toRecord, toText } from "./args";
import type { ClassSpec, Property } from "./class-spec";
import { type FormatTarget, handle, type Targets } from "./handle";

const comparisons = {
  Between: "Between",
  NotBetween: "NotBetween",
  EqualTo: "EqualTo",
  NotEqualTo: "NotEqualTo",
  GreaterThan: "GreaterThan",
  LessThan: "LessThan",
  GreaterThanOrEqual: "GreaterThanOrEqualTo",
  LessThanOrEqual: "LessThanOrEqualTo",
} as const;
type WireComparison = keyof typeof comparisons;
const wireComparisons = Object.keys(comparisons) as WireComparison[];

const formatObject = { Format: (target: FormatTarget) => handle("ConditionalRangeFormat", target) };

export const customConditionalFormatClass: ClassSpec<FormatTarget> = {
  objects: { ...formatObject, Rule: (target) => handle("ConditionalFormatRule", target) },
};

function customFormula({ format }: FormatTarget): string {
  return format.rule.kind === "Custom" ? format.rule.formula : "";
}

function corner({ format }: FormatTarget): { row: number; column: number } {
  const [area] = format.areas;
  return { row: area?.top ?? 0, column: area?.left ?? 0 };
}

function setFormula(book: Book, target: FormatTarget, text: string): void {
  const { rule } = target.format;
  const formula = canonicalFormula(text.startsWith("=") ? text : `=${text}`);
  if (rule.kind !== "Custom" || !book.calculator.parse(formula)) throw invalidArgument();
  changeConditionalFormat(book, target, () => {
    rule.formula = formula;
  });
}

const ruleFormula: Property<FormatTarget> = {
  get: customFormula,
  set: (target, value, book) => setFormula(book, target, toText(value)),
};

export const conditionalFormatRuleClass: ClassSpec<FormatTarget> = {
  properties: {
    Formula: ruleFormula,
    FormulaLocal: ruleFormula,
    FormulaR1C1: {
      get: (target) => toR1C1(customFormula(target), corner(target).row, corner(target).column),
      set: (target, value, book) =>
        setFormula(book, target, fromR1C1(toText(value), corner(target).row, corner(target).column)),
    },
  },
};

function operand(book: Book, value: unknown): string {
  const text = typeof value === "number" ? String(value) : toText(value);
  if (!text.startsWith("=")) return text;
  const formula = canonicalFormula(text);
  if (!book.calculator.parse(formula)) throw invalidArgument();
  return formula;
}

/** Rules are read and written as one object. */
function wholeRule(
  show: (rule: ConditionalRule) => unknown,
  read: (record: { readonly [key: string]: unknown }, book: Book) => ConditionalRule,
): ClassSpec<FormatTarget> {
  return {
    properties: {
      Rule: {
        get: ({ format }) => show(format.rule),
        set: (target, value, book) => {
          const rule = read(toRecord(value), book);
          changeConditionalFormat(book, target, () => {
            target.format.rule = rule;
          });
        },
      },
    },
    objects: formatObject,
  };
}

export const cellValueConditionalFormatClass = wholeRule(
  (rule) => {
    if (rule.kind !== "CellValue") return null;
    const operator = wireComparisons.find((name) => comparisons[name] === rule.operator);
    const second = rule.formula2 === null ? {} : { formula2: rule.formula2 };
    return { formula1: rule.formula1, ...second, operator };
  },
  (record, book) => {
    const operator = comparisons[toOneOf(record.operator, wireComparisons)];
    const two = operator === "Between" || operator === "NotBetween";
    if (two && record.formula2 == null) throw invalidArgument();
    return {
      kind: "CellValue",
      operator,
      formula1: operand(book, record.formula1),
      formula2: two ? operand(book, record.formula2) : null,
    };
  },
);

export const textConditionalFormatClass = wholeRule(
  (rule) => (rule.kind === "ContainsText" ? { operator: rule.operator, text: rule.text } : null),
  (record) => ({
    kind: "ContainsText",
    operator: toOneOf(record.operator, ["Contains", "NotContains", "BeginsWith", "EndsWith"]),
    text: toText(record.text),
  }),
);

export const topBottomConditionalFormatClass = wholeRule(
  (rule) => (rule.kind === "TopBottom" ? { rank: rule.rank, type: rule.type } : null),
  (record) => ({
    kind: "TopBottom",
    type: toOneOf(record.type, ["TopItems", "TopPercent", "BottomItems", "BottomPercent"]),
    rank: toInteger(record.rank),
  }),
);

export const presetCriteriaConditionalFormatClass = wholeRule(
  (rule) => (rule.kind === "PresetCriteria" ? { criterion: rule.criterion } : null),
  (record) => ({ kind: "PresetCriteria", criterion: toText(record.criterion) }),
);

/** Graphic rules keep what they are given, property by property. */
function setting(
  name: string,
  initial: unknown,
  read: (value: unknown) => unknown = (value) => value,
): Property<FormatTarget> {
  return {
    get: ({ format }) => ("settings" in format.rule ? (format.rule.settings[name] ?? initial) : initial),
    set: (target, value, book) =>
      changeConditionalFormat(book, target, () => {
        if ("settings" in target.format.rule) target.format.rule.settings[name] = read(value);
      }),
  };
}

export const colorScaleConditionalFormatClass: ClassSpec<FormatTarget> = {
  properties: {
    Criteria: setting("criteria", null, toRecord),
    ThreeColorScale: {
      get: ({ format }) => {
        const criteria = "settings" in format.rule ? format.rule.settings.criteria : null;
        return typeof criteria === "object" && criteria !== null && "midpoint" in criteria;
      },
    },
  },
};

export const iconSetConditionalFormatClass: ClassSpec<FormatTarget> = {
  properties: {
    ReverseIconOrder: setting("reverseIconOrder", false, toBoolean),
    ShowIconOnly: setting("showIconOnly", false, toBoolean),
    Style: setting("style", "ThreeTrafficLights1", toText),
    Criteria: setting("criteria", []),
  },
};

export const dataBarConditionalFormatClass: ClassSpec<FormatTarget> = {
  properties: {
    ShowDataBarOnly: setting("showDataBarOnly", false, toBoolean),
    BarDirection: setting("barDirection", "Context", toText),
    AxisFormat: setting("axisFormat", "Automatic", toText),
    AxisColor: setting("axisColor", "#000000"),
    LowerBoundRule: setting("lowerBoundRule", { type: "Automatic" }, toRecord),
    UpperBoundRule: setting("upperBoundRule", { type: "Automatic" }, toRecord),
  },
  objects: {
    PositiveFormat: (target) => handle("DataBarPart", { ...target, part: "positiveFormat" }),
    NegativeFormat: (target) => handle("DataBarPart", { ...target, part: "negativeFormat" }),
  },
};

function partSetting(name: string, initial: unknown): Property<Targets["DataBarPart"]> {
  const whole = ({ part }: Targets["DataBarPart"]): Property<FormatTarget> => setting(`${part}/${name}`, initial);
  return {
    get: (target, book) => whole(target).get(target, book),
    set: (target, value, book) => whole(target).set?.(target, value, book),
  };
}

export const dataBarPartClass: ClassSpec<Targets["DataBarPart"]> = {
  properties: {
    FillColor: partSetting("fillColor", "#638EC6"),
    BorderColor: partSetting("borderColor", ""),
    GradientFill: partSetting("gradientFill", true),
    MatchPositiveFillColor: partSetting("matchPositiveFillColor", false),
    MatchPositiveBorderColor: partSetting("matchPositiveBorderColor", false),
  },
};
