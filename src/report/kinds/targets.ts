/** The targets of the plan with what was reached, where the workbook has it. */

import { done, failed } from "../../plan/message";
import { goalText, yearsText } from "../../sheet/index";
import { groupRow } from "../group-row";
import type { ReportSource } from "../report-input";
import type { ReportKind } from "../report-kind";
import type { ReportColumn, ReportRow } from "../report-table";
import { planLetter } from "../section-rows";
import { attachedToReport, documentName } from "../wording";

const columns: readonly ReportColumn[] = [
  { header: "TT", style: "short" },
  { header: "Chỉ tiêu", style: "text" },
  { header: "Đơn vị tính", style: "text", centred: true },
  { header: "Mục tiêu", style: "short" },
  { header: "Thời gian", style: "short" },
  { header: "Kết quả đạt được", style: "text", centred: true },
  { header: "Đánh giá", style: "text" },
  { header: "Ghi chú", style: "text" },
];

/** Targets stand in running text, where an indicator may begin in the middle of a sentence. */
const capitalised = (text: string) => text.slice(0, 1).toLocaleUpperCase("vi") + text.slice(1);

/** The targets of one plan under its sections; `level` is that of the section rows. */
function targetRows(source: ReportSource, level: number): ReportRow[] {
  const sections = new Map(source.plan.sections.map((section) => [section.id, section]));
  let open: string | null = null;
  return source.plan.targets.flatMap((target, index): ReportRow[] => {
    const section = target.section === null ? undefined : sections.get(target.section);
    const isNew = section !== undefined && section.id !== open;
    if (isNew) open = section.id;
    const reached = source.targets?.get(target.id);
    const cells = [
      { text: String(index + 1), value: index + 1 },
      { text: capitalised(target.indicator) },
      { text: target.unit },
      { text: goalText(target) },
      { text: yearsText(target.when) },
      { text: reached?.actual ?? "" },
      { text: reached?.assessment ?? "" },
      { text: reached?.note ?? "" },
    ];
    const row: ReportRow = { type: "data", cells };
    return isNew ? [groupRow(level, section.numeral, section.title, columns.length), row] : [row];
  });
}

export const targets: ReportKind = {
  id: "targets",
  name: "Kết quả chỉ tiêu",
  withoutTasks: true,
  make: (context) => {
    const withTargets = context.sources.filter((source) => source.plan.targets.length > 0);
    if (withTargets.length === 0) return failed("report.no-targets");
    const several = withTargets.length > 1;
    const rows = withTargets.flatMap((source, index) => [
      ...(several ? [groupRow(0, planLetter(index + 1), documentName(source.plan.document), columns.length)] : []),
      ...targetRows(source, several ? 1 : 0),
    ]);
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
