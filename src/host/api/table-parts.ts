/** Rows, columns and filters of tables, and the filter of a sheet. */
import { ApiError, invalidArgument, itemNotFound } from "../api-error";
import type { Book } from "../book";
import { applyFilters, readFilter } from "../edit/filter-rows";
import { requireAllowed } from "../edit/guard";
import { surroundingRegion } from "../edit/regions";
import { addTableColumn, addTableRows, deleteTableColumn, deleteTableRows } from "../edit/table-lines";
import { requireFreshColumnName } from "../edit/table-rename";
import { writeCells } from "../edit/write-cells";
import { type Area, columnCount, dataArea, type FilterCriteria, isOneCell, rowCount } from "../model";
import { type Args, toInteger, toText } from "./args";
import type { ClassSpec } from "./class-spec";
import {
  type Handle,
  handle,
  type RangeTarget,
  type TableColumnTarget,
  type TableRowTarget,
  type TableTarget,
  type Targets,
} from "./handle";
import { readValues } from "./read-grid";
import { rangeArgument } from "./table";

function columnArea({ table, column }: TableColumnTarget, rows: Area = table.area): Area {
  const left = table.area.left + table.columns.indexOf(column);
  return { ...rows, left, right: left };
}

function columnRange(target: TableColumnTarget, part: "all" | "body" | "header" | "totals"): Handle {
  const { sheet, table } = target;
  if (part === "header" && !table.showHeaders) throw itemNotFound();
  if (part === "totals" && !table.showTotals) throw itemNotFound();
  const { top, bottom } = table.area;
  const rows = {
    all: table.area,
    body: dataArea(table),
    header: { ...table.area, bottom: top },
    totals: { ...table.area, top: bottom },
  }[part];
  return handle("Range", { sheet, area: columnArea(target, rows) });
}

export const tableColumnClass: ClassSpec<TableColumnTarget> = {
  id: { name: "Id", get: ({ column }) => column.id },
  properties: {
    Id: { get: ({ column }) => column.id },
    Index: { get: ({ table, column }) => table.columns.indexOf(column) },
    Name: {
      get: ({ column }) => column.name,
      set: (target, value, book) => {
        const { sheet, table, column } = target;
        const name = toText(value);
        requireFreshColumnName(table, column, name);
        const area = columnArea(target, { ...table.area, bottom: table.area.top });
        if (table.showHeaders) writeCells(book, sheet, area, [[`'${name}`]]);
        else column.name = name;
      },
    },
    Values: {
      get: (target, book) => readValues(book, { sheet: target.sheet, area: columnArea(target) }),
      set: (target, value, book) => writeCells(book, target.sheet, columnArea(target), value),
    },
  },
  objects: { Filter: (target) => handle("Filter", target) },
  methods: {
    Delete: ({ sheet, table, column }, _args, book) => deleteTableColumn(book, sheet, table, column),
    GetDataBodyRange: (target) => columnRange(target, "body"),
    GetHeaderRowRange: (target) => columnRange(target, "header"),
    GetRange: (target) => columnRange(target, "all"),
    GetTotalRowRange: (target) => columnRange(target, "totals"),
  },
};

function findColumn({ sheet, table }: TableTarget, key: unknown): TableColumnTarget | null {
  const name = String(key).toLowerCase();
  const column =
    (typeof key === "number" ? table.columns.find((each) => each.id === key) : undefined) ??
    table.columns.find((each) => each.name.toLowerCase() === name);
  return column ? { sheet, table, column } : null;
}

function requiredColumn(target: TableColumnTarget | null): Handle {
  if (!target) throw itemNotFound();
  return handle("TableColumn", target);
}

const optionalIndex = (args: Args, index: number): number | null => (args.has(index) ? args.integer(index) : null);

export const tableColumnCollectionClass: ClassSpec<TableTarget> = {
  properties: { Count: { get: ({ table }) => table.columns.length } },
  getItem: (target, args) => requiredColumn(findColumn(target, args.at(0))),
  items: ({ sheet, table }) => table.columns.map((column) => handle("TableColumn", { sheet, table, column })),
  methods: {
    Add: ({ sheet, table }, args, book) => {
      const name = args.has(2) ? args.string(2) : null;
      if (name !== null) requireFreshColumnName(table, null, name);
      const values = columnValues(args.at(1));
      const column = addTableColumn(book, sheet, table, optionalIndex(args, 0), values, name);
      return handle("TableColumn", { sheet, table, column });
    },
    GetCount: ({ table }) => table.columns.length,
    GetItemAt: ({ sheet, table }, args) => {
      const column = table.columns[args.integer(0)];
      if (!column) throw invalidArgument();
      return handle("TableColumn", { sheet, table, column });
    },
    GetItemOrNullObject: (target, args) => {
      const column = findColumn(target, args.at(0));
      return column && handle("TableColumn", column);
    },
  },
};

/** A column of values, or one value for all of its cells. */
function columnValues(value: unknown): unknown {
  if (value === undefined || value === null || Array.isArray(value)) return value ?? null;
  return [[value]];
}

function rowArea({ table, index }: TableRowTarget): Area {
  const body = dataArea(table);
  if (index < 0 || index >= rowCount(body)) throw itemNotFound();
  return { ...body, top: body.top + index, bottom: body.top + index };
}

export const tableRowClass: ClassSpec<TableRowTarget> = {
  properties: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (target, book) => readValues(book, { sheet: target.sheet, area: rowArea(target) }),
      set: (target, value, book) => writeCells(book, target.sheet, rowArea(target), value),
    },
  },
  methods: {
    Delete: ({ sheet, table, index }, _args, book) => deleteTableRows(book, sheet, table, index, 1),
    GetRange: (target) => handle("Range", { sheet: target.sheet, area: rowArea(target) }),
  },
};

/** One row or several; a scalar array is one row. */
function rowValues(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (!Array.isArray(value)) return [[value]];
  return value.every(Array.isArray) ? value : [value];
}

export const tableRowCollectionClass: ClassSpec<TableTarget> = {
  properties: { Count: { get: ({ table }) => rowCount(dataArea(table)) } },
  items: ({ sheet, table }) =>
    Array.from({ length: rowCount(dataArea(table)) }, (_, index) => handle("TableRow", { sheet, table, index })),
  methods: {
    Add: ({ sheet, table }, args, book) => {
      const index = addTableRows(book, sheet, table, optionalIndex(args, 0), rowValues(args.at(1)));
      return handle("TableRow", { sheet, table, index });
    },
    DeleteRows: ({ sheet, table }, args, book) => {
      const rows = args.at(0);
      if (!Array.isArray(rows)) throw invalidArgument();
      const indexes = [...new Set(rows.map(toInteger))].sort((a, b) => b - a);
      for (const index of indexes) deleteTableRows(book, sheet, table, index, 1);
    },
    DeleteRowsAt: ({ sheet, table }, args, book) =>
      deleteTableRows(book, sheet, table, args.integer(0), args.integer(1, 1)),
    GetCount: ({ table }) => rowCount(dataArea(table)),
    GetItemAt: ({ sheet, table }, args) => {
      const index = args.integer(0);
      if (index < 0 || index >= rowCount(dataArea(table))) throw invalidArgument();
      return handle("TableRow", { sheet, table, index });
    },
  },
};

function setCriteria(book: Book, { sheet, table, column }: TableColumnTarget, criteria: FilterCriteria | null): void {
  requireAllowed(book, sheet, "allowAutoFilter");
  book.touch(sheet);
  const index = table.columns.indexOf(column);
  if (criteria) table.criteria.set(index, criteria);
  else table.criteria.delete(index);
  applyFilters(book, sheet);
}

type FilterOn = FilterCriteria["filterOn"];
const filterBy = (filterOn: FilterOn) => (target: TableColumnTarget, args: Args, book: Book) =>
  setCriteria(book, target, { filterOn, criterion1: String(args.number(0)) });
const filterByColor = (filterOn: FilterOn) => (target: TableColumnTarget, args: Args, book: Book) =>
  setCriteria(book, target, { filterOn, color: args.string(0) });

export const filterClass: ClassSpec<TableColumnTarget> = {
  properties: { Criteria: { get: ({ table, column }) => table.criteria.get(table.columns.indexOf(column)) ?? null } },
  methods: {
    Apply: (target, args, book) => setCriteria(book, target, readFilter(args.at(0))),
    ApplyValuesFilter: (target, args, book) =>
      setCriteria(book, target, readFilter({ filterOn: "Values", values: args.at(0) })),
    ApplyCustomFilter: (target, args, book) =>
      setCriteria(
        book,
        target,
        readFilter({ filterOn: "Custom", criterion1: args.at(0), criterion2: args.at(1), operator: args.at(2) }),
      ),
    ApplyDynamicFilter: (target, args, book) =>
      setCriteria(book, target, { filterOn: "Dynamic", dynamicCriteria: args.string(0) }),
    ApplyTopItemsFilter: filterBy("TopItems"),
    ApplyTopPercentFilter: filterBy("TopPercent"),
    ApplyBottomItemsFilter: filterBy("BottomItems"),
    ApplyBottomPercentFilter: filterBy("BottomPercent"),
    ApplyCellColorFilter: filterByColor("CellColor"),
    ApplyFontColorFilter: filterByColor("FontColor"),
    Clear: (target, _args, book) => setCriteria(book, target, null),
  },
};

type Owner = Targets["AutoFilter"];

function filtered({ sheet, table }: Owner): { area: Area; criteria: Map<number, FilterCriteria> } | null {
  return table ? { area: table.area, criteria: table.criteria } : sheet.autoFilter;
}

function requireFiltered(owner: Owner): { area: Area; criteria: Map<number, FilterCriteria> } {
  const filter = filtered(owner);
  if (!filter) throw new ApiError("InvalidOperation");
  return filter;
}

/** A single cell stands for the region around it, as in the ribbon. */
function filterArea({ sheet, area }: RangeTarget): Area {
  return isOneCell(area) ? surroundingRegion(sheet, area) : area;
}

function startFilter(book: Book, { sheet, table }: Owner, args: Args): Map<number, FilterCriteria> {
  if (table) return table.criteria;
  const target = rangeArgument(args, 0, book, sheet);
  if (target.sheet !== sheet) throw invalidArgument();
  const area = filterArea(target);
  const known = sheet.autoFilter;
  const same = known && known.area.top === area.top && known.area.left === area.left && known.area.right === area.right;
  sheet.autoFilter = { area, criteria: same ? known.criteria : new Map() };
  return sheet.autoFilter.criteria;
}

export const autoFilterClass: ClassSpec<Owner> = {
  properties: {
    Enabled: { get: (owner) => (owner.table ? owner.table.showFilterButton : owner.sheet.autoFilter !== null) },
    IsDataFiltered: { get: (owner) => (filtered(owner)?.criteria.size ?? 0) > 0 },
    Criteria: {
      get: (owner) => {
        const filter = filtered(owner);
        if (!filter) return null;
        return Array.from({ length: columnCount(filter.area) }, (_, index) => filter.criteria.get(index) ?? null);
      },
    },
  },
  methods: {
    Apply: (owner, args, book) => {
      const { sheet } = owner;
      requireAllowed(book, sheet, "allowAutoFilter");
      book.touch(sheet);
      const criteria = startFilter(book, owner, args);
      if (args.has(1)) {
        const index = args.integer(1);
        const width = columnCount(requireFiltered(owner).area);
        if (index < 0 || index >= width) throw invalidArgument();
        if (args.has(2)) criteria.set(index, readFilter(args.at(2)));
      }
      applyFilters(book, sheet);
    },
    ClearCriteria: (owner, _args, book) => {
      requireAllowed(book, owner.sheet, "allowAutoFilter");
      book.touch(owner.sheet);
      filtered(owner)?.criteria.clear();
      applyFilters(book, owner.sheet);
    },
    ClearColumnCriteria: (owner, args, book) => {
      requireAllowed(book, owner.sheet, "allowAutoFilter");
      book.touch(owner.sheet);
      requireFiltered(owner).criteria.delete(args.integer(0));
      applyFilters(book, owner.sheet);
    },
    GetRange: (owner) => handle("Range", { sheet: owner.sheet, area: requireFiltered(owner).area }),
    GetRangeOrNullObject: (owner) => {
      const filter = filtered(owner);
      return filter && handle("Range", { sheet: owner.sheet, area: filter.area });
    },
    Reapply: (owner, _args, book) => applyFilters(book, owner.sheet),
    Remove: (owner, _args, book) => {
      requireAllowed(book, owner.sheet, "allowAutoFilter");
      book.touch(owner.sheet);
      if (owner.table) owner.table.criteria.clear();
      else owner.sheet.autoFilter = null;
      applyFilters(book, owner.sheet);
    },
  },
};
