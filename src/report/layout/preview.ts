/** What an appendix will look like on paper, before anything is written: how many pages, what stands on the first, what to look out for. */
import type { Message } from "../../plan/message";
import { leafColumns, type ReportRow, type ReportTable } from "../report-table";
import { firstRows } from "./page-count";
import { layReport, type ReportSheetOptions } from "./report-sheet";

export interface ReportPreview {
  readonly pages: number;
  /** The rows of the table that begin on the first page. */
  readonly firstPage: readonly ReportRow[];
  /** How wide each leaf column is, as a share of the table from 0 to 1. */
  readonly shares: readonly number[];
  /** "report.text-carried-on" (rows too high for one row of a sheet), "report.columns-crowded" (the smallest print, or words broken). */
  readonly warnings: readonly Message[];
}

/** Lays an appendix out as it will be written, and says what that comes to. */
export function previewReport(table: ReportTable, options: Omit<ReportSheetOptions, "sheet" | "live">): ReportPreview {
  const { sheet, rowsAt, fit } = layReport(table, { ...options, sheet: "" });
  const starts = firstRows(sheet);
  const [, second = Number.POSITIVE_INFINITY] = starts;
  const carriedOn = rowsAt.filter((rows) => rows.length > 1).length;
  const width = fit.widths.reduce((sum, points) => sum + points, 0);
  const columns = leafColumns(table.columns).length;
  const warning = (code: string, params: Message["params"]): Message => ({ code, severity: "warning", params });
  return {
    pages: starts.length,
    firstPage: table.rows.filter((_, index) => (rowsAt[index]?.[0] ?? 0) < second),
    shares: fit.widths.map((points) => points / width),
    warnings: [
      ...(carriedOn > 0 ? [warning("report.text-carried-on", { count: carriedOn })] : []),
      ...(fit.isCrowded ? [warning("report.columns-crowded", { columns, size: fit.size })] : []),
    ],
  };
}
