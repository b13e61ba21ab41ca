/** Proposed changes to the plan: the text in force side by side with the proposal. */
import { done, failed } from "../../plan/message";
import { scopeCaption } from "../caption";
import { countText } from "../count";
import { documentsNamed, documentsOf } from "../given-by";
import type { ReportKind } from "../report-kind";
import type { ReportColumn } from "../report-table";
import type { ReportTask } from "../report-task";
import { sectionRows } from "../section-rows";
import { attachedToReport } from "../wording";

const columns: readonly ReportColumn[] = [
  { header: "Số TT", style: "short" },
  { header: "Nội dung theo kế hoạch đã ban hành", style: "text", paired: true },
  { header: "Đề xuất sửa đổi, bổ sung", style: "text", paired: true },
  { header: "Đơn vị chủ trì", style: "text" },
  { header: "Lý do, khó khăn, vướng mắc", style: "text" },
];

/** The task as the plan has it, not as the sheet was edited since. */
function inForce(task: ReportTask): string {
  const { planned } = task;
  if (planned === null) return "(Nhiệm vụ chưa có trong kế hoạch đã ban hành)";
  const parts = [
    planned.content,
    `Sản phẩm: ${planned.deliverable === "" ? "không ghi" : planned.deliverable}`,
    `Thời hạn: ${planned.deadline.text === "" ? "không ghi" : planned.deadline.text}`,
  ];
  return parts.join("\n");
}

export const amendments: ReportKind = {
  id: "amendments",
  name: "Đề xuất sửa đổi, bổ sung",
  make: (context) => {
    const tasks = context.tasks.filter((task) => task.amendment !== "");
    if (tasks.length === 0) return failed("report.no-amendments");
    return done({
      kind: "amendments",
      title: [
        "Tổng hợp đề xuất sửa đổi, bổ sung kế hoạch",
        `ban hành kèm theo ${documentsNamed(documentsOf(context, tasks))}`,
      ],
      attachedTo: attachedToReport(context.input.settings),
      caption: scopeCaption(context),
      columns,
      rows: sectionRows(context, tasks, columns.length, (task) => [
        { text: task.ordinal, tasks: [task.pointer] },
        { text: inForce(task) },
        { text: task.amendment },
        { text: task.lead.text },
        { text: task.difficulty },
      ]),
      footnotes: [],
      narrative: [`Có ${countText(tasks.length)} nhiệm vụ được đề xuất sửa đổi, bổ sung.`],
      messages: context.messages,
      orientation: "portrait",
    });
  },
};
