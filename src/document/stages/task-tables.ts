/**
 * Blocks → the task tables among them, and the blocks around them. A table counts as one when its header says so (header.ts);
 * a table that goes on after a page break, with or without its header repeated, joins the one before. A paragraph between two
 * parts of a table is a row that lost its borders.
 */
import { matchKey } from "../../text/key";
import { type Block, type Cell, cellText, type Paragraph, type Row } from "../block";
import { type UsedLines, usedAs } from "../stage";
import { bulletRows } from "./bullet-rows";
import type { Column } from "./header";
import { leadingKind } from "./kind";
import { readNumbered, readOrdinal } from "./ordinal";
import { isCapitals } from "./outline";
import { isSignatureLine } from "./signature";
import { isSiteChrome } from "./site-chrome";
import { findHeader, type HeaderRows, readRow, type TaskCells, wholeRow } from "./table-rows";

export interface TaskTable {
  /** "Phụ lục I" where the document says so, else "". */
  readonly numeral: string;
  readonly title: string;
  /** The numbered heading right above a table that has no caption of its own. */
  readonly heading: { readonly numeral: string; readonly title: string } | null;
  /** The table has a column for the leader in charge. */
  readonly supervised: boolean;
  /** The table has a column for the lead agency; where it has none, groups may name it. */
  readonly led: boolean;
  /** The columns of the header by meaning. */
  readonly columns: readonly Column[];
  readonly rows: readonly TaskCells[];
  readonly used: readonly UsedLines[];
}

export interface TaskTables {
  readonly tables: readonly TaskTable[];
  /** Everything that is not in a task table nor its caption. */
  readonly rest: readonly Block[];
}

const appendixLine = /^phụ lục(?:\s+(?:số\s+)?([IVXL]+|\d{1,2}|[A-Z]))?(?=$|[\s.:])/iu;
const attachedLine = /^\(?\s*(?:ban hành\s+)?kèm theo\s/iu;
const pageNumber = /^[-–\s]*(?:trang\s+)?\d{1,3}(?:\s*\/\s*\d{1,3})?[-–\s]*$/iu;
const captionReach = 10;

export interface Caption {
  readonly numeral: string;
  readonly title: string;
  /** Index of its first block. */
  readonly start: number;
}

const titleLines = 3;

/** Whether the line "PHỤ LỤC" stands over block `at`, with nothing but the lines of a title between. */
function namedAppendix(blocks: readonly Block[], at: number): boolean {
  for (let i = at; i >= Math.max(0, at - titleLines); i--) {
    const text = (blocks[i] as Partial<Paragraph>).text ?? "";
    if (appendixLine.test(text)) return true;
    if (text === "" || /[.;:]$/u.test(text) || readNumbered(text)?.marked === true) return false;
  }
  return false;
}

/** The caption that stands right above block `at`: "PHỤ LỤC", a title in capitals, the "(Kèm theo …)" line. */
export function captionAbove(blocks: readonly Block[], at: number): Caption {
  const titles: string[] = [];
  let start = at;
  let numeral = "";
  let attached = false;
  for (let i = at - 1; i >= Math.max(0, at - captionReach); i--) {
    const block = blocks[i];
    if (block?.kind !== "paragraph" || isSignatureLine(block.text) || leadingKind(block.text)?.rest === "") break;
    if (readNumbered(block.text)?.marked === true) break;
    const appendix = appendixLine.exec(block.text);
    if (appendix !== null) {
      numeral = appendix[0];
      const rest = block.text.slice(appendix[0].length).replace(/^[\s.:–-]+/u, "");
      if (rest !== "") titles.unshift(rest);
      start = i;
      break;
    }
    if (attachedLine.test(block.text)) {
      attached = true;
      start = i;
      for (let j = i + 1; j < at && titles.length > 0 && !isCapitals(titles[0] ?? ""); j++) titles.shift();
    } else if (isCapitals(block.text) || (attached && namedAppendix(blocks, i))) {
      titles.unshift(block.text);
      start = i;
    } else if (!attached && at - i <= 3 && block.text.length < 160 && !/[.;:]$/u.test(block.text))
      titles.unshift(block.text);
    else break;
  }
  const first = titles.findIndex((title) => isCapitals(title));
  const title = numeral === "" && first >= 0 ? titles.slice(first) : start < at ? titles : [];
  return { numeral, title: title.join(" "), start };
}

const fewStrays = 2;

interface OpenTable {
  readonly caption: Caption;
  /** The numbered heading right above the table: its first group, if the next part of the table has the next numeral. */
  readonly above: TaskCells | null;
  readonly header: HeaderRows;
  readonly rows: TaskCells[];
  readonly used: UsedLines[];
}

/** Rows of one table that follow each other. */
function runAt(blocks: readonly Block[], at: number): Row[] {
  const first = blocks[at];
  if (first?.kind !== "row") return [];
  const run: Row[] = [];
  for (let i = at; i < blocks.length; i++) {
    const block = blocks[i];
    if (block?.kind !== "row" || block.table !== first.table) break;
    run.push(block);
  }
  return run;
}

const spanOf = (cells: readonly Cell[]): number => cells.reduce((sum, cell) => sum + cell.span, 0);
const width = (row: Row): number => spanOf(row.cells);

/** How many columns a row writes in: the empty cells at its end may be too many. */
function usedWidth({ cells }: Row): number {
  return spanOf(cells.slice(0, cells.findLastIndex((cell) => cell.paragraphs.length > 0 || cell.mergedUp) + 1));
}

const headerKey = (header: HeaderRows): string => matchKey(header.columns.map((column) => column.header).join("|"));

/** The same columns by meaning: on the next page a header may be cut off or wrapped in another way. */
function sameRoles(header: HeaderRows, before: HeaderRows): boolean {
  const roles = (one: HeaderRows): string => one.columns.map((column) => column.role).join();
  return roles(header) === roles(before);
}

/**
 * Whether rows without a header of their own belong under one: none is wider, and some are as wide or, right behind its rows,
 * all begin with a numeral, as group rows do that were written with fewer cells, and rows whose last cells were left out.
 */
function isPartOf(run: readonly Row[], header: HeaderRows, between: readonly Paragraph[]): boolean {
  const columns = header.columns.length;
  const isNumbered = (row: Row): boolean => {
    const first = cellText(row.cells[0] as Cell);
    return readOrdinal(first) !== null || (width(row) === columns - 1 && readNumbered(first) !== null);
  };
  const adjacent = between.every((paragraph) => pageNumber.test(paragraph.text));
  return (
    run.every((row) => usedWidth(row) <= columns) &&
    (run.some((row) => width(row) >= columns) || (adjacent && run.every(isNumbered)))
  );
}

/** A row above the header as what it is: lines of text, or, where it has several cells, a row of no task table. */
function outOfTable(row: Row): Block[] {
  const filled = row.cells.filter((cell) => cell.paragraphs.length > 0);
  if (filled.length > 1) return [row];
  const { line, lastLine, page } = row;
  return filled.flatMap(({ paragraphs }) =>
    paragraphs.map((text): Paragraph => ({ kind: "paragraph", text, gap: false, line, lastLine, page })),
  );
}

function headingAbove(block: Block | undefined): TaskCells | null {
  if (block?.kind !== "paragraph") return null;
  const row = wholeRow(block.text, block);
  return row.numeral === "" ? null : row;
}

/** "2. Lĩnh vực xã hội" between two parts of a table makes "1. Lĩnh vực kinh tế" above the first part its first group. */
function adoptHeading(table: OpenTable, between: readonly Paragraph[]): void {
  const { above } = table;
  const own = above === null ? null : readOrdinal(above.numeral);
  if (above === null || own === null || table.rows.some((row) => row.whole)) return;
  const follows = between.some((paragraph) => {
    const next = readNumbered(paragraph.text)?.ordinal;
    return next?.style === own.style && next.position === own.position + 1;
  });
  if (follows) table.rows.unshift(above);
}

export function findTaskTables(blocks: readonly Block[]): TaskTables {
  const tables: OpenTable[] = [];
  const rest: Block[] = [];
  let open: OpenTable | null = null;
  /** Paragraphs since the last row: they lie inside the table only if the table goes on. */
  let between: Paragraph[] = [];
  const keepOut = () => {
    rest.push(...between);
    between = [];
  };
  const takeRows = (table: OpenTable, rows: readonly Row[]) => {
    for (const row of rows.flatMap((one) => bulletRows(one, table.header.columns))) {
      const reading = readRow(row, table.header);
      if (reading.kind === "task") {
        table.rows.push(reading.task);
        table.used.push(usedAs("plan", row));
      } else if (reading.kind !== "empty") table.used.push(usedAs(reading.kind, reading.place));
    }
  };
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at];
    if (block === undefined) break;
    const run = runAt(blocks, at);
    if (run.length === 0) {
      if (block.kind === "paragraph" && open !== null) between.push(block);
      else rest.push(block);
      at += 1;
      continue;
    }
    const header = findHeader(run);
    const newAppendix = between.some(
      (paragraph) => appendixLine.test(paragraph.text) || attachedLine.test(paragraph.text),
    );
    const goesOn: boolean =
      open !== null &&
      !newAppendix &&
      between.length <= 6 &&
      (header === null
        ? isPartOf(run, open.header, between)
        : headerKey(header) === headerKey(open.header) || (between.length === 0 && sameRoles(header, open.header)));
    if (goesOn && open !== null) {
      adoptHeading(open, between);
      for (const paragraph of between) {
        if (pageNumber.test(paragraph.text)) open.used.push(usedAs("page-number", paragraph));
        else if (isSiteChrome(paragraph.text)) open.used.push(usedAs("site-chrome", paragraph));
        else {
          open.rows.push(wholeRow(paragraph.text, paragraph));
          open.used.push(usedAs("plan", paragraph));
        }
      }
      between = [];
      takeRows(open, run);
    } else if (header !== null) {
      keepOut();
      const above = [...blocks.slice(0, at), ...run.slice(0, header.start).flatMap(outOfTable)];
      const caption = captionAbove(above, above.length);
      const captionLines = new Set(above.slice(caption.start));
      const used = [...captionLines].map((line) => usedAs("heading", line));
      for (let i = rest.length - 1; i >= 0; i--) if (captionLines.has(rest[i] as Block)) rest.splice(i, 1);
      rest.push(...above.slice(at).filter((block) => !captionLines.has(block)));
      used.push(...run.slice(header.start, header.length).map((row) => usedAs("repeated-header", row)));
      open = {
        caption,
        above: headingAbove(above[caption.start - 1]),
        header,
        rows: [],
        used,
      };
      tables.push(open);
      takeRows(open, run.slice(header.length));
    } else {
      // A row or two that do not fit: what follows may, and would be lost without its header.
      if (between.length > 0 || run.length > fewStrays) open = null;
      keepOut();
      rest.push(...run);
    }
    at += run.length;
  }
  keepOut();
  return {
    tables: tables.map(({ caption, above, header, rows, used }) => ({
      numeral: caption.numeral,
      title: caption.title,
      heading: above === null || rows[0] === above ? null : { numeral: above.numeral, title: above.cells.content },
      supervised: header.columns.some((column) => column.role === "supervisor"),
      led: header.columns.some((column) => column.role === "lead"),
      columns: header.columns,
      rows,
      used,
    })),
    rest: [...rest].sort((a, b) => a.line - b.line),
  };
}
