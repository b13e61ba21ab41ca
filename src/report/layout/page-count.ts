/** How many pages a report sheet prints on, for the preview: rows are kept whole, the header stands on each page. */
import type { SheetPlan } from "../../sheet/index";
import { usableHeight } from "./official-page";

/** Pages of a sheet made by `reportSheet`. Printers differ by a few points, so the last page may turn out one row more or less. */
export function pageCount(plan: SheetPlan): number {
  if (plan.page === null) return 1;
  const limit = usableHeight(plan.page.orientation);
  const [first = 0, last = 0] = (plan.page.titleRows ?? "").match(/\d+/gu)?.map(Number) ?? [];
  const header = plan.rowHeights
    .filter(({ row }) => row >= first - 1 && row < last)
    .reduce((sum, { points }) => sum + points, 0);
  let pages = 1;
  let used = 0;
  for (const { row, points } of plan.rowHeights) {
    if (used + points > limit && used > 0) {
      pages++;
      used = row >= last ? header : 0;
    }
    used += points;
  }
  return pages;
}
