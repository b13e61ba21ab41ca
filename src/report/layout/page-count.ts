/** How many pages a report sheet prints on, for the preview: rows are kept whole, the header stands on each page. */
import type { SheetPlan } from "../../sheet/index";
import { usableHeight } from "./official-page";

/** Pages of a sheet made by `reportSheet`. Printers differ by a few points, so the last page may turn out one row more or less. */
export function pageCount(plan: SheetPlan): number {
  return firstRows(plan).length;
}

/** The rows (from 0) that the pages begin with, in order, on pages that hold `limit` points. */
export function firstRows(plan: SheetPlan, limit = usableHeight(plan.page?.orientation ?? "landscape")): number[] {
  const starts = [0];
  if (plan.page === null || plan.page.fitToHeight === 1) return starts;
  const forced = new Set(plan.pageBreaks ?? []);
  const [first = 0, last = 0] = (plan.page.titleRows ?? "").match(/\d+/gu)?.map(Number) ?? [];
  const header = plan.rowHeights
    .filter(({ row }) => row >= first - 1 && row < last)
    .reduce((sum, { points }) => sum + points, 0);
  let used = 0;
  for (const { row, points } of plan.rowHeights) {
    if (used > 0 && (used + points > limit || forced.has(row))) {
      starts.push(row);
      used = row >= last ? header : 0;
    }
    used += points;
  }
  return starts;
}
