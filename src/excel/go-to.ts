/** Shows a finding's cell: its sheet comes to the front, the cell is selected. Hidden places are shown only when asked to. */
import type { FindingPlace } from "../check/finding";
import { headerOf } from "../plan/column";
import { done, failed, type Result } from "../plan/message";
import { cellsOf } from "./area";
import { bodyAddress, findTables } from "./find-tables";
import { createRowFinder } from "./locate-cell";
import { readColumnCells } from "./read-rows";
import { readExcel } from "./run";

export interface GoToOptions {
  /** Unhides the sheet, the row and the column and clears the table's filter where they hide the cell. */
  readonly reveal?: boolean;
}

/**
 * Selects the cell of a place (its row is found by key, wherever it stands now). Problems: "excel.table-gone",
 * "excel.row-gone", "excel.column-gone", and "excel.place-hidden" where the cell is hidden or filtered out and `reveal` was not given.
 */
export function goTo(place: FindingPlace, options: GoToOptions = {}): Promise<Result<{ address: string }>> {
  return readExcel(async (context) => {
    const table = (await findTables(context)).find((candidate) => candidate.name === place.table);
    if (table === undefined) return goToTarget(context, place, options);
    if (place.column !== null && !table.columns.has(place.column))
      return failed("excel.column-gone", { column: headerOf(place.column) });
    const sheet = context.workbook.worksheets.getItem(table.sheetId);
    const index = await rowOf();
    if (index === null) return failed("excel.row-gone", { row: place.row ?? "" });
    const address = index < 0 ? headerAddress() : bodyAddress(table, index, place.column ?? "content");
    const range = sheet.getRange(address).load("rowHidden,columnHidden");
    await context.sync();
    const hidden = !table.sheetVisible || range.rowHidden || range.columnHidden;
    if (hidden && options.reveal !== true) return failed("excel.place-hidden", { sheet: table.sheet, cell: address });
    if (!table.sheetVisible) sheet.visibility = "Visible";
    if (range.rowHidden) {
      if (table.isTable) sheet.tables.getItem(table.name).clearFilters();
      range.getEntireRow().rowHidden = false;
    }
    if (range.columnHidden) range.getEntireColumn().columnHidden = false;
    sheet.activate();
    range.select();
    await context.sync();
    return done({ address });

    /** -1 for the whole table or column: its header. */
    async function rowOf(): Promise<number | null> {
      if (table === undefined || (place.row === null && place.index === null)) return -1;
      const offset = table.columns.get("key");
      const keys = offset === undefined ? null : await readColumnCells(context, table, offset);
      return createRowFinder(keys, table.body.rows).find({ row: place.row, index: place.index ?? -1 });
    }

    function headerAddress(): string {
      return table === undefined ? "A1" : bodyAddress(table, -1, place.column);
    }
  });
}

/** Selects the row of a table of targets: the one that has the finding's id in one of its cells. */
async function goToTarget(
  context: Excel.RequestContext,
  place: FindingPlace,
  { reveal = false }: GoToOptions,
): Promise<Result<{ address: string }>> {
  const table = context.workbook.tables.getItemOrNullObject(place.table).load("name");
  await context.sync();
  if (table.isNullObject) return failed("excel.table-gone", { table: place.table });
  const body = table.getDataBodyRange().load("values");
  const sheet = table.worksheet.load("visibility,name");
  await context.sync();
  const index = body.values.findIndex((row) => row.some((cell) => String(cell).trim() === place.row));
  if (index < 0) return failed("excel.row-gone", { row: place.row ?? "" });
  const row = body.getRow(index).load("address,rowHidden");
  await context.sync();
  const address = cellsOf(row.address);
  const hidden = row.rowHidden || sheet.visibility !== "Visible";
  if (hidden && !reveal) return failed("excel.place-hidden", { sheet: sheet.name, cell: address });
  if (sheet.visibility !== "Visible") sheet.visibility = "Visible";
  if (row.rowHidden) {
    table.clearFilters();
    row.getEntireRow().rowHidden = false;
  }
  sheet.activate();
  row.select();
  await context.sync();
  return done({ address });
}
