/** What the summary kinds share: the parts by plan, the title, the sentences. A kind adds only how tasks are grouped. */
import { done, type Result } from "../plan/message";
import { asOfCaption } from "./caption";
import { count } from "./count";
import { givenBy } from "./given-by";
import { countSentence, mostOverdueSentence } from "./narrative";
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

/** Makes the table of a summary kind: one part for each plan that has tasks in the report. */
export function summaryReport(kind: SummaryKind, context: ReportContext): Result<ReportTable> {
  // A worksheet function would count what the filter left out and rows that stand twice.
  const isWhole =
    context.input.filter === undefined && !context.messages.some(({ code }) => code === "report.rows-doubled");
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
  const groups = parts.flatMap((part) =>
    part.groups.map((group) => ({ label: group.label, counted: count(group.tasks) })),
  );
  const late = kind.who === null ? null : mostOverdueSentence(groups, kind.who);
  return done({
    kind: kind.id,
    title: [kind.title, ["kết quả thực hiện nhiệm vụ", ...givenBy(context)].join(" ")],
    attachedTo: attachedToReport(context.input.settings),
    caption: asOfCaption(context),
    columns,
    rows,
    ...(kind.chart !== undefined && { chart: { type: kind.chart, title: chartTitle(kind), label: 1, parts: bars } }),
    footnotes,
    narrative: [countSentence(total), ...(late === null ? [] : [late])],
    messages: context.messages,
    orientation: "landscape",
  });
}

/** "Kết quả thực hiện nhiệm vụ theo đơn vị chủ trì". */
const chartTitle = ({ title }: SummaryKind) => title.replace("Tổng hợp", "Kết quả thực hiện nhiệm vụ");

type GroupKey = Pick<SummaryGroup, "label" | "numeral"> & { readonly key: string };

/** Groups in the order of their first task; a task with several keys stands in several groups. */
export function groupBy(
  tasks: readonly ReportTask[],
  keysOf: (task: ReportTask) => readonly GroupKey[],
): (SummaryGroup & GroupKey & { tasks: ReportTask[] })[] {
  const groups = new Map<string, GroupKey & { tasks: ReportTask[] }>();
  for (const task of tasks)
    for (const key of keysOf(task)) {
      const group = groups.get(key.key);
      if (group === undefined) groups.set(key.key, { ...key, tasks: [task] });
      else group.tasks.push(task);
    }
  return [...groups.values()];
}
