/** Conditional formats in sheet XML. */
import { type Area, type Comparison, type ConditionalFormat, type ConditionalRule, formatArea } from "../model";
import { readAreas, writeAreas } from "./area-text";
import { formulaFromFile, formulaToFile } from "./formula-text";
import type { FileStyles } from "./style-reader";
import type { StyleWriter } from "./style-writer";
import { OPERATORS, wordOf } from "./validation-part";
import { attribute, childrenNamed, flagAttribute, numberAttribute, type XmlElement } from "./xml-reader";
import { escapeText, tag } from "./xml-writer";

type TextOperator = Extract<ConditionalRule, { kind: "ContainsText" }>["operator"];

const TEXT_TYPES: Readonly<Record<string, TextOperator>> = {
  containsText: "Contains",
  notContainsText: "NotContains",
  beginsWith: "BeginsWith",
  endsWith: "EndsWith",
};

const GRAPHIC: Readonly<Record<string, "ColorScale" | "DataBar" | "IconSet">> = {
  colorScale: "ColorScale",
  dataBar: "DataBar",
  iconSet: "IconSet",
};

const PRESETS: Readonly<Record<string, string>> = {
  containsBlanks: "Blanks",
  notContainsBlanks: "NonBlanks",
  containsErrors: "Errors",
  notContainsErrors: "NonErrors",
  duplicateValues: "DuplicateValues",
  uniqueValues: "UniqueValues",
};

const PERIODS: Readonly<Record<string, string>> = {
  yesterday: "Yesterday",
  today: "Today",
  tomorrow: "Tomorrow",
  last7Days: "LastSevenDays",
  lastWeek: "LastWeek",
  thisWeek: "ThisWeek",
  nextWeek: "NextWeek",
  lastMonth: "LastMonth",
  thisMonth: "ThisMonth",
  nextMonth: "NextMonth",
};

const AVERAGES: Readonly<Record<string, Readonly<Record<string, boolean | number>>>> = {
  AboveAverage: {},
  BelowAverage: { aboveAverage: false },
  EqualOrAboveAverage: { equalAverage: true },
  EqualOrBelowAverage: { aboveAverage: false, equalAverage: true },
  OneStdDevAboveAverage: { stdDev: 1 },
  OneStdDevBelowAverage: { aboveAverage: false, stdDev: 1 },
  TwoStdDevAboveAverage: { stdDev: 2 },
  TwoStdDevBelowAverage: { aboveAverage: false, stdDev: 2 },
  ThreeStdDevAboveAverage: { stdDev: 3 },
  ThreeStdDevBelowAverage: { aboveAverage: false, stdDev: 3 },
};

/** In the order of their priority. Rules of kinds the model does not know are left out. */
export function readConditionalFormats(
  sheet: XmlElement,
  styles: FileStyles,
  nextId: () => string,
): ConditionalFormat[] {
  const found: { priority: number; format: ConditionalFormat }[] = [];
  for (const group of childrenNamed(sheet, "conditionalFormatting")) {
    const areas: Area[] = readAreas(attribute(group, "sqref"));
    if (areas.length === 0) continue;
    for (const element of childrenNamed(group, "cfRule")) {
      const rule = readRule(element);
      if (rule === null) continue;
      const format: ConditionalFormat = {
        id: nextId(),
        areas: [...areas],
        rule,
        stopIfTrue: flagAttribute(element, "stopIfTrue"),
        format: structuredClone(styles.differential(numberAttribute(element, "dxfId"))),
      };
      found.push({ priority: numberAttribute(element, "priority") ?? Number.MAX_SAFE_INTEGER, format });
    }
  }
  return found.sort((a, b) => a.priority - b.priority).map(({ format }) => format);
}

function readRule(element: XmlElement): ConditionalRule | null {
  const type = attribute(element, "type") ?? "";
  const formulas = childrenNamed(element, "formula").map((each) => formulaFromFile(each.text.trim(), null));
  const [first = "="] = formulas;
  const text = TEXT_TYPES[type];
  const graphic = GRAPHIC[type];
  const preset = PRESETS[type] ?? (type === "timePeriod" ? PERIODS[attribute(element, "timePeriod") ?? ""] : undefined);
  if (type === "expression") return { kind: "Custom", formula: first };
  if (type === "cellIs") {
    const operator: Comparison = OPERATORS[attribute(element, "operator") ?? "equal"] ?? "EqualTo";
    return { kind: "CellValue", operator, formula1: first, formula2: formulas[1] ?? null };
  }
  if (text !== undefined) return { kind: "ContainsText", operator: text, text: attribute(element, "text") ?? "" };
  if (type === "top10") {
    const bottom = flagAttribute(element, "bottom") ? "Bottom" : "Top";
    const unit = flagAttribute(element, "percent") ? "Percent" : "Items";
    return { kind: "TopBottom", type: `${bottom}${unit}`, rank: numberAttribute(element, "rank") ?? 10 };
  }
  if (preset !== undefined) return { kind: "PresetCriteria", criterion: preset };
  if (type === "aboveAverage") return { kind: "PresetCriteria", criterion: averageOf(element) };
  if (graphic !== undefined) {
    const [drawing] = element.children;
    return drawing === undefined ? null : { kind: graphic, settings: { file: plainXml(drawing) } };
  }
  return null;
}

function averageOf(element: XmlElement): string {
  const side = flagAttribute(element, "aboveAverage", true) ? "Above" : "Below";
  const deviations = ["", "OneStdDev", "TwoStdDev", "ThreeStdDev"][numberAttribute(element, "stdDev") ?? 0] ?? "";
  return `${flagAttribute(element, "equalAverage") ? "EqualOr" : deviations}${side}Average`;
}

/** A graphic rule's drawing is kept as the file has it. */
function plainXml({ name, attributes, children }: XmlElement): string {
  const plain = Object.fromEntries(Object.entries(attributes).filter(([key]) => !key.includes(":") && key !== "xmlns"));
  return tag(name, plain, ...children.map(plainXml));
}

export function writeConditionalFormats(formats: readonly ConditionalFormat[], styles: StyleWriter): string {
  return formats
    .map((format, index) => {
      const [first] = format.areas;
      const rule = first === undefined ? "" : writeRule(format, index + 1, first, styles);
      return rule === "" ? "" : tag("conditionalFormatting", { sqref: writeAreas(format.areas) }, rule);
    })
    .join("");
}

function writeRule(conditional: ConditionalFormat, priority: number, first: Area, styles: StyleWriter): string {
  const { rule } = conditional;
  const common = { priority, stopIfTrue: conditional.stopIfTrue ? true : null };
  const dxfId = (): number => styles.differentialIndexOf(conditional.format);
  const formula = (text: string): string => tag("formula", {}, escapeText(formulaToFile(text, null)));
  const cell = formatArea({ ...first, bottom: first.top, right: first.left });
  switch (rule.kind) {
    case "Custom":
      return tag("cfRule", { type: "expression", dxfId: dxfId(), ...common }, formula(rule.formula));
    case "CellValue":
      return tag(
        "cfRule",
        { type: "cellIs", dxfId: dxfId(), ...common, operator: wordOf(OPERATORS, rule.operator) },
        formula(rule.formula1),
        rule.formula2 === null ? "" : formula(rule.formula2),
      );
    case "ContainsText": {
      const type = wordOf(TEXT_TYPES, rule.operator);
      const operator = type === "notContainsText" ? "notContains" : type;
      return tag(
        "cfRule",
        { type, dxfId: dxfId(), ...common, operator, text: rule.text },
        formula(textFormula(rule.operator, rule.text, cell)),
      );
    }
    case "TopBottom": {
      const percent = rule.type.endsWith("Percent") ? true : null;
      const bottom = rule.type.startsWith("Bottom") ? true : null;
      return tag("cfRule", { type: "top10", dxfId: dxfId(), ...common, percent, bottom, rank: rule.rank });
    }
    case "PresetCriteria":
      return writePreset(rule.criterion, { dxfId: dxfId(), ...common }, cell);
    default: {
      const { file } = rule.settings;
      const type = wordOf(GRAPHIC, rule.kind);
      return typeof file === "string" ? tag("cfRule", { type, ...common }, file) : "";
    }
  }
}

/** The formula that Excel writes beside text rules; other programs evaluate it. */
function textFormula(operator: TextOperator, text: string, cell: string): string {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  switch (operator) {
    case "Contains":
      return `=NOT(ISERROR(SEARCH(${quoted},${cell})))`;
    case "NotContains":
      return `=ISERROR(SEARCH(${quoted},${cell}))`;
    case "BeginsWith":
      return `=LEFT(${cell},LEN(${quoted}))=${quoted}`;
    case "EndsWith":
      return `=RIGHT(${cell},LEN(${quoted}))=${quoted}`;
  }
}

function writePreset(
  criterion: string,
  common: Readonly<Record<string, number | boolean | null>>,
  cell: string,
): string {
  const type = wordOf(PRESETS, criterion);
  const period = wordOf(PERIODS, criterion);
  const average = AVERAGES[criterion];
  const formulas: Readonly<Record<string, string>> = {
    containsBlanks: `LEN(TRIM(${cell}))=0`,
    notContainsBlanks: `LEN(TRIM(${cell}))>0`,
    containsErrors: `ISERROR(${cell})`,
    notContainsErrors: `NOT(ISERROR(${cell}))`,
  };
  const formula = formulas[type];
  if (type !== "")
    return tag("cfRule", { type, ...common }, formula === undefined ? "" : tag("formula", {}, escapeText(formula)));
  if (period !== "") return tag("cfRule", { type: "timePeriod", ...common, timePeriod: period });
  return average === undefined ? "" : tag("cfRule", { type: "aboveAverage", ...common, ...average });
}
