/** Totals and rates as worksheet formulas that give the same as the numbers they stand for. */
import type { Condition } from "../../plan/column";
import { columnLetters } from "../../sheet/index";
import type { Derivation } from "../report-table";

/** The range of the column Tình trạng of each task table, absolute and with its sheet, by the table's name. */
export type ConditionRanges = ReadonlyMap<string, string>;

/** What a number that a formula counts leads back to: the tasks of some tables in some conditions, or what other cells of its row count. */
export type LiveCount =
  | { readonly tables: readonly string[]; readonly conditions: readonly Condition[] }
  | { readonly cells: readonly string[] };

/** The en-US formula of a derived number in a row of the sheet (from 0), or null where a table's range is not known. */
export function liveFormula(derived: Derivation, row: number, ranges: ConditionRanges): string | null {
  const cells = (columns: readonly number[]) => columns.map((column) => `${columnLetters(column)}${row + 1}`).join("+");
  if (derived.kind === "sum") return `=${cells(derived.columns)}`;
  if (derived.kind === "rate") {
    const whole = cells(derived.whole);
    // FIXED writes the decimal sign of the user's locale; official tables have a comma.
    return `=IF(${whole}=0,"-",SUBSTITUTE(FIXED(100*(${cells(derived.part)})/(${whole}),1,TRUE),".",","))`;
  }
  const counts = derived.tables.flatMap((table) => {
    const range = ranges.get(table);
    return range === undefined ? [] : derived.conditions.map((condition) => `COUNTIF(${range},"${condition}")`);
  });
  return counts.length === derived.tables.length * derived.conditions.length ? `=${counts.join("+")}` : null;
}
