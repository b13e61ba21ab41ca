/** Pages → blocks in reading order: paragraphs, rows of tables with and without rules, and what is printed around the text. */
import { cleanText } from "../../../text/normalize";
import type { SourceText } from "../../block";
import { LineCollector } from "../line-collector";
import { findBorderless, type TextStretch } from "./borderless";
import type { TableRow } from "./borderless-cells";
import { findFurniture } from "./furniture";
import { findGrids, type GridTable } from "./grid";
import type { PdfPage } from "./page";
import { type Margins, marginsOf, ParagraphJoiner, type PlacedText } from "./paragraph";
import { inReadingOrder } from "./reading-order";
import { type TextLine, textLines } from "./text-line";

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
  private readonly paragraphs: ParagraphJoiner;

  constructor(margins: Margins) {
    this.paragraphs = new ParagraphJoiner(margins, ({ text, gap, page }) =>
      this.collected.paragraph(text, gap, page, true),
    );
  }

  lines(text: PlacedText): void {
    this.paragraphs.add(text);
  }

  rows(table: number | null, rows: readonly TableRow[], page: number): void {
    this.paragraphs.end();
    const number = (table === null ? undefined : this.tables.get(table)) ?? this.collected.startTable();
    if (table !== null) this.tables.set(table, number);
    for (const { cells, ...certainty } of rows) this.collected.row(number, cells, page, certainty);
  }

  end(): void {
    this.paragraphs.end();
  }
}

type Emitted =
  | { readonly kind: "text"; readonly text: PlacedText }
  | { readonly kind: "rows"; readonly table: number | null; readonly rows: readonly TableRow[]; readonly page: number };

/** The blocks of a file's pages. What is printed over a page or runs along all pages becomes notes behind them, so that nothing is lost. */
export function emitPages(pages: readonly PdfPage[]): SourceText {
  const { pages: splitPages, stretches, heads } = split(pages);
  const parts = findBorderless(stretches);
  const emitted = splitPages.flatMap(({ page: { number: page, width }, items }) =>
    items.flatMap((item): Emitted[] => {
      if (item.kind === "grid")
        return [{ kind: "rows", table: null, rows: item.grid.rows.map((cells) => ({ cells })), page }];
      return (parts[item.stretch] ?? []).map((part) =>
        part.kind === "rows"
          ? { ...part, page }
          : { kind: "text", text: { page, width, lines: inReadingOrder(part.lines) } },
      );
    }),
  );
  const emitter = new Emitter(marginsOf(emitted.flatMap((one) => (one.kind === "text" ? [one.text] : []))));
  for (const one of emitted)
    if (one.kind === "text") emitter.lines(one.text);
    else emitter.rows(one.table, one.rows, one.page);
  emitter.end();
  // In quotation marks: "Người ký: …" is the stamp's own field, none of the document's.
  for (const { page } of splitPages)
    for (const text of [...(heads.get(page.number) ?? []), ...page.over])
      emitter.collected.note("", `“${cleanText(text)}”`, page.number);
  return { blocks: emitter.collected.blocks, lines: emitter.collected.lines };
}
