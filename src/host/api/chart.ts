/**
 * Excel.Chart, as far as a chart is data: its source, series, place and settings. Nothing is drawn. The parts (title, legend,
 * axes, formats) keep any setting by its path, so code that dresses a chart runs; `getImage` is refused by name.
 */
import { ApiError, invalidArgument, itemNotFound } from "../api-error";
import type { Book } from "../book";
import { requireAllowed } from "../edit/guard";
import { fullAddress, resolveRange } from "../edit/resolve-address";
import { placeOf } from "../edit/sizes";
import { type Chart, type ChartSeries, columnCount, getValue, newGuid, rowCount, type Sheet } from "../model";
import { type Args, toBoolean, toColor, toNumber, toText } from "./args";
import type { ClassSpec, Property } from "./class-spec";
import {
  type ChartPartTarget,
  type ChartTarget,
  type Handle,
  handle,
  type RangeTarget,
  type SeriesTarget,
  type Targets,
} from "./handle";
import { readValues } from "./read-grid";
import { rangeArgument } from "./table";

type SeriesBy = Chart["seriesBy"];
const seriesKinds = ["Auto", "Columns", "Rows"] as const;

/** Series as Excel makes them: by the longer side, headers as names, a text column as categories. */
function seriesOf({ sheet, area }: RangeTarget, by: SeriesBy): ChartSeries[] {
  const byColumns = by === "Columns" || (by === "Auto" && rowCount(area) >= columnCount(area));
  const corner = getValue(sheet, area.top, area.left);
  const below = getValue(sheet, area.top + 1, area.left);
  const beside = getValue(sheet, area.top, area.left + 1);
  const hasHeader = typeof (byColumns ? beside : below) === "string";
  const hasCategories = typeof (byColumns ? below : beside) === "string" || (corner === null && hasHeader);
  const lines = byColumns ? columnCount(area) : rowCount(area);
  const body = { ...area };
  if (hasHeader) byColumns ? body.top++ : body.left++;
  const line = (index: number) =>
    byColumns
      ? { ...body, left: area.left + index, right: area.left + index }
      : { ...body, top: area.top + index, bottom: area.top + index };
  const categories = hasCategories ? fullAddress(sheet, line(0)) : null;
  return Array.from({ length: lines - (hasCategories ? 1 : 0) }, (_, offset) => {
    const index = offset + (hasCategories ? 1 : 0);
    const header = byColumns
      ? getValue(sheet, area.top, area.left + index)
      : getValue(sheet, area.top + index, area.left);
    const name = hasHeader && header !== null ? String(header) : `Series${offset + 1}`;
    return { name, values: fullAddress(sheet, line(index)), categories };
  });
}

function write(book: Book, sheet: Sheet): void {
  requireAllowed(book, sheet, "allowEditObjects");
  book.touch(sheet);
  book.happened({ kind: "view", sheet });
}

type Side = "top" | "left" | "width" | "height";

function side(name: Side): Property<ChartTarget> {
  return {
    get: ({ chart }) => chart[name],
    set: ({ sheet, chart }, value, book) => {
      const points = toNumber(value);
      if (points < 0) throw invalidArgument();
      write(book, sheet);
      chart[name] = points;
    },
  };
}

/** A setting kept under its path; `initial` is what reads before anything was set. */
function kept(
  name: string,
  initial: unknown,
  read: (value: unknown) => unknown = (value) => value,
): Property<ChartTarget> {
  return {
    get: ({ chart }) => chart.settings.get(name) ?? initial,
    set: ({ sheet, chart }, value, book) => {
      const part = read(value);
      write(book, sheet);
      chart.settings.set(name, part);
    },
  };
}

const part =
  (path: string) =>
  (target: ChartTarget): Handle =>
    handle("ChartPart", { ...target, path });

export const chartClass: ClassSpec<ChartTarget> = {
  id: { name: "Id", get: ({ chart }) => chart.id },
  properties: {
    Id: { get: ({ chart }) => chart.id },
    Name: {
      get: ({ chart }) => chart.name,
      set: ({ sheet, chart }, value, book) => {
        const name = toText(value);
        write(book, sheet);
        chart.name = name;
      },
    },
    ChartType: {
      get: ({ chart }) => chart.type,
      set: ({ sheet, chart }, value, book) => {
        const type = toText(value);
        write(book, sheet);
        chart.type = type;
      },
    },
    Top: side("top"),
    Left: side("left"),
    Width: side("width"),
    Height: side("height"),
    Style: kept("style", 201, toNumber),
    PlotBy: kept("plotBy", "Columns", toText),
    PlotVisibleOnly: kept("plotVisibleOnly", true, toBoolean),
    DisplayBlanksAs: kept("displayBlanksAs", "NotPlotted", toText),
    CategoryLabelLevel: kept("categoryLabelLevel", 0, toNumber),
    SeriesNameLevel: kept("seriesNameLevel", 0, toNumber),
    ShowAllFieldButtons: kept("showAllFieldButtons", false, toBoolean),
    ShowDataLabelsOverMaximum: kept("showDataLabelsOverMaximum", true, toBoolean),
  },
  objects: {
    Axes: part("axes"),
    DataLabels: part("dataLabels"),
    Format: part("format"),
    Legend: part("legend"),
    PlotArea: part("plotArea"),
    Series: (target) => handle("ChartSeriesCollection", target),
    Title: part("title"),
    Worksheet: ({ sheet }) => handle("Worksheet", { sheet }),
  },
  methods: {
    Activate: ({ sheet }, _args, book) => {
      book.requireFocus("GeneralException");
      if (sheet.visibility !== "Visible") throw new ApiError("InvalidOperation");
    },
    Delete: ({ sheet, chart }, _args, book) => {
      write(book, sheet);
      sheet.charts = sheet.charts.filter((each) => each !== chart);
    },
    SetData: ({ sheet, chart }, args, book) => {
      const source = args.range(0);
      const by = args.oneOf(1, seriesKinds, "Auto");
      write(book, sheet);
      Object.assign(chart, {
        source: fullAddress(source.sheet, source.area),
        seriesBy: by,
        series: seriesOf(source, by),
      });
    },
    SetPosition: ({ sheet, chart }, args, book) => {
      const start = placeOf(book, sheet, rangeArgument(args, 0, book, sheet).area);
      const end = args.has(1) ? placeOf(book, sheet, rangeArgument(args, 1, book, sheet).area) : null;
      write(book, sheet);
      chart.top = start.top;
      chart.left = start.left;
      if (!end) return;
      chart.width = end.left + end.width - start.left;
      chart.height = end.top + end.height - start.top;
    },
  },
};

function find(sheet: Sheet, key: string): Handle | null {
  const name = key.toLowerCase();
  const chart = sheet.charts.find((each) => each.id === key || each.name.toLowerCase() === name);
  return chart ? handle("Chart", { sheet, chart }) : null;
}

function required(object: Handle | null): Handle {
  if (!object) throw itemNotFound();
  return object;
}

export const chartCollectionClass: ClassSpec<Targets["ChartCollection"]> = {
  properties: { Count: { get: ({ sheet }) => sheet.charts.length } },
  getItem: ({ sheet }, args) => required(find(sheet, args.key(0))),
  items: ({ sheet }) => sheet.charts.map((chart) => handle("Chart", { sheet, chart })),
  methods: {
    Add: ({ sheet }, args, book) => addChart(book, sheet, args),
    GetCount: ({ sheet }) => sheet.charts.length,
    GetItem: ({ sheet }, args) => required(find(sheet, args.key(0))),
    GetItemAt: ({ sheet }, args) => {
      const chart = sheet.charts[args.integer(0)];
      if (!chart) throw invalidArgument();
      return handle("Chart", { sheet, chart });
    },
    GetItemOrNullObject: ({ sheet }, args) => find(sheet, args.key(0)),
  },
  events: ["Activated", "Added", "Deactivated", "Deleted"],
};

function addChart(book: Book, sheet: Sheet, args: Args): Handle {
  const type = args.string(0);
  const source = args.range(1);
  const by = args.oneOf(2, seriesKinds, "Auto");
  write(book, sheet);
  let number = sheet.charts.length + 1;
  while (sheet.charts.some((each) => each.name === `Chart ${number}`)) number++;
  const chart: Chart = {
    id: newGuid(book.workbook),
    name: `Chart ${number}`,
    type,
    source: fullAddress(source.sheet, source.area),
    seriesBy: by,
    series: seriesOf(source, by),
    left: 100,
    top: 100,
    width: 360,
    height: 216,
    settings: new Map(),
  };
  sheet.charts.push(chart);
  return handle("Chart", { sheet, chart });
}

/** Properties that parts of charts have. A path names the part, so each keeps its own. */
const partDefaults: { readonly [name: string]: unknown } = {
  Visible: true,
  Overlay: false,
  Position: "Automatic",
  HorizontalAlignment: "Center",
  VerticalAlignment: "Center",
  TextOrientation: 0,
  ShowShadow: false,
  Left: 0,
  Top: 0,
  Width: 0,
  Height: 0,
  Bold: false,
  Italic: false,
  Name: "Calibri",
  Size: 10,
  Underline: "None",
  ShowValue: false,
  ShowSeriesName: false,
  ShowCategoryName: false,
  ShowLegendKey: false,
  ShowPercentage: false,
  ShowBubbleSize: false,
  Separator: ",",
  NumberFormat: "General",
  LinkNumberFormat: true,
  AutoText: true,
  MajorUnit: "",
  MinorUnit: "",
  Maximum: "",
  Minimum: "",
  DisplayUnit: "None",
  ShowDisplayUnitLabel: true,
  CategoryType: "Automatic",
  BaseTimeUnit: "Days",
  MajorTimeUnitScale: "Days",
  MinorTimeUnitScale: "Days",
  ScaleType: "Linear",
  LogBase: 0,
  ReversePlotOrder: false,
  Crosses: "Automatic",
  IsBetweenCategories: true,
  MajorTickMark: "None",
  MinorTickMark: "None",
  TickMarkSpacing: 1,
  TickLabelPosition: "NextToAxis",
  TickLabelSpacing: 1,
  Alignment: "Center",
  MultiLevel: true,
  Offset: 100,
  LineStyle: "Continuous",
  Weight: 0.75,
};

function partProperty(name: string, initial: unknown): Property<ChartPartTarget> {
  const key = ({ path }: ChartPartTarget): string => `${path}/${name}`;
  return {
    get: (target) => target.chart.settings.get(key(target)) ?? initial,
    set: (target, value, book) => {
      write(book, target.sheet);
      target.chart.settings.set(key(target), value);
    },
  };
}

/** A chart of one series is titled after it. */
function titleText({ chart, path }: ChartPartTarget): unknown {
  const own = chart.settings.get(`${path}/Text`);
  if (own !== undefined) return own;
  return path === "title" && chart.series.length === 1
    ? (chart.series[0]?.name ?? "")
    : path === "title"
      ? "Chart Title"
      : "Axis Title";
}

const below =
  (name: string) =>
  (target: ChartPartTarget): Handle =>
    handle("ChartPart", { ...target, path: `${target.path}/${name}` });

const partObjects = [
  "CategoryAxis",
  "ValueAxis",
  "SeriesAxis",
  "Format",
  "Font",
  "Fill",
  "Line",
  "Border",
  "Title",
  "MajorGridlines",
  "MinorGridlines",
];

export const chartPartClass: ClassSpec<ChartPartTarget> = {
  properties: {
    ...Object.fromEntries(Object.entries(partDefaults).map(([name, initial]) => [name, partProperty(name, initial)])),
    Text: { ...partProperty("Text", ""), get: titleText },
    Color: {
      ...partProperty("Color", "#000000"),
      set: (target, value, book) => {
        const color = toColor(value);
        partProperty("Color", "").set?.(target, color, book);
      },
    },
  },
  objects: Object.fromEntries(partObjects.map((name) => [name, below(name.charAt(0).toLowerCase() + name.slice(1))])),
  methods: {
    Clear: (target, _args, book) => {
      write(book, target.sheet);
      target.chart.settings.set(`${target.path}/cleared`, true);
    },
    SetSolidColor: (target, args, book) => {
      const color = toColor(args.at(0));
      write(book, target.sheet);
      target.chart.settings.set(`${target.path}/Color`, color);
    },
    SetCategoryNames: (target, args, book) => {
      const source = args.range(0);
      write(book, target.sheet);
      for (const series of target.chart.series) series.categories = fullAddress(source.sheet, source.area);
    },
    GetItem: (target, args) => below(`${args.string(0).toLowerCase()}Axis`)(target),
  },
};

export const chartSeriesCollectionClass: ClassSpec<ChartTarget> = {
  properties: { Count: { get: ({ chart }) => chart.series.length } },
  items: (target) => target.chart.series.map((series) => handle("ChartSeries", { ...target, series })),
  methods: {
    Add: (target, args, book) => {
      const series: ChartSeries = {
        name: args.stringOr(0, `Series${target.chart.series.length + 1}`),
        values: null,
        categories: null,
      };
      write(book, target.sheet);
      target.chart.series.splice(args.integer(1, target.chart.series.length), 0, series);
      return handle("ChartSeries", { ...target, series });
    },
    GetCount: ({ chart }) => chart.series.length,
    GetItemAt: (target, args) => {
      const series = target.chart.series[args.integer(0)];
      if (!series) throw invalidArgument();
      return handle("ChartSeries", { ...target, series });
    },
  },
};

const seriesPath = ({ chart, series }: SeriesTarget): string => `series/${chart.series.indexOf(series)}`;

function seriesSetting(name: string, initial: unknown): Property<SeriesTarget> {
  return {
    get: (target) => target.chart.settings.get(`${seriesPath(target)}/${name}`) ?? initial,
    set: (target, value, book) => {
      write(book, target.sheet);
      target.chart.settings.set(`${seriesPath(target)}/${name}`, value);
    },
  };
}

function setSource(key: "values" | "categories") {
  return (target: SeriesTarget, args: Args, book: Book): void => {
    const source = args.range(0);
    write(book, target.sheet);
    target.series[key] = fullAddress(source.sheet, source.area);
  };
}

export const chartSeriesClass: ClassSpec<SeriesTarget> = {
  properties: {
    Name: {
      get: ({ series }) => series.name,
      set: ({ sheet, series }, value, book) => {
        const name = toText(value);
        write(book, sheet);
        series.name = name;
      },
    },
    ChartType: {
      get: (target, book) => seriesSetting("ChartType", target.chart.type).get(target, book),
      set: (target, value, book) => seriesSetting("ChartType", "").set?.(target, value, book),
    },
    HasDataLabels: seriesSetting("HasDataLabels", false),
    Filtered: seriesSetting("Filtered", false),
    Smooth: seriesSetting("Smooth", false),
    AxisGroup: seriesSetting("AxisGroup", "Primary"),
    GapWidth: seriesSetting("GapWidth", 219),
    Overlap: seriesSetting("Overlap", 0),
    MarkerStyle: seriesSetting("MarkerStyle", "Automatic"),
    MarkerSize: seriesSetting("MarkerSize", 5),
    MarkerBackgroundColor: seriesSetting("MarkerBackgroundColor", ""),
    MarkerForegroundColor: seriesSetting("MarkerForegroundColor", ""),
    PlotOrder: seriesSetting("PlotOrder", 0),
    DoughnutHoleSize: seriesSetting("DoughnutHoleSize", 50),
  },
  objects: {
    DataLabels: (target) => handle("ChartPart", { ...target, path: `${seriesPath(target)}/dataLabels` }),
    Format: (target) => handle("ChartPart", { ...target, path: `${seriesPath(target)}/format` }),
  },
  methods: {
    Delete: ({ sheet, chart, series }, _args, book) => {
      write(book, sheet);
      chart.series = chart.series.filter((each) => each !== series);
    },
    SetValues: setSource("values"),
    SetXAxisValues: setSource("categories"),
    GetDimensionValues: ({ series }, args, book) => {
      const source = args.string(0) === "Categories" ? series.categories : series.values;
      if (source === null) throw new ApiError("EmptyChartSeries");
      return (readValues(book, resolveRange(book, source, null)) ?? []).flat();
    },
  },
};
