/** The plan's own appendix of tasks in official form, with the edits made in the worksheet. */
import { done } from "../../plan/message";
import type { PlanDocument } from "../../plan/plan";
import { extraHeaders } from "../../sheet/index";
import { scopeCaption } from "../caption";
import { givenBy } from "../given-by";
import type { ReportContext, ReportKind } from "../report-kind";
import type { ReportCell, ReportColumn } from "../report-table";
import type { ReportTask } from "../report-task";
import { sectionRows } from "../section-rows";
import { attachedToPlan, attachedToReport, shortIssuer } from "../wording";

/** The plan's columns with the header that the plans of 2026 give them. */
export function planColumns(context: ReportContext): { column: ReportColumn; cell(task: ReportTask): ReportCell }[] {
  const issuers = new Set(context.sources.map((source) => shortIssuer(source.plan.document.issuer)));
  const [issuer = ""] = issuers.size === 1 ? issuers : [];
  const hasSupervisor = context.tasks.some((task) => task.supervisor !== "");
  const text = (header: string, of: (task: ReportTask) => string) => ({
    column: { header, style: "text" as const },
    cell: (task: ReportTask) => ({ text: of(task) }),
  });
  return [
    {
      column: { header: "Số TT", style: "short" as const },
      cell: (task) => ({ text: task.ordinal, tasks: [task.pointer] }),
    },
    text("Nội dung nhiệm vụ", (task) => task.content),
    text("Đơn vị chủ trì", (task) => task.lead.text),
    text("Đơn vị phối hợp", (task) => task.coordinating.text),
    text("Sản phẩm", (task) => task.deliverable),
    ...(hasSupervisor
      ? [text(issuer === "" ? "Lãnh đạo chỉ đạo" : `Lãnh đạo ${issuer} trực tiếp chỉ đạo`, (task) => task.supervisor)]
      : []),
    {
      column: {
        header: issuer === "" ? "Thời hạn" : `Thời gian báo cáo ${issuer}`,
        style: "text" as const,
        centred: true as const,
      },
      cell: (task) => ({ text: task.deadline }),
    },
  ];
}

/** "Kế hoạch hành động …" without "Quyết định" and "Về việc ban hành", so that it fits behind "thực hiện". */
function subjectOf({ kind, title }: PlanDocument): string {
  const named = kind !== "" && title.toLowerCase().startsWith(`${kind.toLowerCase()} `);
  const bare = (named ? title.slice(kind.length).trim() : title)
    .replace(/^(?:(?:về việc|về|v\/v)\s+)?(?:ban hành\s+)?/iu, "")
    .trim();
  return bare === "" ? "" : `thực hiện ${bare}`;
}

const name = "Các nhiệm vụ cụ thể";

export const planReport: ReportKind = {
  id: "plan",
  name: "Danh mục nhiệm vụ",
  make: (context) => {
    const extra = [...new Set(context.sources.flatMap((source) => extraHeaders(source.plan)))];
    const columns = [
      ...planColumns(context),
      ...extra.map((header) => ({
        column: { header, style: "text" as const },
        cell: (task: ReportTask) => ({ text: task.extra[header] ?? "" }),
      })),
    ];
    const [only] = context.sources.length === 1 ? context.sources : [];
    const subject = only === undefined ? "" : subjectOf(only.plan.document);
    return done({
      kind: "plan",
      title: only === undefined ? [name, ...givenBy(context)] : [`${name} ${subject}`.trim()],
      attachedTo: only === undefined ? attachedToReport(context.input.settings) : attachedToPlan(only.plan.document),
      caption: scopeCaption(context),
      columns: columns.map(({ column }) => column),
      rows: sectionRows(context, context.tasks, columns.length, (task) => columns.map(({ cell }) => cell(task))),
      footnotes: [],
      narrative: [],
      messages: context.messages,
      orientation: "landscape",
    });
  },
};
