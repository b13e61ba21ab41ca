/** Which rows of a table stand in one chart: those of a plan between its headings and totals, in parts of equal size where they are many. */
import type { ReportTable } from "./report-table";

export interface ChartRun {
  /** Title of the chart; a second line names the plan where there are several. */
  readonly title: string;
  /** Places among the table's rows, one after the other. */
  readonly rows: readonly number[];
}

/** Names longer than this leave no room for the bars. */
const longestName = 60;

/** What stands beside a bar: the name, cut behind a word where it is very long. */
export function barName(name: string): string {
  const line = name.replaceAll("\n", " ");
  if (line.length <= longestName) return line;
  const cut = line.slice(0, longestName);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), longestName / 2)).trimEnd()}…`;
}

/** The charts of a table, those of its first plan of no more than `first` rows, the others of `others`; none for a table without a picture. */
export function chartRuns(table: ReportTable, first: number, others: number): ChartRun[] {
  const { chart } = table;
  if (chart === undefined) return [];
  return runs(table).flatMap(({ heading, rows }, index) => {
    const charts = Math.max(1, Math.ceil(rows.length / (index === 0 ? first : others)));
    const size = Math.ceil(rows.length / charts);
    return Array.from({ length: charts }, (_, at) => {
      const part = charts === 1 ? "" : ` (${at + 1}/${charts})`;
      return {
        title: heading === "" ? `${chart.title}${part}` : `${chart.title}${part}\n${heading}`,
        rows: rows.slice(at * size, (at + 1) * size),
      };
    });
  });
}

/** The data rows of each plan; the heading is "" where there is one plan only. */
function runs({ rows }: ReportTable): { heading: string; rows: number[] }[] {
  const found: { heading: string; rows: number[] }[] = [];
  let heading = "";
  let isOpen = false;
  for (const [index, row] of rows.entries()) {
    if (row.type === "group") heading = row.cells[1]?.text ?? "";
    if (row.type !== "data") {
      isOpen = false;
      continue;
    }
    if (!isOpen) found.push({ heading, rows: [] });
    isOpen = true;
    found.at(-1)?.rows.push(index);
  }
  return found;
}
