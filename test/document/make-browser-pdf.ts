/**
 * Makes the PDF files "browser-*" of test/document/pdf/ with Chromium: `tsx test/document/make-browser-pdf.ts [name…]`. A browser sets
 * tables in ways that a word processor does not: columns close together, cells in the middle of their height, letters placed
 * one by one, rules on two sides only.
 */

import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { pdfPlan } from "./pdf-plan";
import { frontLines, type TableLine, tableLines } from "./render";

const chromium = process.env.CHROMIUM ?? "/usr/bin/chromium";
const work = mkdtempSync(join(tmpdir(), "browser-pdf-"));
const out = join(dirname(fileURLToPath(import.meta.url)), "pdf");

const escaped = (text: string): string => text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;");
/** Short cells only: each letter placed takes a hundred bytes. */
const oneByOne = (text: string): string =>
  text.length > 20
    ? escaped(text)
    : Array.from(text, (letter) =>
        letter === " " ? " " : `<span style="position:relative">${escaped(letter)}</span>`,
      ).join("");

function page(css: string, { over = "", cell = escaped } = {}): string {
  const [header, ...rows] = tableLines(pdfPlan);
  const names = header?.cells ?? [];
  const row = ({ cells, group }: TableLine): string =>
    group
      ? `<tr><td>${cell(cells[0] ?? "")}</td><td colspan="${names.length - 1}">${cell(cells[1] ?? "")}</td></tr>`
      : `<tr>${cells.map((text) => `<td>${cell(text)}</td>`).join("")}</tr>`;
  const table = `<table><thead><tr>${names.map((text) => `<th>${cell(text)}</th>`).join("")}</tr></thead><tbody>${rows
    .map(row)
    .join("")}</tbody></table>`;
  const style =
    "body{font:12pt 'Liberation Serif'}p{margin:2px;text-align:center}table{width:100%}td{vertical-align:top}";
  const front = frontLines(pdfPlan).map((line) => `<p>${escaped(line)}</p>`);
  return `<!DOCTYPE html><meta charset="utf-8"><style>${style}${css}</style>${over}${front.join("")}${table}`;
}

const stamp = `<div style="position:absolute;top:5px;right:5px;font:7pt sans-serif">Người ký: ỦY BAN NHÂN DÂN TỈNH NGHỆ AN<br>
Email: ubnd@nghean.gov.vn<br>Cơ quan: TỈNH NGHỆ AN<br>Ngày ký: 05/02/2026 14:35:10 +07:00</div>`;
const watermark =
  '<div style="position:fixed;top:40%;left:20%;font-size:60pt;color:#ccc;transform:rotate(-40deg)">BẢN SAO</div>';

const collapsed = "table{border-collapse:collapse}td,th{padding:3px}";
const files: Record<string, string> = {
  justified: page("td{text-align:justify;padding:3px}"),
  middle: page("td{vertical-align:middle}"),
  letters: page("td{padding:4px}", { cell: oneByOne }),
  decomposed: page("td{padding:4px}").normalize("NFD"),
  lines: page(`${collapsed}td,th{border-bottom:1px solid #000}`),
  columns: page(`${collapsed}table{border:1px solid #000}td{border-left:1px solid #000}th{border:1px solid #000}`),
  shaded: page(`${collapsed}tr:nth-child(odd) td{background:#eee}`),
  stamped: page("td{padding:4px}", { over: stamp }),
  watermark: page("td{padding:4px}", { over: watermark }),
};

for (const [name, html] of Object.entries(files)) {
  if (process.argv.length > 2 && !process.argv.includes(name)) continue;
  const path = join(work, `${name}.html`);
  writeFileSync(path, html);
  const settings = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-pdf-header-footer",
    `--user-data-dir=${work}/profile`,
  ];
  execFileSync(chromium, [...settings, `--print-to-pdf=${join(out, `browser-${name}.pdf`)}`, path], {
    stdio: "ignore",
  });
}
