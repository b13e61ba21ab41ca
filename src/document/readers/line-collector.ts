/** Gives the blocks of formats without lines of their own (Word, web pages) a line each, and keeps the lines for showing. */
import { type Block, type Cell, cellText, type Row } from "../block";

/** A row of so many cells may only lay out a page: tables in them are tables of their own. */
export const mostLayoutCells = 2;

/** A table that stands in a cell, as a paragraph of that cell. */
export function tableAsText(rows: readonly (readonly Cell[])[]): string {
  const lines = rows.map((cells) => cells.map(cellText).filter((text) => text !== ""));
  return lines.map((texts) => texts.join(" | ")).join("; ");
}

export class LineCollector {
  readonly blocks: Block[] = [];
  readonly lines: string[] = [];
  private tables = 0;

  paragraph(text: string, gap = false, page: number | null = null, whole = false): void {
    if (text === "") return;
    const line = this.lines.push(text);
    this.blocks.push({ kind: "paragraph", text, gap, line, lastLine: line, page, ...(whole ? { whole } : {}) });
  }

  /** A number for the rows of a new table. */
  startTable(): number {
    this.tables += 1;
    return this.tables;
  }

  row(
    table: number,
    cells: readonly Cell[],
    page: number | null = null,
    certainty: Pick<Row, "continues" | "otherwise"> = {},
  ): void {
    const texts = cells.map(cellText);
    if (texts.every((text) => text === "") && !cells.some((cell) => cell.mergedUp)) return;
    const line = this.lines.push(texts.join(" | "));
    this.blocks.push({ kind: "row", table, cells, line, lastLine: line, page, ...certainty });
  }

  note(label: string, text: string, page: number | null = null): void {
    if (text === "") return;
    const line = this.lines.push(label === "" ? text : `[${label}] ${text}`);
    this.blocks.push({ kind: "note", label, text, line, lastLine: line, page });
  }

  /** What stands in the margin of the pages. */
  margin(text: string): void {
    const line = this.lines.push(text);
    this.blocks.push({ kind: "note", label: "", text, margin: true, line, lastLine: line, page: null });
  }
}
