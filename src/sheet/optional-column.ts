/** One of the columns an office may switch on, for a task table that is in the workbook already. */
import { headerOf, optionalColumns } from "../plan/column";
import { cellAddress } from "./address";
import type { SheetPlan } from "./sheet-plan";
import { bodyRange, type TaskBody } from "./task-body";
import { rowColors } from "./task-color";
import { columnFormats } from "./task-format";
import { taskFormulas } from "./task-formula";
import { taskDateInputs } from "./task-input";
import { columnWidth, type OptionalColumnId, type TaskColumn } from "./task-layout";

export type ColumnParts = Pick<
  SheetPlan,
  "formulas" | "dateInputs" | "formats" | "conditionalFormats" | "columnWidths"
> & { readonly header: { readonly address: string; readonly text: string } };

/** An optional column as it stands in a table. */
export function optionalColumn(id: OptionalColumnId): TaskColumn {
  const header = headerOf(id);
  const owner = optionalColumns.find((column) => column.id === id)?.owner ?? "clerk";
  return { id, header, source: header, owner, width: columnWidth(id) };
}

/**
 * Everything but its values: header, formula, date input, formats, colours. `body` is the table as it will stand, the column in
 * it; its columns count from column A of the sheet, those that are none of ours with the id null.
 */
export function optionalColumnParts(body: TaskBody, id: OptionalColumnId): ColumnParts {
  const column = optionalColumn(id);
  const index = body.columns.findIndex((candidate) => candidate.id === id);
  const range = bodyRange(body, id);
  if (range === null) throw new Error(`the table has no column "${id}"`);
  return {
    header: { address: cellAddress(body.firstRow - 1, index), text: column.header },
    formulas: taskFormulas(body).filter((fill) => fill.range === range),
    dateInputs: taskDateInputs(body).filter((input) => input.range === range),
    formats: columnFormats(body, column, index),
    conditionalFormats: rowColors(body, range),
    columnWidths: [{ column: index, points: column.width }],
  };
}
