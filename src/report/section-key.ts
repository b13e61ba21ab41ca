/** The top section a task belongs to, for grouping by section. */
import { sectionHeading } from "../plan/section-heading";
import type { ReportSource } from "./report-input";
import type { ReportTask } from "./report-task";

/** Where tasks stand that the clerk added without saying where they belong. */
export const outsideSections = "Chưa xếp nhóm";

/** Id and heading of the top section of a task; a key of its own for tasks outside every section. */
export function topSection(task: ReportTask, source: ReportSource | undefined): { key: string; label: string } {
  const byId = new Map(source?.plan.sections.map((section) => [section.id, section]));
  let section = task.section === null ? undefined : byId.get(task.section);
  const seen = new Set<string>();
  while (section !== undefined && section.parent !== null && byId.has(section.parent) && !seen.has(section.id)) {
    seen.add(section.id);
    section = byId.get(section.parent);
  }
  return section === undefined
    ? { key: "", label: outsideSections }
    : { key: section.id, label: sectionHeading(section) };
}
