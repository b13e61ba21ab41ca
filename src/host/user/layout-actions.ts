/** Rows, columns, sizes, sorting, filters, tables. */
import { ApiError } from "../api-error";
import { applyFilters } from "../edit/filter-rows";
import { requireAllowed } from "../edit/guard";
import { mergeCells } from "../edit/merge-cells";
import { deleteCells, insertCells } from "../edit/shift-cells";
import { hideColumns, hideRows, setColumnWidth, setRowHeight } from "../edit/sizes";
import { sortArea } from "../edit/sort-rows";
import { createTable, deleteTable } from "../edit/tables";
import { restyleArea } from "../edit/write-cells";
import { type Area, columnLimit, type FilterCriteria, rowLimit, type StylePatch } from "../model";

import { Actor, type EntryOutcome } from "./actor";

export abstract class LayoutActions extends Actor {
  /** Sorts the rows of an area by one of its columns (from 0). */
  sort(sheetKey: string, address: string, key: number, ascending = true, hasHeaders = false): EntryOutcome {
    const sheet = this.sheet(sheetKey);
    const options = { fields: [{ key, ascending }], matchCase: false, hasHeaders, byColumns: false };
    return this.attempt("sort", () => sortArea(this.book, sheet, this.area(sheet, address), options));
  }

  /** Filters a column (from 0) of a table by name, or of the sheet's filter when `table` is null; null clears. */
  filter(sheetKey: string, table: string | null, column: number, criteria: FilterCriteria | null): EntryOutcome {
    const sheet = this.sheet(sheetKey);
    return this.attempt("filter", () => {
      requireAllowed(this.book, sheet, "allowAutoFilter");
      const owner = table === null ? sheet.autoFilter : sheet.tables.find((each) => each.name === table);
      if (!owner) throw new ApiError("ItemNotFound");
      this.book.touch(sheet);
      if (criteria) owner.criteria.set(column, criteria);
      else owner.criteria.delete(column);
      applyFilters(this.book, sheet);
    });
  }

  /** Rows count from 0. */
  insertRows(sheetKey: string, row: number, count = 1): EntryOutcome {
    return this.shift("insert rows", sheetKey, rowsArea(row, count), "rows", true);
  }

  /** Makes a table; returns its name. */
  addTable(sheetKey: string, address: string): string {
    const sheet = this.sheet(sheetKey);
    return this.act("table", () => createTable(this.book, { sheet, area: this.area(sheet, address) }, true).name);
  }

  deleteRows(sheetKey: string, row: number, count = 1): EntryOutcome {
    return this.shift("delete rows", sheetKey, rowsArea(row, count), "rows", false);
  }

  insertColumns(sheetKey: string, column: number, count = 1): EntryOutcome {
    return this.shift("insert columns", sheetKey, columnsArea(column, count), "columns", true);
  }

  deleteColumns(sheetKey: string, column: number, count = 1): EntryOutcome {
    return this.shift("delete columns", sheetKey, columnsArea(column, count), "columns", false);
  }

  protected shift(
    label: string,
    sheetKey: string,
    area: Area,
    axis: "rows" | "columns",
    insert: boolean,
  ): EntryOutcome {
    const sheet = this.sheet(sheetKey);
    const permission = `allow${insert ? "Insert" : "Delete"}${axis === "rows" ? "Rows" : "Columns"}` as const;
    return this.attempt(label, () => {
      requireAllowed(this.book, sheet, permission);
      if (insert) insertCells(this.book, sheet, area, axis);
      else deleteCells(this.book, sheet, area, axis);
    });
  }

  hideRows(sheetKey: string, row: number, count = 1, hidden = true): EntryOutcome {
    const sheet = this.sheet(sheetKey);
    return this.attempt("hide rows", () => hideRows(this.book, sheet, [rowsArea(row, count)], hidden));
  }

  hideColumns(sheetKey: string, column: number, count = 1, hidden = true): EntryOutcome {
    const sheet = this.sheet(sheetKey);
    return this.attempt("hide columns", () => hideColumns(this.book, sheet, [columnsArea(column, count)], hidden));
  }

  resizeColumns(sheetKey: string, column: number, count: number, points: number): EntryOutcome {
    const sheet = this.sheet(sheetKey);
    return this.attempt("column width", () => setColumnWidth(this.book, sheet, [columnsArea(column, count)], points));
  }

  resizeRows(sheetKey: string, row: number, count: number, points: number): EntryOutcome {
    const sheet = this.sheet(sheetKey);
    return this.attempt("row height", () => setRowHeight(this.book, sheet, [rowsArea(row, count)], points));
  }

  format(sheetKey: string, address: string, patch: StylePatch): EntryOutcome {
    const sheet = this.sheet(sheetKey);
    return this.attempt("format", () => {
      requireAllowed(this.book, sheet, "allowFormatCells");
      this.book.touch(sheet);
      restyleArea(this.book, sheet, this.area(sheet, address), patch);
    });
  }

  merge(sheetKey: string, address: string): EntryOutcome {
    const sheet = this.sheet(sheetKey);
    return this.attempt("merge", () => mergeCells(this.book, sheet, this.area(sheet, address), false));
  }

  deleteTable(sheetKey: string, name: string): EntryOutcome {
    const sheet = this.sheet(sheetKey);
    return this.attempt("delete table", () => {
      const table = sheet.tables.find((each) => each.name === name);
      if (!table) throw new ApiError("ItemNotFound");
      deleteTable(this.book, sheet, table);
    });
  }
}

function rowsArea(row: number, count: number): Area {
  return { top: row, bottom: row + count - 1, left: 0, right: columnLimit - 1 };
}

function columnsArea(column: number, count: number): Area {
  return { top: 0, bottom: rowLimit - 1, left: column, right: column + count - 1 };
}
