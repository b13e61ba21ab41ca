/** What an appendix says of the tasks that it could not sort into any class. */
import { countText } from "./count";
import type { ReportTask } from "./report-task";

/** The footnote about tasks whose dates cannot be read; none where there are none. */
export function uncheckedNotes(tasks: readonly Pick<ReportTask, "condition">[]): string[] {
  const unchecked = tasks.filter(({ condition }) => condition === null).length;
  if (unchecked === 0) return [];
  return [
    `Chưa xác định: ${countText(unchecked)} nhiệm vụ có ngày không đọc được trong bảng theo dõi, chưa xếp vào loại nào.`,
  ];
}
