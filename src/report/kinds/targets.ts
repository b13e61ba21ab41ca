/** The targets of the plan with what was reached, where the workbook has it. */

import { done, failed } from "../../plan/message";
import { goalText, yearsText } from "../../sheet/index";
import type { ReportKind } from "../report-kind";
import type { ReportColumn, ReportRow } from "../report-table";
import { attachedToReport, documentName, roman } from "../wording";

const columns: readonly ReportColumn[] = [
  { header: "TT", style: "short" },
  { header: "Chỉ tiêu", style: "text" },
  { header: "Đơn vị tính", style: "text" },
  { header: "Mục tiêu", style: "short" },
  { header: "Thời gian", style: "short" },
  { header: "Kết quả đạt được", style: "text" },
  { header: "Đánh giá", style: "text" },
  { header: "Ghi chú", style: "text" },
];

export const targets: ReportKind = {
  id: "targets",
  name: "Chỉ tiêu",
  withoutTasks: true,
  make: (context) => {
    const withTargets = context.sources.filter((source) => source.plan.targets.length > 0);
    if (withTargets.length === 0) return failed("report.no-targets");
    const rows = withTargets.flatMap((source, index): ReportRow[] => {
      const heading: ReportRow = {
        type: "group",
        level: 0,
        cells: columns.map((_, column) => ({
          text: column === 0 ? roman(index + 1) : column === 1 ? documentName(source.plan.document) : "",
        })),
      };
      const body = source.plan.targets.map((target, at): ReportRow => {
        const reached = source.targets?.get(target.id);
        return {
          type: "data",
          cells: [
            { text: String(at + 1), value: at + 1 },
            { text: target.indicator },
            { text: target.unit },
            { text: goalText(target) },
            { text: yearsText(target.when) },
            { text: reached?.actual ?? "" },
            { text: reached?.assessment ?? "" },
            { text: reached?.note ?? "" },
          ],
        };
      });
      return withTargets.length > 1 ? [heading, ...body] : body;
    });
    const [only] = withTargets.length === 1 ? withTargets : [];
    return done({
      kind: "targets",
      title: [
        "Tình hình thực hiện các chỉ tiêu",
        ...(only === undefined ? [] : [`theo ${documentName(only.plan.document)}`]),
      ],
      attachedTo: attachedToReport(context.input.settings),
      caption: "",
      columns,
      rows,
      footnotes: [],
      narrative: [],
      messages: [],
      orientation: "landscape",
    });
  },
};
