/** Ordinals in worksheets. */
import type { CellValue } from "../plan/cell";

/** "7" as the number 7, so that Excel sorts it and does not mark it as a number stored as text; "1.10", "07" and "a" stay text. */
export function ordinalValue(ordinal: string): CellValue {
  return /^[1-9]\d{0,5}$/u.test(ordinal) ? Number(ordinal) : ordinal;
}
