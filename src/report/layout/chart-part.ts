/**
 * The picture of a summary above its table: native charts over the numbers of the sheet, one for each plan. Above, because the
 * header rows of the table are printed again on every page behind it, and would stand over a picture as if it were a table.
 */
import { areaAddress, type ChartSpec } from "../../sheet/index";
import { barName, type ChartRun, chartRuns } from "../chart-run";
import type { ReportChart, ReportTable } from "../report-table";
import { chartHeight, mostBars, partColor } from "./chart-look";
import { officialFont } from "./official-page";
import type { SheetBuilder } from "./sheet-builder";

const lineHeight = 20;
const gapBelow = 6;
/** How far right of the table the names stand: behind the line that says when the sheet was made. */
const namesAway = 3;
const leastRoom = 220;

/**
 * Keeps room for the charts of a table, the first of them no higher than what is left of the first page, none torn across two. The returned function
 * adds them, once it is known where the table stands: `written` are the sheet's rows of each row of the table.
 */
export function reserveCharts(
  builder: SheetBuilder,
  table: ReportTable,
  page: number,
): (written: readonly (readonly number[])[]) => void {
  const { chart } = table;
  if (chart === undefined) return () => {};
  const room = page - builder.height >= leastRoom ? page - builder.height : page;
  const bars = (points: number) => mostBars(chart, points - gapBelow);
  const places = chartRuns(table, bars(room), bars(page)).map((run, index) => {
    const height = Math.min((index === 0 ? room : page) - gapBelow, chartHeight(chart, run.rows.length));
    const lines = Math.floor(height / lineHeight);
    const top = builder.row;
    for (let line = 0; line < lines; line++) {
      builder.kept.add(builder.row);
      builder.gap(lineHeight);
    }
    builder.gap(gapBelow);
    return { run, place: areaAddress({ row: top, column: 0, rows: lines, columns: builder.columns }) };
  });
  return (written) => {
    // The numbers of a row that goes on in a second one do not stand one below the other.
    if (written.some((rows) => rows.length > 1)) return;
    for (const { run, place } of places) {
      const rows = run.rows.flatMap((index) => written[index] ?? []);
      const names = run.rows.map((index) => table.rows[index]?.cells[chart.label]?.text ?? "");
      const label = names.every((name) => barName(name) === name)
        ? chart.label
        : addNames(builder, names, rows[0] ?? 0);
      builder.charts.push(chartOf({ ...chart, label }, run, rows, place));
    }
  };
}

/** Writes shorter names for the bars beside the table, where nothing is printed; returns their column. */
function addNames(builder: SheetBuilder, names: readonly string[], row: number): number {
  const column = builder.columns + namesAway;
  builder.blocks.push({ at: { row, column }, values: names.map((name) => [barName(name)]) });
  return column;
}

function chartOf({ type, label, parts }: ReportChart, { title }: ChartRun, rows: readonly number[], place: string) {
  const column = (index: number) => areaAddress({ row: rows[0] ?? 0, column: index, rows: rows.length, columns: 1 });
  const spec: ChartSpec = {
    type: type === "bar" ? "BarStacked" : "ColumnStacked",
    title,
    font: officialFont,
    categories: column(label),
    series: parts.map((part) => ({ name: part.name, values: column(part.column), color: partColor(part) })),
    place,
  };
  return spec;
}
