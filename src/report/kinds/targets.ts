/** The targets of the plan with what was reached, where the workbook has it. */

import { done, failed, type Message } from "../../plan/message";
import type { Target } from "../../plan/plan";
import { goalText, yearsText } from "../../sheet/index";
import { scopeCaption } from "../caption";
import { groupRow } from "../group-row";
import type { ReportFilter, ReportSource } from "../report-input";
import type { ReportKind } from "../report-kind";
import type { ReportColumn, ReportRow } from "../report-table";
import { sectionChain } from "../section-chain";
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

/** Whether a target belongs to what the report is limited to: a section with all within it, years that meet the days. */
function meets(target: Target, source: ReportSource, { section, period }: ReportFilter): boolean {
  const inside = section === undefined || sectionChain(source.plan, target.section).some(({ id }) => id === section);
  const { from, to } = target.when;
  const begins = period?.from === undefined || to >= Number(period.from.slice(0, 4));
  const ends = period?.to === undefined || (from ?? to) <= Number(period.to.slice(0, 4));
  return inside && begins && ends;
}

/** The targets of one plan under its sections; `level` is that of the section rows. */
function targetRows(source: ReportSource, targets: readonly Target[], level: number): ReportRow[] {
  const sections = new Map(source.plan.sections.map((section) => [section.id, section]));
  let open: string | null = null;
  return targets.flatMap((target, index): ReportRow[] => {
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
    const { agency, ...filter } = context.input.filter ?? {};
    const withTargets = context.sources.flatMap((source) => {
      const own = source.plan.targets.filter((target) => meets(target, source, filter));
      return own.length === 0 ? [] : [{ source, own }];
    });
    if (withTargets.length === 0) return failed("report.no-targets");
    const messages: Message[] =
      agency === undefined ? [] : [{ code: "report.targets-of-all", severity: "info", params: {} }];
    const several = withTargets.length > 1;
    const rows = withTargets.flatMap(({ source, own }, index) => [
      ...(several ? [groupRow(0, planLetter(index + 1), documentName(source.plan.document), columns.length)] : []),
      ...targetRows(source, own, several ? 1 : 0),
    ]);
    const [only] = withTargets.length === 1 ? withTargets : [];
    return done({
      kind: "targets",
      title: [
        "Tình hình thực hiện các chỉ tiêu",
        ...(only === undefined ? [] : [`theo ${documentName(only.source.plan.document)}`]),
      ],
      attachedTo: attachedToReport(context.input.settings),
      caption: scopeCaption({ ...context, input: { ...context.input, filter } }),
      columns,
      rows,
      footnotes: [],
      narrative: [],
      messages,
      orientation: "landscape",
    });
  },
};
