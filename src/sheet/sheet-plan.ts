/**
 * SheetPlan: a worksheet described as data. Everything that is written into Excel is first one of these; the one executor
 * (src/excel/apply-sheet-plan.ts) writes it: clear, values, table, dropdowns, formats, page set-up. Addresses are A1 without
 * sheet name; rows and columns of `at` count from 0; lengths are points unless a name says otherwise.
 */
import type { CellValue } from "../plan/cell";

export type Color = `#${string}`;

export interface Block {
  readonly at: { readonly row: number; readonly column: number };
  /** Rectangular. Text is written as text, whatever it looks like; numbers as numbers. */
  readonly values: readonly (readonly CellValue[])[];
}

/** One formula for every cell of the range, en-US, relative to the range's first cell as A1 references. */
export interface FormulaFill {
  readonly range: string;
  readonly formula: string;
}

export type HorizontalAlignment = "General" | "Left" | "Center" | "Right" | "Justify" | "CenterAcrossSelection";
export type VerticalAlignment = "Top" | "Center" | "Bottom";

export interface CellFormat {
  readonly font?: {
    readonly name?: string;
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
    readonly color?: Color;
  };
  readonly fill?: Color;
  readonly horizontal?: HorizontalAlignment;
  readonly vertical?: VerticalAlignment;
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly numberFormat?: string;
  /** Thin lines around every cell of the range, black unless `gridColor` says otherwise. */
  readonly grid?: boolean;
  readonly gridColor?: Color;
  /** False lets the cell be edited on a protected sheet. */
  readonly locked?: boolean;
}

/** Applied in order; later ones win. */
export interface FormatRun {
  readonly range: string;
  readonly format: CellFormat;
}

export interface TableSpec {
  readonly name: string;
  /** With its header row. */
  readonly range: string;
  readonly style: string | null;
  readonly showFilterButton: boolean;
  readonly showBandedRows: boolean;
}

export interface Dropdown {
  readonly range: string;
  /** A formula that names a range: "='Danh mục'!$A$2:$A$300" or "=ten". Never a literal list (255 characters, commas). */
  readonly source: string;
  /** False: other values are allowed after a warning. */
  readonly strict: boolean;
  readonly prompt?: { readonly title: string; readonly message: string };
  readonly alert?: { readonly title: string; readonly message: string };
}

export interface DateInput {
  readonly range: string;
  /** ISO days, both allowed. */
  readonly from: string;
  readonly to: string;
  readonly prompt?: { readonly title: string; readonly message: string };
  readonly alert?: { readonly title: string; readonly message: string };
}

export interface ConditionalFormat {
  readonly range: string;
  /** En-US formula, relative to the first cell of the range. */
  readonly formula: string;
  readonly format: {
    readonly fill?: Color;
    readonly fontColor?: Color;
    readonly bold?: boolean;
    readonly italic?: boolean;
  };
  readonly stopIfTrue?: boolean;
}

export interface PageSetup {
  readonly orientation: "portrait" | "landscape";
  readonly paper: "a4";
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
    readonly footer: number;
  };
  /** Rows repeated on each page, e.g. "$5:$6". */
  readonly titleRows: string | null;
  /** Columns repeated on each page of a sheet printed several pages wide, e.g. "$C:$D". */
  readonly titleColumns?: string | null;
  readonly printArea: string | null;
  /** Pages wide; as many tall as it takes. */
  readonly fitToWidth: number | null;
  /** Pages tall, for a sheet that is made a little smaller rather than have a last page with next to nothing on it. */
  readonly fitToHeight?: number;
  readonly centerHorizontally: boolean;
  /** Number printed on the first page, for sheets that are numbered on their own when a workbook is printed whole. */
  readonly firstPageNumber?: number;
  /** Excel header code, e.g. "&\"Times New Roman\"&13&P"; `firstPage` " " leaves the first page without. */
  readonly header: { readonly firstPage: string; readonly otherPages: string } | null;
}

/** A native chart of numbers that stand on the same sheet. */
export interface ChartSpec {
  readonly type: "BarStacked" | "ColumnStacked";
  readonly title: string;
  readonly font: string;
  /** The cells with the names of the bars, and for each class its numbers: single columns of equal rows. */
  readonly categories: string;
  readonly series: readonly { readonly name: string; readonly values: string; readonly color: Color }[];
  /** The cells that it covers. */
  readonly place: string;
}

export interface NameSpec {
  readonly name: string;
  /** En-US formula beginning with "=". */
  readonly formula: string;
  readonly visible: boolean;
}

export interface SheetPlan {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly tabColor: Color | null;
  readonly showGridlines: boolean;
  readonly blocks: readonly Block[];
  readonly formulas: readonly FormulaFill[];
  readonly table: TableSpec | null;
  readonly merges: readonly string[];
  readonly dropdowns: readonly Dropdown[];
  readonly dateInputs: readonly DateInput[];
  readonly formats: readonly FormatRun[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  /** Width in points by column index (from 0). */
  readonly columnWidths: readonly { readonly column: number; readonly points: number }[];
  readonly hiddenColumns: readonly number[];
  /** Height in points by row index (from 0); equal neighbours are written together. */
  readonly rowHeights: readonly { readonly row: number; readonly points: number }[];
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly names: readonly NameSpec[];
  readonly page: PageSetup | null;
  /** Rows (from 0) that begin a new page. */
  readonly pageBreaks?: readonly number[];
  readonly charts?: readonly ChartSpec[];
}
