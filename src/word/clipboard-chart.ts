/**
 * The charts of a table as HTML for the clipboard: bars made of the cells of one table, because that is what Word and mail programs keep of what is pasted;
 * pictures within HTML they often drop, tables within tables they take apart. Every class is named in a legend, every number stands in its part of the bar.
 */
import {
  barName,
  type ChartPart,
  chartRuns,
  partColor,
  partLine,
  type ReportTable,
  textColorOn,
} from "../report/index";
import { escapeHtml, htmlLine, htmlWidth } from "./html";

/** Which part of the width the names take. */
const nameShare = 0.32;
/** How finely bars are drawn, in columns of the table: Word takes no more than 63. */
const finest = 50;

/** The charts of a table one below the other, `width` points wide; "" for a table without a picture. */
export function clipboardCharts(table: ReportTable, width: number): string {
  const { chart } = table;
  if (chart === undefined) return "";
  return chartRuns(table, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)
    .map(({ title, rows }) => {
      const bars = rows.map((index) => {
        const cells = table.rows[index]?.cells ?? [];
        const values = chart.parts.map((part) => ({ part, value: cells[part.column]?.value ?? 0 }));
        return { name: barName(cells[chart.label]?.text ?? ""), values: values.filter(({ value }) => value > 0) };
      });
      return [
        htmlLine(title, "text-align:center;font-weight:bold;font-size:13pt"),
        barTable(bars, width, chart.parts.length),
        legend(chart.parts),
      ].join("");
    })
    .join("");
}

interface Bar {
  readonly name: string;
  readonly values: readonly { readonly part: ChartPart; readonly value: number }[];
}

/** Bars of at most `parts` parts; each part takes as many columns as its number asks for, at least one. */
function barTable(bars: readonly Bar[], width: number, parts: number): string {
  const most = Math.max(1, ...bars.map(({ values }) => values.reduce((sum, { value }) => sum + value, 0)));
  const units = Math.min(finest, most);
  const columns = units + parts;
  const names = width * nameShare;
  const column = (width - names) / columns;
  const rows = bars.map(({ name, values }) => {
    let [counted, filled] = [0, 0];
    const cells = values.map(({ part, value }) => {
      const start = Math.round((counted * units) / most);
      counted += value;
      const span = Math.max(1, Math.round((counted * units) / most) - start);
      filled += span;
      return partCell(part, value, span, column * span);
    });
    const rest = columns - filled;
    return (
      `<tr><td ${htmlWidth(names)} style="width:${names.toFixed(1)}pt;text-align:right;padding:1pt 4pt;font-size:10pt">${escapeHtml(name)}</td>` +
      `${cells.join("")}${rest > 0 ? `<td colspan="${rest}"></td>` : ""}</tr>`
    );
  });
  const unit = `<col ${htmlWidth(column)} style="width:${column.toFixed(1)}pt">`;
  return (
    `<table ${htmlWidth(width)} cellspacing="0" style="border-collapse:collapse;width:${width.toFixed(1)}pt"><colgroup>` +
    `<col ${htmlWidth(names)} style="width:${names.toFixed(1)}pt">${unit.repeat(columns)}</colgroup>${rows.join("")}</table>`
  );
}

function partCell(part: ChartPart, value: number, span: number, points: number): string {
  const color = partColor(part);
  const look = `background:${color};color:${textColorOn(color)};border:0.5pt solid ${partLine};text-align:center`;
  const size = `colspan="${span}" ${htmlWidth(points)}`;
  return `<td bgcolor="${color}" ${size} style="${look};padding:1pt 0;font-size:9pt">${value}</td>`;
}

function legend(parts: readonly ChartPart[]): string {
  const keys = parts.map((part) => {
    const color = partColor(part);
    const look = `background:${color};color:${color};border:0.5pt solid ${partLine}`;
    return `<span style="${look}">&nbsp;&nbsp;&nbsp;&nbsp;</span>&nbsp;${escapeHtml(part.name)}`;
  });
  return `<p style="margin:2pt 0 8pt;text-align:center;font-size:11pt">${keys.join("&emsp;")}</p>`;
}
