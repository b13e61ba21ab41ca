/** What a cell shows: its value under its number format; never "####", whatever the column's width (Range.text). */
import { formatValue } from "../formula/number-format";
import type { Cell } from "../model";

/** Excel's short date follows the computer's region although its code stays "m/d/yyyy". */
export function shownText(cell: Cell, locale: "en-US" | "vi-VN"): string {
  const { numberFormat } = cell.style;
  const regional = locale === "vi-VN" ? numberFormat.replace(/^m\/d\/yyyy/, "dd/mm/yyyy") : numberFormat;
  return formatValue(cell.value, regional);
}
