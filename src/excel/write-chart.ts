/** Draws a native chart from its plan. */
import { gapBetween, nameSize, partLine, textColorOn } from "../report";
import type { ChartSpec } from "../sheet/sheet-plan";
import { areaOf } from "./area";
import type { Payload } from "./payload";

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
  const bars = areaOf(spec.categories).rows;
  if (first === undefined) return;
  const chart = sheet.charts.add(spec.type, sheet.getRange(first.values), "Columns");
  chart.name = `${ownName} ${index + 1}`;
  for (const [at, { name, values, color }] of spec.series.entries()) {
    const series = at === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
    series.name = name;
    series.setValues(sheet.getRange(values));
    series.setXAxisValues(sheet.getRange(spec.categories));
    series.format.fill.setSolidColor(color);
    series.format.line.color = partLine;
    series.gapWidth = gapBetween(bars);
    series.hasDataLabels = true;
    series.dataLabels.numberFormat = "0;;";
    series.dataLabels.format.font.name = spec.font;
    series.dataLabels.format.font.size = 10;
    series.dataLabels.format.font.color = textColorOn(color);
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
  categoryAxis.format.font.size = nameSize(bars);
  // The first row of the table is the first bar from above.
  categoryAxis.reversePlotOrder = spec.type === "BarStacked";
  // The numbers stand on the bars.
  valueAxis.visible = false;
  valueAxis.majorGridlines.visible = false;
  const [start = "", end = start] = spec.place.split(":");
  chart.setPosition(start, end);
}
