/** What the summary kinds share: the parts by plan, the title, the sentences. A kind adds only how tasks are grouped. */
import { done, type Result } from "../plan/message";
import { asOfCaption, scopeWords } from "./caption";
import { givenBy } from "./given-by";
import { countSentences, mostOverdueSentence } from "./narrative";
import { completedLaterCode } from "./read-tasks";
import type { ReportContext } from "./report-kind";
import type { ReportKindId, ReportTable } from "./report-table";
import type { ReportTask } from "./report-task";
import { type SummaryGroup, type SummaryPart, type SummaryWords, summarise } from "./summary";
import { attachedToReport, documentName } from "./wording";

export interface SummaryKind extends SummaryWords {
  readonly id: ReportKindId;
  readonly title: string;
  /** "đơn vị", for the sentence about who is late; null where groups are nobody. */
  readonly who: string | null;
  /** How its picture runs, for kinds that have one. */
  readonly chart?: "bar" | "column";
  groups(tasks: readonly ReportTask[], context: ReportContext, source: number): SummaryGroup[];
}

const notCountedAlike: ReadonlySet<string> = new Set(["report.rows-doubled", completedLaterCode]);

/** Makes the table of a summary kind: one part for each plan that has tasks in the report. */
export function summaryReport(kind: SummaryKind, context: ReportContext): Result<ReportTable> {
  // A worksheet function would count what the filter left out, rows that stand twice, and as completed what was not yet.
  const isWhole = context.input.filter === undefined && !context.messages.some(({ code }) => notCountedAlike.has(code));
  const parts = context.sources.flatMap((source, index): SummaryPart[] => {
    const tasks = context.tasks.filter((task) => task.source === index);
    if (tasks.length === 0) return [];
    return [
      {
        heading: documentName(source.plan.document),
        groups: kind.groups(tasks, context, index),
        tasks,
        table: isWhole ? source.table : null,
      },
    ];
  });
  const summary = summarise(kind, parts);
  if (!summary.ok) return summary;
  const { columns, rows, footnotes, total, parts: bars } = summary.value;
  // Of one agency there is nobody to compare it with.
  const isCompared = kind.who !== null && context.input.filter?.agency === undefined;
  const late = isCompared ? mostOverdueSentence(overdueOfAll(parts), kind.who) : null;
  return done({
    kind: kind.id,
    title: [kind.title, ["kết quả thực hiện nhiệm vụ", ...givenBy(context)].join(" ")],
    attachedTo: attachedToReport(context.input.settings),
    caption: asOfCaption(context),
    columns,
    rows,
    ...(kind.chart !== undefined && { chart: { type: kind.chart, title: chartTitle(kind), label: 1, parts: bars } }),
    footnotes,
    narrative: [...countSentences(total, scopeWords(context)), ...(late === null ? [] : [late])],
    messages: context.messages,
    orientation: "landscape",
  });
}

/** How many overdue tasks each group has in all plans together; those that are nobody's belong to none. */
function overdueOfAll(parts: readonly SummaryPart[]): { label: string; overdue: number }[] {
  const groups = new Map<string, { label: string; overdue: number }>();
  for (const { key, label, tasks } of parts.flatMap((part) => part.groups)) {
    if (key === "") continue;
    const before = groups.get(key)?.overdue ?? 0;
    groups.set(key, { label, overdue: before + tasks.filter(({ condition }) => condition === "Quá hạn").length });
  }
  return [...groups.values()];
}

/** "Kết quả thực hiện nhiệm vụ theo đơn vị chủ trì". */
const chartTitle = ({ title }: SummaryKind) => title.replace("Tổng hợp", "Kết quả thực hiện nhiệm vụ");

type GroupKey = Omit<SummaryGroup, "tasks">;

/** Groups in the order of their first task; a task with several keys stands in several groups. */
export function groupBy(
  tasks: readonly ReportTask[],
  keysOf: (task: ReportTask) => readonly GroupKey[],
): SummaryGroup[] {
  const groups = new Map<string, GroupKey & { tasks: ReportTask[] }>();
  for (const task of tasks)
    for (const key of keysOf(task)) {
      const group = groups.get(key.key);
      if (group === undefined) groups.set(key.key, { ...key, tasks: [task] });
      else group.tasks.push(task);
    }
  return [...groups.values()];
}
