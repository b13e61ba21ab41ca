/** English sentences of src/workbench. */
import type { workbench as vi } from "../vi/workbench";

export const workbench: Record<keyof typeof vi, string> = {
  "workbench.title": "Workbench",
  "workbench.about": "A spreadsheet in the browser, no Excel needed. All data stays on this machine.",
  "workbench.file": "File",
  "workbench.new": "New",
  "workbench.open": "Open…",
  "workbench.download": "Download",
  "workbench.load": "Load plan",
  "workbench.check": "Check",
  "workbench.appendix": "Make appendix",
  "workbench.group": "Plan Register",
  "workbench.pane": "Plan Register",
  "workbench.pane.close": "Close task pane",
  "workbench.language": "Language",
  "workbench.language.vi": "Tiếng Việt",
  "workbench.language.en": "English",
  "workbench.book": "Workbook",
  "workbench.grid": "Spreadsheet",
  "workbench.not-a-workbook": "“{name}” cannot be opened. Choose an Excel file (.xlsx).",
  "workbench.entry": "The cell just entered: {reason}",
  "workbench.close-message": "Close message",
};
