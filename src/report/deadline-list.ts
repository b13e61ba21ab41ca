/** What the lists of late and soon due tasks share: tasks in the order of their last day, with the days between. */
import { dayNumber } from "../plan/date";
import { asOfCaption } from "./caption";
import { countText } from "./count";
import { givenBy } from "./given-by";
import { totalRow } from "./group-row";
import type { ReportContext } from "./report-kind";
import type { ReportColumn, ReportKindId, ReportRow, ReportTable } from "./report-table";
import type { ReportTask } from "./report-task";
import { uncheckedNotes } from "./unchecked-note";
import { attachedToReport, documentName, officialDay } from "./wording";

export interface DeadlineList {
  readonly kind: ReportKindId;
  readonly title: string;
  /** Header of the column of days, and how many for a task that is `left` days from its last day. */
  readonly daysHeader: string;
  days(left: number): number;
  readonly sentence: (count: string) => string;
  readonly tasks: readonly ReportTask[];
}

/** The appendix of a list of tasks that all have a last day. */
export function deadlineList(list: DeadlineList, context: ReportContext): ReportTable {
  const several = context.sources.length > 1;
  const text = (header: string): ReportColumn => ({ header, style: "text" });
  const columns: ReportColumn[] = [
    { header: "TT", style: "short" },
    text("Nội dung nhiệm vụ"),
    ...(several ? [text("Văn bản giao")] : []),
    text("Đơn vị chủ trì"),
    { header: "Thời hạn", style: "text", centred: true },
    { header: "Hạn chót", style: "short" },
    { header: list.daysHeader, style: "number" },
    text("Kết quả thực hiện"),
    text("Khó khăn, vướng mắc"),
  ];
  const today = dayNumber(context.asOf);
  const sorted = [...list.tasks].sort((a, b) => (a.due ?? "").localeCompare(b.due ?? ""));
  const source = (task: ReportTask) => context.sources[task.source]?.plan.document.number ?? "";
  const rows = sorted.map((task, index): ReportRow => {
    const days = list.days(dayNumber(task.due ?? context.asOf) - today);
    return {
      type: "data",
      cells: [
        { text: String(index + 1), value: index + 1, tasks: [task.pointer] },
        { text: task.content },
        ...(several ? [{ text: source(task) }] : []),
        { text: task.lead.text },
        { text: task.deadline },
        { text: officialDay(task.due) },
        { text: countText(days), value: days },
        { text: [task.result, task.evidence].filter((part) => part !== "").join("\n") },
        { text: task.difficulty },
      ],
    };
  });
  return {
    kind: list.kind,
    title: [list.title, ...givenBy(context)],
    attachedTo: attachedToReport(context.input.settings),
    caption: asOfCaption(context),
    columns,
    rows: several ? [...rows, totalOf(sorted, context, columns.length)] : rows,
    // They may belong on the list: nobody can say.
    footnotes: uncheckedNotes(context.tasks),
    narrative: [list.sentence(countText(sorted.length))],
    messages: context.messages,
    orientation: "landscape",
  };
}

/** "Tổng cộng: 40 nhiệm vụ, trong đó Quyết định số 74/QĐ-UBND: 16; …": how many of them each plan gave. */
function totalOf(tasks: readonly ReportTask[], { sources }: ReportContext, width: number): ReportRow {
  const parts = sources.flatMap(({ plan }, index) => {
    const own = tasks.filter((task) => task.source === index).length;
    const { kind, number } = plan.document;
    const name = number === "" ? documentName(plan.document) : `${kind || "Văn bản"} số ${number}`;
    return own === 0 ? [] : [`${name}: ${countText(own)}`];
  });
  const split = parts.length > 1 ? `, trong đó ${parts.join("; ")}` : "";
  return totalRow(`Tổng cộng: ${countText(tasks.length)} nhiệm vụ${split}`, width, tasks);
}
