/** English sentences of src/report. */
import type { report as vi } from "../vi/report";

export const report: Record<keyof typeof vi, string> = {
  "report.kind-unknown": "There is no appendix “{kind}”. Choose one of: {known}.",
  "report.no-plan": "This workbook has no task table yet. Load a plan first.",
  "report.before-plan":
    "The day of the data, {asOf:date}, lies before the day {issuedOn:date} on which {number} was issued. Choose a later day.",
  "report.no-tasks":
    "This plan has no table of tasks, so no appendix of tasks can be made. Choose the appendix of targets, or enter tasks in the table first.",
  "report.nothing-matches": "No task matches. Loosen the filter or choose another appendix.",
  "report.nothing-overdue": "No task is overdue as of {asOf:date}. This appendix is not needed.",
  "report.nothing-due-soon": "No task falls due within {days} days from {asOf:date}.",
  "report.no-targets": "The plan has no target that could be read. Choose another appendix.",
  "report.no-amendments":
    "There are no proposed changes yet. Add the column “Đề xuất sửa đổi, bổ sung” to the table (if it is not there), fill it in, then make this appendix.",
  "report.does-not-add-up":
    "The numbers of the column “{column}” do not add up, so nothing was made. Run the check, mend the rows it names and try again.",
  "report.rows-unchecked":
    "{count:number} tasks have a date that cannot be read; they count under “Chưa xác định”. Run the check before handing in.",
  "report.status-unknown":
    "{count:number} tasks have a status outside the list and count as not completed. Run the check to mend them.",
  "report.completed-later":
    "{count:number} tasks have a completion date after {asOf:date}, the day of the figures: they count as not completed on that day.",
  "report.rows-filtered": "{count:number} tasks lie outside what was chosen and are not in the appendix.",
  "report.rows-doubled":
    "Table {table} has {count:number} rows with a doubled task key: only the first of each counts.",
  "report.rows-added": "Table {table} has {count:number} rows that the plan as loaded does not have: they count.",
  "report.rows-missing": "Table {table} lacks {count:number} tasks of the plan: they do not count.",
  "report.changed-since": "THE DATA HAS CHANGED SINCE THIS WAS MADE – make the appendix again to bring it up to date",
  "report.targets-of-all":
    "Targets are not given to single agencies, so the appendix of targets has all of them, not those of the agency chosen.",
  "report.text-carried-on":
    "{count:number} rows are longer than a page or a row of Excel and go on in the next row: look at where they break.",
  "report.columns-crowded":
    "The table has {columns:number} columns: the print shrinks to {size:number} pt and words are broken. Leave columns out or shorten texts.",
};
