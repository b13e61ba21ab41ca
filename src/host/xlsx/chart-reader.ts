/** Reads charts of drawing parts, as far as the model holds them: kind, series, place, title, legend, labels and axes. */
import { type Chart, type ChartSeries, newGuid, type Sheet, type Workbook } from "../model";
import { readTextProperties } from "./chart-text";
import { type ChartElement, type ChartKind, chartTypeOf } from "./chart-type";
import type { Package } from "./package";
import {
  attribute,
  child,
  childrenNamed,
  descendants,
  flagAttribute,
  numberAttribute,
  type XmlElement,
} from "./xml-reader";

const EMU_PER_POINT = 12_700;
const ELEMENTS: readonly ChartElement[] = [
  "barChart",
  "lineChart",
  "pieChart",
  "doughnutChart",
  "areaChart",
  "scatterChart",
  "radarChart",
];
const PLACES: Readonly<Record<string, string>> = { t: "Top", b: "Bottom", l: "Left", r: "Right", tr: "Corner" };

export function readCharts(sheet: Sheet, workbook: Workbook, file: Package, sheetPath: string): Chart[] {
  const path = file.related(sheetPath, "drawing");
  const drawing = path === null ? null : file.xml(path);
  if (path === null || drawing === null) return [];
  const targets = new Map(file.relationships(path).map(({ id, target }) => [id, target]));
  return drawing.children.flatMap((anchor): Chart[] => {
    const [reference] = descendants(anchor, "chart");
    const root = reference && file.xml(targets.get(attribute(reference, "id") ?? "") ?? "");
    if (!root) return [];
    const name = attribute(descendants(anchor, "cNvPr")[0], "name") ?? "Chart";
    const chart = readChart(root, newGuid(workbook), name, placeOf(anchor, sheet));
    return chart === null ? [] : [chart];
  });
}

type Place = Pick<Chart, "left" | "top" | "width" | "height">;

/** In points from the sheet's top left corner. */
function placeOf(anchor: XmlElement, sheet: Sheet): Place {
  const points = (element: XmlElement | undefined, name: string): number =>
    Math.round(((numberAttribute(element, name) ?? 0) / EMU_PER_POINT) * 1000) / 1000;
  const position = child(anchor, "pos");
  const size = child(anchor, "ext");
  const [left, top] = position
    ? [points(position, "x"), points(position, "y")]
    : cornerOf(child(anchor, "from"), sheet);
  if (size) return { left, top, width: points(size, "cx"), height: points(size, "cy") };
  const [right, bottom] = cornerOf(child(anchor, "to"), sheet);
  return { left, top, width: right - left, height: bottom - top };
}

function cornerOf(element: XmlElement | undefined, sheet: Sheet): [number, number] {
  const number = (name: string): number => Number(child(element, name)?.text ?? 0) || 0;
  const column = number("col");
  const row = number("row");
  let left = column * sheet.standardWidth + number("colOff") / EMU_PER_POINT;
  for (const [index, { width, hidden }] of sheet.columns) {
    if (index < column) left += (hidden ? 0 : (width ?? sheet.standardWidth)) - sheet.standardWidth;
  }
  let top = row * sheet.standardHeight + number("rowOff") / EMU_PER_POINT;
  for (const [index, { height, hidden }] of sheet.rows) {
    if (index < row) top += (hidden ? 0 : (height ?? sheet.standardHeight)) - sheet.standardHeight;
  }
  return [left, top];
}

function readChart(root: XmlElement, id: string, name: string, place: Place): Chart | null {
  const body = child(root, "chart");
  const area = child(body, "plotArea");
  const plot = area?.children.find((each) => ELEMENTS.some((element) => element === each.name));
  if (plot === undefined) return null;
  const settings: Chart["settings"] = new Map();
  const series = childrenNamed(plot, "ser").map((element, index) => readSeries(element, index, settings));
  const title = child(body, "title");
  if (title !== undefined && textOf(title) !== "") settings.set("title/Text", textOf(title));
  readTextProperties(title, "title", settings);
  readTextProperties(child(body, "legend"), "legend", settings);
  const gap = numberAttribute(child(plot, "gapWidth"), "val");
  // Every bar chart is written with a gap; 150 is what one is given that has none of its own.
  if (gap !== undefined && gap !== 150) settings.set("series/0/GapWidth", gap);
  if (flagAttribute(child(body, "autoTitleDeleted"), "val")) settings.set("title/Visible", false);
  const legend = child(body, "legend");
  if (legend === undefined) settings.set("legend/Visible", false);
  else settings.set("legend/Position", PLACES[attribute(child(legend, "legendPos"), "val") ?? "r"] ?? "Right");
  readLabels(child(plot, "dLbls"), "dataLabels", settings);
  readAxes(area, settings);
  return { id, name, type: chartTypeOf(kindOf(plot)), source: null, seriesBy: "Auto", series, ...place, settings };
}

function kindOf(plot: XmlElement): ChartKind {
  const element = ELEMENTS.find((each) => each === plot.name) ?? "barChart";
  const grouping = attribute(child(plot, "grouping"), "val");
  const markers = childrenNamed(plot, "ser").some(
    (series) => attribute(child(child(series, "marker"), "symbol"), "val") !== "none",
  );
  const hasMarkers = element === "lineChart" || element === "scatterChart" || element === "radarChart";
  const noLine = descendants(child(childrenNamed(plot, "ser")[0], "spPr"), "noFill").length > 0;
  return {
    element,
    ...(element === "barChart" ? { direction: attribute(child(plot, "barDir"), "val") === "bar" ? "bar" : "col" } : {}),
    ...(isGrouping(grouping) ? { grouping } : {}),
    ...(hasMarkers ? { markers } : {}),
    ...(element === "scatterChart" ? { lines: !noLine } : {}),
  };
}

function isGrouping(text: string | undefined): text is NonNullable<ChartKind["grouping"]> {
  return text === "clustered" || text === "standard" || text === "stacked" || text === "percentStacked";
}

function readSeries(element: XmlElement, index: number, settings: Chart["settings"]): ChartSeries {
  const reference = (...names: string[]): string | null => {
    const holder = names.map((name) => child(element, name)).find((each) => each !== undefined);
    return descendants(holder, "f")[0]?.text.trim() || null;
  };
  const name = child(element, "tx");
  const shape = child(element, "spPr");
  const color = attribute(descendants(shape, "srgbClr")[0], "val");
  if (color !== undefined) settings.set(`series/${index}/format/fill/Color`, `#${color.toUpperCase()}`);
  const edge = attribute(descendants(child(shape, "ln"), "srgbClr")[0], "val");
  if (edge !== undefined && child(shape, "solidFill") !== undefined)
    settings.set(`series/${index}/format/line/Color`, `#${edge.toUpperCase()}`);
  const labels = child(element, "dLbls");
  if (flagAttribute(child(labels, "showVal"), "val")) settings.set(`series/${index}/HasDataLabels`, true);
  const format = attribute(child(labels, "numFmt"), "formatCode");
  if (format !== undefined) settings.set(`series/${index}/dataLabels/NumberFormat`, format);
  readTextProperties(labels, `series/${index}/dataLabels`, settings);
  return {
    name: descendants(name, "v")[0]?.text ?? `Series${index + 1}`,
    values: reference("val", "yVal"),
    categories: reference("cat", "xVal"),
  };
}

function readLabels(element: XmlElement | undefined, path: string, settings: Chart["settings"]): void {
  const shown = {
    showVal: "ShowValue",
    showCatName: "ShowCategoryName",
    showSerName: "ShowSeriesName",
    showPercent: "ShowPercentage",
  };
  for (const [name, setting] of Object.entries(shown)) {
    if (flagAttribute(child(element, name), "val")) settings.set(`${path}/${setting}`, true);
  }
}

function readAxes(area: XmlElement | undefined, settings: Chart["settings"]): void {
  const axes = area?.children.filter(({ name }) => name === "catAx" || name === "valAx" || name === "dateAx") ?? [];
  for (const [index, axis] of axes.entries()) {
    const path = `axes/${index === 0 ? "category" : "value"}Axis`;
    const scaling = child(axis, "scaling");
    const title = child(axis, "title");
    const set = (name: string, value: unknown): void => {
      if (value !== undefined) settings.set(`${path}/${name}`, value);
    };
    set("Minimum", numberAttribute(child(scaling, "min"), "val"));
    set("Maximum", numberAttribute(child(scaling, "max"), "val"));
    set("TickLabelSpacing", numberAttribute(child(axis, "tickLblSkip"), "val"));
    set("MajorUnit", numberAttribute(child(axis, "majorUnit"), "val"));
    if (attribute(child(scaling, "orientation"), "val") === "maxMin") set("ReversePlotOrder", true);
    if (flagAttribute(child(axis, "delete"), "val")) set("Visible", false);
    if (title !== undefined && textOf(title) !== "") set("title/Text", textOf(title));
    readTextProperties(axis, path, settings);
    const gridlines = child(axis, "majorGridlines") !== undefined;
    if (gridlines !== index > 0) set("majorGridlines/Visible", gridlines);
  }
}

/** The text of a title, a line for each paragraph. */
function textOf(title: XmlElement): string {
  const paragraphs = descendants(title, "p").map((paragraph) =>
    descendants(paragraph, "t")
      .map(({ text }) => text)
      .join(""),
  );
  return paragraphs.length > 0 ? paragraphs.join("\n") : (descendants(title, "v")[0]?.text ?? "");
}
