/**
 * What an object of the API stands for. A handle pairs the name of an Excel class with the thing in the model; the class
 * tables (class-spec.ts) say what can be done with it. Handles never leave the host.
 */
import type {
  Area,
  Chart,
  ChartSeries,
  Comment,
  ConditionalFormat,
  CustomXmlPart,
  DefinedName,
  Sheet,
  Table,
  TableColumn,
} from "../model";

/** Cells of one sheet. A Range has one area; RangeAreas, and ranges of tracked events, may have several. */
export interface RangeTarget {
  readonly sheet: Sheet;
  readonly area: Area;
}

export interface AreasTarget {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

export interface TableTarget {
  readonly sheet: Sheet;
  readonly table: Table;
}

export interface TableColumnTarget extends TableTarget {
  readonly column: TableColumn;
}

/** Rows of a table are positional: index from 0 among the data rows. */
export interface TableRowTarget extends TableTarget {
  readonly index: number;
}

export interface BorderTarget extends AreasTarget {
  /** Excel.BorderIndex: "EdgeTop", "InsideVertical"… */
  readonly side: string;
}

export interface FormatTarget {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}

export interface ChartTarget {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

/** A part of a chart by path ("title", "axes/valueAxis"); its settings live in `chart.settings` under that path. */
export interface ChartPartTarget extends ChartTarget {
  readonly path: string;
}

export interface SeriesTarget extends ChartTarget {
  readonly series: ChartSeries;
}

export interface CommentTarget {
  readonly sheet: Sheet;
  readonly comment: Comment;
}

/** null: the whole workbook. */
export interface ScopeTarget {
  readonly sheet: Sheet | null;
}

export interface Targets {
  Application: null;
  AutoFilter: { readonly sheet: Sheet; readonly table: Table | null };
  CellValueConditionalFormat: FormatTarget;
  Chart: ChartTarget;
  ChartCollection: { readonly sheet: Sheet };
  ChartPart: ChartPartTarget;
  ChartSeries: SeriesTarget;
  ChartSeriesCollection: ChartTarget;
  ColorScaleConditionalFormat: FormatTarget;
  Comment: CommentTarget;
  CommentCollection: ScopeTarget;
  CommentReply: CommentTarget & { readonly replyId: string };
  CommentReplyCollection: CommentTarget;
  ConditionalFormat: FormatTarget;
  ConditionalFormatCollection: AreasTarget;
  ConditionalFormatRule: FormatTarget;
  ConditionalRangeBorder: FormatTarget & { readonly side: "top" | "bottom" | "left" | "right" };
  ConditionalRangeBorderCollection: FormatTarget;
  ConditionalRangeFill: FormatTarget;
  ConditionalRangeFont: FormatTarget;
  ConditionalRangeFormat: FormatTarget;
  CultureInfo: null;
  CustomConditionalFormat: FormatTarget;
  CustomProperty: { readonly key: string };
  CustomPropertyCollection: null;
  CustomXmlPart: { readonly part: CustomXmlPart };
  CustomXmlPartCollection: { readonly namespaceUri: string | null };
  DataBarConditionalFormat: FormatTarget;
  DataBarPart: FormatTarget & { readonly part: "positiveFormat" | "negativeFormat" };
  DataValidation: AreasTarget;
  DatetimeFormatInfo: null;
  DocumentProperties: null;
  Filter: TableColumnTarget;
  FormatProtection: AreasTarget;
  FunctionResult: { readonly value: unknown; readonly error: string | null };
  Functions: null;
  HeaderFooter: { readonly sheet: Sheet; readonly page: "defaultForAllPages" | "firstPage" | "evenPages" | "oddPages" };
  HeaderFooterGroup: { readonly sheet: Sheet };
  IconSetConditionalFormat: FormatTarget;
  IterativeCalculation: null;
  NamedItem: { readonly item: DefinedName };
  NamedItemArrayValues: { readonly item: DefinedName };
  NamedItemCollection: ScopeTarget;
  NumberFormatInfo: null;
  PageBreak: { readonly sheet: Sheet; readonly axis: "row" | "column"; readonly index: number };
  PageBreakCollection: { readonly sheet: Sheet; readonly axis: "row" | "column" };
  PageLayout: { readonly sheet: Sheet };
  PresetCriteriaConditionalFormat: FormatTarget;
  Range: RangeTarget;
  RangeAreas: AreasTarget;
  RangeAreasCollection: { readonly items: readonly AreasTarget[] };
  RangeBorder: BorderTarget;
  RangeBorderCollection: AreasTarget;
  RangeCollection: { readonly items: readonly RangeTarget[] };
  RangeFill: AreasTarget;
  RangeFont: AreasTarget;
  RangeFormat: AreasTarget;
  RangeSort: RangeTarget;
  RangeView: RangeTarget & { readonly rows: readonly number[]; readonly columns: readonly number[] };
  RangeViewCollection: Targets["RangeView"];
  RemoveDuplicatesResult: { readonly removed: number; readonly uniqueRemaining: number };
  Runtime: null;
  Setting: { readonly key: string };
  SettingCollection: null;
  Table: TableTarget;
  TableCollection: ScopeTarget;
  TableColumn: TableColumnTarget;
  TableColumnCollection: TableTarget;
  TableRow: TableRowTarget;
  TableRowCollection: TableTarget;
  TableScopedCollection: { readonly items: readonly TableTarget[] };
  TableSort: TableTarget;
  TextConditionalFormat: FormatTarget;
  TopBottomConditionalFormat: FormatTarget;
  Workbook: null;
  WorkbookProtection: null;
  WorkbookRangeAreas: { readonly items: readonly AreasTarget[] };
  Worksheet: { readonly sheet: Sheet };
  WorksheetCollection: null;
  WorksheetCustomProperty: { readonly sheet: Sheet; readonly key: string };
  WorksheetCustomPropertyCollection: { readonly sheet: Sheet };
  WorksheetFreezePanes: { readonly sheet: Sheet };
  WorksheetProtection: { readonly sheet: Sheet };
}

export type ClassName = keyof Targets;

export class Handle<K extends ClassName = ClassName> {
  constructor(
    readonly className: K,
    readonly target: Targets[K],
  ) {}
}

export type AnyHandle = { [K in ClassName]: Handle<K> }[ClassName];

/** A handle of this class around its target. */
export function handle<K extends ClassName>(className: K, target: Targets[K]): Handle<K> {
  return new Handle(className, target);
}

/** The target when the value is a handle of this class, else null. */
export function targetOf<K extends ClassName>(value: unknown, className: K): Targets[K] | null {
  // The class name decides the target's type: handles are only made by `handle`.
  return value instanceof Handle && value.className === className ? (value.target as Targets[K]) : null;
}

/** The cells a Range or RangeAreas handle stands for, else null. */
export function cellsOf(value: unknown): AreasTarget | null {
  const range = targetOf(value, "Range");
  return range ? { sheet: range.sheet, areas: [range.area] } : targetOf(value, "RangeAreas");
}
