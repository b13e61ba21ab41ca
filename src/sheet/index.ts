/** Plan → worksheets as data: the task sheet, the lists, the baseline; finding columns again; measuring text. */
export { type Area, absoluteReference, areaAddress, cellAddress, columnLetters } from "./address";
export { type Baseline, baselineSheet, readBaseline, writeBaseline } from "./baseline";
export { columnName, columnOfHeader, type FoundColumns, findColumns, readColumnName } from "./column-identity";
export { conditionFormula, dateUnreadableMark } from "./condition-formula";
export { type ContentArea, contentExpression } from "./content-formula";
export { hiddenSheet } from "./hidden-sheet";
export {
  agencyListHeaders,
  agencyListName,
  agencyTableName,
  endedAgencyColumn,
  endedAgencyColumns,
  type ListedAgency,
  listSheet,
  ownSource,
  sharedSource,
  shownNames,
  statusListName,
} from "./list-sheet";
export { palette, points, sheetFont } from "./look";
export { optionalColumn, optionalColumnParts } from "./optional-column";
export {
  baselineSheetName,
  listSheetName,
  nameTargetSheets,
  nameTaskSheets,
  safeSheetName,
  safeTableName,
  type TaskSheetNames,
  targetSheetName,
  taskSheetName,
} from "./sheet-name";
export type * from "./sheet-plan";
export {
  goalText,
  isTargetHeader,
  readTargetNames,
  readTargetNotes,
  type TargetColumnId,
  type TargetName,
  type TargetNote,
  targetCells,
  targetColumnPlaces,
  targetSheet,
  yearsText,
} from "./target-sheet";
export { bodyRange, type TaskBody } from "./task-body";
export { taskFormulas } from "./task-formula";
export {
  extraHeaders,
  type OptionalColumnId,
  optionalColumnIds,
  type TaskColumn,
  taskColumns,
  usualOptionalColumns,
} from "./task-layout";
export { cutTasks, type TaskSheetOptions, taskHeaderRow, taskSheet } from "./task-sheet";
export { type TextFont, textWidth } from "./text-width";
export { balanceLines, lineHeight, maximumRowHeight, wrappedHeight, wrappedLines, wrapText } from "./wrapped-height";
