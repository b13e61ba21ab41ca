/** What the line that sums the sheets up says: read from the workbook, part by part. */
import type { WorkbookSummary } from "../../excel";
import type { Condition } from "../../plan/column";
import { sessionPart } from "../session-part";
import { createStore } from "../state/store";

export const summingOf = sessionPart(({ parts }) => {
  const summary = createStore<WorkbookSummary | null>(null);
  return {
    /** Null until it was read; the last known while Excel cannot tell. */
    summary,
    async look(): Promise<void> {
      const result = await (await parts.excel()).summariseWorkbook();
      if (result.ok) summary.set(result.value);
    },
  };
});

interface SummaryPart {
  /** Message code of its words. */
  readonly code: string;
  readonly count: number;
  readonly isLate: boolean;
}

/** The parts of the line; what nobody needs to read about is left out. */
export function summaryParts({ tasks, counts, unreadable }: WorkbookSummary): SummaryPart[] {
  const of = (...words: readonly Condition[]) => words.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
  const overdue = of("Quá hạn");
  return [
    { code: "list.sum.tasks", count: tasks, isLate: false },
    { code: "list.sum.completed", count: of("Hoàn thành đúng hạn", "Hoàn thành quá hạn"), isLate: false },
    { code: "list.sum.in-term", count: of("Trong hạn", "Không hạn"), isLate: false },
    { code: "list.sum.overdue", count: overdue, isLate: overdue > 0 },
    ...(unreadable > 0 ? [{ code: "list.sum.unreadable", count: unreadable, isLate: true }] : []),
  ];
}
