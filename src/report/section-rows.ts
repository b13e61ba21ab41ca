/** Rows of the list appendices: tasks under the sections of their plan, and plans one after another. */
import type { Section } from "../plan/plan";
import { countText } from "./count";
import { groupRow, totalRow } from "./group-row";
import { planLetter } from "./plan-letter";
import type { ReportContext } from "./report-kind";
import type { ReportCell, ReportRow } from "./report-table";
import type { ReportTask } from "./report-task";
import { sectionChain, sectionsById } from "./section-chain";
import { outsideSections } from "./section-key";
import { documentName } from "./wording";

/** What a total says of its tasks: how many there are. */
const countedTasks = (tasks: readonly ReportTask[]) => `${countText(tasks.length)} nhiệm vụ`;

/**
 * One row a task, in the order given, with a group row wherever a section of the plan begins. `cells` makes the cells of a task
 * from its number within the section as the plan has it. Several plans have a total each and one for all, in the words of `total`.
 */
export function sectionRows(
  context: ReportContext,
  tasks: readonly ReportTask[],
  width: number,
  cells: (task: ReportTask) => readonly ReportCell[],
  total: (tasks: readonly ReportTask[]) => string = countedTasks,
): ReportRow[] {
  const rows: ReportRow[] = [];
  const several = new Set(tasks.map((task) => task.source)).size > 1;
  let plans = 0;
  for (const [index, source] of context.sources.entries()) {
    const own = tasks.filter((task) => task.source === index);
    if (own.length === 0) continue;
    plans++;
    if (several) rows.push(groupRow(0, planLetter(plans), documentName(source.plan.document), width));
    const byId = sectionsById(source.plan);
    let open: string[] = [];
    for (const task of own) {
      const isSection = task.planned !== null && task.planned.id === task.planned.section && byId.has(task.planned.id);
      const chain = sectionChain(source.plan, task.section);
      const shown = isSection ? chain.slice(0, -1) : chain;
      rows.push(...headings(shown, open, several ? 1 : 0, width));
      if (chain.length === 0 && byId.size > 0 && open[0] !== noSection) {
        rows.push(groupRow(several ? 1 : 0, "", outsideSections, width));
        open = [noSection];
      } else if (chain.length > 0) open = chain.map((section) => section.id);
      rows.push({ type: "data", cells: cells(task), ...(isSection ? { isSection } : {}) });
    }
    if (several) rows.push(totalRow(`Cộng (${planLetter(plans)}): ${total(own)}`, width, own));
  }
  if (several) rows.push(totalRow(`Tổng cộng: ${total(tasks)}`, width, tasks));
  return rows;
}

/** Group rows for the sections of a chain from the first that is not among those `open` (ids, the uppermost first). */
export function headings(
  chain: readonly Section[],
  open: readonly string[],
  level: number,
  width: number,
): ReportRow[] {
  const known = chain.findIndex(({ id }, depth) => open[depth] !== id);
  const first = known < 0 ? chain.length : known;
  return chain.slice(first).map(({ numeral, title }, at) => groupRow(level + first + at, numeral, title, width));
}

/** No section has an empty id. */
const noSection = "";
