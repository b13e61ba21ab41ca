/** What happened to the workbook, as the host tells it: to the add-in as events, to whoever shows the grid as changes. */
import type { Area, CellValue, Sheet, SheetVisibility, Table } from "../model";

/** Who did it: the running add-in, the person at this computer, or a co-author elsewhere. */
export type Actor = "addin" | "user" | "remote";

export type CellChangeType =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted";

/** Only when exactly one cell was edited. */
export interface CellDetails {
  readonly before: CellValue;
  readonly after: CellValue;
}

/** An event tells of at most so many formulas one by one. */
export const formulaDetailLimit = 1000;

export interface FormulaChange {
  readonly row: number;
  readonly column: number;
  /** "" when the cell held no formula. */
  readonly before: string;
}

export type Change =
  | {
      readonly kind: "cells";
      readonly sheet: Sheet;
      readonly areas: readonly Area[];
      readonly changeType: CellChangeType;
      readonly details: CellDetails | null;
      /** Whether the add-in hears of it. Recalculation, VBA-like writes without trigger and clean-up stay silent. */
      readonly silent?: boolean;
    }
  | { readonly kind: "format"; readonly sheet: Sheet; readonly areas: readonly Area[] }
  /** Cells got formulas, or other ones. */
  | { readonly kind: "formulas"; readonly sheet: Sheet; readonly cells: readonly FormulaChange[] }
  | { readonly kind: "calculated"; readonly sheet: Sheet }
  | { readonly kind: "sorted"; readonly sheet: Sheet; readonly area: Area; readonly by: "rows" | "columns" }
  | { readonly kind: "rowsHidden"; readonly sheet: Sheet; readonly area: Area; readonly hidden: boolean }
  | { readonly kind: "selection"; readonly sheet: Sheet; readonly areas: readonly Area[] }
  | { readonly kind: "activated"; readonly sheet: Sheet; readonly previous: Sheet | null }
  | { readonly kind: "sheetAdded"; readonly sheet: Sheet }
  | { readonly kind: "sheetDeleted"; readonly sheet: Sheet }
  | { readonly kind: "sheetMoved"; readonly sheet: Sheet; readonly from: number; readonly to: number }
  | { readonly kind: "sheetRenamed"; readonly sheet: Sheet; readonly before: string; readonly after: string }
  | {
      readonly kind: "visibility";
      readonly sheet: Sheet;
      readonly before: SheetVisibility;
      readonly after: SheetVisibility;
    }
  | { readonly kind: "protection"; readonly sheet: Sheet; readonly protected: boolean }
  | { readonly kind: "tableAdded"; readonly sheet: Sheet; readonly table: Table }
  | { readonly kind: "tableDeleted"; readonly sheet: Sheet; readonly table: Table }
  | { readonly kind: "settings" }
  /** Anything else about a sheet or the workbook that a grid shows: sizes, merges, freeze panes, filters, page layout… */
  | { readonly kind: "view"; readonly sheet: Sheet | null };

export interface ActedChange {
  readonly actor: Actor;
  readonly change: Change;
}
