/** Summary by lead agency: agencies in the registry's order, then groups of agencies, then what the registry does not know. */
import { agencyKeys, isAgency } from "../agency-key";
import type { ReportKind } from "../report-kind";
import type { ReportTask } from "../report-task";
import { groupBy, summaryReport } from "../summary-report";

const kindOrder = { agency: 0, collective: 1, unknown: 2, none: 3 } as const;

export const byAgency: ReportKind = {
  id: "by-agency",
  name: "Tổng hợp theo đơn vị",
  make: (context) => {
    const position = new Map(context.input.registry.records.map((record, index) => [record.id, index]));
    return summaryReport(
      {
        id: "by-agency",
        title: "Tổng hợp theo đơn vị chủ trì",
        header: "Đơn vị chủ trì",
        sharedBy: "đơn vị cùng chủ trì",
        who: "đơn vị",
        chart: "bar",
        groups: (tasks) => {
          const kinds = new Map(tasks.flatMap((task) => agencyKeys(task.lead).map(({ key, kind }) => [key, kind])));
          const rank = (key: string) => kindOrder[kinds.get(key) ?? "unknown"];
          const only = context.input.filter?.agency;
          const shown = (task: ReportTask) =>
            agencyKeys(task.lead).filter((key) => only === undefined || isAgency(key, only));
          return groupBy(tasks, shown).sort(
            (a, b) => rank(a.key) - rank(b.key) || (position.get(a.key) ?? 0) - (position.get(b.key) ?? 0),
          );
        },
      },
      context,
    );
  },
};
