import { strFromU8, unzipSync } from "fflate";
import type { Chart, Workbook } from "../../../src/host/model";
import { newWorkbook } from "../../../src/host/model";
import { readXlsx, writeXlsx } from "../../../src/host/xlsx";
import { put } from "./sample-workbook";

/** A sheet of agencies with two counts each, and charts of the given kinds below each other. */
function chartBook(...types: string[]): Workbook {
  const workbook = newWorkbook();
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  sheet.name = "Số liệu";
  const rows = [
    ["Sở Y tế", 12, 3],
    ["Sở Tài chính", 9, 1],
    ["UBND xã Hoằng Hóa", 4, 6],
  ] as const;
  for (const [index, [name, done, late]] of rows.entries()) {
    put(workbook, sheet, `A${index + 2}`, name);
    put(workbook, sheet, `B${index + 2}`, done);
    put(workbook, sheet, `C${index + 2}`, late);
  }
  sheet.charts = types.map((type, index) => ({
    id: `{${index}}`,
    name: `Biểu đồ ${index + 1}`,
    type,
    source: null,
    seriesBy: "Auto",
    series: [
      { name: "Hoàn thành", values: "'Số liệu'!B2:B4", categories: "'Số liệu'!A2:A4" },
      { name: "Quá hạn", values: "'Số liệu'!C2:C4", categories: "'Số liệu'!A2:A4" },
    ].slice(0, type === "Pie" ? 1 : 2),
    left: 200,
    top: 10 + index * 170,
    width: 360,
    height: 160,
    settings: new Map<string, unknown>([
      ["title/Text", `Tiến độ <${type}>`],
      ["legend/Position", "Bottom"],
      ["dataLabels/ShowValue", true],
      ...(type === "Pie"
        ? []
        : ([
            ["series/0/format/fill/Color", "#1F4E79"],
            ["series/1/format/fill/Color", "#C00000"],
            ["axes/valueAxis/title/Text", "Số nhiệm vụ"],
            ["axes/valueAxis/Minimum", 0],
          ] as const)),
    ]),
  }));
  return workbook;
}

const withoutId = ({ id: _id, settings, ...chart }: Chart) => ({ ...chart, settings: [...settings].sort() });

test.each([
  "ColumnClustered",
  "ColumnStacked",
  "BarClustered",
  "BarStacked100",
  "Line",
  "LineMarkers",
  "Pie",
  "Doughnut",
  "AreaStacked",
])("a chart of kind %s comes back as it was", async (type) => {
  const before = chartBook(type);
  const after = await readXlsx(await writeXlsx(before));
  const original = before.sheets[0]?.charts.map(withoutId);
  const settings = new Map(after.sheets[0]?.charts[0]?.settings);
  for (const series of [0, 1]) {
    // Series without a colour of their own get one when written.
    if (type === "Pie") settings.delete(`series/${series}/format/fill/Color`);
  }
  if (type === "Doughnut") settings.set("axes/valueAxis/title/Text", "Số nhiệm vụ").set("axes/valueAxis/Minimum", 0);
  if (type === "Doughnut")
    settings.set("series/0/format/fill/Color", "#1F4E79").set("series/1/format/fill/Color", "#C00000");
  expect(after.sheets[0]?.charts.map((chart) => withoutId({ ...chart, settings }))).toEqual(original);
});

test("fonts, outlines, gaps and the formats of labels come back as they were", async () => {
  const before = chartBook("BarStacked");
  const [chart] = before.sheets[0]?.charts ?? [];
  const dressed = [
    ["title/format/font/Name", "Times New Roman"],
    ["title/format/font/Size", 13],
    ["title/format/font/Bold", true],
    ["legend/format/font/Size", 11],
    ["axes/categoryAxis/format/font/Name", "Times New Roman"],
    ["axes/categoryAxis/TickLabelSpacing", 1],
    ["series/0/format/line/Color", "#595959"],
    ["series/0/GapWidth", 60],
    ["series/1/HasDataLabels", true],
    ["series/1/dataLabels/NumberFormat", "0;;"],
    ["series/1/dataLabels/format/font/Color", "#FFFFFF"],
  ] as const;
  for (const [path, setting] of dressed) chart?.settings.set(path, setting);
  const after = await readXlsx(await writeXlsx(before));
  expect([...(after.sheets[0]?.charts[0]?.settings ?? [])].sort()).toEqual([...(chart?.settings ?? [])].sort());
});

test("kinds the host cannot draw are not written, the others are", async () => {
  const files = unzipSync(await writeXlsx(chartBook("Treemap", "3DColumnStacked")));
  expect(Object.keys(files).filter((path) => path.includes("charts/chart"))).toEqual(["xl/charts/chart1.xml"]);
  const [chart = new Uint8Array()] = Object.entries(files).flatMap(([path, part]) =>
    path.includes("chart1") ? [part] : [],
  );
  expect(strFromU8(chart)).toContain('<c:grouping val="stacked"/>');
});

test("a chart carries the values it shows", async () => {
  const files = unzipSync(await writeXlsx(chartBook("ColumnClustered")));
  const xml = strFromU8(files["xl/charts/chart1.xml"] ?? new Uint8Array());
  expect(xml).toContain("<c:v>UBND xã Hoằng Hóa</c:v>");
  expect(xml).toContain("<c:v>12</c:v>");
});
