/**
 * Sheet "Nhiệm vụ": a plan as the table that clerks fill in. Sections stand in a column of their own, never as rows, so the
 * table sorts and filters; dates are serial numbers; what the sheet tells (Tình trạng, colours, the summary line) are live
 * formulas that need no add-in.
 */

import type { CellValue } from "../plan/cell";
import type { ColumnId } from "../plan/column";
import type { Plan } from "../plan/plan";
import { planCell, sectionHeadings } from "../plan/plan-cell";
import { absoluteReference, areaAddress, cellAddress, columnLetters } from "./address";
import { balanceColumns } from "./column-balance";
import { columnName } from "./column-identity";
import { sectionSize, sheetFont, workPage } from "./look";
import type { TaskSheetNames } from "./sheet-name";
import type { FormatRun, SheetPlan } from "./sheet-plan";
import type { TaskBody } from "./task-body";
import { taskConditionalFormats } from "./task-color";
import { taskFormats } from "./task-format";
import { taskFormulas } from "./task-formula";
import { taskHeading } from "./task-heading";
import { taskDateInputs, taskDropdowns } from "./task-input";
import { type OptionalColumnId, type TaskColumn, taskColumns } from "./task-layout";
import { lineHeight, maximumRowHeight, wrappedHeight, wrappedLines } from "./wrapped-height";

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
  const wanted = taskColumns(plan, options.optional);
  const rows = taskRows(plan, wanted, options);
  const columns = balanceColumns(wanted, rows);
  const body: TaskBody = { columns, firstRow: firstBodyRow, rows: rows.length };
  const table = { row: taskHeaderRow, column: 0, rows: rows.length + 1, columns: columns.length };
  const heading = taskHeading(plan, body);
  return {
    name: options.sheet,
    visibility: "visible",
    tabColor: null,
    showGridlines: false,
    blocks: [
      ...heading.blocks,
      { at: { row: taskHeaderRow, column: 0 }, values: [columns.map((c) => c.header), ...rows] },
    ],
    formulas: [...taskFormulas(body), ...heading.formulas],
    table: {
      name: options.table,
      range: areaAddress(table),
      style: null,
      showFilterButton: true,
      showBandedRows: false,
    },
    merges: heading.merges,
    dropdowns: taskDropdowns(body),
    dateInputs: taskDateInputs(body),
    formats: [...heading.formats, ...taskFormats(body), ...smallPrint(rows, columns)],
    conditionalFormats: taskConditionalFormats(body),
    columnWidths: columns.map((column, index) => ({ column: index, points: column.width })),
    hiddenColumns: columns.flatMap((column, index) => (column.id === "key" ? [index] : [])),
    rowHeights: [
      ...heading.rowHeights,
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

function taskRows(
  plan: Plan,
  columns: readonly TaskColumn[],
  options: Pick<TaskSheetOptions, "progress">,
): CellValue[][] {
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

/** Print that is still read on paper; what is longer than a row of it, Excel cannot show whole. */
const smallestSize = 8;

/** Cells whose text is longer than the highest row there is: smaller print, the largest that shows all of it. */
function smallPrint(rows: readonly (readonly CellValue[])[], columns: readonly TaskColumn[]): FormatRun[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      const size = fittingSize(cell, columns[column]);
      const range = cellAddress(firstBodyRow + row, column);
      return size === sheetFont.size ? [] : [{ range, format: { font: { size: size ?? smallestSize } } }];
    }),
  );
}

/** The size in which a cell's text fits into one row; null for a text that fits in none. */
function fittingSize(cell: CellValue, column: TaskColumn | undefined): number | null {
  if (column === undefined || column.id === "key" || column.id === "section" || typeof cell !== "string")
    return sheetFont.size;
  if (cell.length < surelyFits) return sheetFont.size;
  for (let size = sheetFont.size; size >= smallestSize; size--)
    if (wrappedLines(cell, column.width, { size }) * lineHeight(size) + 2 <= maximumRowHeight) return size;
  return null;
}

/** Letters that fit into any column at the usual size. */
const surelyFits = 250;

/** The tasks of which a sheet cannot show all, not even in small print: to be read in the pane. */
export function cutTasks(plan: Plan, optional: readonly OptionalColumnId[] = []): string[] {
  const wanted = taskColumns(plan, optional);
  const rows = taskRows(plan, wanted, {});
  const columns = balanceColumns(wanted, rows);
  return plan.tasks.flatMap(({ id }, row) =>
    (rows[row] ?? []).some((cell, column) => fittingSize(cell, columns[column]) === null) ? [id] : [],
  );
}
