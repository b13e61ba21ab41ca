/** Excel.RangeBorder: the edges of a range, the lines inside it, its diagonals. Neighbouring cells share a line. */
import type { Book } from "../book";
import { requireAllowed } from "../edit/guard";
import {
  type Area,
  type BorderLine,
  type BorderSide,
  cellCount,
  columnLimit,
  rowLimit,
  type Sheet,
  type StylePatch,
} from "../model";
import { toColor, toOneOf } from "./args";
import type { ClassSpec, Property } from "./class-spec";
import { type BorderTarget, handle, type Targets } from "./handle";
import { borderStyles, borderWeights, newBorder, requireBorderIndex } from "./range-format";
import { styleOf } from "./read-grid";

const sides = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
];

interface Edge {
  readonly row: number;
  readonly column: number;
  readonly side: BorderSide;
}

/** The cell edges that make up one of the range's lines. */
function* edges(area: Area, side: string): Generator<Edge> {
  const { top, left, bottom, right } = area;
  const inRow = function* (row: number, edge: BorderSide): Generator<Edge> {
    for (let column = left; column <= right; column++) yield { row, column, side: edge };
  };
  const inColumn = function* (column: number, edge: BorderSide): Generator<Edge> {
    for (let row = top; row <= bottom; row++) yield { row, column, side: edge };
  };
  if (side === "EdgeTop") yield* inRow(top, "top");
  if (side === "EdgeBottom") yield* inRow(bottom, "bottom");
  if (side === "EdgeLeft") yield* inColumn(left, "left");
  if (side === "EdgeRight") yield* inColumn(right, "right");
  if (side === "InsideHorizontal") for (let row = top; row < bottom; row++) yield* inRow(row, "bottom");
  if (side === "InsideVertical") for (let column = left; column < right; column++) yield* inColumn(column, "right");
  if (side === "DiagonalDown" || side === "DiagonalUp") {
    for (let row = top; row <= bottom; row++)
      yield* inRow(row, side === "DiagonalDown" ? "diagonalDown" : "diagonalUp");
  }
}

/** The other cell's edge that is the same line, if any. */
function twin({ row, column, side }: Edge): Edge | null {
  if (side === "top" && row > 0) return { row: row - 1, column, side: "bottom" };
  if (side === "bottom" && row < rowLimit - 1) return { row: row + 1, column, side: "top" };
  if (side === "left" && column > 0) return { row, column: column - 1, side: "right" };
  if (side === "right" && column < columnLimit - 1) return { row, column: column + 1, side: "left" };
  return null;
}

function lineAt(book: Book, sheet: Sheet, edge: Edge): BorderLine | null {
  const own = styleOf(book, sheet, edge.row, edge.column).border[edge.side];
  const other = own ? null : twin(edge);
  return own ?? (other && styleOf(book, sheet, other.row, other.column).border[other.side]);
}

/** Whole rows and columns are written where cells exist: endless lines are not kept. */
const writtenCells = 2_000_000;

function setLine(
  book: Book,
  { sheet, areas, side }: BorderTarget,
  change: (line: BorderLine | null) => BorderLine | null,
) {
  requireAllowed(book, sheet, "allowFormatCells");
  book.touch(sheet);
  const { linePatch, noLine } = patches(change);
  for (const area of areas) {
    const bounded =
      cellCount(area) > writtenCells ? { ...area, bottom: Math.min(area.bottom, area.top + 9_999) } : area;
    for (const edge of edges(bounded, side)) {
      book.restyle(sheet, edge.row, edge.column, linePatch(edge.side, lineAt(book, sheet, edge)));
      const other = twin(edge);
      const facing = other && styleOf(book, sheet, other.row, other.column).border[other.side];
      if (other && facing) book.restyle(sheet, other.row, other.column, noLine(other.side));
    }
  }
  book.happened({ kind: "format", sheet, areas });
}

/** Each patch is made once, however many cells get it. */
function patches(change: (line: BorderLine | null) => BorderLine | null): {
  linePatch(side: BorderSide, line: BorderLine | null): StylePatch;
  noLine(side: BorderSide): StylePatch;
} {
  const made = new Map<BorderSide, Map<BorderLine | null, StylePatch>>();
  const removed = new Map<BorderSide, StylePatch>();
  const remember = <K>(map: Map<K, StylePatch>, key: K, make: () => StylePatch): StylePatch => {
    const patch = map.get(key) ?? make();
    map.set(key, patch);
    return patch;
  };
  return {
    linePatch(side, line) {
      const known = made.get(side) ?? new Map<BorderLine | null, StylePatch>();
      made.set(side, known);
      return remember(known, line, () => ({ border: { [side]: change(line) } }));
    },
    noLine: (side) => remember(removed, side, () => ({ border: { [side]: null } })),
  };
}

function property<K extends keyof BorderLine>(
  none: string,
  key: K,
  read: (value: unknown) => BorderLine[K],
): Property<BorderTarget> {
  return {
    get: ({ sheet, areas, side }, book) => {
      let result: string | null = null;
      for (const area of areas) {
        for (const edge of edges(area, side)) {
          const value = lineAt(book, sheet, edge)?.[key] ?? none;
          if (result !== null && result !== value) return null;
          result = value;
        }
      }
      return result ?? none;
    },
    set: (target, value, book) => {
      const part = read(value);
      setLine(book, target, (line) => ({ ...(line ?? newBorder), [key]: part }));
    },
  };
}

const style = property("None", "style", (value) => toOneOf(value, borderStyles));

export const rangeBorderClass: ClassSpec<BorderTarget> = {
  id: { name: "_Id", get: ({ side }) => side },
  properties: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: style.get,
      set: (target, value, book) =>
        value === "None" ? setLine(book, target, () => null) : style.set?.(target, value, book),
    },
    Weight: property("Thin", "weight", (value) => toOneOf(value, borderWeights)),
    Color: property("#000000", "color", toColor),
  },
};

export const rangeBorderCollectionClass: ClassSpec<Targets["RangeBorderCollection"]> = {
  properties: { Count: { get: () => sides.length } },
  getItem: (target, args) => handle("RangeBorder", { ...target, side: requireBorderIndex(args.at(0), sides) }),
  items: (target) => sides.map((side) => handle("RangeBorder", { ...target, side })),
  methods: {
    GetItemAt: (target, args) =>
      handle("RangeBorder", { ...target, side: requireBorderIndex(sides[args.integer(0)], sides) }),
  },
};
