/** English sentences of src/excel. */
import type { excel as vi } from "../vi/excel";

export const excel: Record<keyof typeof vi, string> = {
  "work.cancelled": "Cancelled. Nothing was changed.",
  "excel.not-there": "Excel was not found. Open this pane from within Excel.",
  "excel.too-old": "This Excel is too old. Excel 2021, Microsoft 365 or Excel on the web is needed.",
  "excel.cell-being-edited": "A cell is being edited. Press Enter or Esc in the sheet, then try again.",
  "excel.protected": "The cell or sheet is locked. Unprotect the sheet (Review → Unprotect Sheet), then try again.",
  "excel.sheet-protected":
    "Sheet “{sheet}” is protected. Unprotect it (Review → Unprotect Sheet), then try again. Nothing was changed.",
  "excel.workbook-protected":
    "The structure of the workbook is protected, so no sheet can be added. Unprotect it (Review → Protect Workbook), then try again.",
  "excel.reason-needed": "Write a reason before letting a finding stand.",
  "excel.column-filled":
    "Column “{column}” has {count:number} filled cells. Their contents are kept in the workbook and return with the column.",
  "excel.column-holds-more":
    "Row {row} outside the table, in the column of “{column}” on sheet “{sheet}”, holds something. Move it away, then remove the column.",
  "excel.view-nothing": "The list shown has no task, so the sheet was not filtered.",
  "excel.view-on":
    "Sheet “{sheet}” is filtered by the pane's list: {shown:number} of {rows:number} tasks are shown. Choose “Show all” under Tasks before printing or copying.",
  "excel.read-only": "The file is open as read-only. Save it as another file or open it again for editing.",
  "excel.other-workbook": "Another workbook is in front. Choose the workbook to work on, then try again.",
  "excel.selection": "The selection cannot be used. Select one cell of the table, then try again.",
  "excel.item-missing": "A sheet or table was deleted or renamed meanwhile. Try again.",
  "excel.already-exists": "The workbook already has an item of this name. Rename it, then try again.",
  "excel.too-large": "The data is too large for Excel to take at once. Divide the plan or use Excel on a computer.",
  "excel.merged-cells": "There are merged cells where data must be written. Unmerge them, then try again.",
  "excel.filtered": "The table is filtered, so Excel refuses the change. Clear the filter, then try again.",
  "excel.no-room": "There is no room on the sheet for more rows. Clear the cells below the table, then try again.",
  "excel.unsupported-sheet": "A sheet of this kind cannot be written. Choose an ordinary one.",
  "excel.dialog-open": "Excel has a dialog open. Close it, then try again.",
  "excel.busy": "Excel is busy. Wait a moment, then try again.",
  "excel.restart": "Excel has lost its connection to the file. Close and open the file, then try again.",
  "excel.refused": "Excel could not do it ({code}: {detail}). Choose a cell of the sheet, then try again.",
  "excel.unexpected": "Unexpected error: {detail}. Try again; if it stays, tell the person in charge of the software.",
  "excel.sheet-already-there": "There already is a sheet “{sheet}”. Rename it, then try again. Nothing was changed.",
  "excel.table-already-there": "The workbook already has a table named “{table}”. Rename it, then try again.",
  "excel.sheet-name-invalid": "“{sheet}” cannot be the name of a sheet. Choose another name.",
  "excel.too-many-rows": "Sheet “{sheet}” has more rows than Excel allows. Divide the plan into several files.",
  "excel.text-too-long":
    "Cell {cell} of sheet “{sheet}” has {length:number} characters; Excel keeps 32,767. Shorten the text in the document, then load again.",
  "excel.written-differently":
    "Excel did not keep what was written into cell {cell} of sheet “{sheet}”. The new sheet was removed. Try again.",
  "excel.sheets-incomplete": "Sheet {sheets} is incomplete because Excel stopped midway. Do it again to complete it.",
  "excel.left-behind":
    "Excel stopped midway ({code}) and sheet {sheets} could not be removed. Delete it, then try again.",
  "excel.state-newer": "The workbook was saved by a newer version of this add-in. Update it, then open the file again.",
  "excel.baseline-lost":
    "The plan as loaded could not be restored in the workbook. Close the file without saving and open the copy saved before.",
  "excel.edits-interrupted": "Excel stopped midway during “{label}”. Press Undo to restore the cells already changed.",
  "excel.agency-gone": "The chosen agency is no longer on the list. Choose again.",
  "excel.agency-name-empty": "There is no name of an agency. Choose or write one.",
  "excel.columns-half-back": "Excel broke off while columns were put back. Put them back once more.",
  "excel.nothing-to-undo": "There is nothing left to undo.",
  "excel.plan-already-there":
    "Plan {number} already is in the workbook (table {table}). Use that table, or load the plan into another workbook.",
  "excel.plan-not-there": "Plan {number} is not in the workbook yet. Load it instead of updating it.",
  "excel.not-a-table":
    "The table on sheet “{sheet}” was turned into plain cells, so no rows can be added. Make it a table again (Insert → Table), then try again.",
  "excel.plan-twice": "Plan {number} was chosen twice. Leave one file out.",
  "excel.no-table": "The workbook has no task table yet. Load a plan first.",
  "excel.plan-without-table":
    "The table of plan {number} is not in the workbook any more. Load the plan again or restore the deleted sheet.",
  "excel.copy-left-aside": "Sheet “{sheet}” is a copy of a task table, so it is neither checked nor counted.",
  "excel.other-province":
    "Plan {number} is of {province}, but the list of agencies in use is of {own}: agencies of one name may be taken for each other. In Tasks, Agencies in use, change the shared list or take over the office's own.",
  "excel.rows-below-table":
    "Just below the table on sheet “{sheet}” (from row {row}) there is content outside it, which is neither checked nor counted. Drag the table's corner down over these rows.",
  "excel.table-gone": "Table “{table}” is not in the workbook any more. Check again.",
  "excel.row-gone": "Task {row} was not found in the table: its row was deleted or its key is doubled. Check again.",
  "excel.column-gone": "Column “{column}” was not found in the table. Put it back or restore its name.",
  "excel.place-hidden": "Cell {cell} of sheet “{sheet}” is hidden or filtered out. Show it?",
  "excel.report-kept":
    "Sheet “{sheet}” was changed by hand since it was made, so it stays; the new appendix is on another sheet.",
  "excel.report-needs-plan":
    "The table on sheet “{sheet}” no longer carries the plan as loaded, so no appendix can be made. Load the plan again.",
  "excel.report-rows-ask": "{count:number} rows still have errors. Mend them under Check first, or go on all the same?",
  "excel.report-rows-wrong":
    "{count:number} rows of the task table still have errors. Run the check and mend them before handing in, then make this again.",
  "excel.report-live-today":
    "Formulas follow the day the file is opened and may differ from the figures of {asOf:date}. Make it without formulas to keep the figures of that day.",
  "excel.former-key": "{key} (dropped)",
  "excel.report-stamp":
    "Made at {time} on {day:date} from sheet {tables} ({rows:number} tasks), figures as of {asOf:date}. This line is not printed.",
  "excel.report-stamp-wrong": "{count:number} rows still had errors when it was made.",
  "excel.skip.table-missing": "The table is not in the workbook any more.",
  "excel.skip.row-missing": "The row was deleted or its key is doubled.",
  "excel.skip.column-missing": "The column was deleted.",
  "excel.skip.changed": "The cell was changed since the check.",
  "excel.skip.not-kept": "Excel did not keep what was written.",
  "excel.stage.reading": "Reading the sheet",
  "excel.stage.checking": "Checking",
  "excel.stage.writing": "Writing the sheet",
  "excel.stage.reading-back": "Comparing what was written",
  "excel.stage.reporting": "Making appendices",
};
