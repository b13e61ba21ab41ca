/** Excel.Table and the collections of tables. */
import { ApiError, invalidArgument, itemNotFound } from "../api-error";
import type { Book } from "../book";
import { applyFilters } from "../edit/filter-rows";
import { requireAllowed } from "../edit/guard";
import { resolveRange } from "../edit/resolve-address";
import { readFields, sortArea } from "../edit/sort-rows";
import { renameTable } from "../edit/table-rename";
import { convertToRange, createTable, deleteTable, resizeTable, showHeaders, showTotals } from "../edit/tables";
import { type Area, columnCount, dataArea, type Sheet, type Table } from "../model";
import { type Args, toBoolean, toText } from "./args";
import type { ClassSpec, Property } from "./class-spec";
import { type Handle, handle, type RangeTarget, type ScopeTarget, type TableTarget, type Targets } from "./handle";

const tableHandle = (sheet: Sheet, table: Table): Handle => handle("Table", { sheet, table });

function change(book: Book, sheet: Sheet, table: Table, values: Partial<Table>): void {
  requireAllowed(book, sheet, null);
  book.touch(sheet);
  Object.assign(table, values);
  book.happened({ kind: "view", sheet });
}

type Flag =
  | "showBandedRows"
  | "showBandedColumns"
  | "highlightFirstColumn"
  | "highlightLastColumn"
  | "showFilterButton";

const flag = (name: Flag): Property<TableTarget> => ({
  get: ({ table }) => table[name],
  set: ({ sheet, table }, value, book) => change(book, sheet, table, { [name]: toBoolean(value) }),
});

/** A range given as object or address; an address without sheet is on `home`. */
export function rangeArgument(args: Args, index: number, book: Book, home: Sheet | null): RangeTarget {
  if (typeof args.at(index) === "string") return resolveRange(book, args.string(index), home);
  return args.range(index);
}

/** Header or totals row; without it the call fails. */
function rowOf({ sheet, table }: TableTarget, which: "header" | "totals"): Handle {
  const shown = which === "header" ? table.showHeaders : table.showTotals;
  if (!shown) throw itemNotFound();
  const row = which === "header" ? table.area.top : table.area.bottom;
  const area: Area = { ...table.area, top: row, bottom: row };
  return handle("Range", { sheet, area });
}

export const tableClass: ClassSpec<TableTarget> = {
  id: { name: "Id", get: ({ table }) => String(table.id) },
  properties: {
    Id: { get: ({ table }) => String(table.id) },
    LegacyId: { get: ({ table }) => String(table.id) },
    Name: {
      get: ({ table }) => table.name,
      set: ({ sheet, table }, value, book) => renameTable(book, sheet, table, toText(value)),
    },
    ShowHeaders: {
      get: ({ table }) => table.showHeaders,
      set: ({ sheet, table }, value, book) => showHeaders(book, sheet, table, toBoolean(value)),
    },
    ShowTotals: {
      get: ({ table }) => table.showTotals,
      set: ({ sheet, table }, value, book) => showTotals(book, sheet, table, toBoolean(value)),
    },
    Style: {
      get: ({ table }) => table.style ?? "",
      set: ({ sheet, table }, value, book) => change(book, sheet, table, { style: toText(value) || null }),
    },
    ShowBandedRows: flag("showBandedRows"),
    ShowBandedColumns: flag("showBandedColumns"),
    HighlightFirstColumn: flag("highlightFirstColumn"),
    HighlightLastColumn: flag("highlightLastColumn"),
    ShowFilterButton: flag("showFilterButton"),
  },
  objects: {
    AutoFilter: ({ sheet, table }) => handle("AutoFilter", { sheet, table }),
    Columns: (target) => handle("TableColumnCollection", target),
    Rows: (target) => handle("TableRowCollection", target),
    Sort: (target) => handle("TableSort", target),
    Worksheet: ({ sheet }) => handle("Worksheet", { sheet }),
  },
  methods: {
    ClearFilters: ({ sheet, table }, _args, book) => {
      book.requireFocus("GeneralException");
      requireAllowed(book, sheet, "allowAutoFilter");
      table.criteria.clear();
      applyFilters(book, sheet);
    },
    ReapplyFilters: ({ sheet }, _args, book) => applyFilters(book, sheet),
    ConvertToRange: ({ sheet, table }, _args, book) => {
      const { area } = table;
      convertToRange(book, sheet, table);
      return handle("Range", { sheet, area });
    },
    Delete: ({ sheet, table }, _args, book) => deleteTable(book, sheet, table),
    GetDataBodyRange: ({ sheet, table }) => handle("Range", { sheet, area: dataArea(table) }),
    GetHeaderRowRange: (target) => rowOf(target, "header"),
    GetTotalRowRange: (target) => rowOf(target, "totals"),
    GetRange: ({ sheet, table }) => handle("Range", { sheet, area: table.area }),
    Resize: ({ sheet, table }, args, book) => resizeTable(book, sheet, table, rangeArgument(args, 0, book, sheet)),
  },
  events: ["DataChanged", "SelectionChanged"],
};

function tablesIn({ sheet }: ScopeTarget, book: Book): TableTarget[] {
  const sheets = sheet ? [sheet] : book.workbook.sheets;
  return sheets.flatMap((each) => each.tables.map((table) => ({ sheet: each, table })));
}

function find(tables: readonly TableTarget[], key: string): TableTarget | undefined {
  const name = key.toLowerCase();
  return (
    tables.find(({ table }) => String(table.id) === key) ??
    tables.find(({ table }) => table.name.toLowerCase() === name)
  );
}

function required(target: TableTarget | undefined): Handle {
  if (!target) throw itemNotFound();
  return handle("Table", target);
}

export const tableCollectionClass: ClassSpec<ScopeTarget> = {
  properties: { Count: { get: (scope, book) => tablesIn(scope, book).length } },
  getItem: (scope, args, book) => required(find(tablesIn(scope, book), args.key(0))),
  items: (scope, book) => tablesIn(scope, book).map((target) => handle("Table", target)),
  methods: {
    Add: ({ sheet }, args, book) => {
      const target = rangeArgument(args, 0, book, sheet);
      if (sheet && target.sheet !== sheet) throw invalidArgument();
      const hasHeaders = args.boolean(1, false);
      return tableHandle(target.sheet, createTable(book, target, hasHeaders));
    },
    GetCount: (scope, _args, book) => tablesIn(scope, book).length,
    GetItemAt: (scope, args, book) => {
      const target = tablesIn(scope, book)[args.integer(0)];
      if (!target) throw invalidArgument();
      return handle("Table", target);
    },
    GetItemOrNullObject: (scope, args, book) => {
      const target = find(tablesIn(scope, book), args.key(0));
      return target ? handle("Table", target) : null;
    },
  },
  events: ["Added", "DataChanged", "Deleted"],
};

export const tableScopedCollectionClass: ClassSpec<Targets["TableScopedCollection"]> = {
  getItem: ({ items }, args) => required(find(items, args.key(0))),
  items: ({ items }) => items.map((target) => handle("Table", target)),
  methods: {
    GetCount: ({ items }) => items.length,
    GetFirst: ({ items }) => required(items[0]),
    GetItemOrNullObject: ({ items }, args) => {
      const target = find(items, args.key(0));
      return target ? handle("Table", target) : null;
    },
  },
};

export const tableSortClass: ClassSpec<TableTarget> = {
  properties: {
    MatchCase: { get: ({ table }) => table.sort?.matchCase ?? false },
    Method: { get: () => "PinYin" },
    Fields: { get: ({ table }) => table.sort?.fields ?? [] },
  },
  methods: {
    Apply: ({ sheet, table }, args, book) => {
      const fields = readFields(args.at(0), columnCount(table.area));
      sortTable(book, sheet, table, { fields, matchCase: args.boolean(1, false) });
    },
    Clear: ({ sheet, table }, _args, book) => {
      book.touch(sheet);
      table.sort = null;
    },
    Reapply: ({ sheet, table }, _args, book) => {
      if (!table.sort) throw new ApiError("InvalidOperation");
      sortTable(book, sheet, table, table.sort);
    },
  },
};

function sortTable(book: Book, sheet: Sheet, table: Table, sort: NonNullable<Table["sort"]>): void {
  sortArea(book, sheet, dataArea(table), { ...sort, hasHeaders: false, byColumns: false });
  table.sort = sort;
}
