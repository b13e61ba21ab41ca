import { beginChartChange } from "../edit/change-chart";
import { fullAddress } from "../edit/resolve-address";
import { toColor } from "./args";
import type { ClassSpec, Property } from "./class-spec";
import { type ChartPartTarget, type Handle, handle } from "./handle";

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
      beginChartChange(book, target.sheet);
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
      beginChartChange(book, target.sheet);
      target.chart.settings.set(`${target.path}/cleared`, true);
    },
    SetSolidColor: (target, args, book) => {
      const color = toColor(args.at(0));
      beginChartChange(book, target.sheet);
      target.chart.settings.set(`${target.path}/Color`, color);
    },
    SetCategoryNames: (target, args, book) => {
      const source = args.range(0);
      beginChartChange(book, target.sheet);
      for (const series of target.chart.series) series.categories = fullAddress(source.sheet, source.area);
    },
    GetItem: (target, args) => below(`${args.string(0).toLowerCase()}Axis`)(target),
  },
};
