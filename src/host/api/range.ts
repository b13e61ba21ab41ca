/** Excel.Range, RangeSort, RangeView and the results of its methods. */
import { ApiError, invalidArgument } from "../api-error";
import type { Book } from "../book";
import { autoFill } from "../edit/auto-fill";
import { clearCells, clearKinds } from "../edit/clear-cells";
import { copyCells, copyKinds, moveCells } from "../edit/copy-cells";
import { replaceAll } from "../edit/find-text";
import { requireAllowed } from "../edit/guard";
import { mergeCells, unmergeCells } from "../edit/merge-cells";
import { removeDuplicates } from "../edit/remove-duplicates";
import { resolveRange } from "../edit/resolve-address";
import { selectCells } from "../edit/select-cells";
import { deleteCells, insertCells } from "../edit/shift-cells";
import { readFields, sortArea } from "../edit/sort-rows";
import { columnCount, isEntireColumn, isEntireRow, rowCount } from "../model";
import { type Args, toInteger } from "./args";
import { readCellProperties, readLineProperties, writeCellProperties, writeLineProperties } from "./cell-properties";
import type { ClassSpec } from "./class-spec";
import { cellsOf, handle, type RangeTarget, type Targets } from "./handle";
import { rangeDependency } from "./range-dependency";
import { rangeNavigation } from "./range-navigation";
import { rangeProperties } from "./range-properties";
import { readFormulas, readNumberFormats, readR1C1, readTexts, readTypes, readValues } from "./read-grid";

/** The source of a copy: a Range or an address, which may name another sheet. */
function sourceOf(args: Args, book: Book): RangeTarget {
  if (typeof args.at(0) === "string") return resolveRange(book, args.string(0), null);
  const cells = cellsOf(args.at(0));
  const [area] = cells?.areas ?? [];
  if (!cells || !area || cells.areas.length > 1) throw invalidArgument();
  return { sheet: cells.sheet, area };
}

function shiftAxis(target: RangeTarget, word: string, along: "Down" | "Up"): "rows" | "columns" {
  if (isEntireRow(target.area)) return "rows";
  if (isEntireColumn(target.area)) return "columns";
  return word === along ? "rows" : "columns";
}

export const rangeClass: ClassSpec<RangeTarget> = {
  properties: rangeProperties,
  objects: {
    ConditionalFormats: ({ sheet, area }) => handle("ConditionalFormatCollection", { sheet, areas: [area] }),
    DataValidation: ({ sheet, area }) => handle("DataValidation", { sheet, areas: [area] }),
    Format: ({ sheet, area }) => handle("RangeFormat", { sheet, areas: [area] }),
    Sort: (target) => handle("RangeSort", target),
    Worksheet: ({ sheet }) => handle("Worksheet", { sheet }),
  },
  methods: {
    ...rangeNavigation,
    ...rangeDependency,
    AutoFill: (target, args, book) => autoFill(book, target, sourceOf(args, book), args.stringOr(1, "FillDefault")),
    Calculate: (_target, _args, book) => book.calculate({ force: true }),
    Clear: ({ sheet, area }, args, book) => clearCells(book, sheet, [area], args.oneOf(0, clearKinds, "All")),
    CopyFrom: (target, args, book) => {
      const kind = args.oneOf(1, copyKinds, "All");
      const options = { kind, skipBlanks: args.boolean(2, false), transpose: args.boolean(3, false) };
      copyCells(book, sourceOf(args, book), target, options);
    },
    MoveTo: (target, args, book) => moveCells(book, target, sourceOf(args, book)),
    Delete: (target, args, book) => {
      const axis = shiftAxis(target, args.oneOf(0, ["Up", "Left"]), "Up");
      requireAllowed(book, target.sheet, axis === "rows" ? "allowDeleteRows" : "allowDeleteColumns");
      deleteCells(book, target.sheet, target.area, axis);
    },
    Insert: (target, args, book) => {
      const axis = shiftAxis(target, args.oneOf(0, ["Down", "Right"]), "Down");
      requireAllowed(book, target.sheet, axis === "rows" ? "allowInsertRows" : "allowInsertColumns");
      insertCells(book, target.sheet, target.area, axis);
      return handle("Range", target);
    },
    Merge: ({ sheet, area }, args, book) => mergeCells(book, sheet, area, args.boolean(0, false)),
    Unmerge: ({ sheet, area }, _args, book) => unmergeCells(book, sheet, area),
    RemoveDuplicates: ({ sheet, area }, args, book) => {
      const columns = args.at(0);
      if (!Array.isArray(columns)) throw invalidArgument();
      const result = removeDuplicates(book, sheet, area, columns.map(toInteger), args.boolean(1, false));
      return handle("RemoveDuplicatesResult", result);
    },
    ReplaceAll: ({ sheet, area }, args, book) => replaceAll(book, sheet, [area], args),
    Select: ({ sheet, area }, _args, book) => {
      book.requireFocus("GeneralException");
      selectCells(book, sheet, [area]);
    },
    SetDirty: (_target, _args, book) => book.calculator.markAll(),
    GetCellProperties: (target, args, book) => readCellProperties(book, target, args.at(0)),
    GetRowProperties: (target, args, book) => readLineProperties(book, target, "rows", args.at(0)),
    GetColumnProperties: (target, args, book) => readLineProperties(book, target, "columns", args.at(0)),
    SetCellProperties: (target, args, book) => writeCellProperties(book, target, args.at(0)),
    SetRowProperties: (target, args, book) => writeLineProperties(book, target, "rows", args.at(0)),
    SetColumnProperties: (target, args, book) => writeLineProperties(book, target, "columns", args.at(0)),
    // The client asks before it writes a large array piece by piece.
    _ValidateArraySize: ({ area }, args) => {
      if (args.integer(0) === rowCount(area) && args.integer(1) === columnCount(area)) return;
      throw new ApiError(
        "InvalidArgument",
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
        "Range.values",
      );
    },
  },
};

export const rangeSortClass: ClassSpec<RangeTarget> = {
  methods: {
    Apply: ({ sheet, area }, args, book) => {
      const byColumns = args.oneOf(3, ["Rows", "Columns"], "Rows") === "Columns";
      const fields = readFields(args.at(0), byColumns ? rowCount(area) : columnCount(area));
      const options = { fields, matchCase: args.boolean(1, false), hasHeaders: args.boolean(2, false), byColumns };
      sortArea(book, sheet, area, options);
    },
  },
};

export const removeDuplicatesResultClass: ClassSpec<Targets["RemoveDuplicatesResult"]> = {
  properties: {
    Removed: { get: ({ removed }) => removed },
    UniqueRemaining: { get: ({ uniqueRemaining }) => uniqueRemaining },
  },
};

type View = Targets["RangeView"];

/** The visible rows and columns of a grid. */
function visible<T>({ area, rows, columns }: View, grid: T[][] | null): T[][] {
  return rows.map((row) => columns.flatMap((column) => grid?.[row - area.top]?.[column - area.left] ?? []) as T[]);
}

export const rangeViewClass: ClassSpec<View> = {
  properties: {
    Values: { get: (view, book) => visible(view, readValues(book, view)) },
    Formulas: { get: (view, book) => visible(view, readFormulas(book, view)) },
    FormulasLocal: { get: (view, book) => visible(view, readFormulas(book, view)) },
    FormulasR1C1: { get: (view, book) => visible(view, readR1C1(book, view)) },
    Text: { get: (view, book) => visible(view, readTexts(book, view)) },
    NumberFormat: { get: (view, book) => visible(view, readNumberFormats(book, view)) },
    ValueTypes: { get: (view, book) => visible(view, readTypes(book, view)) },
    RowCount: { get: ({ rows }) => rows.length },
    ColumnCount: { get: ({ columns }) => columns.length },
    Index: { get: ({ area }) => area.top },
  },
  objects: { Rows: (view) => handle("RangeViewCollection", view) },
  methods: { GetRange: ({ sheet, area }) => handle("Range", { sheet, area }) },
};

const viewRow = (view: View, row: number): View => ({
  ...view,
  area: { ...view.area, top: row, bottom: row },
  rows: [row],
});

export const rangeViewCollectionClass: ClassSpec<View> = {
  items: (view) => view.rows.map((row) => handle("RangeView", viewRow(view, row))),
  methods: {
    GetCount: ({ rows }) => rows.length,
    GetItemAt: (view, args) => {
      const row = view.rows[args.integer(0)];
      if (row === undefined) throw invalidArgument();
      return handle("RangeView", viewRow(view, row));
    },
  },
};
