/** How charts of appendices look, in Excel and in Word: sober colours, and sizes at which every bar keeps its name. */
import type { Color } from "../../sheet/index";
import type { ChartPart, ReportChart } from "../report-table";

/** Dark and light in turn, so that neighbours can be told apart when printed in black and white. */
const partColors: readonly Color[] = ["#134E5E", "#8FB6BD", "#DCE8EA", "#A23B2A", "#BFBFBF", "#7F7F7F"];
/** The lines around the parts of a bar. */
export const partLine: Color = "#595959";

/** The colour of a part of the bars. */
export function partColor({ look }: ChartPart): Color {
  return partColors[look % partColors.length] ?? "#7F7F7F";
}

/** Black or white, whichever reads better on a colour (relative luminance, WCAG 2). */
export function textColorOn(color: Color): Color {
  const [red = 0, green = 0, blue = 0] = (color.match(/[0-9a-f]{2}/giu) ?? []).map((part) => {
    const share = Number.parseInt(part, 16) / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.18 ? "#FFFFFF" : "#000000";
}

/** Title, legend and margins of a chart. */
const frame = 100;
const barHeight = 24;
const thinnestBar = 16;
/** Two of them fill a landscape page. */
const columnChartHeight = 224;

/** Points that a chart of so many bars likes to have. */
export function chartHeight({ type }: Pick<ReportChart, "type">, bars: number): number {
  return type === "bar" ? frame + bars * barHeight : columnChartHeight;
}

/** How many bars stand in one chart: all, or as many as stay thick enough to be named within `room` points. */
export function mostBars({ type }: Pick<ReportChart, "type">, room: number): number {
  return type === "bar" ? Math.max(1, Math.floor((room - frame) / thinnestBar)) : Number.POSITIVE_INFINITY;
}

/** The space between bars in percent of their width: few bars do not become walls. */
export function gapBetween(bars: number): number {
  return Math.min(500, Math.max(60, Math.round(600 / Math.max(1, bars)) - 40));
}

/** Points of the names of the bars. */
export function nameSize(bars: number): number {
  return bars > 12 ? 9 : 10;
}
