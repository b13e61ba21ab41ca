/** A report table as a real Word table: header rows repeated on each page, rows kept whole, fixed column widths. */
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import {
  fitColumns,
  fittedHeaderCells,
  headerHeights,
  indexSize,
  isCentred,
  leafColumns,
  type ReportRow,
  type ReportTable,
  runsAcross,
  standsWithNext,
  type TableFit,
  usableWidth,
} from "../report/index";
import { lineHeight, wrappedLines } from "../sheet/index";
import { halfPoints, styleIds, twips } from "./style";
import { xmlText } from "./xml-text";

interface Look {
  readonly size: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly style: string;
  readonly centred: boolean;
  /** Whether it stands on one page with what follows. */
  readonly keepNext?: boolean;
}

/** One paragraph a line. */
function paragraphs(text: string, look: Look): Paragraph[] {
  const { size, bold, italics, style, centred, keepNext } = look;
  return xmlText(text)
    .split("\n")
    .map(
      (line) =>
        new Paragraph({
          style,
          ...(keepNext === true && { keepNext }),
          alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: [
            new TextRun({
              text: line,
              size: halfPoints(size),
              ...(bold === undefined ? {} : { bold }),
              ...(italics === undefined ? {} : { italics }),
            }),
          ],
        }),
    );
}

/** How a table stands on the first page. */
interface FirstPage {
  /** Points that it leaves for the rows behind the first headings. */
  readonly room: number;
  /** The row that it must begin with. */
  readonly first: number;
}

function firstPageOf(table: ReportTable, { widths, size }: TableFit, room: number): FirstPage {
  const first = table.rows.findIndex(({ type }) => type === "data");
  const above = [
    ...headerHeights(table.columns, widths, size),
    ...table.rows.slice(0, first).map(() => lineHeight(size)),
  ];
  return { first, room: room - above.reduce((sum, points) => sum + points, 0) };
}

/**
 * Whether the end of an appendix, of `end` points, must leave its table: where they are one block that fits no rest of a first page of `room` points, and the
 * table alone does. It would take the table along, and leave the heading without it.
 */
export function endsApart(table: ReportTable, room: number, end: number): boolean {
  if (!table.rows.every((_, index) => standsWithNext(table, index))) return false;
  const fit = fitColumns(table, usableWidth(table.orientation));
  const page = firstPageOf(table, fit, room);
  const rows = table.rows.slice(page.first).reduce((sum, row) => sum + rowHeight(row, fit.widths, fit.size), 0);
  return rows < page.room && rows + end > page.room;
}

/**
 * The table of an appendix, as wide as the page's text. `closing` are the paragraphs of its end: they stand in a last row without lines, because
 * rows of a table are kept on one page with each other by Word and LibreOffice alike, a table with the text behind it only by Word; empty for a table
 * whose end stands apart. `room` is what the first page leaves for the table, in points: a first row that is higher begins there all the same.
 */
export function wordTable(table: ReportTable, closing: readonly Paragraph[], room: number): Table {
  const fit = fitColumns(table, usableWidth(table.orientation));
  const { widths, size } = fit;
  const page = firstPageOf(table, fit, room);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(widths.reduce((sum, points) => sum + points, 0)), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    margins: { left: twips(3), right: twips(3), marginUnitType: WidthType.DXA },
    rows: [
      ...headerRows(table, size, widths),
      ...table.rows.map((row, index) => {
        const most = index === page.first && page.room >= leastFirstRow ? page.room : longestWholeRow;
        const isLast = index === table.rows.length - 1 && closing.length === 0;
        return bodyRow(row, table, size, widths, { keepNext: standsWithNext(table, index) && !isLast, most });
      }),
      ...(closing.length > 0 ? [closingRow(closing, widths)] : []),
    ],
  });
}

function headerRows(table: ReportTable, size: number, widths: readonly number[]): TableRow[] {
  const cells = fittedHeaderCells(table.columns, widths, size);
  const width = (column: number, count: number) => ({
    size: twips(widths.slice(column, column + count).reduce((sum, points) => sum + points, 0)),
    type: WidthType.DXA,
  });
  // Heights are given: programs that repeat a header measure cells that span rows differently.
  const rows = headerHeights(table.columns, widths, size).map((points, row) => {
    const children = cells
      .filter((cell) => cell.row === row)
      .map(
        (cell) =>
          new TableCell({
            columnSpan: cell.columns,
            rowSpan: cell.rows,
            width: width(cell.column, cell.columns),
            verticalAlign: VerticalAlign.CENTER,
            children: paragraphs(cell.text, {
              size,
              bold: true,
              style: styleIds.header,
              centred: true,
              keepNext: true,
            }),
          }),
      );
    return new TableRow({
      tableHeader: true,
      cantSplit: true,
      height: { value: twips(points), rule: HeightRule.ATLEAST },
      children,
    });
  });
  const leaves = leafColumns(table.columns);
  if (leaves.every((column) => column.index === undefined)) return rows;
  const look: Look = {
    size: indexSize(size),
    bold: false,
    italics: true,
    style: styleIds.header,
    centred: true,
    keepNext: true,
  };
  const numbers = leaves.map(
    (column, index) =>
      new TableCell({
        width: width(index, 1),
        verticalAlign: VerticalAlign.CENTER,
        children: paragraphs(column.index ?? "", look),
      }),
  );
  return [...rows, new TableRow({ tableHeader: true, cantSplit: true, children: numbers })];
}

/** Points of a row that may go on on the next page: kept whole it would leave a page empty, or not fit any. */
const longestWholeRow = 330;
/** With less than this left of the first page the table begins on the second. */
const leastFirstRow = 90;
/** Word's lines of Times New Roman are this much higher than the letters' size. */
export const wordLine = 1.15;

const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;

/** The end of an appendix: a row as wide as the table, with the table's own lower line above it and no lines else. */
function closingRow(children: readonly Paragraph[], widths: readonly number[]): TableRow {
  const cell = new TableCell({
    columnSpan: widths.length,
    borders: { top: { style: BorderStyle.SINGLE, size: 4, color: "auto" }, left: none, right: none, bottom: none },
    children,
  });
  return new TableRow({ cantSplit: true, children: [cell] });
}

function bodyRow(
  row: ReportRow,
  table: ReportTable,
  size: number,
  widths: readonly number[],
  { keepNext, most }: { readonly keepNext: boolean; readonly most: number },
): TableRow {
  const leaves = leafColumns(table.columns);
  const isBold = (column: number) => row.type !== "data" || (row.isSection === true && column < 2);
  const cell = (text: string, column: number, count: number, centred: boolean) =>
    new TableCell({
      columnSpan: count,
      width: {
        size: twips(widths.slice(column, column + count).reduce((sum, points) => sum + points, 0)),
        type: WidthType.DXA,
      },
      verticalAlign: VerticalAlign.CENTER,
      children: paragraphs(text, {
        size,
        bold: isBold(column),
        ...(row.type === "group" && (row.level ?? 0) > 1 ? { italics: true } : {}),
        style: styleIds.cell,
        centred,
        keepNext,
      }),
    });
  const text = (column: number) => row.cells[column]?.text ?? "";
  const rest = leaves.map((column, index) => cell(text(index), index, 1, isCentred(column)));
  const children =
    runsAcross(row) && leaves.length > 1
      ? [cell(text(0), 0, 1, true), cell(text(1), 1, leaves.length - 1, false)]
      : row.type === "total" && leaves.length > 1
        ? [cell(text(1), 0, 2, true), ...rest.slice(2)]
        : rest;
  return new TableRow({ cantSplit: rowHeight(row, widths, size) < most, children });
}

/** Points that a row takes; those of a heading or total are taken for one line. */
function rowHeight(row: ReportRow, widths: readonly number[], size: number): number {
  const lines = row.cells.map(({ text }, column) =>
    row.type === "data" ? wrappedLines(text, widths[column] ?? 0, { size }) : 1,
  );
  return Math.max(...lines) * size * wordLine;
}
