/**
 * Sheet "Nhiệm vụ": a plan as the table that clerks fill in. Sections stand in a column of their own, never as rows, so the
 * table sorts and filters; dates are serial numbers; what the sheet tells (Tình trạng, colours, the summary line) are live
 * formulas that need no add-in.
 */

import { sayVietnamese } from "../messages/vietnamese";
import type { CellValue } from "../plan/cell";
import { type ColumnId, conditions } from "../plan/column";
import type { Plan } from "../plan/plan";
import { planCell, sectionHeadings } from "../plan/plan-cell";
import { type Area, absoluteReference, areaAddress, columnLetters } from "./address";
import { columnName } from "./column-identity";
import { dateUnreadableMark } from "./condition-formula";
import { palette, sectionSize, sheetFont, workPage } from "./look";
import type { TaskSheetNames } from "./sheet-name";
import type { Block, FormatRun, SheetPlan } from "./sheet-plan";
import type { TaskBody } from "./task-body";
import { taskConditionalFormats } from "./task-color";
import { taskFormats } from "./task-format";
import { taskFormulas } from "./task-formula";
import { taskDateInputs, taskDropdowns } from "./task-input";
import { type OptionalColumnId, type TaskColumn, taskColumns } from "./task-layout";
import { wrappedHeight } from "./wrapped-height";

/** Rows of the sheet, from 0. */
export const taskHeaderRow = 4;
const firstBodyRow = taskHeaderRow + 1;

export interface TaskSheetOptions extends TaskSheetNames {
  /** Counts the task tables of the workbook from 1; part of the columns' defined names. */
  readonly number: number;
  readonly optional?: readonly OptionalColumnId[];
  /** What the clerks had filled in before a reload, by task id: cells of clerk columns. */
  readonly progress?: ReadonlyMap<string, Readonly<Partial<Record<ColumnId, CellValue>>>>;
}

/** The worksheet of one plan. A plan without tasks gets one empty row, as a table cannot be without. */
export function taskSheet(plan: Plan, options: TaskSheetOptions): SheetPlan {
  const columns = taskColumns(plan, options.optional);
  const rows = taskRows(plan, columns, options);
  const body: TaskBody = { columns, firstRow: firstBodyRow, rows: rows.length };
  const table = { row: taskHeaderRow, column: 0, rows: rows.length + 1, columns: columns.length };
  const headings = headingBlock(plan);
  const across = headingArea(columns);
  return {
    name: options.sheet,
    visibility: "visible",
    tabColor: null,
    showGridlines: false,
    blocks: [headings, { at: { row: taskHeaderRow, column: 0 }, values: [columns.map((c) => c.header), ...rows] }],
    formulas: [...taskFormulas(body), ...summaryLine(body)],
    table: {
      name: options.table,
      range: areaAddress(table),
      style: null,
      showFilterButton: true,
      showBandedRows: false,
    },
    merges: headingRows.map((row) => areaAddress({ ...across, row })),
    dropdowns: taskDropdowns(body),
    dateInputs: taskDateInputs(body),
    formats: [...headingFormats, ...taskFormats(body)],
    conditionalFormats: taskConditionalFormats(body),
    columnWidths: columns.map((column, index) => ({ column: index, points: column.width })),
    hiddenColumns: columns.flatMap((column, index) => (column.id === "key" ? [index] : [])),
    rowHeights: [
      ...headingRows.map((row) => ({ row, points: headingHeight(headings, row, columns, across) })),
      {
        row: taskHeaderRow,
        points: heightOfRow(
          columns.map((c) => c.header),
          columns,
          true,
        ),
      },
      ...rows.map((cells, index) => ({ row: firstBodyRow + index, points: heightOfRow(cells, columns, false) })),
    ],
    freeze: { rows: firstBodyRow, columns: columns.findIndex((column) => column.id === "content") + 1 },
    names: columns.flatMap((column, index) =>
      column.id === null
        ? []
        : [
            {
              name: columnName(options.number, column.id),
              formula: `=${absoluteReference(options.sheet, { row: taskHeaderRow, column: index, rows: 1, columns: 1 })}`,
              visible: false,
            },
          ],
    ),
    page: workPage({
      titleRows: `$${taskHeaderRow + 1}:$${taskHeaderRow + 1}`,
      titleColumns: titleColumns(columns),
      pagesWide: 2,
    }),
  };
}

/** Ordinal and content stand on each page, so a row on the second page across is still known. */
function titleColumns(columns: readonly TaskColumn[]): string {
  const letters = (id: ColumnId) => columnLetters(columns.findIndex((column) => column.id === id));
  return `$${letters("ordinal")}:$${letters("content")}`;
}

function headingBlock(plan: Plan): Block {
  const { kind, number, issuedOn, issuer, title } = plan.document;
  const date = issuedOn === null ? "" : ` ngày ${issuedOn.split("-").reverse().join("/")}`;
  const from = issuer === "" ? "" : ` của ${issuer}`;
  const source = `${`${kind} số ${number}`.trim()}${date}${from}`;
  return {
    at: { row: 0, column: 1 },
    values: [[title === "" ? source : title], [title === "" ? "" : source], [sayVietnamese("sheet.how-to-fill")]],
  };
}

/** The rows above the table: title, source, how to fill in, summary. */
const headingRows = [0, 1, 2, 3];
const titleSize = 14;

/** Headings run over the plan's own columns, which print on one page. */
function headingArea(columns: readonly TaskColumn[]): Area {
  const first = columns.findIndex((column) => column.id !== "key");
  const last = columns.findIndex((column) => column.id === "due");
  return { row: 0, column: first, rows: 1, columns: last - first + 1 };
}

function headingHeight(headings: Block, row: number, columns: readonly TaskColumn[], across: Area): number {
  const text = String(headings.values[row]?.[0] ?? "");
  const width = columns
    .slice(across.column, across.column + across.columns)
    .reduce((sum, column) => sum + column.width, 0);
  const font = row === 0 ? { size: titleSize, bold: true } : { size: sheetFont.size, italic: true };
  return wrappedHeight(text, width, font) + 4;
}

function taskRows(plan: Plan, columns: readonly TaskColumn[], options: TaskSheetOptions): CellValue[][] {
  const headings = sectionHeadings(plan);
  const rows = plan.tasks.map((task) =>
    columns.map((column) =>
      column.id === null
        ? (task.extra?.[column.source] ?? "")
        : (planCell(task, column.id, headings) ??
          (column.owner === "formula" ? "" : (options.progress?.get(task.id)?.[column.id] ?? ""))),
    ),
  );
  return rows.length > 0 ? rows : [columns.map(() => "")];
}

/** The line above the table that counts its conditions as they stand now. Whole columns, so added rows count too. */
export function summaryLine(body: TaskBody): { range: string; formula: string }[] {
  const column = columnLetters(body.columns.findIndex((candidate) => candidate.id === "condition"));
  const count = (words: readonly string[]) => words.map((word) => `COUNTIF($${column}:$${column},"${word}")`).join("+");
  const part = (label: string, words: readonly string[]) => `"${label}: "&${count(words)}`;
  const parts = [
    part("Tổng số", [...conditions, dateUnreadableMark]),
    part("Đã hoàn thành", ["Hoàn thành đúng hạn", "Hoàn thành quá hạn"]),
    part("Trong hạn", ["Trong hạn"]),
    part("Quá hạn", ["Quá hạn"]),
    part("Không hạn", ["Không hạn"]),
    part("Cần kiểm tra lại ngày", [dateUnreadableMark]),
  ];
  return [{ range: "B4", formula: `=${parts.join('&"  |  "&')}` }];
}

const headingFormats: readonly FormatRun[] = [
  { range: "B1", format: { font: { ...sheetFont, size: titleSize, bold: true }, vertical: "Center", wrap: true } },
  { range: "B2", format: { font: { ...sheetFont } } },
  { range: "B3", format: { font: { ...sheetFont, italic: true, color: palette.quietText }, wrap: true } },
  { range: "B4", format: { font: { ...sheetFont, bold: true }, vertical: "Center" } },
];

const sizeOf = (column: TaskColumn, isHeader: boolean) =>
  column.id === "section" && !isHeader ? sectionSize : sheetFont.size;

function heightOfRow(cells: readonly CellValue[], columns: readonly TaskColumn[], bold: boolean): number {
  const filterButton = bold ? 14 : 0;
  const heights = cells.map((cell, index) => {
    const column = columns[index];
    if (column === undefined || column.id === "key" || typeof cell !== "string") return 0;
    return wrappedHeight(cell, column.width - filterButton, { size: sizeOf(column, bold), bold });
  });
  // Two lines at least: Tình trạng and Trạng thái are filled in later and wrap.
  return Math.max(...heights, wrappedHeight("\n", 100, sheetFont));
}
