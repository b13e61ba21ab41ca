/** The charts of a table as native Word charts: a double click on one opens its numbers, its colours and fonts can be changed. */
import { AlignmentType, Paragraph } from "docx";
import { ChartRun } from "docx/charts";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import {
  type ChartRun as BarsOfChart,
  barName,
  chartHeight,
  chartRuns,
  gapBetween,
  leafColumns,
  mostBars,
  nameSize,
  officialFont,
  partColor,
  type ReportChart,
  type ReportTable,
  textColorOn,
} from "../report/index";
import { xmlText } from "./xml-text";

/** Pixels of 96 to the inch, in which the library counts. */
const pixels = (points: number) => Math.round((points * 96) / 72);
/** The library writes colours without "#". */
const hex = (color: string) => color.slice(1);

/** A paragraph with each chart of the table, the first no higher than `room` points, the others than `page`; none for a table without a picture. */
export function wordCharts(table: ReportTable, width: number, room: number, page: number): Paragraph[] {
  const { chart } = table;
  if (chart === undefined) return [];
  return chartRuns(table, mostBars(chart, room), mostBars(chart, page)).map(
    (run, index) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { before: 60, after: 60 },
        children: [chartOf(table, chart, run, width, index === 0 ? room : page)],
      }),
  );
}

function chartOf(table: ReportTable, chart: ReportChart, run: BarsOfChart, width: number, room: number): ChartRun {
  const cells = run.rows.map((index) => table.rows[index]?.cells ?? []);
  const bars = cells.length;
  const font = { name: officialFont, color: "000000" };
  return new ChartRun({
    type: chart.type,
    title: { text: xmlText(run.title), font: { ...font, size: 13, bold: true } },
    categories: cells.map((row) => xmlText(barName(row[chart.label]?.text ?? ""))),
    series: chart.parts.map((part) => ({
      name: part.name,
      values: cells.map((row) => row[part.column]?.value ?? 0),
      color: hex(partColor(part)),
      dataLabels: {
        value: true,
        // Noughts would stand beside the bars as if they counted something.
        numberFormat: "0;;",
        font: { ...font, size: 10, color: hex(textColorOn(partColor(part))) },
      },
    })),
    stacking: "stacked",
    gapWidth: gapBetween(bars),
    font,
    legend: { position: "bottom", font: { ...font, size: 11 } },
    // The first row of the table is the first bar from above.
    categoryAxis: { font: { ...font, size: nameSize(bars) }, reverseOrder: chart.type === "bar" },
    // The numbers stand on the bars.
    valueAxis: { visible: false, gridlines: false },
    transformation: { width: pixels(width), height: pixels(Math.min(room, chartHeight(chart, bars))) },
    altText: { name: xmlText(run.title), title: xmlText(run.title), description: described(table, chart, run) },
  });
}

/** What the picture shows, for who cannot see it: the numbers of each bar. */
function described({ columns, rows }: ReportTable, { label, parts }: ReportChart, run: BarsOfChart): string {
  const header = leafColumns(columns)[label]?.header ?? "";
  const lines = run.rows.map((index) => {
    const cells = rows[index]?.cells ?? [];
    return `${cells[label]?.text ?? ""}: ${parts.map(({ name, column }) => `${name} ${cells[column]?.text ?? ""}`).join(", ")}`;
  });
  return xmlText(`${header}. ${lines.join("; ")}.`);
}

const chartPart = /^word\/charts\/chart\d+\.xml$/u;

/** The document with every bar named: left to themselves, programs leave out names that they think too many, and the library has no word for it. */
export function withEveryName(document: Uint8Array): Uint8Array {
  const parts = unzipSync(document);
  const charts = Object.keys(parts).filter((name) => chartPart.test(name));
  if (charts.length === 0) return document;
  for (const name of charts) {
    const xml = strFromU8(parts[name] ?? new Uint8Array());
    parts[name] = strToU8(xml.replaceAll("<c:noMultiLvlLbl", '<c:tickLblSkip val="1"/><c:noMultiLvlLbl'));
  }
  return zipSync(parts);
}
