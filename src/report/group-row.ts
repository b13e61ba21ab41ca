/** Rows that open and close a part of a table. */
import type { ReportCell, ReportRow } from "./report-table";
import type { ReportTask } from "./report-task";

/** A group row for a table of `width` leaf columns: the numeral, then the title across. */
export function groupRow(level: number, numeral: string, title: string, width: number): ReportRow {
  return { type: "group", level, cells: cellsAcross(numeral, { text: title }, width) };
}

/** The total of a list for a table of `width` leaf columns: what it comes to across, with the tasks it counts. */
export function totalRow(text: string, width: number, tasks: readonly ReportTask[]): ReportRow {
  const counted = tasks.length === 0 ? {} : { tasks: tasks.map(({ pointer }) => pointer) };
  return { type: "total", isAcross: true, cells: cellsAcross("", { text, ...counted }, width) };
}

function cellsAcross(first: string, across: ReportCell, width: number): ReportCell[] {
  return Array.from({ length: width }, (_, index) => (index === 1 ? across : { text: index === 0 ? first : "" }));
}
