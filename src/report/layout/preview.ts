/** What an appendix will look like on paper, before anything is written: how many pages, what stands on the first, what to look out for. */
import type { Message } from "../../plan/message";
import type { Color, SheetPlan } from "../../sheet/index";
import { barName } from "../chart-run";
import { leafColumns, type ReportChart, type ReportRow, type ReportTable } from "../report-table";
import { partColor } from "./chart-look";
import { indexSize } from "./official-page";
import { firstRows } from "./page-count";
import { layReport, type ReportSheetOptions } from "./report-sheet";

export interface ReportPreview {
  readonly pages: number;
  /** The rows of the table that begin on the first page. */
  readonly firstPage: readonly ReportRow[];
  /** The pictures of the first page, from the top down. */
  readonly pictures: readonly PreviewedPicture[];
  /** Points of the table, and of its row of column numbers. */
  readonly size: number;
  readonly indexSize: number;
  /** How wide each leaf column is, as a share of the table from 0 to 1. */
  readonly shares: readonly number[];
  /** "report.text-carried-on" (rows too high for one row of a sheet), "report.columns-crowded" (the smallest print, or words broken). */
  readonly warnings: readonly Message[];
}

/** A chart: as high as on paper, with the numbers of each bar in the order of its parts. */
export interface PreviewedPicture {
  readonly type: ReportChart["type"];
  readonly title: string;
  /** Points. */
  readonly height: number;
  readonly bars: readonly {
    readonly name: string;
    readonly parts: readonly { readonly value: number; readonly color: Color }[];
  }[];
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
    pictures: picturesOf(table, sheet, rowsAt).filter(({ row }) => row < second),
    firstPage: table.rows.filter((_, index) => (rowsAt[index]?.[0] ?? 0) < second),
    size: fit.size,
    indexSize: indexSize(fit.size),
    shares: fit.widths.map((points) => points / width),
    warnings: [
      ...(carriedOn > 0 ? [warning("report.text-carried-on", { count: carriedOn })] : []),
      ...(fit.isCrowded ? [warning("report.columns-crowded", { columns, size: fit.size })] : []),
    ],
  };
}

function picturesOf(
  { chart, rows }: ReportTable,
  { charts, rowHeights }: SheetPlan,
  rowsAt: readonly (readonly number[])[],
): (PreviewedPicture & { readonly row: number })[] {
  if (chart === undefined) return [];
  const span = (address: string) => {
    const [first = 1, last = first] = (address.match(/\d+/gu) ?? []).map(Number);
    return { first: first - 1, last: last - 1 };
  };
  return (charts ?? []).map(({ title, place, categories }) => {
    const [at, shown] = [span(place), span(categories)];
    const inside = rowHeights.filter(({ row }) => row >= at.first && row <= at.last);
    const bars = rows.filter((_, index) => {
      const [row = -1] = rowsAt[index] ?? [];
      return row >= shown.first && row <= shown.last;
    });
    return {
      row: at.first,
      type: chart.type,
      title,
      height: inside.reduce((sum, { points }) => sum + points, 0),
      bars: bars.map(({ cells }) => ({
        name: barName(cells[chart.label]?.text ?? ""),
        parts: chart.parts.map((part) => ({ value: cells[part.column]?.value ?? 0, color: partColor(part) })),
      })),
    };
  });
}
