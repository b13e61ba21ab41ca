/** What a conditional format changes: font, fill, borders, number format. */
import { invalidArgument } from "../api-error";
import type { Book } from "../book";
import { changeConditionalFormat } from "../edit/change-conditional-format";
import type { BorderLine, ConditionalFormat } from "../model";
import { toBoolean, toColor, toOneOf, toText } from "./args";
import type { ClassSpec, Property } from "./class-spec";
import { type FormatTarget, handle, type Targets } from "./handle";
import { borderStyles, newBorder, requireBorderIndex, underlines } from "./range-format";

export const conditionalRangeFormatClass: ClassSpec<FormatTarget> = {
  properties: {
    NumberFormat: {
      get: ({ format }) => format.format.numberFormat ?? null,
      set: (target, value, book) =>
        changeConditionalFormat(book, target, () => {
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
      changeConditionalFormat(book, target, () => {
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
      changeConditionalFormat(book, target, () => {
        target.format.format.font = {};
      }),
  },
};

export const conditionalRangeFillClass: ClassSpec<FormatTarget> = {
  properties: {
    Color: {
      get: ({ format }) => format.format.fill.color ?? "",
      set: (target, value, book) =>
        changeConditionalFormat(book, target, () => {
          target.format.format.fill = { color: toColor(value) };
        }),
    },
  },
  methods: {
    Clear: (target, _args, book) =>
      changeConditionalFormat(book, target, () => {
        target.format.format.fill = {};
      }),
  },
};

type BorderPart = Targets["ConditionalRangeBorder"];
const sides = { Top: "top", Bottom: "bottom", Left: "left", Right: "right" } as const;
const edges = { EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right" } as const;
const edgeNames = Object.keys(edges) as (keyof typeof edges)[];

function setBorder(book: Book, target: BorderPart, line: (known: BorderLine | null) => BorderLine | null): void {
  changeConditionalFormat(book, target, () => {
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
