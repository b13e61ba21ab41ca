/** Excel.ChartSeries. */
import { ApiError, invalidArgument } from "../api-error";
import type { Book } from "../book";
import { beginChartChange } from "../edit/change-chart";
import { fullAddress, resolveRange } from "../edit/resolve-address";
import type { ChartSeries } from "../model";
import { type Args, toText } from "./args";
import type { ClassSpec, Property } from "./class-spec";
import { type ChartTarget, handle, type SeriesTarget } from "./handle";
import { readValues } from "./read-grid";

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
      beginChartChange(book, target.sheet);
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
      beginChartChange(book, target.sheet);
      target.chart.settings.set(`${seriesPath(target)}/${name}`, value);
    },
  };
}

function setSource(key: "values" | "categories") {
  return (target: SeriesTarget, args: Args, book: Book): void => {
    const source = args.range(0);
    beginChartChange(book, target.sheet);
    target.series[key] = fullAddress(source.sheet, source.area);
  };
}

export const chartSeriesClass: ClassSpec<SeriesTarget> = {
  properties: {
    Name: {
      get: ({ series }) => series.name,
      set: ({ sheet, series }, value, book) => {
        const name = toText(value);
        beginChartChange(book, sheet);
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
      beginChartChange(book, sheet);
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
