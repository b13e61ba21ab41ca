/** Writes charts as drawing parts (ECMA-376 Part 1, 21.2), with the values they show, so that viewers need not calculate. */
import {
  type CellValue,
  type Chart,
  getValue,
  isCellError,
  parseArea,
  sheetByName,
  splitSheet,
  type Workbook,
} from "../model";
import { labels, solidFill, textProperties } from "./chart-text";
import { type ChartKind, chartKind } from "./chart-type";
import { escapeText, tag, xmlPart } from "./xml-writer";

const DRAWING_ML = "http://schemas.openxmlformats.org/drawingml/2006/main";
const CHART_ML = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const EMU_PER_POINT = 12_700;
/** Above the ids that shapes kept from a file may have. */
const FIRST_SHAPE_ID = 10_001;
const CATEGORY_AXIS = 111111111;
const VALUE_AXIS = 222222222;

/** Office's accent colours, for series without a colour of their own. */
const ACCENTS = ["4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "264478", "9E480E"];

/** Whether a chart can be written at all. */
export const isDrawn = (chart: Chart): boolean => chartKind(chart.type) !== null;

const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

/** A drawing of charts only. */
export function writeDrawing(anchors: string): string {
  return xmlPart(tag("xdr:wsDr", { "xmlns:xdr": SHEET_DRAWING, "xmlns:a": DRAWING_ML }, anchors));
}

/** The charts' places on the sheet. @param ids the relationship of each chart's part, in the charts' order */
export function writeAnchors(charts: readonly Chart[], ids: readonly string[]): string {
  const anchors = charts.map((chart, index) => {
    const emu = (points: number): number => Math.round(points * EMU_PER_POINT);
    const graphic = tag(
      "a:graphicData",
      { uri: CHART_ML },
      tag("c:chart", { "xmlns:c": CHART_ML, "xmlns:r": RELATIONSHIPS, "r:id": ids[index] }),
    );
    return tag(
      "xdr:absoluteAnchor",
      { "xmlns:xdr": SHEET_DRAWING, "xmlns:a": DRAWING_ML },
      tag("xdr:pos", { x: emu(chart.left), y: emu(chart.top) }),
      tag("xdr:ext", { cx: emu(chart.width), cy: emu(chart.height) }),
      tag(
        "xdr:graphicFrame",
        { macro: "" },
        tag(
          "xdr:nvGraphicFramePr",
          {},
          tag("xdr:cNvPr", { id: FIRST_SHAPE_ID + index, name: chart.name }),
          tag("xdr:cNvGraphicFramePr"),
        ),
        tag("xdr:xfrm", {}, tag("a:off", { x: 0, y: 0 }), tag("a:ext", { cx: 0, cy: 0 })),
        tag("a:graphic", {}, graphic),
      ),
      tag("xdr:clientData"),
    );
  });
  return anchors.join("");
}

export function writeChart(chart: Chart, workbook: Workbook): string {
  const kind = chartKind(chart.type) ?? { element: "barChart", direction: "col", grouping: "clustered" };
  const setting = (path: string): unknown => chart.settings.get(path);
  const hasAxes = kind.element !== "pieChart" && kind.element !== "doughnutChart";
  const isLying = kind.direction === "bar";
  const legend = setting("legend/Visible") === false ? "" : legendTag(chart.settings);
  return xmlPart(
    tag(
      "c:chartSpace",
      { "xmlns:c": CHART_ML, "xmlns:a": DRAWING_ML, "xmlns:r": RELATIONSHIPS },
      tag("c:roundedCorners", { val: false }),
      tag(
        "c:chart",
        {},
        titleOf(chart),
        tag("c:autoTitleDeleted", { val: setting("title/Visible") === false }),
        tag(
          "c:plotArea",
          {},
          tag("c:layout"),
          plot(chart, kind, workbook, hasAxes),
          hasAxes ? axis(chart, "category", kind, isLying ? "l" : "b") : "",
          hasAxes ? axis(chart, "value", kind, isLying ? "b" : "l") : "",
        ),
        legend,
        tag("c:plotVisOnly", { val: setting("plotVisibleOnly") !== false }),
        tag("c:dispBlanksAs", { val: "gap" }),
      ),
    ),
  );
}

function titleOf(chart: Chart): string {
  const own = chart.settings.get("title/Text");
  const automatic = chart.series.length === 1 ? chart.series[0]?.name : undefined;
  const text = typeof own === "string" ? own : automatic;
  if (chart.settings.get("title/Visible") === false || text === undefined) return "";
  const font = {
    size: chart.settings.get("title/format/font/Size"),
    bold: chart.settings.get("title/format/font/Bold"),
    name: chart.settings.get("title/format/font/Name"),
  };
  return tag("c:title", {}, richText(text, font), tag("c:overlay", { val: false }));
}

interface FontSettings {
  readonly size?: unknown;
  readonly bold?: unknown;
  readonly name?: unknown;
}

function richText(text: string, font: FontSettings = {}): string {
  const lines = text.split(/\r?\n/).map((line) =>
    tag(
      "a:p",
      {},
      tag(
        "a:r",
        {},
        tag(
          "a:rPr",
          {
            lang: "vi-VN",
            sz: typeof font.size === "number" ? Math.round(font.size * 100) : null,
            b: typeof font.bold === "boolean" ? font.bold : null,
          },
          typeof font.name === "string" ? tag("a:latin", { typeface: font.name }) : "",
        ),
        tag("a:t", {}, escapeText(line)),
      ),
    ),
  );
  return tag("c:tx", {}, tag("c:rich", {}, tag("a:bodyPr"), tag("a:lstStyle"), ...lines));
}

const LEGEND_PLACES: Readonly<Record<string, string>> = { Top: "t", Bottom: "b", Left: "l", Right: "r", Corner: "tr" };

function legendTag(settings: Chart["settings"]): string {
  const position = settings.get("legend/Position");
  const place = LEGEND_PLACES[typeof position === "string" ? position : "Right"] ?? "r";
  return tag(
    "c:legend",
    {},
    tag("c:legendPos", { val: place }),
    tag("c:overlay", { val: false }),
    textProperties(settings, "legend"),
  );
}

function plot(chart: Chart, kind: ChartKind, workbook: Workbook, hasAxes: boolean): string {
  const { element } = kind;
  const stacked = kind.grouping === "stacked" || kind.grouping === "percentStacked";
  const overlap = chart.settings.get("series/0/Overlap");
  const gap = chart.settings.get("series/0/GapWidth");
  const style =
    element === "scatterChart"
      ? tag("c:scatterStyle", { val: "lineMarker" })
      : element === "radarChart"
        ? tag("c:radarStyle", { val: kind.markers ? "marker" : "standard" })
        : "";
  return tag(
    `c:${element}`,
    {},
    kind.direction === undefined ? "" : tag("c:barDir", { val: kind.direction }),
    kind.grouping === undefined ? "" : tag("c:grouping", { val: kind.grouping }),
    style,
    tag("c:varyColors", { val: !hasAxes }),
    ...chart.series.map((_, index) => series(chart, index, kind, workbook)),
    labels(chart.settings, "dataLabels"),
    element === "barChart" ? tag("c:gapWidth", { val: typeof gap === "number" ? gap : 150 }) : "",
    element === "barChart" && (stacked || typeof overlap === "number")
      ? tag("c:overlap", { val: typeof overlap === "number" ? overlap : 100 })
      : "",
    element === "lineChart" ? tag("c:marker", { val: true }) : "",
    element === "pieChart" || element === "doughnutChart" ? tag("c:firstSliceAng", { val: 0 }) : "",
    element === "doughnutChart" ? tag("c:holeSize", { val: 50 }) : "",
    ...(hasAxes ? [CATEGORY_AXIS, VALUE_AXIS].map((val) => tag("c:axId", { val })) : []),
  );
}

function series(chart: Chart, index: number, kind: ChartKind, workbook: Workbook): string {
  const each = chart.series[index];
  if (each === undefined) return "";
  const own =
    chart.settings.get(`series/${index}/format/fill/Color`) ?? chart.settings.get(`series/${index}/format/line/Color`);
  const color = (typeof own === "string" ? own.replace("#", "") : ACCENTS[index % ACCENTS.length]) ?? "4472C4";
  const isScatter = kind.element === "scatterChart";
  const isLine = kind.element === "lineChart" || isScatter || kind.element === "radarChart";
  const fill = solidFill(color);
  const edge = chart.settings.get(`series/${index}/format/line/Color`);
  const outline = typeof edge === "string" ? tag("a:ln", { w: 6_350 }, solidFill(edge)) : "";
  const stroke = kind.lines === false ? tag("a:ln", {}, tag("a:noFill")) : tag("a:ln", { w: 28_575, cap: "rnd" }, fill);
  const isPie = kind.element === "pieChart" || kind.element === "doughnutChart";
  const marker = isLine ? tag("c:marker", {}, tag("c:symbol", { val: kind.markers ? "circle" : "none" })) : "";
  const categories = each.categories === null ? "" : source(workbook, each.categories, isScatter ? "number" : "text");
  const values = each.values === null ? "" : source(workbook, each.values, "number");
  return tag(
    "c:ser",
    {},
    tag("c:idx", { val: index }),
    tag("c:order", { val: index }),
    tag("c:tx", {}, tag("c:v", {}, escapeText(each.name))),
    isPie ? "" : tag("c:spPr", {}, isLine ? stroke : fill + outline),
    kind.element === "barChart" ? tag("c:invertIfNegative", { val: false }) : "",
    marker,
    isPie ? slices(workbook, each.values) : "",
    chart.settings.get(`series/${index}/HasDataLabels`) === true
      ? labels(chart.settings, `series/${index}/dataLabels`, true)
      : "",
    categories === "" ? "" : tag(isScatter ? "c:xVal" : "c:cat", {}, categories),
    values === "" ? "" : tag(isScatter ? "c:yVal" : "c:val", {}, values),
    kind.element === "lineChart" || isScatter ? tag("c:smooth", { val: false }) : "",
  );
}

/** Slices differ in colour; programs without Office's theme draw them white unless told. */
function slices(workbook: Workbook, address: string | null): string {
  const count = address === null ? 0 : valuesOf(workbook, address).length;
  return Array.from({ length: count }, (_, idx) => {
    const fill = tag("a:solidFill", {}, tag("a:srgbClr", { val: ACCENTS[idx % ACCENTS.length] }));
    return tag("c:dPt", {}, tag("c:idx", { val: idx }), tag("c:bubble3D", { val: false }), tag("c:spPr", {}, fill));
  }).join("");
}

function axis(chart: Chart, which: "category" | "value", kind: ChartKind, place: string): string {
  const path = `axes/${which}Axis`;
  const setting = (name: string): unknown => chart.settings.get(`${path}/${name}`);
  const isValue = which === "value" || kind.element === "scatterChart";
  const [own, other] = which === "value" ? [VALUE_AXIS, CATEGORY_AXIS] : [CATEGORY_AXIS, VALUE_AXIS];
  const limit = (name: string, element: string): string => {
    const value = setting(name);
    return typeof value === "number" ? tag(element, { val: value }) : "";
  };
  const title = setting("title/Text");
  const gridlines = setting("majorGridlines/Visible") ?? which === "value";
  // Lying bars are read from the top down, as the table they come from.
  const reversed = setting("ReversePlotOrder") === true;
  return tag(
    isValue ? "c:valAx" : "c:catAx",
    {},
    tag("c:axId", { val: own }),
    tag(
      "c:scaling",
      {},
      tag("c:orientation", { val: reversed ? "maxMin" : "minMax" }),
      limit("Maximum", "c:max"),
      limit("Minimum", "c:min"),
    ),
    tag("c:delete", { val: setting("Visible") === false }),
    tag("c:axPos", { val: place }),
    gridlines === true ? tag("c:majorGridlines") : "",
    typeof title === "string" && title !== ""
      ? tag("c:title", {}, richText(title), tag("c:overlay", { val: false }))
      : "",
    tag("c:numFmt", {
      formatCode: String(setting("NumberFormat") ?? "General"),
      sourceLinked: setting("NumberFormat") === undefined,
    }),
    tag("c:majorTickMark", { val: "none" }),
    tag("c:minorTickMark", { val: "none" }),
    tag("c:tickLblPos", { val: "nextTo" }),
    textProperties(chart.settings, path),
    tag("c:crossAx", { val: other }),
    tag("c:crosses", { val: "autoZero" }),
    isValue
      ? tag("c:crossBetween", { val: kind.element === "scatterChart" ? "midCat" : "between" })
      : tag("c:lblOffset", { val: 100 }) + limit("TickLabelSpacing", "c:tickLblSkip"),
    isValue ? limit("MajorUnit", "c:majorUnit") : "",
  );
}

/** A reference with the values behind it. */
function source(workbook: Workbook, address: string, as: "text" | "number"): string {
  const values = valuesOf(workbook, address);
  const points = values.map((value, idx) => {
    const text = as === "number" ? numberText(value) : cellText(value);
    return text === null ? "" : tag("c:pt", { idx }, tag("c:v", {}, escapeText(text)));
  });
  const formula = tag("c:f", {}, escapeText(address.replace(/^=/, "")));
  const cache = [
    as === "number" ? tag("c:formatCode", {}, "General") : "",
    tag("c:ptCount", { val: values.length }),
    ...points,
  ];
  return as === "number"
    ? tag("c:numRef", {}, formula, tag("c:numCache", {}, ...cache))
    : tag("c:strRef", {}, formula, tag("c:strCache", {}, ...cache));
}

const numberText = (value: CellValue): string | null => (typeof value === "number" ? String(value) : null);
const cellText = (value: CellValue): string | null => {
  if (value === null) return null;
  return isCellError(value) ? value.error : String(value);
};

function valuesOf(workbook: Workbook, address: string): CellValue[] {
  const place = splitSheet(address.replace(/^=/, ""));
  const sheet = place?.sheet === null || place === null ? undefined : sheetByName(workbook, place.sheet);
  const area = parseArea(place?.rest ?? "");
  if (sheet === undefined || area === null) return [];
  const values: CellValue[] = [];
  for (let row = area.top; row <= Math.min(area.bottom, area.top + 9999); row++) {
    for (let column = area.left; column <= Math.min(area.right, area.left + 999); column++) {
      values.push(getValue(sheet, row, column));
    }
  }
  return values;
}
