/** What the pane asks of src/excel. The room itself is loaded when it is first needed, after the pane is on the screen. */
import type * as excel from "../excel";

export type ExcelPort = Pick<
  typeof excel,
  | "loadPlans"
  | "describeWorkbook"
  | "checkWorkbook"
  | "applyEdits"
  | "undoLast"
  | "goTo"
  | "makeReports"
  | "makeReportTables"
  | "describeReports"
  | "readReportSettings"
  | "keepReportSettings"
  | "tasksBehindSelection"
  | "onSelectionChanged"
  | "onWorkbookChanged"
  | "readOwnAgencies"
  | "readSelectedCell"
  | "writeAgencies"
  | "writeDeadline"
  | "writeDeadlineConvention"
  | "distinctAgencies"
  | "decideAgency"
  | "importRegistry"
>;
