/** What the plan puts into a cell of a column it owns: written by the sheet, compared with by checks. */
import type { CellValue } from "./cell";
import type { ColumnId } from "./column";
import { toSerial } from "./date";
import type { Plan, Task } from "./plan";
import { sectionHeading } from "./section-heading";

/** "7" as the number 7, so that Excel sorts it and does not mark it as a number stored as text; "1.10", "07" and "a" stay text. */
export function ordinalValue(ordinal: string): CellValue {
  return /^[1-9]\d{0,5}$/u.test(ordinal) ? Number(ordinal) : ordinal;
}

/** The heading of each section by its id. */
export function sectionHeadings(plan: Plan): Map<string, string> {
  return new Map(plan.sections.map((section) => [section.id, sectionHeading(section)]));
}

/** The value of a task's cell as loaded; null for columns the plan does not own. `headings` are those of `sectionHeadings`. */
export function planCell(task: Task, column: ColumnId, headings: ReadonlyMap<string, string>): CellValue | null {
  switch (column) {
    case "key":
      return task.id;
    case "section":
      return headings.get(task.section) ?? "";
    case "ordinal":
      return ordinalValue(task.ordinal);
    case "content":
      return task.content;
    case "lead":
      return task.lead.text;
    case "coordinating":
      return task.coordinating.text;
    case "deliverable":
      return task.deliverable;
    case "supervisor":
      return task.supervisor ?? "";
    case "deadline":
      return task.deadline.text;
    case "due":
      return task.deadline.due === null ? "" : toSerial(task.deadline.due);
    default:
      return null;
  }
}
