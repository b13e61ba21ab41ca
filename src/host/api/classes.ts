/** All classes of the API that the host knows, by name. */
import { chartClass, chartCollectionClass } from "./chart";
import { chartPartClass } from "./chart-part";
import { chartSeriesClass, chartSeriesCollectionClass } from "./chart-series";
import type { ClassSpec, ClassTable } from "./class-spec";
import { commentClass, commentCollectionClass, commentReplyClass, commentReplyCollectionClass } from "./comment";
import { conditionalFormatClass, conditionalFormatCollectionClass } from "./conditional-format";
import {
  conditionalRangeBorderClass,
  conditionalRangeBorderCollectionClass,
  conditionalRangeFillClass,
  conditionalRangeFontClass,
  conditionalRangeFormatClass,
} from "./conditional-range-format";
import {
  cellValueConditionalFormatClass,
  colorScaleConditionalFormatClass,
  conditionalFormatRuleClass,
  customConditionalFormatClass,
  dataBarConditionalFormatClass,
  dataBarPartClass,
  iconSetConditionalFormatClass,
  presetCriteriaConditionalFormatClass,
  textConditionalFormatClass,
  topBottomConditionalFormatClass,
} from "./conditional-rule";
import { dataValidationClass } from "./data-validation";
import { functionResultClass, functionsClass } from "./functions";
import type { ClassName, Targets } from "./handle";
import { namedItemArrayValuesClass, namedItemClass, namedItemCollectionClass } from "./named-item";
import {
  headerFooterClass,
  headerFooterGroupClass,
  pageBreakClass,
  pageBreakCollectionClass,
  pageLayoutClass,
} from "./page-layout";
import {
  rangeClass,
  rangeSortClass,
  rangeViewClass,
  rangeViewCollectionClass,
  removeDuplicatesResultClass,
} from "./range";
import {
  rangeAreasClass,
  rangeAreasCollectionClass,
  rangeCollectionClass,
  workbookRangeAreasClass,
} from "./range-areas";
import { rangeBorderClass, rangeBorderCollectionClass } from "./range-border";
import { formatProtectionClass, rangeFillClass, rangeFontClass, rangeFormatClass } from "./range-format";
import {
  customPropertyClass,
  customPropertyCollectionClass,
  customXmlPartClass,
  customXmlPartCollectionClass,
  documentPropertiesClass,
  settingClass,
  settingCollectionClass,
} from "./stored-state";
import { tableClass, tableCollectionClass, tableScopedCollectionClass, tableSortClass } from "./table";
import {
  autoFilterClass,
  filterClass,
  tableColumnClass,
  tableColumnCollectionClass,
  tableRowClass,
  tableRowCollectionClass,
} from "./table-parts";
import {
  applicationClass,
  cultureInfoClass,
  datetimeFormatInfoClass,
  iterativeCalculationClass,
  numberFormatInfoClass,
  runtimeClass,
  workbookClass,
  workbookProtectionClass,
} from "./workbook";
import { worksheetClass, worksheetCollectionClass } from "./worksheet";
import {
  worksheetCustomPropertyClass,
  worksheetCustomPropertyCollectionClass,
  worksheetFreezePanesClass,
  worksheetProtectionClass,
} from "./worksheet-parts";

const classes: ClassTable = {
  Application: applicationClass,
  AutoFilter: autoFilterClass,
  CellValueConditionalFormat: cellValueConditionalFormatClass,
  Chart: chartClass,
  ChartCollection: chartCollectionClass,
  ChartPart: chartPartClass,
  ChartSeries: chartSeriesClass,
  ChartSeriesCollection: chartSeriesCollectionClass,
  ColorScaleConditionalFormat: colorScaleConditionalFormatClass,
  Comment: commentClass,
  CommentCollection: commentCollectionClass,
  CommentReply: commentReplyClass,
  CommentReplyCollection: commentReplyCollectionClass,
  ConditionalFormat: conditionalFormatClass,
  ConditionalFormatCollection: conditionalFormatCollectionClass,
  ConditionalFormatRule: conditionalFormatRuleClass,
  ConditionalRangeBorder: conditionalRangeBorderClass,
  ConditionalRangeBorderCollection: conditionalRangeBorderCollectionClass,
  ConditionalRangeFill: conditionalRangeFillClass,
  ConditionalRangeFont: conditionalRangeFontClass,
  ConditionalRangeFormat: conditionalRangeFormatClass,
  CultureInfo: cultureInfoClass,
  CustomConditionalFormat: customConditionalFormatClass,
  CustomProperty: customPropertyClass,
  CustomPropertyCollection: customPropertyCollectionClass,
  CustomXmlPart: customXmlPartClass,
  CustomXmlPartCollection: customXmlPartCollectionClass,
  DataBarConditionalFormat: dataBarConditionalFormatClass,
  DataBarPart: dataBarPartClass,
  DataValidation: dataValidationClass,
  DatetimeFormatInfo: datetimeFormatInfoClass,
  DocumentProperties: documentPropertiesClass,
  Filter: filterClass,
  FormatProtection: formatProtectionClass,
  FunctionResult: functionResultClass,
  Functions: functionsClass,
  HeaderFooter: headerFooterClass,
  HeaderFooterGroup: headerFooterGroupClass,
  IconSetConditionalFormat: iconSetConditionalFormatClass,
  IterativeCalculation: iterativeCalculationClass,
  NamedItem: namedItemClass,
  NamedItemArrayValues: namedItemArrayValuesClass,
  NamedItemCollection: namedItemCollectionClass,
  NumberFormatInfo: numberFormatInfoClass,
  PageBreak: pageBreakClass,
  PageBreakCollection: pageBreakCollectionClass,
  PageLayout: pageLayoutClass,
  PresetCriteriaConditionalFormat: presetCriteriaConditionalFormatClass,
  Range: rangeClass,
  RangeAreas: rangeAreasClass,
  RangeAreasCollection: rangeAreasCollectionClass,
  RangeBorder: rangeBorderClass,
  RangeBorderCollection: rangeBorderCollectionClass,
  RangeCollection: rangeCollectionClass,
  RangeFill: rangeFillClass,
  RangeFont: rangeFontClass,
  RangeFormat: rangeFormatClass,
  RangeSort: rangeSortClass,
  RangeView: rangeViewClass,
  RangeViewCollection: rangeViewCollectionClass,
  RemoveDuplicatesResult: removeDuplicatesResultClass,
  Runtime: runtimeClass,
  Setting: settingClass,
  SettingCollection: settingCollectionClass,
  Table: tableClass,
  TableCollection: tableCollectionClass,
  TableColumn: tableColumnClass,
  TableColumnCollection: tableColumnCollectionClass,
  TableRow: tableRowClass,
  TableRowCollection: tableRowCollectionClass,
  TableScopedCollection: tableScopedCollectionClass,
  TableSort: tableSortClass,
  TextConditionalFormat: textConditionalFormatClass,
  TopBottomConditionalFormat: topBottomConditionalFormatClass,
  Workbook: workbookClass,
  WorkbookProtection: workbookProtectionClass,
  WorkbookRangeAreas: workbookRangeAreasClass,
  Worksheet: worksheetClass,
  WorksheetCollection: worksheetCollectionClass,
  WorksheetCustomProperty: worksheetCustomPropertyClass,
  WorksheetCustomPropertyCollection: worksheetCustomPropertyCollectionClass,
  WorksheetFreezePanes: worksheetFreezePanesClass,
  WorksheetProtection: worksheetProtectionClass,
};

export function specOf<K extends ClassName>(className: K): ClassSpec<Targets[K]> {
  return classes[className];
}
