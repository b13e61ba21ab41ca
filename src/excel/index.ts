/**
 * Excel: the only room that speaks Office.js. Each use case returns a `Result`; what a clerk can act on is a problem, never
 * an exception. Reads run at once, writes one after the other.
 */

export { listRules } from "../check";
export {
  type AcceptTerms,
  acceptFinding,
  acceptFindings,
  type KeptAcceptance,
  readAcceptedFindings,
  withdrawAcceptance,
  withdrawAcceptances,
} from "./accepted-findings";
export { applyEdits } from "./apply-edits";
export { readCheckSettings, writeCheckSettings } from "./check-settings";
export { type CheckOptions, type CheckOutcome, checkWorkbook } from "./check-workbook";
export {
  type ConventionChange,
  readDeadlineConvention,
  writeDeadlineConvention,
} from "./deadline-convention";
export {
  type AgencyDecision,
  type DecisionOptions,
  type DecisionOutcome,
  decideAgency,
} from "./decide-agency";
export { type DescribedReport, describeReports } from "./describe-reports";
export { type DescribedTable, describeWorkbook, type WorkbookDescription } from "./describe-workbook";
export {
  type AgencyColumn,
  type AgencyOptions,
  type AgencyPlace,
  type AgencyStanding,
  type AgencyValue,
  type DistinctAgencies,
  distinctAgencies,
} from "./distinct-agencies";
export type { SkippedEdit, SkipReason } from "./edit-cells";
export { type GoToOptions, goTo } from "./go-to";
export { type ImportedRegistry, type ImportOptions, importRegistry } from "./import-registry";
export { type ListedTasks, type ListOptions, listTasks } from "./list-tasks";
export { listWorksheets } from "./list-worksheets";
export { type CheckNews, type LiveWorkbookCheck, startWorkbookCheck } from "./live-workbook-check";
export { type LoadedSheet, type LoadOptions, loadPlans } from "./load-plans";
export { type MadeReport, makeReports, type ReportOutcome } from "./make-reports";
export { clearMarks, type MarkOutcome, markFindings, readMarks } from "./mark-findings";
export { keepOffice, type Office } from "./office";
export type { PlanDifference } from "./plan-difference";
export { toProblem } from "./problem";
export { putColumnsBack } from "./put-columns-back";
export { putFormulasBack } from "./put-formulas-back";
export { type OwnAgencies, readOwnAgencies } from "./read-own-agencies";
export {
  readSelectedCell,
  readSelection,
  type SelectedCell,
  type SelectedTask,
  type SelectionOptions,
} from "./read-selection";
export { readWorkbook, type TaskTable, type WorkbookReading } from "./read-workbook";
export { checkReadiness, type OpenMessage, type Readiness, type ReadinessOptions } from "./readiness";
export { compareWithWorkbook, type RefreshDifference, type RefreshOutcome, refreshPlan } from "./refresh-plan";
export { changeRegistryBase, readRegistryBase } from "./registry-base";
export { reportBasis } from "./report-basis";
export { keepReportSettings, readReportSettings } from "./report-settings";
export { makeReportTables, type ReportOptions, type ReportTables } from "./report-tables";
export { requireExcel } from "./require-excel";
export { showAllTasks, showOnly, type ViewedTask } from "./sheet-view";
export type { StampState, SubmissionStamp } from "./submission-stamp";
export {
  type Confirmation,
  type ConfirmOptions,
  confirmReady,
  explainMessage,
  readStamp,
  withdrawStamp,
} from "./submit";
export { summariseWorkbook, type WorkbookSummary } from "./summarise";
export { type SwitchOutcome, type SwitchTerms, switchColumn } from "./switch-column";
export { type TaskBehind, type TasksBehind, tasksBehindSelection } from "./tasks-behind-selection";
export { today } from "./today";
export { type UndoOutcome, undoLast, undoStep } from "./undo";
export { readUndoList, type UndoEntry } from "./undo-list";
export { onSelectionChanged, onWorkbookChanged, type WorkbookChange } from "./watch-workbook";
export type { EditOutcome } from "./write-edits";
export { writeAgencies, writeDeadline } from "./write-task-cell";
