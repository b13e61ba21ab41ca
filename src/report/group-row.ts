/** Rows that open a part of a table. */
import type { ReportRow } from "./report-table";

/** A group row for a table of `width` leaf columns: the numeral, then the title across. */
export function groupRow(level: number, numeral: string, title: string, width: number): ReportRow {
  const cells = Array.from({ length: width }, (_, index) => ({
    text: index === 0 ? numeral : index === 1 ? title : "",
  }));
  return { type: "group", level, cells };
}
