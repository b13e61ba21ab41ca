/** Excel.ConditionalFormat and its kinds. A rule is kept and told apart by type; drawing it is the grid's business. */
import { ApiError, invalidArgument, itemNotFound } from "../api-error";
import type { Book } from "../book";
import { canonicalFormula, fromR1C1, toR1C1 } from "../edit/formula-text";
import { requireAllowed } from "../edit/guard";
import {
  type Area,
  type BorderLine,
  type ConditionalFormat,
  type ConditionalRule,
  newGuid,
  overlaps,
  type Sheet,
  subtract,
} from "../model";
import { toBoolean, toColor, toInteger, toOneOf, toRecord, toText } from "./args";
import type { ClassSpec, Property } from "./class-spec";
import { type AreasTarget, type FormatTarget, type Handle, handle, type Targets } from "./handle";
import { borderStyles, newBorder, requireBorderIndex, underlines } from "./range-format";

const types = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
] as const;
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

function newRule(type: (typeof types)[number]): ConditionalRule {
  switch (type) {
    case "Custom":
      return { kind: "Custom", formula: "=FALSE" };
    case "CellValue":
      return { kind: "CellValue", operator: "EqualTo", formula1: "0", formula2: null };
    case "ContainsText":
      return { kind: "ContainsText", operator: "Contains", text: "" };
    case "TopBottom":
      return { kind: "TopBottom", type: "TopItems", rank: 10 };
    case "PresetCriteria":
      return { kind: "PresetCriteria", criterion: "Blanks" };
    default:
      return { kind: type, settings: {} };
  }
}

function changed(book: Book, sheet: Sheet): void {
  book.happened({ kind: "view", sheet });
}

function write(book: Book, { sheet }: FormatTarget, act: () => void): void {
  requireAllowed(book, sheet, "allowFormatCells");
  book.touch(sheet);
  act();
  changed(book, sheet);
}

/** The settings object of one kind, or null for formats of another kind. */
function facet<K extends FacetName>(name: K, kinds: readonly ConditionalRule["kind"][]) {
  const make = (target: FormatTarget): Handle | null =>
    kinds.includes(target.format.rule.kind) ? handle(name, target) : null;
  const required = (target: FormatTarget): Handle => {
    const found = make(target);
    if (!found) throw new ApiError("InvalidOperation");
    return found;
  };
  return { make, required };
}

type FacetName =
  | "CellValueConditionalFormat"
  | "ColorScaleConditionalFormat"
  | "CustomConditionalFormat"
  | "DataBarConditionalFormat"
  | "IconSetConditionalFormat"
  | "PresetCriteriaConditionalFormat"
  | "TextConditionalFormat"
  | "TopBottomConditionalFormat";

const facets = {
  CellValue: facet("CellValueConditionalFormat", ["CellValue"]),
  ColorScale: facet("ColorScaleConditionalFormat", ["ColorScale"]),
  Custom: facet("CustomConditionalFormat", ["Custom"]),
  DataBar: facet("DataBarConditionalFormat", ["DataBar"]),
  IconSet: facet("IconSetConditionalFormat", ["IconSet"]),
  Preset: facet("PresetCriteriaConditionalFormat", ["PresetCriteria"]),
  TextComparison: facet("TextConditionalFormat", ["ContainsText"]),
  TopBottom: facet("TopBottomConditionalFormat", ["TopBottom"]),
};

const graphic = (format: ConditionalFormat): boolean =>
  format.rule.kind === "DataBar" || format.rule.kind === "ColorScale" || format.rule.kind === "IconSet";

export const conditionalFormatClass: ClassSpec<FormatTarget> = {
  id: { name: "Id", get: ({ format }) => format.id },
  properties: {
    Id: { get: ({ format }) => format.id },
    Type: { get: ({ format }) => format.rule.kind },
    Priority: {
      get: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
      set: (target, value, book) =>
        write(book, target, () => {
          const { sheet, format } = target;
          const others = sheet.conditionalFormats.filter((each) => each !== format);
          const asked = toInteger(value);
          const place = asked < 0 ? others.length + 1 + asked : asked;
          if (place < 0 || place > others.length) throw invalidArgument();
          sheet.conditionalFormats = [...others.slice(0, place), format, ...others.slice(place)];
        }),
    },
    StopIfTrue: {
      get: ({ format }) => (graphic(format) ? null : format.stopIfTrue),
      set: (target, value, book) => {
        if (graphic(target.format)) throw invalidArgument();
        write(book, target, () => {
          target.format.stopIfTrue = toBoolean(value);
        });
      },
    },
  },
  objects: Object.fromEntries(
    Object.entries(facets).flatMap(([name, { make, required }]) => [
      [name, required],
      [`${name}OrNullObject`, make],
    ]),
  ),
  methods: {
    Delete: (target, _args, book) =>
      write(book, target, () => {
        const { sheet, format } = target;
        sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each !== format);
      }),
    GetRange: ({ sheet, format }) => {
      const [area] = format.areas;
      if (!area || format.areas.length > 1) throw new ApiError("InvalidOperation");
      return handle("Range", { sheet, area });
    },
    GetRangeOrNullObject: ({ sheet, format }) => {
      const [area] = format.areas;
      return area && format.areas.length === 1 ? handle("Range", { sheet, area }) : null;
    },
    GetRanges: ({ sheet, format }) => handle("RangeAreas", { sheet, areas: format.areas }),
  },
};

function on({ sheet, areas }: AreasTarget): ConditionalFormat[] {
  return sheet.conditionalFormats.filter((format) =>
    format.areas.some((each) => areas.some((area) => overlaps(each, area))),
  );
}

function byKey(target: AreasTarget, key: string): Handle | null {
  const format = on(target).find((each) => each.id === key);
  return format ? handle("ConditionalFormat", { sheet: target.sheet, format }) : null;
}

export const conditionalFormatCollectionClass: ClassSpec<AreasTarget> = {
  getItem: (target, args) => {
    const found = byKey(target, args.key(0));
    if (!found) throw itemNotFound();
    return found;
  },
  items: (target) => on(target).map((format) => handle("ConditionalFormat", { sheet: target.sheet, format })),
  methods: {
    Add: ({ sheet, areas }, args, book) => {
      requireAllowed(book, sheet, "allowFormatCells");
      const rule = newRule(args.oneOf(0, types));
      book.touch(sheet);
      const format: ConditionalFormat = {
        id: newGuid(book.workbook),
        areas: [...areas],
        rule,
        stopIfTrue: false,
        format: { font: {}, fill: {}, border: {} },
      };
      // A new format comes first.
      sheet.conditionalFormats.unshift(format);
      changed(book, sheet);
      return handle("ConditionalFormat", { sheet, format });
    },
    ClearAll: ({ sheet, areas }, _args, book) => {
      requireAllowed(book, sheet, "allowFormatCells");
      book.touch(sheet);
      for (const format of sheet.conditionalFormats) {
        format.areas = areas.reduce<Area[]>((left, area) => left.flatMap((each) => subtract(each, area)), format.areas);
      }
      sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.areas.length > 0);
      changed(book, sheet);
    },
    GetCount: (target) => on(target).length,
    GetItemAt: (target, args) => {
      const format = on(target)[args.integer(0)];
      if (!format) throw invalidArgument();
      return handle("ConditionalFormat", { sheet: target.sheet, format });
    },
    GetItemOrNullObject: (target, args) => byKey(target, args.key(0)),
  },
};

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
  write(book, target, () => {
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
          write(book, target, () => {
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
      write(book, target, () => {
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

export const conditionalRangeFormatClass: ClassSpec<FormatTarget> = {
  properties: {
    NumberFormat: {
      get: ({ format }) => format.format.numberFormat ?? null,
      set: (target, value, book) =>
        write(book, target, () => {
          target.format.format.numberFormat = toText(value);
        }),
    },
  },
  objects: {
    Borders: (target) => handle("ConditionalRangeBorderCollection", target),
    Fill: (target) => handle("ConditionalRangeFill", target),
    Font: (target) => handle("ConditionalRangeFont", target),
  },
};

type FontPart = ConditionalFormat["format"]["font"];

function fontPart<K extends keyof FontPart>(name: K, read: (value: unknown) => FontPart[K]): Property<FormatTarget> {
  return {
    get: ({ format }) => format.format.font[name] ?? null,
    set: (target, value, book) =>
      write(book, target, () => {
        target.format.format.font[name] = read(value);
      }),
  };
}

export const conditionalRangeFontClass: ClassSpec<FormatTarget> = {
  properties: {
    Color: fontPart("color", toColor),
    Bold: fontPart("bold", toBoolean),
    Italic: fontPart("italic", toBoolean),
    Strikethrough: fontPart("strikethrough", toBoolean),
    Underline: fontPart("underline", (value) => toOneOf(value, underlines)),
  },
  methods: {
    Clear: (target, _args, book) =>
      write(book, target, () => {
        target.format.format.font = {};
      }),
  },
};

export const conditionalRangeFillClass: ClassSpec<FormatTarget> = {
  properties: {
    Color: {
      get: ({ format }) => format.format.fill.color ?? "",
      set: (target, value, book) =>
        write(book, target, () => {
          target.format.format.fill = { color: toColor(value) };
        }),
    },
  },
  methods: {
    Clear: (target, _args, book) =>
      write(book, target, () => {
        target.format.format.fill = {};
      }),
  },
};

type BorderPart = Targets["ConditionalRangeBorder"];
const sides = { Top: "top", Bottom: "bottom", Left: "left", Right: "right" } as const;
const edges = { EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right" } as const;
const edgeNames = Object.keys(edges) as (keyof typeof edges)[];

function setBorder(book: Book, target: BorderPart, line: (known: BorderLine | null) => BorderLine | null): void {
  write(book, target, () => {
    target.format.format.border[target.side] = line(target.format.format.border[target.side] ?? null);
  });
}

export const conditionalRangeBorderClass: ClassSpec<BorderPart> = {
  id: { name: "_Id", get: ({ side }) => edgeNames.find((name) => edges[name] === side) ?? "" },
  properties: {
    SideIndex: { get: ({ side }) => edgeNames.find((name) => edges[name] === side) },
    Style: {
      get: ({ format, side }) => format.format.border[side]?.style ?? "None",
      set: (target, value, book) =>
        setBorder(book, target, (known) =>
          value === "None" ? null : { ...(known ?? newBorder), style: toOneOf(value, borderStyles) },
        ),
    },
    Color: {
      get: ({ format, side }) => format.format.border[side]?.color ?? "#000000",
      set: (target, value, book) =>
        setBorder(book, target, (known) => ({ ...(known ?? newBorder), color: toColor(value) })),
    },
  },
};

export const conditionalRangeBorderCollectionClass: ClassSpec<FormatTarget> = {
  properties: { Count: { get: () => edgeNames.length } },
  getItem: (target, args) => {
    const name = edgeNames.find((each) => each === requireBorderIndex(args.at(0), edgeNames)) ?? "EdgeTop";
    return handle("ConditionalRangeBorder", { ...target, side: edges[name] });
  },
  items: (target) => edgeNames.map((name) => handle("ConditionalRangeBorder", { ...target, side: edges[name] })),
  objects: Object.fromEntries(
    Object.entries(sides).map(([name, side]) => [
      name,
      (target: FormatTarget) => handle("ConditionalRangeBorder", { ...target, side }),
    ]),
  ),
  methods: {
    GetItemAt: (target, args) => {
      const name = edgeNames[args.integer(0)];
      if (!name) throw invalidArgument();
      return handle("ConditionalRangeBorder", { ...target, side: edges[name] });
    },
  },
};
