/** An appendix as HTML for the clipboard: what Word and mail programs paste as a real table. Every text is escaped. */
import {
  closingLines,
  fitColumns,
  fittedHeaderCells,
  headerDepth,
  headingLines,
  isCentred,
  leafColumns,
  officialFont,
  type ReportRow,
  type ReportTable,
  runsAcross,
  usableWidth,
} from "../report/index";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text made harmless as HTML; line breaks become <br>. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => entities[sign] ?? "").replaceAll("\n", "<br>");
}

const border = "border:1px solid #000;padding:2pt 3pt;vertical-align:middle";

function cell(tag: "td" | "th", text: string, css: string, columns = 1, rows = 1): string {
  const spans = `${columns > 1 ? ` colspan="${columns}"` : ""}${rows > 1 ? ` rowspan="${rows}"` : ""}`;
  return `<${tag}${spans} style="${border};${css}">${escapeHtml(text)}</${tag}>`;
}

/** The table with its heading and footnotes, and the sentences about it when asked for. */
export function clipboardHtml(
  table: ReportTable,
  options: { readonly appendix: { readonly number: number; readonly of: number }; readonly narrative: boolean },
): string {
  const width = usableWidth(table.orientation);
  const { widths, size } = fitColumns(table, width);
  const line = (text: string, css: string) => `<p style="margin:0 0 4pt;${css}">${escapeHtml(text)}</p>`;
  const heading = headingLines(table, options.appendix, width).map(({ text, bold, italic, size: points }) =>
    line(
      text,
      `text-align:center;font-size:${points}pt;${bold ? "font-weight:bold;" : ""}${italic ? "font-style:italic" : ""}`,
    ),
  );
  const closing = closingLines(table).map(({ text, align, italic, size: points }) =>
    line(text, `text-align:${align.toLowerCase()};font-size:${points}pt;${italic ? "font-style:italic" : ""}`),
  );
  const columns = widths.map((points) => `<col style="width:${points.toFixed(1)}pt">`).join("");
  return [
    `<div style="font-family:'${officialFont}',serif;color:#000">`,
    ...heading,
    ...(options.narrative ? table.narrative.map((text) => line(text, "text-align:justify;font-size:14pt")) : []),
    ...(table.caption === "" ? [] : [line(table.caption, "text-align:right;font-style:italic;font-size:12pt")]),
    `<table style="border-collapse:collapse;width:${width.toFixed(1)}pt;font-size:${size}pt"><colgroup>${columns}</colgroup>`,
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
  if (leaves.some((column) => column.index !== undefined))
    rows.push(
      leaves
        .map((column) => cell("th", column.index ?? "", "text-align:center;font-weight:normal;font-style:italic"))
        .join(""),
    );
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
  if (runsAcross(row))
    return `<tr>${plain[0]}${cell("td", text(1), "text-align:left;font-weight:bold", leaves.length - 1)}</tr>`;
  return `<tr>${cell("td", text(1), "text-align:center;font-weight:bold", 2)}${plain.slice(2).join("")}</tr>`;
}
