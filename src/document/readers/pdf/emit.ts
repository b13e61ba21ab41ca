/** Pages → blocks in reading order: paragraphs, rows of tables with and without rules, and what is printed around the text. */
import { cleanText } from "../../../text/normalize";
import type { SourceText } from "../../block";
import { LineCollector } from "../line-collector";
import { findBorderless, type StretchPart, type TextStretch } from "./borderless";
import type { TableRow } from "./borderless-cells";
import { findFurniture } from "./furniture";
import { findGrids, type GridTable } from "./grid";
import type { PdfPage } from "./page";
import { type TextLine, textLines } from "./text-line";

/** Lines beside each other, as in the head of a document, are read column by column. */
function emitLines(lines: readonly TextLine[], page: number, collected: LineCollector): void {
  let beside: TextLine[] = [];
  let before: TextLine | null = null;
  const flush = () => {
    for (const part of [0, 1])
      for (const line of beside) {
        const texts = part === 0 ? line.parts.slice(0, 1) : line.parts.slice(1);
        for (const { text } of texts) collected.paragraph(cleanText(text), false, page);
      }
    beside = [];
  };
  for (const line of lines) {
    if (line.parts.length > 1) {
      beside.push(line);
      before = line;
      continue;
    }
    flush();
    const gap = before !== null && line.y - before.y > line.size * 1.9;
    collected.paragraph(cleanText(line.text), gap, page);
    before = line;
  }
  flush();
}

type PageItem =
  | { readonly kind: "grid"; readonly grid: GridTable }
  | { readonly kind: "text"; readonly stretch: number };

interface SplitPage {
  readonly page: PdfPage;
  readonly items: readonly PageItem[];
}

/** Each page's ruled tables and the stretches of text above, between and below them. */
function split(pages: readonly PdfPage[]): {
  pages: SplitPage[];
  stretches: TextStretch[];
  heads: Map<number, string[]>;
} {
  const read = pages.map((page) => {
    const grids = findGrids(page);
    const inGrid = new Set(grids.flatMap((grid) => [...grid.words]));
    return { page, grids, lines: textLines(page.words.filter((word) => !inGrid.has(word))) };
  });
  const furniture = findFurniture(read.map(({ page, lines }) => ({ width: page.width, height: page.height, lines })));
  const told = new Set<string>();
  const heads = new Map<number, string[]>();
  const stretches: TextStretch[] = [];
  const splitPages = read.map(({ page, grids, lines }): SplitPage => {
    const own: TextLine[] = [];
    for (const line of lines) {
      if (furniture.running.has(line) && !furniture.pageNumbers.has(line)) {
        // Told once: what runs along all pages is no text of any of them.
        const text = cleanText(line.text);
        const key = text.replace(/\d+/gu, "#");
        if (!told.has(key)) heads.set(page.number, [...(heads.get(page.number) ?? []), text]);
        told.add(key);
      } else if (!furniture.pageNumbers.has(line)) own.push(line);
    }
    const items: PageItem[] = [];
    const addText = (from: number, to: number, first: boolean, last: boolean) => {
      const between = own.filter((line) => line.y > from && line.y <= to);
      if (between.length === 0) return;
      items.push({ kind: "text", stretch: stretches.length });
      stretches.push({
        page: page.number,
        width: page.width,
        lines: between,
        rulings: page.rulings,
        atTop: first,
        atBottom: last,
      });
    };
    let from = Number.NEGATIVE_INFINITY;
    grids.forEach((grid, i) => {
      addText(from, grid.top, i === 0, false);
      items.push({ kind: "grid", grid });
      from = grid.top;
    });
    addText(from, Number.POSITIVE_INFINITY, grids.length === 0, true);
    return { page, items };
  });
  return { pages: splitPages, stretches, heads };
}

class Emitter {
  readonly collected = new LineCollector();
  private readonly tables = new Map<number, number>();

  part(part: StretchPart, page: number): void {
    if (part.kind === "lines") emitLines(part.lines, page, this.collected);
    else {
      const number = this.tables.get(part.table) ?? this.collected.startTable();
      this.tables.set(part.table, number);
      this.rows(number, part.rows, page);
    }
  }

  rows(number: number, rows: readonly TableRow[], page: number): void {
    for (const { cells, ...certainty } of rows) this.collected.row(number, cells, page, certainty);
  }
}

/** The blocks of a file's pages. What is printed over a page or runs along all pages becomes notes behind them, so that nothing is lost. */
export function emitPages(pages: readonly PdfPage[]): SourceText {
  const { pages: splitPages, stretches, heads } = split(pages);
  const parts = findBorderless(stretches);
  const emitter = new Emitter();
  for (const { page, items } of splitPages) {
    for (const item of items)
      if (item.kind === "grid") {
        const rows = item.grid.rows.map((cells): TableRow => ({ cells }));
        emitter.rows(emitter.collected.startTable(), rows, page.number);
      } else for (const part of parts[item.stretch] ?? []) emitter.part(part, page.number);
  }
  // In quotation marks: "Người ký: …" is the stamp's own field, none of the document's.
  for (const { page } of splitPages)
    for (const text of [...(heads.get(page.number) ?? []), ...page.over])
      emitter.collected.note("", `“${cleanText(text)}”`, page.number);
  return { blocks: emitter.collected.blocks, lines: emitter.collected.lines };
}
