/**
 * Tình trạng as a live formula: the rule of src/plan/condition.ts in Excel's words, with plain A1 references so that Excel
 * 2016, LibreOffice and WPS compute it without the add-in.
 */
import { type Condition, completedStatus } from "../plan/column";

/** What the formula shows where a date cell holds something that is no date: nothing is claimed about such a task. */
export const dateUnreadableMark = "Kiểm tra lại ngày";

export interface ConditionCells {
  readonly content: string;
  readonly status: string;
  readonly due: string;
  readonly completedOn: string;
}

/** The en-US formula for one row, from the addresses of its cells ("D7", …). An empty row shows nothing. */
export function conditionFormula(cells: ConditionCells): string {
  const { content, status, due, completedOn } = cells;
  const word = (condition: Condition) => `"${condition}"`;
  const noDate = (cell: string) => `AND(TRIM(${cell})<>"",NOT(ISNUMBER(${cell})))`;
  const completed = `TRIM(${status})="${completedStatus}"`;
  const doneOn = `IF(ISNUMBER(${completedOn}),INT(${completedOn}),TODAY())`;
  const whenDone = `IF(TRIM(${due})="",${word("Hoàn thành đúng hạn")},IF(${doneOn}<=${due},${word("Hoàn thành đúng hạn")},${word("Hoàn thành quá hạn")}))`;
  const whenOpen = `IF(TRIM(${due})="",${word("Không hạn")},IF(TODAY()<=${due},${word("Trong hạn")},${word("Quá hạn")}))`;
  const unreadable = `OR(${noDate(due)},AND(${completed},${noDate(completedOn)}))`;
  return `=IF(TRIM(${content})="","",IF(${unreadable},"${dateUnreadableMark}",IF(${completed},${whenDone},${whenOpen})))`;
}
