/** An appendix as HTML for the clipboard: what Word and mail programs paste as a real table. Every text is escaped. */
import {
  type AppendixNumber,
  closingLines,
  fitColumns,
  fittedHeaderCells,
  headerDepth,
  headingLines,
  indexSize,
  isCentred,
  leafColumns,
  officialFont,
  type ReportRow,
  type ReportTable,
  runsAcross,
  usableWidth,
} from "../report/index";
import { clipboardCharts } from "./clipboard-chart";
import { escapeHtml, htmlLine, htmlWidth } from "./html";

const border = "border:1px solid #000;padding:2pt 3pt;vertical-align:middle";

function cell(tag: "td" | "th", text: string, css: string, columns = 1, rows = 1): string {
  const spans = `${columns > 1 ? ` colspan="${columns}"` : ""}${rows > 1 ? ` rowspan="${rows}"` : ""}`;
  return `<${tag}${spans} style="${border};${css}">${escapeHtml(text)}</${tag}>`;
}

export interface ClipboardOptions {
  readonly appendix: AppendixNumber;
  /** Whether the sentences about the numbers stand above the table. */
  readonly narrative: boolean;
  /** Whether tables that have a picture get it, above the table; false when absent. */
  readonly charts?: boolean;
}

/** The table with its heading and footnotes, and with sentences and charts when asked for. */
export function clipboardHtml(table: ReportTable, options: ClipboardOptions): string {
  const width = usableWidth(table.orientation);
  const { widths, size } = fitColumns(table, width);
  const heading = headingLines(table, options.appendix, width).map(({ text, bold, italic, size: points }) =>
    htmlLine(
      text,
      `text-align:center;font-size:${points}pt;${bold ? "font-weight:bold;" : ""}${italic ? "font-style:italic" : ""}`,
    ),
  );
  const closing = closingLines(table).map(({ text, align, italic, size: points }) =>
    htmlLine(text, `text-align:${align.toLowerCase()};font-size:${points}pt;${italic ? "font-style:italic" : ""}`),
  );
  const columns = widths.map((points) => `<col ${htmlWidth(points)} style="width:${points.toFixed(1)}pt">`).join("");
  return [
    `<div style="font-family:'${officialFont}',serif;color:#000">`,
    ...heading,
    ...(options.narrative ? table.narrative.map((text) => htmlLine(text, "text-align:justify;font-size:14pt")) : []),
    ...(options.charts === true ? [clipboardCharts(table, width)] : []),
    ...(table.caption === "" ? [] : [htmlLine(table.caption, "text-align:right;font-style:italic;font-size:12pt")]),
    `<table ${htmlWidth(width)} style="border-collapse:collapse;width:${width.toFixed(1)}pt;font-size:${size}pt"><colgroup>${columns}</colgroup>`,
    `<thead>${headerRows(table, widths, size)}</thead>`,
    `<tbody>${table.rows.map((row) => bodyRow(row, table)).join("")}</tbody></table>`,
    ...closing,
    "</div>",
  ].join("");
}

function headerRows(table: ReportTable, widths: readonly number[], size: number): string {
  const depth = headerDepth(table.columns);
  const cells = fittedHeaderCells(table.columns, widths, size);
  const rows = Array.from({ length: depth }, (_, row) =>
    cells
      .filter((one) => one.row === row)
      .map((one) => cell("th", one.text, "text-align:center;font-weight:bold", one.columns, one.rows))
      .join(""),
  );
  const leaves = leafColumns(table.columns);
  const small = `text-align:center;font-weight:normal;font-style:italic;font-size:${indexSize(size)}pt`;
  if (leaves.some((column) => column.index !== undefined))
    rows.push(leaves.map((column) => cell("th", column.index ?? "", small)).join(""));
  return rows.map((row) => `<tr>${row}</tr>`).join("");
}

function bodyRow(row: ReportRow, table: ReportTable): string {
  const leaves = leafColumns(table.columns);
  const text = (column: number) => row.cells[column]?.text ?? "";
  const isBold = (column: number) => row.type !== "data" || (row.isSection === true && column < 2);
  const plain = leaves.map((column, index) =>
    cell(
      "td",
      text(index),
      `text-align:${isCentred(column) ? "center" : "left"}${isBold(index) ? ";font-weight:bold" : ""}`,
    ),
  );
  if (row.type === "data" || leaves.length < 2) return `<tr>${plain.join("")}</tr>`;
  const isWithin = row.type === "group" && (row.level ?? 0) > 1;
  if (runsAcross(row))
    return `<tr>${plain[0]}${cell("td", text(1), `text-align:left;font-weight:bold${isWithin ? ";font-style:italic" : ""}`, leaves.length - 1)}</tr>`;
  return `<tr>${cell("td", text(1), "text-align:center;font-weight:bold", 2)}${plain.slice(2).join("")}</tr>`;
}
