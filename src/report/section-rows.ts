/** Rows of the list appendices: tasks under the sections of their plan, and plans one after another. */
import { toRoman } from "../text/roman";
import { groupRow } from "./group-row";
import type { ReportContext } from "./report-kind";
import type { ReportCell, ReportRow } from "./report-table";
import type { ReportTask } from "./report-task";
import { sectionChain, sectionsById } from "./section-chain";
import { outsideSections } from "./section-key";
import { documentName } from "./wording";

/**
 * One row a task, in the order given, with a group row wherever a section of the plan begins. `cells` makes the cells of a task
 * from its number within the section as the plan has it.
 */
export function sectionRows(
  context: ReportContext,
  tasks: readonly ReportTask[],
  width: number,
  cells: (task: ReportTask) => readonly ReportCell[],
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
      for (const [depth, section] of shown.entries())
        if (open[depth] !== section.id) {
          rows.push(groupRow(depth + (several ? 1 : 0), section.numeral, section.title, width));
          open = open.slice(0, depth);
          open[depth] = section.id;
        }
      if (chain.length === 0 && byId.size > 0 && open[0] !== noSection) {
        rows.push(groupRow(several ? 1 : 0, "", outsideSections, width));
        open = [noSection];
      } else if (isSection) open = chain.map((section) => section.id);
      else if (chain.length > 0) open = open.slice(0, chain.length);
      rows.push({ type: "data", cells: cells(task), ...(isSection ? { isSection } : {}) });
    }
  }
  return rows;
}

/** No section has an empty id. */
const noSection = "";

/** Plans are lettered, as their sections carry the roman numerals: A, B … Z, then numbers. */
export function planLetter(number: number): string {
  return number <= 26 ? String.fromCharCode(64 + number) : toRoman(number);
}
