/** One column for a task table that is in the workbook already: one that an office switches on, or one that was lost. */
import { type ColumnId, columns, headerOf, optionalColumns } from "../plan/column";
import { cellAddress } from "./address";
import type { SheetPlan } from "./sheet-plan";
import { bodyRange, type TaskBody } from "./task-body";
import { rowColors, taskConditionalFormats } from "./task-color";
import { columnFormats } from "./task-format";
import { taskFormulas } from "./task-formula";
import { taskDateInputs, taskDropdowns } from "./task-input";
import { columnWidth, type TaskColumn } from "./task-layout";

/** Columns with colours of their own besides those of their row. */
const ownColors: ReadonlySet<ColumnId> = new Set<ColumnId>(["due", "condition"]);

export type ColumnParts = Pick<
  SheetPlan,
  "formulas" | "dropdowns" | "dateInputs" | "formats" | "conditionalFormats" | "columnWidths"
> & { readonly header: { readonly address: string; readonly text: string } };

/** A column as it stands in a table. */
export function optionalColumn(id: ColumnId): TaskColumn {
  const header = headerOf(id);
  const owner = [...columns, ...optionalColumns].find((column) => column.id === id)?.owner ?? "clerk";
  return { id, header, source: header, owner, width: columnWidth(id) };
}

/**
 * Everything but its values: header, formula, dropdown, date input, formats, colours. `body` is the table as it will stand, the column in
 * it; its columns count from column A of the sheet, those that are none of ours with the id null.
 */
export function optionalColumnParts(body: TaskBody, id: ColumnId): ColumnParts {
  const column = optionalColumn(id);
  const index = body.columns.findIndex((candidate) => candidate.id === id);
  const range = bodyRange(body, id);
  if (range === null) throw new Error(`the table has no column "${id}"`);
  const own = taskConditionalFormats(body).filter((format) => format.range === range && ownColors.has(id));
  return {
    header: { address: cellAddress(body.firstRow - 1, index), text: column.header },
    formulas: taskFormulas(body).filter((fill) => fill.range === range),
    dropdowns: taskDropdowns(body).filter((input) => input.range === range),
    dateInputs: taskDateInputs(body).filter((input) => input.range === range),
    formats: columnFormats(body, column, index),
    conditionalFormats: own.length > 0 ? own : rowColors(body, range),
    columnWidths: [{ column: index, points: column.width }],
  };
}
