/** Colours that follow Tình trạng as it changes. Bold and italic carry the same message on a black-and-white print. */

import type { ColumnId } from "../plan/column";
import { areaAddress } from "./address";
import { dateUnreadableMark } from "./condition-formula";
import { palette } from "./look";
import type { ConditionalFormat } from "./sheet-plan";
import { bodyRange, firstCell, type TaskBody } from "./task-body";

/** Days before the last day from which a task in term is shown as due soon. */
export const dueSoonDays = 7;

/** The body without the columns that have colours of their own, as ranges of neighbouring columns. */
function otherRanges(body: TaskBody, own: readonly ColumnId[]): string[] {
  const ranges: { column: number; columns: number }[] = [];
  for (const [column, { id }] of body.columns.entries()) {
    if (id !== null && own.includes(id)) continue;
    const last = ranges.at(-1);
    if (last !== undefined && last.column + last.columns === column) last.columns++;
    else ranges.push({ column, columns: 1 });
  }
  return ranges.map((range) => areaAddress({ row: body.firstRow, rows: body.rows, ...range }));
}

const completed = { fill: palette.completedFill, fontColor: palette.completedText };
const completedFormula = (condition: string) => `=LEFT(${condition},10)="Hoàn thành"`;

/** The colours of a range of cells that say nothing of the term themselves: those of their row. */
export function rowColors(body: TaskBody, range: string): ConditionalFormat[] {
  const condition = firstCell(body, "condition");
  if (condition === null) return [];
  return [
    { range, formula: `=${condition}="Quá hạn"`, format: { fill: palette.overdueFill } },
    { range, formula: completedFormula(condition), format: completed },
  ];
}

/**
 * No two rules ever hold for one cell: programs do not agree on which of several comes first, and Excel's own interface for
 * add-ins puts the last one added on top.
 */
export function taskConditionalFormats(body: TaskBody): ConditionalFormat[] {
  const condition = firstCell(body, "condition");
  const due = firstCell(body, "due");
  const dueRange = bodyRange(body, "due");
  const conditionRange = bodyRange(body, "condition");
  if (!condition || !due || !dueRange || !conditionRange) return [];
  const is = (word: string) => `=${condition}="${word}"`;
  const isCompleted = completedFormula(condition);
  const strong = { fill: palette.overdueFill, fontColor: palette.overdueText, bold: true };
  return [
    ...otherRanges(body, ["due", "condition"]).flatMap((range) => rowColors(body, range)),
    { range: dueRange, formula: is("Quá hạn"), format: strong },
    {
      range: dueRange,
      formula: `=AND(${condition}="Trong hạn",${due}-TODAY()<=${dueSoonDays})`,
      format: { fill: palette.soonFill, bold: true },
    },
    { range: dueRange, formula: isCompleted, format: completed },
    { range: conditionRange, formula: is("Quá hạn"), format: strong },
    { range: conditionRange, formula: is(dateUnreadableMark), format: { ...strong, italic: true } },
    { range: conditionRange, formula: is("Hoàn thành quá hạn"), format: { fill: palette.lateFill, italic: true } },
    { range: conditionRange, formula: is("Hoàn thành đúng hạn"), format: completed },
  ];
}
