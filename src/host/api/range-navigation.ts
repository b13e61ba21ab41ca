/** The methods of Excel.Range that lead to other ranges. */
import { ApiError, invalidArgument, itemNotFound } from "../api-error";
import type { Book } from "../book";
import { findAll, readCriteria } from "../edit/find-text";
import { directions, edgeFrom, surroundingRegion } from "../edit/regions";
import { resolveRange } from "../edit/resolve-address";
import { isColumnHidden, isRowHidden } from "../edit/sizes";
import { specialCells } from "../edit/special-cells";
import {
  type Area,
  bounding,
  columnLimit,
  contains,
  intersection,
  isUnbounded,
  overlaps,
  rowLimit,
  usedArea,
} from "../model";
import type { Args } from "./args";
import type { ClassSpec } from "./class-spec";
import { type AreasTarget, type Handle, handle, type RangeTarget } from "./handle";

type Methods = NonNullable<ClassSpec<RangeTarget>["methods"]>;

/** A range on the same sheet; off the sheet is InvalidArgument. */
function at(target: RangeTarget, area: Area): Handle {
  const { top, left, bottom, right } = area;
  if (top < 0 || left < 0 || bottom >= rowLimit || right >= columnLimit || bottom < top || right < left) {
    throw invalidArgument();
  }
  return handle("Range", { sheet: target.sheet, area });
}

function areasOrNull(target: AreasTarget): Handle | null {
  return target.areas.length === 0 ? null : handle("RangeAreas", target);
}

function found(object: Handle | null): Handle {
  if (!object) throw itemNotFound();
  return object;
}

/** Another range, as a Range object or an address. */
export function otherRange(target: RangeTarget, args: Args, index: number, book: Book): RangeTarget {
  const other = typeof args.at(index) === "string" ? resolveRange(book, args.string(index), null) : args.range(index);
  if (other.sheet !== target.sheet) throw invalidArgument();
  return other;
}

/** "count" lines next to the range; negative counts from the far side, as documented for getRowsAbove and its kin. */
function beside(target: RangeTarget, side: "above" | "below" | "before" | "after", count: number): Handle {
  if (count === 0) throw invalidArgument();
  const { area } = target;
  if (count < 0) {
    const opposite = { above: "below", below: "above", before: "after", after: "before" } as const;
    return beside(target, opposite[side], -count);
  }
  switch (side) {
    case "above":
      return at(target, { ...area, top: area.top - count, bottom: area.top - 1 });
    case "below":
      return at(target, { ...area, top: area.bottom + 1, bottom: area.bottom + count });
    case "before":
      return at(target, { ...area, left: area.left - count, right: area.left - 1 });
    default:
      return at(target, { ...area, left: area.right + 1, right: area.right + count });
  }
}

function intersect(target: RangeTarget, args: Args, book: Book): Handle | null {
  const other = typeof args.at(0) === "string" ? resolveRange(book, args.string(0), target.sheet) : args.range(0);
  const area = other.sheet === target.sheet ? intersection(target.area, other.area) : null;
  return area && at(target, area);
}

function find(target: RangeTarget, args: Args, book: Book): Handle | null {
  const areas = findAll(book, target.sheet, [target.area], args.string(0), args.at(1));
  const area = readCriteria(args.at(1)).searchDirection === "Backwards" ? areas.at(-1) : areas[0];
  return area ? at(target, area) : null;
}

function special(target: AreasTarget, args: Args, book: Book): Handle | null {
  const valueType = args.has(1) ? args.string(1) : null;
  return areasOrNull({
    sheet: target.sheet,
    areas: specialCells(book, target.sheet, target.areas, args.string(0), valueType),
  });
}

function merged({ sheet, area }: RangeTarget): Handle | null {
  return areasOrNull({ sheet, areas: sheet.merges.filter((merge) => overlaps(merge, area)) });
}

function edge(target: RangeTarget, args: Args, book: Book): { row: number; column: number } {
  const start = args.has(1) ? otherRange(target, args, 1, book).area : target.area;
  return edgeFrom(target.sheet, start.top, start.left, args.oneOf(0, directions));
}

export const rangeNavigation: Methods = {
  GetCell: (target, args) => {
    const row = target.area.top + args.integer(0);
    const column = target.area.left + args.integer(1);
    return at(target, { top: row, bottom: row, left: column, right: column });
  },
  GetRow: (target, args) => {
    const row = target.area.top + args.integer(0);
    return at(target, { ...target.area, top: row, bottom: row });
  },
  GetColumn: (target, args) => {
    const column = target.area.left + args.integer(0);
    return at(target, { ...target.area, left: column, right: column });
  },
  GetLastCell: (target) => {
    const { bottom, right } = target.area;
    return at(target, { top: bottom, bottom, left: right, right });
  },
  GetLastRow: (target) => at(target, { ...target.area, top: target.area.bottom }),
  GetLastColumn: (target) => at(target, { ...target.area, left: target.area.right }),
  GetEntireRow: (target) => at(target, { ...target.area, left: 0, right: columnLimit - 1 }),
  GetEntireColumn: (target) => at(target, { ...target.area, top: 0, bottom: rowLimit - 1 }),
  GetOffsetRange: (target, args) => {
    const [rows, columns] = [args.integer(0), args.integer(1)];
    const { top, left, bottom, right } = target.area;
    return at(target, { top: top + rows, bottom: bottom + rows, left: left + columns, right: right + columns });
  },
  GetResizedRange: (target, args) => {
    const { area } = target;
    return at(target, { ...area, bottom: area.bottom + args.integer(0), right: area.right + args.integer(1) });
  },
  GetAbsoluteResizedRange: (target, args) => {
    const { area } = target;
    return at(target, { ...area, bottom: area.top + args.integer(0) - 1, right: area.left + args.integer(1) - 1 });
  },
  GetRowsAbove: (target, args) => beside(target, "above", args.integer(0, 1)),
  GetRowsBelow: (target, args) => beside(target, "below", args.integer(0, 1)),
  GetColumnsBefore: (target, args) => beside(target, "before", args.integer(0, 1)),
  GetColumnsAfter: (target, args) => beside(target, "after", args.integer(0, 1)),
  GetBoundingRect: (target, args, book) => at(target, bounding(target.area, otherRange(target, args, 0, book).area)),
  GetIntersection: (target, args, book) => found(intersect(target, args, book)),
  GetIntersectionOrNullObject: intersect,
  GetUsedRange: (target, args) => {
    const area = usedArea(target.sheet, { valuesOnly: args.boolean(0, false) }, target.area);
    return found(area && at(target, area));
  },
  GetUsedRangeOrNullObject: (target, args) => {
    const area = usedArea(target.sheet, { valuesOnly: args.boolean(0, false) }, target.area);
    return area && at(target, area);
  },
  GetSurroundingRegion: (target) => at(target, surroundingRegion(target.sheet, target.area)),
  GetExtendedRange: (target, args, book) => {
    const { row, column } = edge(target, args, book);
    return at(target, bounding(target.area, { top: row, bottom: row, left: column, right: column }));
  },
  GetRangeEdge: (target, args, book) => {
    const { row, column } = edge(target, args, book);
    return at(target, { top: row, bottom: row, left: column, right: column });
  },
  GetSpecialCells: ({ sheet, area }, args, book) => found(special({ sheet, areas: [area] }, args, book)),
  GetSpecialCellsOrNullObject: ({ sheet, area }, args, book) => special({ sheet, areas: [area] }, args, book),
  GetMergedAreas: (target) => found(merged(target)),
  GetMergedAreasOrNullObject: merged,
  Find: (target, args, book) => found(find(target, args, book)),
  FindOrNullObject: find,
  GetTables: ({ sheet, area }, args) => {
    const contained = args.boolean(0, false);
    const inside = (table: Area): boolean =>
      contained
        ? contains(area, table.top, table.left) && contains(area, table.bottom, table.right)
        : overlaps(area, table);
    const items = sheet.tables.filter((table) => inside(table.area)).map((table) => ({ sheet, table }));
    return handle("TableScopedCollection", { items });
  },
  GetVisibleView: ({ sheet, area }) => {
    if (isUnbounded(area)) throw new ApiError("InvalidArgument");
    const lines = (first: number, last: number, hidden: (index: number) => boolean): number[] =>
      Array.from({ length: last - first + 1 }, (_, offset) => first + offset).filter((index) => !hidden(index));
    return handle("RangeView", {
      sheet,
      area,
      rows: lines(area.top, area.bottom, (row) => isRowHidden(sheet, row)),
      columns: lines(area.left, area.right, (column) => isColumnHidden(sheet, column)),
    });
  },
};

export { areasOrNull, found, special };
