/** Excel.ConditionalFormat and its kinds. A rule is kept and told apart by type; drawing it is the grid's business. */
import { ApiError, invalidArgument, itemNotFound } from "../api-error";
import { changeConditionalFormat } from "../edit/change-conditional-format";
import { requireAllowed } from "../edit/guard";
import { type Area, type ConditionalFormat, type ConditionalRule, newGuid, overlaps, subtract } from "../model";
import { toBoolean, toInteger } from "./args";
import type { ClassSpec } from "./class-spec";
import { type AreasTarget, type FormatTarget, type Handle, handle } from "./handle";

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
        changeConditionalFormat(book, target, () => {
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
        changeConditionalFormat(book, target, () => {
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
      changeConditionalFormat(book, target, () => {
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
      book.happened({ kind: "view", sheet });
      return handle("ConditionalFormat", { sheet, format });
    },
    ClearAll: ({ sheet, areas }, _args, book) => {
      requireAllowed(book, sheet, "allowFormatCells");
      book.touch(sheet);
      for (const format of sheet.conditionalFormats) {
        format.areas = areas.reduce<Area[]>((left, area) => left.flatMap((each) => subtract(each, area)), format.areas);
      }
      sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.areas.length > 0);
      book.happened({ kind: "view", sheet });
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
