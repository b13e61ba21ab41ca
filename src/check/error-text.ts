/** What Excel hands out for a cell that shows an error. */
import type { CellValue } from "../plan/cell";

const error = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!)$/u;

/** Whether the cell shows an error ("#REF!"). */
export function isErrorText(value: CellValue): value is string {
  return typeof value === "string" && error.test(value);
}
