/** Draws a native chart from its plan. */
import type { ChartSpec } from "../sheet/sheet-plan";
import { areaOf } from "./area";
import type { Payload } from "./payload";

const mostAtUsualSize = 16;
const bytesPerChart = 12_000;
const ownName = "SoKeHoach_BieuDo";

/** Whether a chart was drawn by this add-in, by its name. */
export function isOwnChart(name: string): boolean {
  return name.startsWith(ownName);
}

/** Queues a chart over cells whose values are written. Every series is set by itself: what Excel guesses from a range differs between versions. */
export async function writeChart(
  sheet: Excel.Worksheet,
  spec: ChartSpec,
  index: number,
  payload: Payload,
): Promise<void> {
  await payload.reserve(bytesPerChart);
  const [first] = spec.series;
  if (first === undefined) return;
  const chart = sheet.charts.add(spec.type, sheet.getRange(first.values), "Columns");
  chart.name = `${ownName} ${index + 1}`;
  for (const [at, { name, values, color }] of spec.series.entries()) {
    const series = at === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
    series.name = name;
    series.setValues(sheet.getRange(values));
    series.setXAxisValues(sheet.getRange(spec.categories));
    series.format.fill.setSolidColor(color);
    series.format.line.color = "#595959";
    series.gapWidth = 60;
    series.hasDataLabels = true;
    series.dataLabels.numberFormat = "0;;";
    series.dataLabels.format.font.name = spec.font;
    series.dataLabels.format.font.size = 10;
    series.dataLabels.format.font.color = isDark(color) ? "#FFFFFF" : "#000000";
  }
  chart.title.text = spec.title;
  chart.title.format.font.name = spec.font;
  chart.title.format.font.size = 13;
  chart.title.format.font.bold = true;
  chart.legend.position = "Bottom";
  chart.legend.format.font.name = spec.font;
  chart.legend.format.font.size = 11;
  const { categoryAxis, valueAxis } = chart.axes;
  categoryAxis.format.font.name = spec.font;
  // Every bar has its name, however many there are.
  categoryAxis.tickLabelSpacing = 1;
  categoryAxis.format.font.size = areaOf(spec.categories).rows > mostAtUsualSize ? 9 : 11;
  // The first row of the table is the first bar from above.
  categoryAxis.reversePlotOrder = spec.type === "BarStacked";
  // The numbers stand on the bars.
  valueAxis.visible = false;
  valueAxis.majorGridlines.visible = false;
  const [start = "", end = start] = spec.place.split(":");
  chart.setPosition(start, end);
}

/** Whether white reads better on a color than black (relative luminance, WCAG 2). */
function isDark(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = (color.match(/[0-9a-f]{2}/giu) ?? []).map((part) => {
    const share = Number.parseInt(part, 16) / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.18;
}
