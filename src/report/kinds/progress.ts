/** The plan's tasks with how far each has come: result, state, difficulties. */

import { completedStatus } from "../../plan/column";
import { dayNumber, type IsoDate } from "../../plan/date";
import { done } from "../../plan/message";
import { asOfCaption, scopeWords } from "../caption";
import { count, countText, rateText } from "../count";
import { givenBy } from "../given-by";
import { countSentences } from "../narrative";
import type { ReportKind } from "../report-kind";
import type { ReportColumn } from "../report-table";
import type { ReportTask } from "../report-task";
import { sectionRows } from "../section-rows";
import { uncheckedNotes } from "../unchecked-note";
import { attachedToReport, officialDay } from "../wording";

const text = (header: string): ReportColumn => ({ header, style: "text" });
const columns: readonly ReportColumn[] = [
  { header: "Số TT", style: "short" },
  text("Nội dung nhiệm vụ"),
  text("Đơn vị chủ trì"),
  text("Đơn vị phối hợp"),
  text("Sản phẩm"),
  { header: "Thời hạn", style: "text", centred: true },
  text("Kết quả thực hiện"),
  text("Tiến độ"),
  text("Khó khăn, vướng mắc"),
];

/** "Hoàn thành quá hạn, ngày 10/4/2026", "Đang thực hiện, quá hạn 236 ngày": what the clerk says of it, and its class with the day it rests on. */
function progressWords(task: ReportTask, asOf: IsoDate): string {
  const { condition, status, completedOn, due } = task;
  const state = condition ?? "Chưa xác định";
  const late = condition === "Quá hạn" && due !== null ? ` ${countText(dayNumber(asOf) - dayNumber(due))} ngày` : "";
  if (status === completedStatus) {
    if (completedOn === null) return state;
    if (completedOn > asOf && condition !== null)
      return `${state}${late}; hoàn thành sau đó, ngày ${officialDay(completedOn)}`;
    return `${state}, ngày ${officialDay(completedOn)}`;
  }
  return status === "" ? `${state}${late}` : `${status}, ${state.toLocaleLowerCase("vi")}${late}`;
}

/** "39 nhiệm vụ, đã hoàn thành 13 nhiệm vụ (đạt 33,3%)", for the totals of several plans. */
function doneOf(tasks: readonly ReportTask[]): string {
  const { total, done: completed } = count(tasks);
  const rate = rateText(completed.length, total.length);
  return `${countText(total.length)} nhiệm vụ, đã hoàn thành ${countText(completed.length)} nhiệm vụ (đạt ${rate}%)`;
}

export const progress: ReportKind = {
  id: "progress",
  name: "Tiến độ thực hiện",
  make: (context) =>
    done({
      kind: "progress",
      title: ["Tiến độ thực hiện các nhiệm vụ", ...givenBy(context)],
      attachedTo: attachedToReport(context.input.settings),
      caption: asOfCaption(context),
      columns,
      rows: sectionRows(
        context,
        context.tasks,
        columns.length,
        (task) => [
          { text: task.ordinal, tasks: [task.pointer] },
          { text: task.content },
          { text: task.lead.text },
          { text: task.coordinating.text },
          { text: task.deliverable },
          { text: task.deadline },
          { text: [task.result, task.evidence].filter((part) => part !== "").join("\n") },
          { text: progressWords(task, context.asOf) },
          { text: task.difficulty },
        ],
        doneOf,
      ),
      footnotes: uncheckedNotes(context.tasks),
      narrative: countSentences(count(context.tasks), scopeWords(context)),
      messages: context.messages,
      orientation: "landscape",
    }),
};
