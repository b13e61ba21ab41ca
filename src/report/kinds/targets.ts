/** The targets of the plan with what was reached, where the workbook has it. */

import { done, failed, type Message } from "../../plan/message";
import type { Target } from "../../plan/plan";
import { goalText, yearsText } from "../../sheet/index";
import { scopeCaption } from "../caption";
import { countText } from "../count";
import { documentsNamed } from "../given-by";
import { groupRow, totalRow } from "../group-row";
import { planLetter } from "../plan-letter";
import type { ReportFilter, ReportSource } from "../report-input";
import type { ReportKind } from "../report-kind";
import type { ReportColumn, ReportRow } from "../report-table";
import { sectionChain } from "../section-chain";
import { headings } from "../section-rows";
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

/** The targets of one plan under its sections; `level` is that of the uppermost. */
function targetRows({ plan, targets: reached }: ReportSource, targets: readonly Target[], level: number): ReportRow[] {
  let open: readonly string[] = [];
  return targets.flatMap((target, index): ReportRow[] => {
    const chain = sectionChain(plan, target.section);
    const above = headings(chain, open, level, columns.length);
    open = chain.map(({ id }) => id);
    const note = reached?.get(target.id);
    const cells = [
      { text: String(index + 1), value: index + 1 },
      { text: capitalised(target.indicator) },
      { text: target.unit },
      { text: goalText(target) },
      { text: yearsText(target.when) },
      { text: note?.actual ?? "" },
      { text: note?.assessment ?? "" },
      { text: note?.note ?? "" },
    ];
    return [...above, { type: "data", cells }];
  });
}

/** "48 chỉ tiêu, trong đó 12 chỉ tiêu đã có kết quả": of how many it is known what was reached. */
function targetCount(
  withTargets: readonly { readonly source: ReportSource; readonly own: readonly Target[] }[],
): string {
  const all = withTargets.flatMap(({ source, own }) => own.map(({ id }) => source.targets?.get(id)?.actual ?? ""));
  const reached = all.filter((actual) => actual.trim() !== "").length;
  const known =
    reached === 0 ? "chưa ghi kết quả đạt được" : `trong đó ${countText(reached)} chỉ tiêu đã ghi kết quả đạt được`;
  return `${countText(all.length)} chỉ tiêu, ${known}`;
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
    const width = columns.length;
    const rows = withTargets.flatMap((part, index) => {
      const { source, own } = part;
      if (!several) return targetRows(source, own, 0);
      const letter = planLetter(index + 1);
      return [
        groupRow(0, letter, documentName(source.plan.document), width),
        ...targetRows(source, own, 1),
        totalRow(`Cộng (${letter}): ${targetCount([part])}`, width, []),
      ];
    });
    if (several) rows.push(totalRow(`Tổng cộng: ${targetCount(withTargets)}`, width, []));
    return done({
      kind: "targets",
      title: [
        "Tình hình thực hiện các chỉ tiêu",
        `theo ${documentsNamed(withTargets.map(({ source }) => source.plan.document))}`,
      ],
      attachedTo: attachedToReport(context.input.settings),
      caption: scopeCaption({ ...context, input: { ...context.input, filter } }),
      columns,
      rows,
      footnotes: [],
      narrative: [`Có ${targetCount(withTargets)}.`],
      messages,
      orientation: "landscape",
    });
  },
};
