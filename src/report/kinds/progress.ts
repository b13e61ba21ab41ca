/** The plan's tasks with how far each has come: result, state, difficulties. */

import { formatDate } from "../../messages/index";
import { done } from "../../plan/message";
import { asOfCaption } from "../caption";
import { count } from "../count";
import { givenBy } from "../given-by";
import { countSentence } from "../narrative";
import type { ReportKind } from "../report-kind";
import type { ReportColumn } from "../report-table";
import type { ReportTask } from "../report-task";
import { sectionRows } from "../section-rows";
import { attachedToReport } from "../wording";

const text = (header: string): ReportColumn => ({ header, style: "text" });
const columns: readonly ReportColumn[] = [
  { header: "Số TT", style: "short" },
  text("Nội dung nhiệm vụ"),
  text("Đơn vị chủ trì"),
  text("Đơn vị phối hợp"),
  text("Sản phẩm"),
  text("Thời hạn"),
  text("Kết quả thực hiện"),
  text("Tiến độ"),
  text("Khó khăn, vướng mắc"),
];

/** "Hoàn thành đúng hạn (ngày 31/03/2026)": the state with the day it rests on. */
function progressWords(task: ReportTask): string {
  const state = task.condition ?? "Chưa xác định";
  if (task.completedOn !== null) return `${state} (ngày ${formatDate(task.completedOn)})`;
  return task.condition === "Quá hạn" && task.due !== null ? `${state} (từ ngày ${formatDate(task.due)})` : state;
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
      rows: sectionRows(context, context.tasks, columns.length, (task) => [
        { text: task.ordinal, tasks: [task.pointer] },
        { text: task.content },
        { text: task.lead.text },
        { text: task.coordinating.text },
        { text: task.deliverable },
        { text: task.deadline },
        { text: [task.result, task.evidence].filter((part) => part !== "").join("\n") },
        { text: progressWords(task) },
        { text: task.difficulty },
      ]),
      footnotes: [],
      narrative: [countSentence(count(context.tasks))],
      messages: context.messages,
      orientation: "landscape",
    }),
};
