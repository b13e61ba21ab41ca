/** What a clerk may type where: dropdowns and date cells of the task table, each with a hint on selection. */

import type { MessageCode } from "../messages/index";
import { sayVietnamese } from "../messages/vietnamese";
import type { ColumnId } from "../plan/column";
import { agencyListName, statusListName } from "./list-sheet";
import type { DateInput, Dropdown } from "./sheet-plan";
import { bodyRange, type TaskBody } from "./task-body";

const hint = (title: MessageCode, text: MessageCode) => ({ title: sayVietnamese(title), message: sayVietnamese(text) });

export function taskDropdowns(body: TaskBody): Dropdown[] {
  const dropdown = (id: ColumnId, rest: Omit<Dropdown, "range">): Dropdown[] => {
    const range = bodyRange(body, id);
    return range === null ? [] : [{ range, ...rest }];
  };
  const agency: Omit<Dropdown, "range"> = {
    source: `=${agencyListName}`,
    strict: false,
    prompt: hint("sheet.agency-title", "sheet.agency-prompt"),
    alert: hint("sheet.agency-title", "sheet.agency-alert"),
  };
  return [
    ...dropdown("status", {
      source: `=${statusListName}`,
      strict: true,
      prompt: hint("sheet.status-title", "sheet.status-prompt"),
      alert: hint("sheet.status-title", "sheet.status-alert"),
    }),
    ...dropdown("lead", agency),
    ...dropdown("coordinating", agency),
  ];
}

/** Any day of this century: whether it fits the plan is for a check to say, with its reason. */
const earliest = "2000-01-01";
const latest = "2099-12-31";

export function taskDateInputs(body: TaskBody): DateInput[] {
  const input = (id: ColumnId, title: MessageCode, prompt: MessageCode): DateInput[] => {
    const range = bodyRange(body, id);
    if (range === null) return [];
    return [{ range, from: earliest, to: latest, prompt: hint(title, prompt), alert: hint(title, "sheet.date-alert") }];
  };
  return [
    ...input("completedOn", "sheet.completed-title", "sheet.completed-prompt"),
    ...input("due", "sheet.due-title", "sheet.due-prompt"),
    ...input("internalDue", "sheet.internal-due-title", "sheet.internal-due-prompt"),
  ];
}
