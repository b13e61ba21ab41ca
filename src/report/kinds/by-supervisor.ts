/** Summary by the leader in charge; a task that names several counts for each. */
import { matchKey } from "../../text/key";
import type { ReportKind } from "../report-kind";
import { groupBy, summaryReport } from "../summary-report";

/** The leaders of a cell: "PCT TT Mai Xuân Liêm, PCT Cao Văn Cường" names two. */
function supervisors(text: string): { key: string; label: string }[] {
  const names = text
    .split(/[,;\n]|\s+và\s+/u)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const byKey = new Map(names.map((name) => [matchKey(name), name]));
  if (byKey.size === 0) return [{ key: "", label: "Chưa ghi lãnh đạo chỉ đạo" }];
  return [...byKey].map(([key, label]) => ({ key, label }));
}

export const bySupervisor: ReportKind = {
  id: "by-supervisor",
  name: "Tổng hợp theo lãnh đạo",
  make: (context) =>
    summaryReport(
      {
        id: "by-supervisor",
        title: "Tổng hợp theo lãnh đạo chỉ đạo",
        header: "Lãnh đạo chỉ đạo",
        sharedBy: "lãnh đạo cùng chỉ đạo",
        who: null,
        groups: (tasks) =>
          groupBy(tasks, (task) => supervisors(task.supervisor)).sort(
            (a, b) => Number(a.key === "") - Number(b.key === ""),
          ),
      },
      context,
    ),
};
