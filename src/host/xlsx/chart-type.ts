/** Kinds of charts: Excel.ChartType and what the file says for it. */

/** The element of the plot area. */
export type ChartElement =
  | "barChart"
  | "lineChart"
  | "pieChart"
  | "doughnutChart"
  | "areaChart"
  | "scatterChart"
  | "radarChart";

export interface ChartKind {
  readonly element: ChartElement;
  /** Of bars: upright columns or lying bars. */
  readonly direction?: "col" | "bar";
  readonly grouping?: "clustered" | "standard" | "stacked" | "percentStacked";
  /** Lines and scatters: whether points are marked, and whether lines join them. */
  readonly markers?: boolean;
  readonly lines?: boolean;
}

const KINDS: Readonly<Record<string, ChartKind>> = {
  ColumnClustered: { element: "barChart", direction: "col", grouping: "clustered" },
  ColumnStacked: { element: "barChart", direction: "col", grouping: "stacked" },
  ColumnStacked100: { element: "barChart", direction: "col", grouping: "percentStacked" },
  BarClustered: { element: "barChart", direction: "bar", grouping: "clustered" },
  BarStacked: { element: "barChart", direction: "bar", grouping: "stacked" },
  BarStacked100: { element: "barChart", direction: "bar", grouping: "percentStacked" },
  Line: { element: "lineChart", grouping: "standard", markers: false },
  LineMarkers: { element: "lineChart", grouping: "standard", markers: true },
  LineStacked: { element: "lineChart", grouping: "stacked", markers: false },
  LineMarkersStacked: { element: "lineChart", grouping: "stacked", markers: true },
  LineStacked100: { element: "lineChart", grouping: "percentStacked", markers: false },
  LineMarkersStacked100: { element: "lineChart", grouping: "percentStacked", markers: true },
  Pie: { element: "pieChart" },
  Doughnut: { element: "doughnutChart" },
  Area: { element: "areaChart", grouping: "standard" },
  AreaStacked: { element: "areaChart", grouping: "stacked" },
  AreaStacked100: { element: "areaChart", grouping: "percentStacked" },
  XYScatter: { element: "scatterChart", markers: true, lines: false },
  XYScatterLines: { element: "scatterChart", markers: true, lines: true },
  XYScatterLinesNoMarkers: { element: "scatterChart", markers: false, lines: true },
  Radar: { element: "radarChart", markers: false },
  RadarMarkers: { element: "radarChart", markers: true },
};

/** The kind of an API type; solid (3-D) kinds are drawn flat. Null for kinds the host cannot draw (maps, funnels …). */
export function chartKind(type: string): ChartKind | null {
  const flat = type
    .replace(/^3D?|^_3D/, "")
    .replace("PieExploded", "Pie")
    .replace("DoughnutExploded", "Doughnut");
  return KINDS[type] ?? KINDS[flat] ?? (flat === "Column" ? (KINDS.ColumnClustered ?? null) : null);
}

/** The API type of a kind found in a file. */
export function chartTypeOf(kind: ChartKind): string {
  const same = Object.entries(KINDS).find(
    ([, each]) =>
      each.element === kind.element &&
      each.direction === kind.direction &&
      each.grouping === kind.grouping &&
      (each.markers ?? null) === (kind.markers ?? null) &&
      (each.lines ?? null) === (kind.lines ?? null),
  );
  return (same ?? Object.entries(KINDS).find(([, each]) => each.element === kind.element))?.[0] ?? "ColumnClustered";
}
