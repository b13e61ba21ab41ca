/** How the columns of the task table look: whose they are by their colour, dates as dates, text as text. */
import type { ColumnId } from "../plan/column";
import { areaAddress, cellAddress } from "./address";
import { palette, sectionSize, sheetFont } from "./look";
import type { FormatRun } from "./sheet-plan";
import type { TaskBody } from "./task-body";
import type { TaskColumn } from "./task-layout";

const centred: ReadonlySet<ColumnId | null> = new Set<ColumnId>([
  "key",
  "ordinal",
  "due",
  "status",
  "completedOn",
  "condition",
  "internalDue",
  "daysLeft",
]);
const dates: ReadonlySet<ColumnId | null> = new Set<ColumnId>(["due", "completedOn", "internalDue"]);
const headerFill = { plan: palette.planHeader, clerk: palette.clerkHeader, formula: palette.formulaHeader };
const bodyFill = { plan: palette.planBody, clerk: palette.clerkBody, formula: palette.formulaBody };

/** Formats of all columns from the first to the last; the header stands above the body. */
export function taskFormats(body: TaskBody): FormatRun[] {
  const { columns } = body;
  return [
    textGrid(body, 0, columns.length),
    ...columns.map((column, index) => bodyFormat(body, column, index)),
    ...columns.map((column, index) => headerFormat(body, column, index)),
  ];
}

/** The same for one column of a table that is there already. */
export function columnFormats(body: TaskBody, column: TaskColumn, index: number): FormatRun[] {
  return [textGrid(body, index, 1), bodyFormat(body, column, index), headerFormat(body, column, index)];
}

function textGrid({ firstRow, rows }: TaskBody, column: number, columns: number): FormatRun {
  return {
    range: areaAddress({ row: firstRow - 1, column, rows: rows + 1, columns }),
    format: { font: sheetFont, wrap: true, vertical: "Top", grid: true, gridColor: palette.grid, numberFormat: "@" },
  };
}

function bodyFormat({ firstRow, rows }: TaskBody, column: TaskColumn, index: number): FormatRun {
  return {
    range: areaAddress({ row: firstRow, column: index, rows, columns: 1 }),
    format: {
      fill: bodyFill[column.owner],
      ...(column.id === "section" ? { font: { size: sectionSize } } : {}),
      locked: column.owner !== "clerk",
      ...(centred.has(column.id) ? { horizontal: "Center" as const } : {}),
      ...(dates.has(column.id) ? { numberFormat: "dd/mm/yyyy" } : {}),
      ...(column.owner === "formula" || column.id === "ordinal" ? { numberFormat: "General" } : {}),
    },
  };
}

function headerFormat({ firstRow }: TaskBody, column: TaskColumn, index: number): FormatRun {
  return {
    range: cellAddress(firstRow - 1, index),
    format: {
      font: { ...sheetFont, bold: true },
      fill: headerFill[column.owner],
      horizontal: "Center",
      vertical: "Center",
    },
  };
}
