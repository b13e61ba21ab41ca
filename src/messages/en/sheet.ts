/** English sentences of src/sheet. */
import type { sheet as vi } from "../vi/sheet";

export const sheet: Record<keyof typeof vi, string> = {
  "sheet.how-to-fill":
    "Fill in the white columns only, from “Trạng thái” on. Grey columns hold the plan as issued; leave them. “Tình trạng” computes itself.",
  "sheet.how-to-fill-targets":
    "Fill in the white columns only: result, assessment, note. Grey columns hold the targets of the plan; leave them.",
  "sheet.status-title": "Status",
  "sheet.status-prompt":
    "Choose from the list. For finished work choose “Đã hoàn thành”, then fill in “Ngày hoàn thành”.",
  "sheet.status-alert":
    "Use one of the values of the list. Press Cancel and choose again with the arrow beside the cell.",
  "sheet.completed-title": "Completion date",
  "sheet.completed-prompt":
    "The date of the document or product, day/month/year, as in 15/03/2026. Leave empty until it is done.",
  "sheet.date-alert": "This cell takes a date only, day/month/year, as in 15/03/2026. Press Cancel and type it again.",
  "sheet.due-title": "Last day",
  "sheet.due-prompt": "The last day still on time, read from “Thời hạn”. Empty where the task has no definite term.",
  "sheet.internal-due-title": "Internal term",
  "sheet.internal-due-prompt":
    "A day the office sets itself to keep the plan's term, day/month/year. Not counted in reports.",
  "sheet.agency-title": "Agency",
  "sheet.agency-prompt": "Choose from the list or type a name. Separate several agencies with commas.",
  "sheet.agency-alert":
    "This name does not stand in the sheet “Danh mục” in these words. Keep it if the cell names several agencies or follows the document.",
  "sheet.baseline-absent": "This workbook does not hold the plan as loaded. Load the plan again to compare with it.",
  "sheet.baseline-newer":
    "The plan as loaded was written by a newer version (form {version}). Update the program and open the workbook again.",
  "sheet.baseline-part-missing":
    "The plan as loaded lacks part {part} of {parts}: rows of the hidden sheet “_SoKeHoach” were deleted. Load the plan again to compare with it.",
  "sheet.baseline-damaged":
    "The plan as loaded is no longer whole: the hidden sheet “_SoKeHoach” was changed. Load the plan again to compare with it.",
};
