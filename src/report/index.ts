/** Task tables → appendices of official reports, as data and as worksheets. */
export { barName, type ChartRun, chartRuns } from "./chart-run";
export { countText, rateText } from "./count";
export { reportKinds } from "./kinds/index";
export {
  chartHeight,
  gapBetween,
  mostBars,
  nameSize,
  partColor,
  partLine,
  textColorOn,
} from "./layout/chart-look";
export { fitColumns, type TableFit } from "./layout/column-width";
export { fittedHeaderCells, headerHeights } from "./layout/header-cells";
export {
  type AppendixNumber,
  closingLines,
  type HalfLines,
  headingLines,
  nationalHeader,
  signatureLines,
} from "./layout/heading-line";
export type { ConditionRanges, LiveCount } from "./layout/live-formula";
export {
  indexSize,
  marginMillimetres,
  officialFont,
  paperMillimetres,
  sizes,
  usableHeight,
  usableWidth,
} from "./layout/official-page";
export { pageCount } from "./layout/page-count";
export { type PreviewedPicture, previewReport, type ReportPreview } from "./layout/preview";
export { type LaidReport, layReport, type ReportSheetOptions, reportSheet } from "./layout/report-sheet";
export { agencyWithForerunners, type LineView, linesInView, type ViewKind, viewKinds } from "./line-view";
export { makeReport } from "./make-report";
export { type ReadTasks, readTasks } from "./read-tasks";
export {
  defaultSettings,
  type ReportFilter,
  type ReportInput,
  type ReportSettings,
  type ReportSource,
  reportSettingsSchema,
} from "./report-input";
export type { ReportKind } from "./report-kind";
export * from "./report-table";
export { type ScopeChoice, type ScopeChoices, scopeChoices } from "./scope-choice";
export { type TaskLine, taskLines } from "./task-line";
