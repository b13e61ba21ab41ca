/** What the line that sums the sheets up says: read from the workbook, part by part. */
import type { WorkbookSummary } from "../../excel";
import type { Condition } from "../../plan/column";
import { sessionPart } from "../session-part";
import { oneReading } from "../state/one-reading";
import { createStore } from "../state/store";

/** The summary of the sheets, read again after each change; null until it was read, the last known while Excel cannot tell. */
export const summaryOf = sessionPart(({ parts, workbook }) => {
  const summary = createStore<WorkbookSummary | null>(null);
  const look = oneReading(async () => {
    const result = await (await parts.excel()).summariseWorkbook();
    if (result.ok) summary.set(result.value);
  });
  const hasTables = () => (workbook.description.get()?.tables.length ?? 0) > 0;
  workbook.description.subscribe(() => (hasTables() ? void look() : summary.set(null)));
  if (hasTables()) void look();
  return summary;
});

interface SummaryPart {
  /** Message code of its words. */
  readonly code: string;
  readonly count: number;
  readonly isLate: boolean;
}

type Counts = WorkbookSummary["counts"];

function of(counts: Counts, ...words: readonly Condition[]): number {
  return words.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
}

/** What the status line has room for. */
export function mainCounts({ counts }: Pick<WorkbookSummary, "counts">): { completed: number; overdue: number } {
  return { completed: of(counts, "Hoàn thành đúng hạn", "Hoàn thành quá hạn"), overdue: of(counts, "Quá hạn") };
}

/** The parts of the line; what nobody needs to read about is left out. */
export function summaryParts({ tasks, counts, unreadable }: WorkbookSummary): SummaryPart[] {
  const { completed, overdue } = mainCounts({ counts });
  return [
    { code: "list.sum.tasks", count: tasks, isLate: false },
    { code: "list.sum.completed", count: completed, isLate: false },
    { code: "list.sum.in-term", count: of(counts, "Trong hạn", "Không hạn"), isLate: false },
    { code: "list.sum.overdue", count: overdue, isLate: overdue > 0 },
    ...(unreadable > 0 ? [{ code: "list.sum.unreadable", count: unreadable, isLate: true }] : []),
  ];
}
