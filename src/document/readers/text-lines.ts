/**
 * Plain text → blocks. A table in plain text shows itself line by line: tabs between cells, pipes around them, borders drawn
 * between rows, a pipe at the end of each cell with a cell a line, or columns of spaces. Lines that show no table are
 * paragraphs; tables whose borders are gone altogether are found later, by their header (stages/stream.ts).
 */
import { cleanText } from "../../text/normalize";
import { type Block, type Cell, cellText, type SourceText, textCell } from "../block";
import { brokenRow, opensPiped, pipedCell } from "./broken-row";
import { hangingRow } from "./hanging-row";
import { withoutResidue } from "./residue";
import { isBorder, ruledTable } from "./ruled-text";
import { spacedTable } from "./spaced-table";

const separatorRow = /^\|?(?:\s*:?-{3,}:?\s*\|?)+$/u;
const longestQuotedCell = 60;
/** The rest of a row that a page cut in two, though a border was drawn there. */
const goesOn = /^\p{Ll}/u;

/** A line of the table kinds that hold a whole row on one line, as cells; null for anything else. */
function rowOnOneLine(raw: string): string[] | null {
  const tabs = raw.split("\t");
  if (tabs.length >= 3 || (tabs.length === 2 && tabs.every((cell) => cell.trim() !== ""))) return tabs;
  const line = raw.trim();
  if (line.startsWith("|") && line.endsWith("|") && line.length > 2) {
    const cells = line.slice(1, -1).split("|");
    return cells.length > 1 && cells.some((cell) => cell.trim() !== "") ? cells : null;
  }
  const pipes = line.split(/\s\|(?=\s|$)/u);
  if (line.endsWith("|")) pipes.pop();
  return pipes.length >= 3 ? pipes : null;
}

/** The head of a document in two columns of spaces: who issues it, and the motto beside it. */
const headLines = 20;
const longestHeadCell = 70;

function headRow(raw: string, at: number): string[] | null {
  const cells = raw.trim().split(/\s{3,}/u);
  const isHead = at < headLines && cells.length === 2 && cells.every((cell) => cell.length <= longestHeadCell);
  return isHead && /^(?:\p{Lu}{2}|Số|Độc lập)/u.test(cells[0] ?? "") ? cells : null;
}

/** A cell copied from a spreadsheet may hold line breaks inside quotation marks; how many lines the row takes. */
function quotedRowLength(lines: readonly string[], at: number): number {
  let quotes = 0;
  for (let i = at; i < lines.length && i < at + longestQuotedCell; i++) {
    quotes += (lines[i] ?? "").split('"').length - 1;
    if (quotes % 2 === 0) return i - at + 1;
  }
  return 1;
}

function unquoted(cell: string): string {
  const inner = /^"([\s\S]*)"$/u.exec(cell.trim())?.[1];
  return inner === undefined || !/\n|""/u.test(inner) ? cell : inner.replace(/""/gu, '"');
}

function toCell(raw: string): Cell {
  const paragraphs = unquoted(raw)
    .split("\n")
    .flatMap(withoutResidue)
    .map(cleanText)
    .filter((text) => text !== "");
  return { ...textCell(""), paragraphs };
}

/** Splits decoded text into lines: CR LF, CR, form feeds and vertical tabs all end one. */
export function linesOf(text: string): string[] {
  return text.normalize("NFC").split(/\r\n|[\r\n\f\v\u2028\u2029]/u);
}

/**
 * Reads text as blocks.
 * Promises: blocks in the order of the lines; cells and paragraphs are clean (NFC, single spaces, no markup residue); every
 * line that is not blank is in a block, but for the dashes under a Markdown header and lines of nothing but borders.
 */
export function readText(text: string): SourceText {
  const lines = linesOf(text);
  const blocks: Block[] = [];
  let table = 0;
  let columns = 0;
  /** Behind the first column name of a table whose cells stand between lines of pipes. */
  let piping = false;
  /** Of the rows that follow each other the most cells. */
  let widest = 0;
  let rowsEnd = -10;
  let gap = false;
  const startRow = (at: number, count: number) => {
    widest = at - rowsEnd > 2 ? count : Math.max(widest, count);
    if (at - rowsEnd > 2 || count !== columns) table += 1;
    columns = count;
  };
  for (let at = 0; at < lines.length; ) {
    const raw = lines[at] ?? "";
    const place = (length: number, skipped = 0) => ({ line: at + 1 + skipped, lastLine: at + length, page: null });
    if (raw.trim() === "" && !(at - rowsEnd <= 2 && raw.includes("\t"))) {
      gap = true;
      at += 1;
      continue;
    }
    const hanging = hangingRow(lines, at, at - rowsEnd <= 1 ? columns : 0);
    if (hanging !== null) {
      startRow(at, hanging.cells.length);
      if (hanging.cells.some((cell) => cell !== ""))
        blocks.push({ kind: "row", table, cells: hanging.cells.map(toCell), ...place(hanging.length, 1) });
      at += hanging.length;
      rowsEnd = at;
      gap = false;
      continue;
    }
    const spaced = spacedTable(lines, at);
    if (spaced !== null) {
      startRow(at, -1);
      while ((blocks.at(-1)?.line ?? 0) > at - spaced.above) blocks.pop();
      for (const { cells, from, to } of spaced.rows) {
        const lines = { line: at + from + 1, lastLine: at + to + 1, page: null };
        const [lone = ""] = cells;
        if (cells.length === 1) blocks.push({ kind: "paragraph", text: lone, gap: true, ...lines });
        else blocks.push({ kind: "row", table, cells: cells.map(toCell), ...lines });
      }
      at += spaced.length;
      rowsEnd = at;
      gap = false;
      continue;
    }
    const ruled = ruledTable(lines, at);
    if (ruled !== null) {
      startRow(at, ruled.columns);
      for (const { cells, from, to } of ruled.rows) {
        const lines = { line: at + from + 1, lastLine: at + to + 1, page: null };
        const own = cells.map(({ paragraphs, span }) => ({ ...toCell(paragraphs.join("\n")), span }));
        const first = own.map(cellText).find((text) => text !== "") ?? "";
        const certainty = goesOn.test(first) ? {} : { continues: false };
        blocks.push({ kind: "row", table, cells: own, ...certainty, ...lines });
      }
      at += ruled.length;
      rowsEnd = at;
      gap = false;
      continue;
    }
    const broken = at - rowsEnd <= 2 ? brokenRow(lines, at, widest) : null;
    if (broken !== null) {
      startRow(at, broken.cells.length);
      blocks.push({ kind: "row", table, cells: broken.cells.map(toCell), ...place(broken.length) });
      at += broken.length;
      rowsEnd = at;
      gap = false;
      continue;
    }
    if (opensPiped(lines, at)) piping = true;
    const piped = piping ? pipedCell(lines, at) : 0;
    if (piped > 1) {
      const text = lines
        .slice(at, at + piped)
        .flatMap(withoutResidue)
        .map(cleanText)
        .join(" ")
        .trim();
      blocks.push({ kind: "paragraph", text, gap, ...place(piped) });
      at += piped;
      gap = false;
      continue;
    }
    const quoted = raw.includes("\t") && raw.includes('"') ? quotedRowLength(lines, at) : 1;
    if (separatorRow.test(raw.trim()) || isBorder(raw)) {
      if (at - rowsEnd <= 2) rowsEnd = at + 1;
      at += 1;
      continue;
    }
    const cells = rowOnOneLine(lines.slice(at, at + quoted).join("\n")) ?? headRow(raw, at);
    const filled = cells?.filter((cell) => cell.trim() !== "").length ?? 0;
    const inTable = at - rowsEnd <= 2;
    if (cells !== null && (filled > 1 || (inTable && cells.length === columns))) {
      startRow(at, cells.length);
      if (filled > 0) blocks.push({ kind: "row", table, cells: cells.map(toCell), ...place(quoted) });
      at += quoted;
      rowsEnd = at;
    } else {
      for (const clean of withoutResidue(raw.replace(/^\s*\|\s*|\s*\|\s*$/gu, "")).map(cleanText)) {
        if (clean === "") continue;
        blocks.push({ kind: "paragraph", text: clean, gap, ...place(1) });
        gap = false;
      }
      at += 1;
    }
    gap = false;
  }
  return { blocks, lines };
}
