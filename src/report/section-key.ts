/** The top section a task belongs to, for grouping by section. */
import type { ReportSource } from "./report-input";
import type { ReportTask } from "./report-task";
import { sectionChain } from "./section-chain";

/** Where tasks stand that the clerk added without saying where they belong. */
export const outsideSections = "Chưa xếp nhóm";

/** Id, title and numeral of the top section of a task (no numeral where the plan has none); a key of its own for tasks outside every section. */
export function topSection(
  task: ReportTask,
  source: ReportSource | undefined,
): { key: string; label: string; numeral?: string } {
  const [section] = source === undefined ? [] : sectionChain(source.plan, task.section);
  if (section === undefined) return { key: "", label: outsideSections, numeral: "" };
  const { id, title, numeral } = section;
  return { key: id, label: title, ...(numeral !== "" && { numeral }) };
}
