/** Collects the parts of a report sheet from the top down: texts, merges, formats, heights. */
import {
  areaAddress,
  type Block,
  balanceLines,
  type ChartSpec,
  cellAddress,
  type FormatRun,
  type FormulaFill,
  lineHeight,
  maximumRowHeight,
  textWidth,
  wrappedHeight,
} from "../../sheet/index";
import type { ReportCell, TaskPointer } from "../report-table";
import type { HalfLines, TextLine } from "./heading-line";
import { type ConditionRanges, type LiveCount, liveFormula } from "./live-formula";
import { officialFont } from "./official-page";

const fitting = 2;
/** Points of a pixel on a screen of 96 dots an inch: Excel keeps widths and heights in whole ones. */
export const pixel = 0.75;

/** `row` is the row being written, from 0; `widths` are the points of the columns. */
export class SheetBuilder {
  readonly blocks: Block[] = [];
  readonly merges: string[] = [];
  readonly formats: FormatRun[] = [];
  readonly rowHeights: { row: number; points: number }[] = [];
  readonly formulas: FormulaFill[] = [];
  readonly tasksBehind = new Map<string, readonly TaskPointer[]>();
  /** What the live numbers count, by address. */
  readonly liveBehind = new Map<string, LiveCount>();
  /** Rows that must stand on one page with the row below. */
  readonly kept = new Set<number>();
  readonly charts: ChartSpec[] = [];
  row = 0;

  constructor(readonly widths: readonly number[]) {}

  get columns(): number {
    return this.widths.length;
  }

  widthOf(first: number, count: number): number {
    return this.widths.slice(first, first + count).reduce((sum, points) => sum + points, 0);
  }

  /** A line over some of the columns, without moving on; returns the height it needs. */
  put(line: Omit<TextLine, "align">, first: number, count: number, align: TextLine["align"]): number {
    const range = areaAddress({ row: this.row, column: first, rows: 1, columns: count });
    const { text, size, bold, italic } = line;
    if (text !== "") this.blocks.push({ at: { row: this.row, column: first }, values: [[text]] });
    if (count > 1) this.merges.push(range);
    const font = { name: officialFont, size, bold, italic, color: "#000000" as const };
    this.formats.push({ range, format: { font, horizontal: align, vertical: "Center", wrap: true } });
    const width = this.widthOf(first, count);
    // A line that just fits is not broken for the sake of the slack that is left in paragraphs.
    if (!text.includes("\n") && textWidth(text, line) + fitting <= width) return lineHeight(size) + fitting;
    return wrappedHeight(text, width, { size, bold, italic });
  }

  /** A line over the whole width. */
  line(line: TextLine): void {
    this.endRow(this.put(line, 0, this.columns, line.align));
  }

  /** Formulas for the derived numbers of the current row. */
  addFormulas(cells: readonly ReportCell[], live: ConditionRanges): void {
    for (const [column, { derived }] of cells.entries()) {
      const formula = derived === undefined ? null : liveFormula(derived, this.row, live);
      if (derived === undefined || formula === null) continue;
      const address = cellAddress(this.row, column);
      this.formulas.push({ range: address, formula });
      if (derived.kind === "conditions") this.liveBehind.set(address, derived);
      if (derived.kind === "sum")
        this.liveBehind.set(address, { cells: derived.columns.map((part) => cellAddress(this.row, part)) });
    }
  }

  gap(points: number): void {
    this.endRow(points);
  }

  endRow(points: number): void {
    this.rowHeights.push({ row: this.row, points: Math.min(Math.ceil(points / pixel) * pixel, maximumRowHeight) });
    this.row++;
  }

  /** Lines side by side in the two halves of the page. */
  halves(left: HalfLines, right: HalfLines): void {
    const middle = this.middle(left, right);
    // A line a row: a name of several lines in one would push the state's motto down.
    const [lefts, rights] = [this.single(left, 0, middle), this.single(right, middle, this.columns - middle)];
    for (let index = 0; index < Math.max(lefts.length, rights.length); index++) {
      const [l, r] = [lefts[index], rights[index]];
      const heights = [
        l === undefined ? 0 : this.put(l, 0, middle, "Center"),
        r === undefined ? 0 : this.put(r, middle, this.columns - middle, "Center"),
      ];
      this.endRow(Math.max(...heights, 6));
    }
  }

  /** The same lines with those that are too long for some columns broken into several, evenly. */
  private single(lines: HalfLines, first: number, count: number): HalfLines {
    const width = this.widthOf(first, count);
    return lines.flatMap((line) => {
      if (textWidth(line.text, line) + fitting <= width) return [line];
      return balanceLines(line.text, width, line)
        .split("\n")
        .map((text) => ({ ...line, text }));
    });
  }

  /** The first column of the right half: where both halves have room for their longest line, as near to the usual place as can be. */
  private middle(left: HalfLines, right: HalfLines): number {
    const widest = (lines: HalfLines) =>
      fitting + Math.max(1, ...lines.map(({ text, ...font }) => textWidth(text, font)));
    const [leftNeed, rightNeed, whole] = [widest(left), widest(right), this.widthOf(0, this.columns)];
    const judge = (column: number) => {
      const width = this.widthOf(0, column);
      // The state's name on the right is never broken; an agency's may be.
      const isEnough = 3 * Math.min(1, (whole - width) / rightNeed) + Math.min(1, width / leftNeed);
      return isEnough - Math.abs(width / whole - usualMiddle) / 10;
    };
    const columns = Array.from({ length: Math.max(1, this.columns - 1) }, (_, index) => index + 1);
    return columns.reduce((best, column) => (judge(column) > judge(best) ? column : best), 1);
  }

  /** Points that the rows take so far. */
  get height(): number {
    return this.heightFrom(0);
  }

  /** The same from a row on. */
  heightFrom(first: number): number {
    return this.rowHeights.slice(first).reduce((sum, { points }) => sum + points, 0);
  }
}

/** Where the right half of an official heading begins. */
const usualMiddle = 0.42;
