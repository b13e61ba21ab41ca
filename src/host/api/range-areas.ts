/** Excel.RangeAreas and the collections of ranges. Properties that differ between areas read as null. */
import { ApiError, invalidArgument, itemNotFound } from "../api-error";
import type { Book } from "../book";
import { clearCells, clearKinds } from "../edit/clear-cells";
import { copyCells, copyKinds } from "../edit/copy-cells";
import { fullAddresses, resolveAreas } from "../edit/resolve-address";
import {
  type Area,
  cellCount,
  columnLimit,
  intersection,
  isEntireColumn,
  isEntireRow,
  overlaps,
  rowLimit,
  usedArea,
} from "../model";
import { type Args, toText } from "./args";
import type { ClassSpec } from "./class-spec";
import { type AreasTarget, type Handle, handle, type Targets } from "./handle";
import { restyle } from "./range-format";
import { areasOrNull, found, special } from "./range-navigation";
import { uniform } from "./read-grid";

const mapped = (target: AreasTarget, move: (area: Area) => Area): Handle =>
  handle("RangeAreas", { sheet: target.sheet, areas: target.areas.map(move) });

function intersect({ sheet, areas }: AreasTarget, args: Args, book: Book): Handle | null {
  const other =
    typeof args.at(0) === "string"
      ? { sheet, areas: resolveAreas(book, args.string(0), sheet).map((target) => target.area) }
      : args.cells(0);
  if (!other) throw invalidArgument();
  const shared = areas.flatMap((area) =>
    other.areas.map((each) => intersection(area, each)).filter((part) => part !== null),
  );
  return areasOrNull({ sheet, areas: other.sheet === sheet ? shared : [] });
}

function used({ sheet, areas }: AreasTarget, args: Args): Handle | null {
  const valuesOnly = args.boolean(0, false);
  const parts = areas.map((area) => usedArea(sheet, { valuesOnly }, area)).filter((part) => part !== null);
  return areasOrNull({ sheet, areas: parts });
}

export const rangeAreasClass: ClassSpec<AreasTarget> = {
  properties: {
    Address: { get: ({ sheet, areas }) => fullAddresses(sheet, areas) },
    AddressLocal: { get: ({ sheet, areas }) => fullAddresses(sheet, areas) },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: {
      get: ({ areas }) => {
        const count = areas.reduce((sum, area) => sum + cellCount(area), 0);
        return count > 2_147_483_647 ? -1 : count;
      },
    },
    IsEntireColumn: { get: ({ areas }) => areas.every(isEntireColumn) },
    IsEntireRow: { get: ({ areas }) => areas.every(isEntireRow) },
    Style: {
      get: ({ sheet, areas }, book) => uniform(book, sheet, areas, (style) => style.namedStyle),
      set: (target, value, book) => restyle(book, target, { namedStyle: toText(value) }),
    },
  },
  objects: {
    Areas: ({ sheet, areas }) => handle("RangeCollection", { items: areas.map((area) => ({ sheet, area })) }),
    ConditionalFormats: (target) => handle("ConditionalFormatCollection", target),
    DataValidation: (target) => handle("DataValidation", target),
    Format: (target) => handle("RangeFormat", target),
    Worksheet: ({ sheet }) => handle("Worksheet", { sheet }),
  },
  methods: {
    Calculate: (_target, _args, book) => book.calculate({ force: true }),
    Clear: ({ sheet, areas }, args, book) => clearCells(book, sheet, areas, args.oneOf(0, clearKinds, "All")),
    CopyFrom: ({ sheet, areas }, args, book) => {
      const source = args.cells(0);
      const [from] = source?.areas ?? [];
      if (!source || !from || source.areas.length > 1) throw invalidArgument();
      const options = {
        kind: args.oneOf(1, copyKinds, "All"),
        skipBlanks: args.boolean(2, false),
        transpose: args.boolean(3, false),
      };
      for (const area of areas) copyCells(book, { sheet: source.sheet, area: from }, { sheet, area }, options);
    },
    GetEntireColumn: (target) => mapped(target, (area) => ({ ...area, top: 0, bottom: rowLimit - 1 })),
    GetEntireRow: (target) => mapped(target, (area) => ({ ...area, left: 0, right: columnLimit - 1 })),
    GetIntersection: (target, args, book) => found(intersect(target, args, book)),
    GetIntersectionOrNullObject: intersect,
    GetOffsetRangeAreas: (target, args) => {
      const [rows, columns] = [args.integer(0), args.integer(1)];
      const moved = target.areas.map((area) => ({
        top: area.top + rows,
        bottom: area.bottom + rows,
        left: area.left + columns,
        right: area.right + columns,
      }));
      const off = moved.some(
        (area) => area.top < 0 || area.left < 0 || area.bottom >= rowLimit || area.right >= columnLimit,
      );
      if (off) throw invalidArgument();
      return handle("RangeAreas", { sheet: target.sheet, areas: moved });
    },
    GetSpecialCells: (target, args, book) => found(special(target, args, book)),
    GetSpecialCellsOrNullObject: special,
    GetTables: ({ sheet, areas }) => {
      const tables = sheet.tables.filter((table) => areas.some((area) => overlaps(area, table.area)));
      return handle("TableScopedCollection", { items: tables.map((table) => ({ sheet, table })) });
    },
    GetUsedRangeAreas: (target, args) => found(used(target, args)),
    GetUsedRangeAreasOrNullObject: used,
    SetDirty: (_target, _args, book) => book.calculator.markAll(),
  },
};

function item<T>(items: readonly T[], args: Args): T {
  const found = items[args.integer(0)];
  if (found === undefined) throw new ApiError("InvalidArgument");
  return found;
}

export const rangeCollectionClass: ClassSpec<Targets["RangeCollection"]> = {
  items: ({ items }) => items.map((each) => handle("Range", each)),
  methods: {
    GetCount: ({ items }) => items.length,
    GetItemAt: ({ items }, args) => handle("Range", item(items, args)),
  },
};

export const rangeAreasCollectionClass: ClassSpec<Targets["RangeAreasCollection"]> = {
  items: ({ items }) => items.map((each) => handle("RangeAreas", each)),
  methods: {
    GetCount: ({ items }) => items.length,
    GetItemAt: ({ items }, args) => handle("RangeAreas", item(items, args)),
  },
};

export const workbookRangeAreasClass: ClassSpec<Targets["WorkbookRangeAreas"]> = {
  properties: { Addresses: { get: ({ items }) => items.map(({ sheet, areas }) => fullAddresses(sheet, areas)) } },
  objects: {
    Areas: ({ items }) => handle("RangeAreasCollection", { items }),
    Ranges: ({ items }) =>
      handle("RangeCollection", { items: items.flatMap(({ sheet, areas }) => areas.map((area) => ({ sheet, area }))) }),
  },
  methods: {
    GetRangeAreasBySheet: ({ items }, args) => {
      const key = args.key(0);
      const match = items.find(({ sheet }) => sheet.id === key || sheet.name.toLowerCase() === key.toLowerCase());
      if (!match) throw itemNotFound();
      return handle("RangeAreas", match);
    },
    GetRangeAreasOrNullObjectBySheet: ({ items }, args) => {
      const key = args.key(0);
      const match = items.find(({ sheet }) => sheet.id === key || sheet.name.toLowerCase() === key.toLowerCase());
      return match ? handle("RangeAreas", match) : null;
    },
  },
};
