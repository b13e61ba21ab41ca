/**
 * ReportTable: an appendix as data, before it is a worksheet or a Word table. Texts are written as they will be read
 * (Vietnamese official wording, decimal comma); a number also carries its value and the tasks it counts.
 */
import type { Condition } from "../plan/column";
import type { Message } from "../plan/message";

export type ReportKindId =
  | "plan"
  | "progress"
  | "by-agency"
  | "by-section"
  | "by-supervisor"
  | "by-period"
  | "overdue"
  | "due-soon"
  | "targets"
  | "amendments";

/** Which task a number counts: the Excel table it stands in, its id and its position among the body rows (null when it has no row). */
export interface TaskPointer {
  readonly table: string;
  readonly row: string;
  readonly index: number | null;
}

/** How a column's cells are set. "number" and "rate" are centred and as narrow as their headers allow. */
export type ColumnStyle = "text" | "short" | "number" | "rate";

/** A column, or with `children` a header over several. */
export interface ReportColumn {
  readonly header: string;
  readonly style: ColumnStyle;
  /** What the row of column numbers says beneath, e.g. "(3)=(4)+(7)"; absent in tables without such a row. */
  readonly index?: string;
  readonly children?: readonly ReportColumn[];
  /** For short texts (terms, units), which read better in the middle of their column; the other styles are centred anyway. */
  readonly centred?: true;
  /** For texts to be compared side by side: columns so marked are equally wide. */
  readonly paired?: true;
}

/**
 * How a number follows from others, for sheets with live formulas: the sum of other columns of its row, a percentage of two
 * sums, or a count of conditions over whole task tables. Columns are leaf columns from 0.
 */
export type Derivation =
  | { readonly kind: "sum"; readonly columns: readonly number[] }
  | { readonly kind: "rate"; readonly part: readonly number[]; readonly whole: readonly number[] }
  | { readonly kind: "conditions"; readonly conditions: readonly Condition[]; readonly tables: readonly string[] };

export interface ReportCell {
  readonly text: string;
  readonly derived?: Derivation;
  /** For numbers that a worksheet should hold as numbers. */
  readonly value?: number;
  readonly tasks?: readonly TaskPointer[];
}

/** "group" rows open a part of the table (numeral, then a title across); "total" rows close it, their label in the second cell. */
export interface ReportRow {
  readonly type: "group" | "data" | "total";
  /** Depth of a group: 0 for a plan or a section, 1 for a section within. */
  readonly level?: number;
  /** A total that is all in its label, which runs to the end of the row as a group's title does. */
  readonly isAcross?: true;
  /** A data row for a section that is itself a task: its numeral and content stand out like a section's. */
  readonly isSection?: true;
  /** As many as the table has leaf columns; a group's title stands in its second cell and runs to the end of the row. */
  readonly cells: readonly ReportCell[];
}

/** What a chart of the table shows: for each data row its numbers in some columns, stacked. */
export interface ReportChart {
  readonly type: "bar" | "column";
  readonly title: string;
  /** Leaf columns from 0. */
  readonly label: number;
  readonly parts: readonly ChartPart[];
}

/** One class of the numbers of a chart. */
export interface ChartPart {
  readonly name: string;
  /** Its leaf column, from 0. */
  readonly column: number;
  /** Its place among all classes, also those that this chart has not: a class has one colour in every picture. */
  readonly look: number;
}

export interface ReportTable {
  readonly kind: ReportKindId;
  /** Lines of the title; the layout sets them in capitals. */
  readonly title: readonly string[];
  /** "(Kèm theo …)", complete with its parentheses. */
  readonly attachedTo: string;
  /** A line right above the table: the day of the data, the unit. "" for none. */
  readonly caption: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
  /** Where people would rather look at a picture. */
  readonly chart?: ReportChart;
  readonly footnotes: readonly string[];
  /** Sentences for the body of the report, ready to be edited. */
  readonly narrative: readonly string[];
  /** What a clerk should know before handing in: rows left out, unchecked, doubled. */
  readonly messages: readonly Message[];
  readonly orientation: "portrait" | "landscape";
}

/** Whether a row is one text from its second cell to its end. */
export function runsAcross({ type, isAcross }: ReportRow): boolean {
  return type === "group" || isAcross === true;
}

/** Whether the cells of a column are centred. */
export function isCentred({ style, centred }: ReportColumn): boolean {
  return style !== "text" || centred === true;
}

/** The leaf columns in order. */
export function leafColumns(columns: readonly ReportColumn[]): ReportColumn[] {
  return columns.flatMap((column) => (column.children === undefined ? [column] : leafColumns(column.children)));
}

/** Whether a row must stand on one page with what follows: a heading with what it heads, a row with its total, the last with the end. */
export function standsWithNext({ rows }: ReportTable, index: number): boolean {
  const next = rows[index + 1];
  return next === undefined || next.type === "total" || rows[index]?.type === "group";
}

/** How many rows the headers take, without the row of column numbers. */
export function headerDepth(columns: readonly ReportColumn[]): number {
  return Math.max(0, ...columns.map((column) => 1 + headerDepth(column.children ?? [])));
}
