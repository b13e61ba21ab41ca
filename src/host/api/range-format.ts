/** Excel.RangeFormat and its parts: font, fill, borders, protection. Mixed values read as null. */
import { ApiError, invalidArgument } from "../api-error";
import type { Book } from "../book";
import { requireAllowed } from "../edit/guard";
import {
  autofitColumns,
  autofitRows,
  setColumnWidth,
  setRowHeight,
  sharedColumnWidth,
  sharedRowHeight,
} from "../edit/sizes";
import { restyleArea } from "../edit/write-cells";
import type { AlignmentStyle, BorderLine, CellStyle, FillStyle, FontStyle, StylePatch } from "../model";
import { toBoolean, toColor, toNumber, toOneOf, toText } from "./args";
import type { ClassSpec, Property } from "./class-spec";
import { type AreasTarget, handle } from "./handle";
import { uniform } from "./read-grid";

export function restyle(book: Book, { sheet, areas }: AreasTarget, patch: StylePatch): void {
  requireAllowed(book, sheet, "allowFormatCells");
  book.touch(sheet);
  for (const area of areas) restyleArea(book, sheet, area, patch);
}

function styleProperty<V>(pick: (style: CellStyle) => V, patch: (value: unknown) => StylePatch): Property<AreasTarget> {
  return {
    get: ({ sheet, areas }, book) => uniform(book, sheet, areas, pick),
    set: (target, value, book) => restyle(book, target, patch(value)),
  };
}

const font = <K extends keyof FontStyle>(key: K, read: (value: unknown) => FontStyle[K]): Property<AreasTarget> =>
  styleProperty(
    (style) => style.font[key],
    (value) => ({ font: { [key]: read(value) } }),
  );

const fill = <K extends keyof FillStyle>(key: K, read: (value: unknown) => FillStyle[K]): Property<AreasTarget> =>
  styleProperty(
    (style) => style.fill[key] ?? "",
    (value) => ({ fill: { [key]: read(value) } }),
  );

const alignment = <K extends keyof AlignmentStyle>(
  key: K,
  read: (value: unknown) => AlignmentStyle[K],
): Property<AreasTarget> =>
  styleProperty(
    (style) => style.alignment[key],
    (value) => ({ alignment: { [key]: read(value) } }),
  );

export const horizontals = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
export const verticals = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
export const underlines = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

function fontName(value: unknown): string {
  const name = toText(value);
  if (name === "" || name.length > 31) throw invalidArgument();
  return name;
}

function within(low: number, high: number): (value: unknown) => number {
  return (value) => {
    const number = toNumber(value);
    if (number < low || number > high) throw invalidArgument();
    return number;
  };
}

function orientation(value: unknown): number {
  const degrees = toNumber(value);
  if (degrees !== 180 && (degrees < -90 || degrees > 90)) throw invalidArgument();
  return degrees;
}

export const rangeFormatClass: ClassSpec<AreasTarget> = {
  properties: {
    HorizontalAlignment: alignment("horizontal", (value) => toOneOf(value, horizontals)),
    VerticalAlignment: alignment("vertical", (value) => toOneOf(value, verticals)),
    WrapText: alignment("wrapText", toBoolean),
    ShrinkToFit: alignment("shrinkToFit", toBoolean),
    IndentLevel: alignment("indentLevel", within(0, 250)),
    AutoIndent: alignment("autoIndent", toBoolean),
    TextOrientation: alignment("textOrientation", orientation),
    ReadingOrder: alignment("readingOrder", (value) => toOneOf(value, ["Context", "LeftToRight", "RightToLeft"])),
    ColumnWidth: {
      get: ({ sheet, areas }) => sharedColumnWidth(sheet, areas),
      set: ({ sheet, areas }, value, book) => setColumnWidth(book, sheet, areas, toNumber(value)),
    },
    RowHeight: {
      get: ({ sheet, areas }, book) => sharedRowHeight(book, sheet, areas),
      set: ({ sheet, areas }, value, book) => setRowHeight(book, sheet, areas, toNumber(value)),
    },
    // Only `true` has an effect (learn.microsoft.com, RangeFormat.useStandardWidth).
    UseStandardWidth: {
      get: ({ sheet, areas }) => sharedColumnWidth(sheet, areas) === sheet.standardWidth,
      set: ({ sheet, areas }, value, book) => {
        if (toBoolean(value)) setColumnWidth(book, sheet, areas, sheet.standardWidth);
      },
    },
    UseStandardHeight: {
      get: ({ sheet, areas }, book) => sharedRowHeight(book, sheet, areas) === sheet.standardHeight,
      set: ({ sheet, areas }, value, book) => {
        if (toBoolean(value)) setRowHeight(book, sheet, areas, sheet.standardHeight);
      },
    },
  },
  objects: {
    Borders: (target) => handle("RangeBorderCollection", target),
    Fill: (target) => handle("RangeFill", target),
    Font: (target) => handle("RangeFont", target),
    Protection: (target) => handle("FormatProtection", target),
  },
  methods: {
    AutofitColumns: ({ sheet, areas }, _args, book) => autofitColumns(book, sheet, areas),
    AutofitRows: ({ sheet, areas }, _args, book) => autofitRows(book, sheet, areas),
    AdjustIndent: (target, args, book) => {
      const by = args.integer(0);
      const level = uniform(book, target.sheet, target.areas, (style) => style.alignment.indentLevel) ?? 0;
      restyle(book, target, { alignment: { indentLevel: within(0, 250)(Math.max(0, level + by)) } });
    },
  },
};

export const rangeFontClass: ClassSpec<AreasTarget> = {
  properties: {
    Name: font("name", fontName),
    Size: font("size", within(1, 409)),
    Bold: font("bold", toBoolean),
    Italic: font("italic", toBoolean),
    Underline: font("underline", (value) => toOneOf(value, underlines)),
    Strikethrough: font("strikethrough", toBoolean),
    Superscript: font("superscript", toBoolean),
    Subscript: font("subscript", toBoolean),
    Color: font("color", toColor),
    TintAndShade: font("tintAndShade", within(-1, 1)),
  },
};

const noFill: FillStyle = { color: null, pattern: "None", patternColor: null, tintAndShade: 0 };

export const rangeFillClass: ClassSpec<AreasTarget> = {
  properties: {
    Color: {
      // A cell without fill reads as white.
      get: ({ sheet, areas }, book) => uniform(book, sheet, areas, (style) => style.fill.color ?? "#FFFFFF"),
      set: (target, value, book) =>
        restyle(book, target, { fill: value === "" ? noFill : { color: toColor(value), pattern: "Solid" } }),
    },
    Pattern: fill("pattern", (value) => (value === null ? "None" : toText(value))),
    PatternColor: fill("patternColor", toColor),
    TintAndShade: fill("tintAndShade", within(-1, 1)),
  },
  methods: { Clear: (target, _args, book) => restyle(book, target, { fill: noFill }) },
};

export const formatProtectionClass: ClassSpec<AreasTarget> = {
  properties: {
    Locked: styleProperty(
      (style) => style.protection.locked,
      (value) => ({ protection: { locked: toBoolean(value) } }),
    ),
    FormulaHidden: styleProperty(
      (style) => style.protection.formulaHidden,
      (value) => ({ protection: { formulaHidden: toBoolean(value) } }),
    ),
  },
};

export const borderStyles = ["Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
export const borderWeights = ["Hairline", "Thin", "Medium", "Thick"] as const;
export const newBorder: BorderLine = { style: "Continuous", weight: "Thin", color: "#000000" };

export function requireBorderIndex(index: unknown, allowed: readonly string[]): string {
  const side = typeof index === "string" ? allowed.find((each) => each === index) : undefined;
  if (side === undefined) throw new ApiError("InvalidArgument");
  return side;
}
