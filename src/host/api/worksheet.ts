/** Excel.Worksheet and Excel.WorksheetCollection. */
import { ApiError, invalidArgument, itemNotFound } from "../api-error";
import type { Book } from "../book";
import { findAll, replaceAll } from "../edit/find-text";
import { resolveAreas, resolveRange } from "../edit/resolve-address";
import {
  activateSheet,
  copySheet,
  createSheet,
  deleteSheet,
  moveSheet,
  renameSheet,
  setVisibility,
} from "../edit/sheets";
import { columnLimit, rowLimit, type Sheet, sheetById, sheetByName, usedArea, wholeSheet } from "../model";
import { type Args, toBoolean, toColor, toInteger, toNumber, toOneOf, toText } from "./args";
import type { ClassSpec } from "./class-spec";
import { type Handle, handle, type Targets } from "./handle";

type T = Targets["Worksheet"];

const worksheet = (sheet: Sheet): Handle => handle("Worksheet", { sheet });
const visibilities = ["Visible", "Hidden", "VeryHidden"] as const;

/** Finds by id or by name, as `getItem` does. */
function find(book: Book, key: string): Sheet | undefined {
  return sheetById(book.workbook, key) ?? sheetByName(book.workbook, key);
}

function neighbour(sheet: Sheet, book: Book, step: 1 | -1, visibleOnly: boolean): Sheet | null {
  const { sheets } = book.workbook;
  for (let index = sheets.indexOf(sheet) + step; index >= 0 && index < sheets.length; index += step) {
    const next = sheets[index];
    if (next && (!visibleOnly || next.visibility === "Visible")) return next;
  }
  return null;
}

function required(sheet: Sheet | null | undefined): Handle {
  if (!sheet) throw itemNotFound();
  return worksheet(sheet);
}

function setView(book: Book, sheet: Sheet, change: Partial<Sheet>): void {
  book.requireFocus("GeneralException");
  book.touch(sheet);
  Object.assign(sheet, change);
  book.happened({ kind: "view", sheet });
}

function copyPosition(args: Args, book: Book): number {
  const { sheets } = book.workbook;
  const type = args.oneOf(0, ["None", "Before", "After", "Beginning", "End"], "None");
  if (type === "Before" || type === "After") {
    const { sheet } = args.target(1, "Worksheet");
    return sheets.indexOf(sheet) + (type === "After" ? 1 : 0);
  }
  return type === "End" ? sheets.length : 0;
}

/** The client writes these two under names of their own. */
const showGridlines = {
  get: ({ sheet }: T) => sheet.showGridlines,
  set: ({ sheet }: T, value: unknown, book: Book) => setView(book, sheet, { showGridlines: toBoolean(value) }),
};
const showHeadings = {
  get: ({ sheet }: T) => sheet.showHeadings,
  set: ({ sheet }: T, value: unknown, book: Book) => setView(book, sheet, { showHeadings: toBoolean(value) }),
};

export const worksheetClass: ClassSpec<T> = {
  id: { name: "Id", get: ({ sheet }) => sheet.id },
  properties: {
    Id: { get: ({ sheet }) => sheet.id },
    Name: {
      get: ({ sheet }) => sheet.name,
      set: ({ sheet }, value, book) => renameSheet(book, sheet, toText(value)),
    },
    Position: {
      get: ({ sheet }, book) => book.workbook.sheets.indexOf(sheet),
      set: ({ sheet }, value, book) => moveSheet(book, sheet, toInteger(value)),
    },
    Visibility: {
      get: ({ sheet }) => sheet.visibility,
      set: ({ sheet }, value, book) => setVisibility(book, sheet, toOneOf(value, visibilities)),
    },
    TabColor: {
      get: ({ sheet }) => sheet.tabColor,
      set: ({ sheet }, value, book) => {
        book.touch(sheet);
        sheet.tabColor = value === "" ? "" : toColor(value);
        book.happened({ kind: "view", sheet });
      },
    },
    StandardWidth: {
      get: ({ sheet }) => sheet.standardWidth,
      set: ({ sheet }, value, book) => setView(book, sheet, { standardWidth: toNumber(value) }),
    },
    StandardHeight: { get: ({ sheet }) => sheet.standardHeight },
    ShowGridlines: showGridlines,
    ShowHeadings: showHeadings,
    Gridlines: { ...showGridlines, onDemand: true },
    Headings: { ...showHeadings, onDemand: true },
    EnableCalculation: {
      get: ({ sheet }) => sheet.enableCalculation,
      set: ({ sheet }, value) => {
        sheet.enableCalculation = toBoolean(value);
      },
    },
    TabId: { get: ({ sheet }) => sheet.id, onDemand: true },
  },
  objects: {
    AutoFilter: ({ sheet }) => handle("AutoFilter", { sheet, table: null }),
    Charts: ({ sheet }) => handle("ChartCollection", { sheet }),
    Comments: ({ sheet }) => handle("CommentCollection", { sheet }),
    CustomProperties: ({ sheet }) => handle("WorksheetCustomPropertyCollection", { sheet }),
    FreezePanes: ({ sheet }) => handle("WorksheetFreezePanes", { sheet }),
    HorizontalPageBreaks: ({ sheet }) => handle("PageBreakCollection", { sheet, axis: "row" }),
    VerticalPageBreaks: ({ sheet }) => handle("PageBreakCollection", { sheet, axis: "column" }),
    Names: ({ sheet }) => handle("NamedItemCollection", { sheet }),
    PageLayout: ({ sheet }) => handle("PageLayout", { sheet }),
    Protection: ({ sheet }) => handle("WorksheetProtection", { sheet }),
    Tables: ({ sheet }) => handle("TableCollection", { sheet }),
  },
  methods: {
    Activate: ({ sheet }, _args, book) => {
      book.requireFocus("GeneralException");
      activateSheet(book, sheet);
    },
    Calculate: (_target, args, book) => {
      if (args.boolean(0, false)) book.calculator.markAll();
      book.calculate({ force: true, volatile: true });
    },
    Copy: ({ sheet }, args, book) => worksheet(copySheet(book, sheet, copyPosition(args, book))),
    Delete: ({ sheet }, _args, book) => {
      book.requireFocus("InvalidSelection");
      deleteSheet(book, sheet);
    },
    FindAll: ({ sheet }, args, book) => {
      const areas = findAll(book, sheet, [wholeSheet], args.string(0), args.at(1));
      if (areas.length === 0) throw itemNotFound();
      return handle("RangeAreas", { sheet, areas });
    },
    FindAllOrNullObject: ({ sheet }, args, book) => {
      const areas = findAll(book, sheet, [wholeSheet], args.string(0), args.at(1));
      return areas.length === 0 ? null : handle("RangeAreas", { sheet, areas });
    },
    ReplaceAll: ({ sheet }, args, book) => replaceAll(book, sheet, [wholeSheet], args),
    GetCell: ({ sheet }, args) => {
      const row = args.integer(0);
      const column = args.integer(1);
      if (row < 0 || column < 0 || row >= rowLimit || column >= columnLimit) throw invalidArgument();
      return handle("Range", { sheet, area: { top: row, left: column, bottom: row, right: column } });
    },
    GetNext: ({ sheet }, args, book) => required(neighbour(sheet, book, 1, args.boolean(0, false))),
    GetNextOrNullObject: ({ sheet }, args, book) => {
      const next = neighbour(sheet, book, 1, args.boolean(0, false));
      return next && worksheet(next);
    },
    GetPrevious: ({ sheet }, args, book) => required(neighbour(sheet, book, -1, args.boolean(0, false))),
    GetPreviousOrNullObject: ({ sheet }, args, book) => {
      const previous = neighbour(sheet, book, -1, args.boolean(0, false));
      return previous && worksheet(previous);
    },
    GetRange: ({ sheet }, args, book) =>
      args.has(0)
        ? handle("Range", resolveRange(book, args.string(0), sheet))
        : handle("Range", { sheet, area: wholeSheet }),
    GetRangeByIndexes: ({ sheet }, args) => {
      const [row, column, rows, columns] = [args.integer(0), args.integer(1), args.integer(2), args.integer(3)];
      if (row < 0 || column < 0 || rows < 1 || columns < 1) throw invalidArgument();
      if (row + rows > rowLimit || column + columns > columnLimit) throw invalidArgument();
      return handle("Range", {
        sheet,
        area: { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 },
      });
    },
    GetRanges: ({ sheet }, args, book) => {
      const areas = args.has(0) ? resolveAreas(book, args.string(0), sheet).map((target) => target.area) : [wholeSheet];
      return handle("RangeAreas", { sheet, areas });
    },
    GetUsedRange: ({ sheet }, args) => {
      const area = usedArea(sheet, { valuesOnly: args.boolean(0, false) });
      return handle("Range", { sheet, area: area ?? { top: 0, left: 0, bottom: 0, right: 0 } });
    },
    GetUsedRangeOrNullObject: ({ sheet }, args) => {
      const area = usedArea(sheet, { valuesOnly: args.boolean(0, false) });
      return area && handle("Range", { sheet, area });
    },
    _GetSheetById: (_target, args, book) => required(find(book, args.string(0))),
    _GetAnotherWorksheetById: (_target, args, book) => required(find(book, args.string(0))),
  },
  events: [
    "Activated",
    "Calculated",
    "DataChanged",
    "ColumnSorted",
    "Deactivated",
    "FormatChanged",
    "FormulaChanged",
    "NameChanged",
    "ProtectionChanged",
    "RowHiddenChanged",
    "RowSorted",
    "SelectionChanged",
    "VisibilityChanged",
  ],
};

function end(book: Book, visibleOnly: boolean, which: "first" | "last"): Handle {
  const sheets = book.workbook.sheets.filter((sheet) => !visibleOnly || sheet.visibility === "Visible");
  const sheet = which === "first" ? sheets[0] : sheets.at(-1);
  if (!sheet) throw new ApiError("ItemNotFound");
  return worksheet(sheet);
}

export const worksheetCollectionClass: ClassSpec<null> = {
  getItem: (_target, args, book) => required(find(book, args.key(0))),
  items: (_target, book) => book.workbook.sheets.map(worksheet),
  methods: {
    Add: (_target, args, book) => {
      book.requireFocus("GeneralException");
      return worksheet(createSheet(book, args.has(0) ? args.string(0) : null));
    },
    GetActiveWorksheet: (_target, _args, book) => worksheet(book.activeSheet),
    GetCount: (_target, args, book) => {
      const visibleOnly = args.boolean(0, false);
      return book.workbook.sheets.filter((sheet) => !visibleOnly || sheet.visibility === "Visible").length;
    },
    GetFirst: (_target, args, book) => end(book, args.boolean(0, false), "first"),
    GetLast: (_target, args, book) => end(book, args.boolean(0, false), "last"),
    GetItemOrNullObject: (_target, args, book) => {
      const sheet = find(book, args.key(0));
      return sheet ? worksheet(sheet) : null;
    },
  },
  events: [
    "Activated",
    "Added",
    "Calculated",
    "DataChanged",
    "ColumnSorted",
    "Deactivated",
    "Deleted",
    "FormatChanged",
    "FormulaChanged",
    "Moved",
    "NameChanged",
    "ProtectionChanged",
    "RowHiddenChanged",
    "RowSorted",
    "SelectionChanged",
    "VisibilityChanged",
  ],
};
