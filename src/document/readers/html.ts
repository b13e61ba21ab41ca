/**
 * Web pages and clipboard HTML (browsers, Word, WPS, Excel) → blocks. Tables keep rowspan and colspan; scripts, styles and
 * menus are left out; list numbers are made explicit.
 */
import { Parser } from "htmlparser2";
import { cleanText } from "../../text/normalize";
import type { Cell, SourceText } from "../block";
import { itemMark, type OpenList, openList } from "./html-list";
import { LineCollector, mostLayoutCells, tableAsText } from "./line-collector";

const skipped = new Set([
  "script",
  "style",
  "head",
  "template",
  "noscript",
  "nav",
  "select",
  "svg",
  "title",
  "button",
  "iframe",
  "xml",
]);
const breaking = new Set([
  "p",
  "div",
  "br",
  "li",
  "ul",
  "ol",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "section",
  "article",
  "header",
  "footer",
  "blockquote",
  "center",
  "pre",
  "hr",
  "dl",
  "dt",
  "dd",
  "form",
  "main",
  "aside",
  "figure",
]);

interface OpenCell {
  paragraphs: string[];
  span: number;
  down: number;
}

interface OpenTable {
  readonly number: number;
  row: OpenCell[] | null;
  cell: OpenCell | null;
  /** Columns that a cell above reaches down into: how many rows more. */
  readonly reaching: number[];
  /** Tables that only lay out a page (one column) are no tables. */
  rows: Cell[][];
  /** The cells of its widest row so far. */
  widest: number;
}

/** What Word hides. What only a page hides ("display: none") may be the text behind one of its tabs. */
const isHidden = ({ style = "" }: Readonly<Record<string, string>>): boolean => /mso-hide\s*:\s*all/iu.test(style);

const hasColumns = (rows: readonly Cell[][]): boolean =>
  rows.some((row) => row.filter((cell) => cell.paragraphs.length > 0).length > 1);

class HtmlReader {
  readonly collected = new LineCollector();
  private text = "";
  private skipping = 0;
  /** Open tags in and around hidden text. */
  private hidden = 0;
  private gap = false;
  private readonly tables: OpenTable[] = [];
  private readonly lists: OpenList[] = [];

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.hidden > 0 || isHidden(attributes)) {
      this.hidden += 1;
      return;
    }
    if (skipped.has(name)) this.skipping += 1;
    if (this.skipping > 0) return;
    if (breaking.has(name)) this.endParagraph();
    if (name === "table") {
      this.endParagraph();
      const number = this.collected.startTable();
      this.tables.push({ number, row: null, cell: null, reaching: [], rows: [], widest: 0 });
    } else if (name === "tr") this.startRow();
    else if (name === "td" || name === "th") this.startCell(attributes);
    else if (name === "ol" || name === "ul") this.lists.push(openList(name, attributes));
    else if (name === "li") this.text += itemMark(this.lists.at(-1), attributes);
  }

  close(name: string): void {
    if (this.hidden > 0) {
      this.hidden -= 1;
      return;
    }
    if (skipped.has(name)) {
      this.skipping = Math.max(0, this.skipping - 1);
      return;
    }
    if (this.skipping > 0) return;
    if (breaking.has(name)) this.endParagraph();
    if (name === "ol" || name === "ul") this.lists.pop();
    else if (name === "td" || name === "th") this.endCell();
    else if (name === "tr") this.endRow();
    else if (name === "table") this.endTable();
  }

  write(text: string): void {
    if (this.skipping === 0 && this.hidden === 0) this.text += text;
  }

  private endParagraph(): void {
    const text = cleanText(this.text);
    this.text = "";
    const cell = this.tables.at(-1)?.cell ?? null;
    if (cell !== null) {
      if (text !== "" && text !== "-") cell.paragraphs.push(text);
    } else if (text === "") this.gap = true;
    else {
      this.collected.paragraph(text, this.gap);
      this.gap = false;
    }
  }

  private startRow(): void {
    this.endRow();
    const table = this.tables.at(-1);
    if (table !== undefined) table.row = [];
  }

  private startCell(attributes: Readonly<Record<string, string>>): void {
    this.endCell();
    const table = this.tables.at(-1);
    if (table === undefined) return;
    table.row ??= [];
    const span = Math.min(60, Math.max(1, Number(attributes.colspan ?? "1") || 1));
    const down = Math.min(2000, Math.max(1, Number(attributes.rowspan ?? "1") || 1));
    table.cell = { paragraphs: [], span, down };
  }

  private endCell(): void {
    const table = this.tables.at(-1);
    if (table?.cell == null) return;
    this.endParagraph();
    table.row?.push(table.cell);
    table.cell = null;
  }

  private endRow(): void {
    this.endCell();
    const table = this.tables.at(-1);
    if (table?.row == null) return;
    const cells: Cell[] = [];
    let column = 0;
    const fill = () => {
      while ((table.reaching[column] ?? 0) > 0) {
        table.reaching[column] = (table.reaching[column] ?? 0) - 1;
        cells.push({ paragraphs: [], span: 1, mergedUp: true });
        column += 1;
      }
    };
    for (const cell of table.row) {
      fill();
      cells.push({ paragraphs: cell.paragraphs, span: cell.span, mergedUp: false });
      for (let i = 0; i < cell.span; i++) table.reaching[column + i] = cell.down - 1;
      column += cell.span;
    }
    fill();
    table.rows.push(cells);
    table.widest = Math.max(table.widest, cells.length);
    table.row = null;
  }

  /** What the tables around say before a table of its own, which is to stand behind it and not in front. */
  private tellAround(): void {
    for (const table of this.tables) {
      const open = [...(table.row ?? []), ...(table.cell === null ? [] : [table.cell])];
      this.tellRows(table);
      table.rows = [];
      for (const text of open.flatMap((cell) => cell.paragraphs.splice(0))) this.collected.paragraph(text);
    }
  }

  /** Rows with cells side by side are a table's; a single column of cells is layout, and its paragraphs are paragraphs. */
  private tellRows({ number, rows }: OpenTable): void {
    const isTable = hasColumns(rows);
    for (const row of rows) {
      if (isTable) this.collected.row(number, row);
      else for (const text of row.flatMap((cell) => cell.paragraphs)) this.collected.paragraph(text);
    }
  }

  /** A table in a cell is a table of its own where that cell only lays out the page, else part of the cell's text. */
  private endTable(): void {
    this.endRow();
    const table = this.tables.pop();
    if (table === undefined) return;
    const around = this.tables.at(-1);
    const outer = around?.cell ?? null;
    if (around === undefined || outer === null) {
      this.tellRows(table);
      return;
    }
    const isTable = hasColumns(table.rows);
    if (isTable && Math.max(around.row?.length ?? 0, around.widest) > mostLayoutCells)
      outer.paragraphs.push(tableAsText(table.rows));
    else if (isTable && table.widest > mostLayoutCells) {
      this.tellAround();
      this.tellRows(table);
    } else outer.paragraphs.push(...table.rows.flat().flatMap((cell) => cell.paragraphs));
  }

  end(): SourceText {
    while (this.tables.length > 0) this.endTable();
    this.endParagraph();
    return { blocks: this.collected.blocks, lines: this.collected.lines };
  }
}

/** Of the lines of a page at least this share hold a tag; text with some tags left behind in it is still text. */
const mostlyTagged = 0.5;

/** Whether a text is HTML: it says so, or it is made of tags. */
export function isHtml(text: string): boolean {
  const start = text.slice(0, 3000);
  if (
    /^\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*<html|<meta\s|<!--StartFragment)/iu.test(start) ||
    /^Version:\d[\s\S]{0,400}?<html/iu.test(start)
  )
    return true;
  if (!/^\s*<(?:table|div|p|body|span|h[1-6]|ul|ol|style|center)[\s>]/iu.test(start)) return false;
  const lines = text.split(/[\r\n]+/u).filter((line) => line.trim() !== "");
  const isTagged = lines.filter((line) => /<\/?[a-z][^<>]*>/iu.test(line)).length >= lines.length * mostlyTagged;
  return /<\/(?:table|div|body)>/iu.test(text) || (isTagged && /<\/(?:p|span|h[1-6])>/iu.test(text));
}

export function readHtml(text: string): SourceText {
  const reader = new HtmlReader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        reader.open(name, attributes);
      },
      onclosetag: (name) => {
        reader.close(name);
      },
      ontext: (content) => {
        reader.write(content);
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(text.replace(/^Version:\d[\s\S]*?(?=<)/iu, ""));
  parser.end();
  return reader.end();
}
