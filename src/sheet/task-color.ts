/** Colours that follow Tình trạng as it changes. Bold and italic carry the same message on a black-and-white print. */
import { areaAddress } from "./address";
import { dateUnreadableMark } from "./condition-formula";
import { palette } from "./look";
import type { ConditionalFormat } from "./sheet-plan";
import { bodyRange, firstCell, type TaskBody } from "./task-body";

/** Days before the last day from which a task in term is shown as due soon. */
export const dueSoonDays = 7;

export function taskConditionalFormats(body: TaskBody): ConditionalFormat[] {
  const condition = firstCell(body, "condition");
  const due = firstCell(body, "due");
  const dueRange = bodyRange(body, "due");
  const conditionRange = bodyRange(body, "condition");
  if (!condition || !due || !dueRange || !conditionRange) return [];
  const row = areaAddress({ row: body.firstRow, column: 0, rows: body.rows, columns: body.columns.length });
  const is = (word: string) => `=${condition}="${word}"`;
  const strong = { fill: palette.overdueFill, fontColor: palette.overdueText, bold: true };
  return [
    ...[dueRange, conditionRange].map((range) => ({ range, formula: is("Quá hạn"), format: strong })),
    { range: conditionRange, formula: is(dateUnreadableMark), format: { ...strong, italic: true } },
    { range: row, formula: is("Quá hạn"), format: { fill: palette.overdueFill } },
    {
      range: dueRange,
      formula: `=AND(${condition}="Trong hạn",${due}-TODAY()<=${dueSoonDays})`,
      format: { fill: palette.soonFill, bold: true },
    },
    { range: conditionRange, formula: is("Hoàn thành quá hạn"), format: { fill: palette.lateFill, italic: true } },
    {
      range: row,
      formula: `=LEFT(${condition},10)="Hoàn thành"`,
      format: { fill: palette.completedFill, fontColor: palette.completedText },
    },
  ];
}
