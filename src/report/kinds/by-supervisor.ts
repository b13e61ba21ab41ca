/** Summary by the leader in charge, in the order of their offices; a task that names several counts for each. */
import { matchKey } from "../../text/key";
import type { ReportKind } from "../report-kind";
import type { ReportTask } from "../report-task";
import { groupBy, summaryReport } from "../summary-report";

/** Offices before a name, the highest first; one person is written now with "TT" (thường trực), now without. */
const offices: readonly RegExp[] = [
  /^(?:ct|chủ tịch)(?:\s+ubnd\s+\S+)?\s+/iu,
  /^(?:pct|phó chủ tịch)\s*(?:tt|thường trực)(?:\s+ubnd\s+\S+)?\s+/iu,
  /^(?:pct|phó chủ tịch)(?:\s+ubnd\s+\S+)?\s+/iu,
];
const manners = /^(?:đ\/c|đồng chí|ông|bà)\s+/iu;
const nobody = { key: "", label: "Chưa ghi lãnh đạo chỉ đạo", rank: offices.length + 1 };

interface Leader {
  /** The name alone, so that a person is one row however the office is written. */
  readonly key: string;
  readonly label: string;
  readonly rank: number;
}

/** The leaders of a cell: "PCT TT Mai Xuân Liêm, PCT Cao Văn Cường" names two. */
function leadersOf(text: string): Leader[] {
  const leaders = new Map<string, Leader>();
  for (const part of text.split(/[,;\n]|\s+và\s+/u)) {
    const label = part.trim();
    if (label === "") continue;
    const named = label.replace(manners, "");
    const found = offices.findIndex((office) => office.test(named));
    const name = found < 0 ? named : named.replace(offices[found] ?? "", "");
    const leader = { key: matchKey(name), label, rank: found < 0 ? offices.length : found };
    if (!leaders.has(leader.key)) leaders.set(leader.key, leader);
  }
  return leaders.size === 0 ? [nobody] : [...leaders.values()];
}

/** Each leader as the tasks have the highest of their offices. */
function asHighest(tasks: readonly ReportTask[]): Map<string, Leader> {
  const highest = new Map<string, Leader>();
  for (const leader of tasks.flatMap((task) => leadersOf(task.supervisor))) {
    const known = highest.get(leader.key);
    if (known === undefined || leader.rank < known.rank) highest.set(leader.key, leader);
  }
  return highest;
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
        groups: (tasks) => {
          const highest = asHighest(tasks);
          const shown = (task: ReportTask) => leadersOf(task.supervisor).map(({ key }) => highest.get(key) ?? nobody);
          const rank = (key: string) => highest.get(key)?.rank ?? nobody.rank;
          return groupBy(tasks, shown).sort((a, b) => rank(a.key) - rank(b.key));
        },
      },
      context,
    ),
};
