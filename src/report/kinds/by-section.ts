/** Summary by the top sections of the plan, in its order. */
import type { ReportKind } from "../report-kind";
import { topSection } from "../section-key";
import { groupBy, summaryReport } from "../summary-report";

export const bySection: ReportKind = {
  id: "by-section",
  name: "Tổng hợp theo nhóm",
  make: (context) =>
    summaryReport(
      {
        id: "by-section",
        title: "Tổng hợp theo nhóm nhiệm vụ",
        header: "Nhóm nhiệm vụ",
        sharedBy: "nhóm cùng thực hiện",
        isNumbered: true,
        who: null,
        groups: (tasks, { sources }, source) => groupBy(tasks, (task) => [topSection(task, sources[source])]),
      },
      context,
    ),
};
