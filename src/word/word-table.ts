/** A report table as a real Word table: header rows repeated on each page, rows kept whole, fixed column widths. */
import {
  AlignmentType,
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
  headerCells,
  headerDepth,
  headerHeights,
  leafColumns,
  type ReportRow,
  type ReportTable,
  usableWidth,
} from "../report/index";
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

/** The table of an appendix, as wide as the page's text. */
export function wordTable(table: ReportTable): Table {
  const { widths, size } = fitColumns(table, usableWidth(table.orientation));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(widths.reduce((sum, points) => sum + points, 0)), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    margins: { left: twips(3), right: twips(3), marginUnitType: WidthType.DXA },
    rows: [
      ...headerRows(table, size, widths),
      ...table.rows.map((row, index) => bodyRow(row, table, size, widths, isKept(table, index))),
    ],
  });
}

function headerRows(table: ReportTable, size: number, widths: readonly number[]): TableRow[] {
  const depth = headerDepth(table.columns);
  const cells = headerCells(table.columns, depth);
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
            children: paragraphs(cell.text, { size, bold: true, style: styleIds.header, centred: true }),
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
  const look: Look = { size: Math.max(8, size - 2), bold: false, italics: true, style: styleIds.header, centred: true };
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

/** A row longer than this may go on on the next page: kept whole it would leave a page empty, or not fit any. */
const longestWholeRow = 2500;

/** A heading stands with what it heads, a total with what it adds up, the last row with the end of the appendix. */
function isKept({ rows }: ReportTable, index: number): boolean {
  const next = rows[index + 1];
  return next === undefined || next.type === "total" || rows[index]?.type === "group";
}

function bodyRow(
  row: ReportRow,
  table: ReportTable,
  size: number,
  widths: readonly number[],
  keepNext: boolean,
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
  const rest = leaves.map((column, index) => cell(text(index), index, 1, column.style !== "text"));
  const children =
    row.type === "group" && leaves.length > 1
      ? [cell(text(0), 0, 1, true), cell(text(1), 1, leaves.length - 1, false)]
      : row.type === "total" && leaves.length > 1
        ? [cell(text(1), 0, 2, true), ...rest.slice(2)]
        : rest;
  const longest = Math.max(...row.cells.map((one) => one.text.length));
  return new TableRow({ cantSplit: longest < longestWholeRow, children });
}
