/** Excel tables (list objects) and filters, as data. */
import type { Area } from "./address";

/** Excel.FilterCriteria: `filterOn` with its own companions. Colours and icons are kept but hide nothing. */
export interface FilterCriteria {
  readonly filterOn:
    | "Values"
    | "Custom"
    | "TopItems"
    | "TopPercent"
    | "BottomItems"
    | "BottomPercent"
    | "CellColor"
    | "FontColor"
    | "Dynamic"
    | "Icon";
  readonly values?: readonly (string | { readonly date: string; readonly specificity: string })[];
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: "And" | "Or";
  readonly color?: string;
  readonly dynamicCriteria?: string;
  readonly icon?: unknown;
}

/** A filter over an area whose first row is the header. `criteria` goes by column, counted from the area's first. */
export interface AutoFilter {
  area: Area;
  criteria: Map<number, FilterCriteria>;
}

export interface TableColumn {
  id: number;
  name: string;
  /** Formula of the whole column (without the row's own value), or null. */
  calculatedFormula: string | null;
  totalsFunction: string | null;
  totalsLabel: string | null;
}

export interface SortField {
  /** Column, counted from the sorted area's first. */
  key: number;
  ascending: boolean;
}

export interface Table {
  readonly id: number;
  name: string;
  /** Header row, data rows and totals row. */
  area: Area;
  columns: TableColumn[];
  showHeaders: boolean;
  showTotals: boolean;
  /** E.g. "TableStyleMedium2"; null for none. */
  style: string | null;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  showFilterButton: boolean;
  /** By column, counted from the table's first. */
  criteria: Map<number, FilterCriteria>;
  sort: { fields: SortField[]; matchCase: boolean } | null;
}

/** The rows between header and totals; a table always has at least one. */
export function dataArea(table: Table): Area {
  return {
    ...table.area,
    top: table.area.top + (table.showHeaders ? 1 : 0),
    bottom: table.area.bottom - (table.showTotals ? 1 : 0),
  };
}
