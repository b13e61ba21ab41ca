/** Puts an optional column into a task table that is in use, and takes it out: whole columns of the sheet, so that widths and notes beside the table move along. */
import { z } from "zod";
import type { CellValue } from "../plan/cell";
import { type ColumnId, columnIds } from "../plan/column";
import { absoluteReference, columnName, type OptionalColumnId, optionalColumn, optionalColumnParts } from "../sheet";
import { toExcelValue } from "./cell-text";
import type { FoundTable } from "./find-tables";
import { formatCells, setWidths } from "./format-sheet";
import { createRowFinder } from "./locate-cell";
import { chunkRows, type Payload } from "./payload";
import { refuse } from "./problem";
import { readColumnCells } from "./read-rows";
import { recordOf, type State, type StoredRecord } from "./state-sheet";
import { tableBody } from "./table-body";
import { addDateInput, addDropdown, fillFormula, writeNames } from "./write-sheet";

const kind = "column";

const keptColumnSchema = z.object({
  /** Where it stood, from the table's left edge. */
  at: z.number().int().nonnegative(),
  cells: z.array(
    z.object({
      row: z.string().nullable(),
      index: z.number().int().nonnegative(),
      value: z.union([z.string(), z.number(), z.boolean()]),
    }),
  ),
});
/** What a column held when it was switched off, to stand there again when it is switched on. */
export type KeptColumn = z.infer<typeof keptColumnSchema>;

const idOf = (table: string, column: OptionalColumnId) => `${table}/${column}`;

/** What is kept of a column that was switched off; null for one that never was. */
export function keptColumn(state: State, table: string, column: OptionalColumnId): KeptColumn | null {
  return recordOf(state, keptColumnSchema, kind, idOf(table, column));
}

/** The record that keeps a column. */
export function columnRecord(table: string, column: OptionalColumnId, value: KeptColumn): StoredRecord {
  return { kind, id: idOf(table, column), value };
}

/** What stands in a column of a table now; formulas of the sheet's own are nothing that anybody typed. */
export async function readColumn(
  context: Excel.RequestContext,
  table: FoundTable,
  column: ColumnId,
): Promise<KeptColumn> {
  const at = table.columns.get(column) ?? 0;
  if (optionalColumn(column).owner === "formula") return { at, cells: [] };
  const [values, keys] = [await readColumnCells(context, table, at), await readKeys(context, table)];
  const cells = values.flatMap((value, index) =>
    value === "" ? [] : [{ row: String(keys?.[index] ?? "").trim() || null, index, value }],
  );
  return { at, cells };
}

/** The cells of a column that was kept, by position in the table as it stands now; `left` are of rows that are gone. */
export async function placeKept(
  context: Excel.RequestContext,
  table: FoundTable,
  kept: KeptColumn | null,
): Promise<{ placed: ReadonlyMap<number, CellValue>; left: KeptColumn["cells"] }> {
  if (kept === null || kept.cells.length === 0) return { placed: new Map(), left: [] };
  const finder = createRowFinder(await readKeys(context, table), table.body.rows);
  const placed = new Map<number, CellValue>();
  const left: KeptColumn["cells"] = [];
  for (const cell of kept.cells) {
    const index = finder.find(cell);
    if (index === null || placed.has(index)) left.push(cell);
    else placed.set(index, cell.value);
  }
  return { placed, left };
}

async function readKeys(context: Excel.RequestContext, table: FoundTable): Promise<CellValue[] | null> {
  const offset = table.columns.get("key");
  return offset === undefined ? null : readColumnCells(context, table, offset);
}

/** Where the column belongs: behind those that come before it in the vocabulary, or where it stood before. */
export function placeFor(table: FoundTable, column: ColumnId, before: number | null): number {
  if (before !== null) return Math.min(before, table.body.columns);
  const order = columnIds.indexOf(column);
  const earlier = [...table.columns].filter(([id]) => columnIds.indexOf(id) < order).map(([, offset]) => offset);
  return earlier.length === 0 ? 0 : Math.max(...earlier) + 1;
}

/** Queues the column at `at`, with its header, its cells and everything that belongs to it. */
export async function insertColumn(
  context: Excel.RequestContext,
  table: FoundTable,
  column: ColumnId,
  at: number,
  cells: ReadonlyMap<number, CellValue>,
  names: ReadonlySet<string>,
  payload: Payload,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(table.sheetId);
  const place = table.body.column + at;
  // Excel makes a column that is inserted inside a table one of the table; at its edges the table must be told.
  if (!table.isTable || (at > 0 && at < table.body.columns))
    sheet.getRangeByIndexes(0, place, 1, 1).getEntireColumn().insert("Right");
  else sheet.tables.getItem(table.name).columns.add(at === 0 ? 0 : -1);
  const parts = optionalColumnParts(bodyWith(table, column, at), column);
  const body = sheet.getRangeByIndexes(table.body.row, place, table.body.rows, 1);
  // The new cells take what their neighbours have.
  body.clear("Formats");
  body.conditionalFormats.clearAll();
  body.dataValidation.clear();
  sheet.getRange(parts.header.address).values = [[parts.header.text]];
  const values = Array.from({ length: table.body.rows }, (_, index) => [toExcelValue(cells.get(index) ?? "")]);
  if (cells.size > 0)
    for (const chunk of chunkRows(values)) {
      await payload.reserve(chunk.bytes);
      sheet.getRangeByIndexes(table.body.row + chunk.start, place, chunk.rows.length, 1).values = [...chunk.rows];
    }
  for (const fill of parts.formulas) fillFormula(sheet, fill);
  for (const dropdown of parts.dropdowns) addDropdown(sheet, dropdown);
  for (const input of parts.dateInputs) addDateInput(sheet, input);
  await formatCells(sheet, parts, payload);
  setWidths(sheet, parts.columnWidths);
  if (table.number === null) return;
  const header = { row: table.header.row, column: place, rows: 1, columns: 1 };
  const formula = `=${absoluteReference(table.sheet, header)}`;
  writeNames(context, { names: [{ name: columnName(table.number, column), formula, visible: false }] }, names);
}

/** The body as it will stand with the column in it, its columns counted from column A. */
function bodyWith({ body, columns }: FoundTable, column: ColumnId, at: number) {
  const moved = [...columns].map(([id, offset]) => [id, offset < at ? offset : offset + 1] as const);
  return tableBody({ body: { ...body, columns: body.columns + 1 }, columns: new Map([...moved, [column, at]]) });
}

/** Refuses where the sheet's column holds something besides the table: that would go with it. */
export async function requireNothingElse(
  context: Excel.RequestContext,
  table: FoundTable,
  column: OptionalColumnId,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(table.sheetId);
  const place = table.body.column + (table.columns.get(column) ?? 0);
  const whole = sheet.getRangeByIndexes(0, place, 1, 1).getEntireColumn();
  const used = whole.getUsedRangeOrNullObject(true).load("values,rowIndex,address");
  await context.sync();
  if (used.isNullObject) return;
  const values: CellValue[][] = used.values;
  const other = values.findIndex(([value], index) => {
    const row = used.rowIndex + index;
    return value !== "" && (row < table.header.row || row >= table.body.row + table.body.rows);
  });
  if (other >= 0)
    refuse("excel.column-holds-more", {
      sheet: table.sheet,
      column: optionalColumn(column).header,
      row: used.rowIndex + other + 1,
    });
}

/** The defined names of the workbook, in small letters. */
export async function readNames(context: Excel.RequestContext): Promise<Set<string>> {
  const names = context.workbook.names.load("items/name");
  await context.sync();
  return new Set(names.items.map((item) => item.name.toLowerCase()));
}

/** Queues the removal of the column at `at`, with the name that tells what it is. */
export function removeColumn(
  context: Excel.RequestContext,
  table: FoundTable,
  column: ColumnId,
  at: number,
  names: ReadonlySet<string>,
): void {
  const sheet = context.workbook.worksheets.getItem(table.sheetId);
  if (!table.isTable || (at > 0 && at < table.body.columns - 1))
    sheet
      .getRangeByIndexes(0, table.body.column + at, 1, 1)
      .getEntireColumn()
      .delete("Left");
  else sheet.tables.getItem(table.name).columns.getItemAt(at).delete();
  const name = table.number === null ? null : columnName(table.number, column);
  if (name !== null && names.has(name.toLowerCase())) context.workbook.names.getItem(name).delete();
}
