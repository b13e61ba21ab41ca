/**
 * Excel.Chart, as far as a chart is data: its source, series, place and settings. Nothing is drawn. The parts (title, legend,
 * axes, formats) keep any setting by its path, so code that dresses a chart runs; `getImage` is refused by name.
 */
import { ApiError, invalidArgument, itemNotFound } from "../api-error";
import type { Book } from "../book";
import { beginChartChange } from "../edit/change-chart";
import { fullAddress } from "../edit/resolve-address";
import { placeOf } from "../edit/sizes";
import { type Chart, type ChartSeries, columnCount, getValue, newGuid, rowCount, type Sheet } from "../model";
import { type Args, toBoolean, toNumber, toText } from "./args";
import type { ClassSpec, Property } from "./class-spec";
import { type ChartTarget, type Handle, handle, type RangeTarget, type Targets } from "./handle";
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

type Side = "top" | "left" | "width" | "height";

function side(name: Side): Property<ChartTarget> {
  return {
    get: ({ chart }) => chart[name],
    set: ({ sheet, chart }, value, book) => {
      const points = toNumber(value);
      if (points < 0) throw invalidArgument();
      beginChartChange(book, sheet);
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
      beginChartChange(book, sheet);
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
        beginChartChange(book, sheet);
        chart.name = name;
      },
    },
    ChartType: {
      get: ({ chart }) => chart.type,
      set: ({ sheet, chart }, value, book) => {
        const type = toText(value);
        beginChartChange(book, sheet);
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
      beginChartChange(book, sheet);
      sheet.charts = sheet.charts.filter((each) => each !== chart);
    },
    SetData: ({ sheet, chart }, args, book) => {
      const source = args.range(0);
      const by = args.oneOf(1, seriesKinds, "Auto");
      beginChartChange(book, sheet);
      Object.assign(chart, {
        source: fullAddress(source.sheet, source.area),
        seriesBy: by,
        series: seriesOf(source, by),
      });
    },
    SetPosition: ({ sheet, chart }, args, book) => {
      const start = placeOf(book, sheet, rangeArgument(args, 0, book, sheet).area);
      const end = args.has(1) ? placeOf(book, sheet, rangeArgument(args, 1, book, sheet).area) : null;
      beginChartChange(book, sheet);
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
  beginChartChange(book, sheet);
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
