/** The picture of a summary beneath its table: native charts over the numbers of the sheet, one for each plan. */
import { areaAddress, type ChartSpec, type Color } from "../../sheet/index";
import type { ReportChart, ReportTable } from "../report-table";
import { officialFont } from "./official-page";
import type { SheetBuilder } from "./sheet-builder";

/** Dark and light in turn, so that neighbours can be told apart when printed in black and white. */
const partColors: readonly Color[] = ["#134E5E", "#8FB6BD", "#DCE8EA", "#A23B2A", "#F2F2F2", "#7F7F7F"];
const lineHeight = 20;
const barHeight = 22;
const gapAbove = 6;
const frame = 110;
const thinnestBar = 15;
const columnChartHeight = 260;
const leastColumnChart = 220;

/**
 * Adds a chart for each run of data rows, none higher than `room` and none across two pages. Beneath
 * the last one `beneath` points are left for the end of the appendix, where its bars stay thick enough. `written` are the sheet's rows of each row of the table. */
export function addCharts(
  builder: SheetBuilder,
  table: ReportTable,
  written: readonly (readonly number[])[],
  room: number,
  beneath: number,
): void {
  const { chart } = table;
  if (chart === undefined) return;
  const all = runs(table, written);
  for (const [index, { heading, rows }] of all.entries()) {
    builder.kept.delete(builder.row - 1);
    builder.kept.add(builder.row);
    builder.whole.add(builder.row);
    builder.gap(gapAbove);
    const wanted = chart.type === "bar" ? frame + rows.length * barHeight : columnChartHeight;
    const least = chart.type === "bar" ? frame + rows.length * thinnestBar : leastColumnChart;
    const left = index === all.length - 1 && room - beneath >= least ? room - beneath : room;
    const lines = Math.floor(Math.min(left - gapAbove, wanted) / lineHeight);
    const top = builder.row;
    for (let line = 0; line < lines; line++) {
      if (line < lines - 1) builder.kept.add(builder.row);
      builder.gap(lineHeight);
    }
    const place = areaAddress({ row: top, column: 0, rows: lines, columns: builder.columns });
    builder.charts.push(chartOf(chart, heading, rows, place));
  }
}

interface Run {
  /** The plan it belongs to; "" where there is one plan only. */
  readonly heading: string;
  /** Rows of the sheet, one below the other. */
  readonly rows: readonly number[];
}

/** The data rows between headings and totals; none where a row goes on in a second one, for then its numbers stand apart. */
function runs(table: ReportTable, written: readonly (readonly number[])[]): Run[] {
  const found: { heading: string; rows: number[] }[] = [];
  let heading = "";
  let isOpen = false;
  for (const [index, row] of table.rows.entries()) {
    if (row.type === "group") heading = row.cells[1]?.text ?? "";
    const [at, ...more] = written[index] ?? [];
    if (row.type !== "data" || at === undefined) {
      isOpen = false;
      continue;
    }
    if (more.length > 0) return [];
    if (!isOpen) found.push({ heading, rows: [] });
    isOpen = true;
    found.at(-1)?.rows.push(at);
  }
  return found;
}

function chartOf({ type, title, label, parts }: ReportChart, heading: string, rows: readonly number[], place: string) {
  const column = (index: number) => areaAddress({ row: rows[0] ?? 0, column: index, rows: rows.length, columns: 1 });
  const spec: ChartSpec = {
    type: type === "bar" ? "BarStacked" : "ColumnStacked",
    title: heading === "" ? title : `${title}\n${heading}`,
    font: officialFont,
    categories: column(label),
    series: parts.map(({ name, column: at }, index) => ({
      name,
      values: column(at),
      color: partColors[index % partColors.length] ?? "#7F7F7F",
    })),
    place,
  };
  return spec;
}
