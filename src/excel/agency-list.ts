/**
 * The table of agencies on sheet "Danh mục" as it stands now. Clerks write into it, so columns are found by header and rows by
 * name; what the add-in writes there itself is little and can be taken back.
 */
import type { CellValue } from "../plan/cell";
import { quietly, type Work } from "../plan/work";
import { type Area, absoluteReference, agencyListHeaders, agencyListName, agencyTableName, ownSource } from "../sheet";
import { matchKey } from "../text/key";
import { parseArea, sheetOf } from "./area";
import { readValues } from "./read-area";
import { rowRuns } from "./row-run";

export interface AgencyList {
  readonly sheet: string;
  readonly isProtected: boolean;
  /** The header row and the body. */
  readonly area: Area;
  readonly headers: readonly CellValue[];
  readonly rows: readonly (readonly CellValue[])[];
  /** Position of a column from the left edge, -1 where its header is gone. */
  readonly at: { readonly name: number; readonly otherNames: number; readonly source: number };
}

/** One thing the add-in wrote into the list: another name for an agency, a row of its own for it, or both. */
export interface ListChange {
  /** Official name of the agency. */
  readonly name: string;
  /** The other name that was added, null for none. */
  readonly alias: string | null;
  /** Whether the row is new. */
  readonly added: boolean;
}

const [nameHeader, otherNamesHeader, , , , sourceHeader] = agencyListHeaders;

/** The list, or null where the workbook has none (any more). */
export async function readAgencyList(context: Excel.RequestContext, work?: Work): Promise<AgencyList | null> {
  const table = context.workbook.tables.getItemOrNullObject(agencyTableName);
  await context.sync();
  if (table.isNullObject) return null;
  const range = table.getRange().load("address");
  table.worksheet.load("name");
  table.worksheet.protection.load("protected");
  await context.sync();
  const area = parseArea(range.address);
  if (area === null) return null;
  const sheet = context.workbook.worksheets.getItem(sheetOf(range.address));
  const [headers = [], ...rows] = await readValues(context, sheet, area, quietly(work));
  const position = (wanted: string) => headers.findIndex((header) => matchKey(String(header)) === matchKey(wanted));
  return {
    sheet: table.worksheet.name,
    isProtected: table.worksheet.protection.protected,
    area,
    headers,
    rows,
    at: { name: position(nameHeader), otherNames: position(otherNamesHeader), source: position(sourceHeader) },
  };
}

/** A row for the list as it stands: `values` in the order of `agencyListHeaders`, each under its header wherever that is now. */
export function listRow({ headers }: Pick<AgencyList, "headers">, values: readonly CellValue[]): CellValue[] {
  const byHeader = new Map(agencyListHeaders.map((header, at) => [matchKey(header), values[at] ?? ""]));
  return headers.map((header) => byHeader.get(matchKey(String(header))) ?? "");
}

/** The names in a cell of the column Tên gọi khác. */
export function otherNamesIn(cell: CellValue | undefined): string[] {
  return String(cell ?? "")
    .split(/[;\n]/u)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** What of the wish is not on the list yet. */
export function missingOnList(list: AgencyList, wanted: Omit<ListChange, "added">): ListChange | null {
  const row = rowOf(list, wanted.name);
  if (row < 0) return { ...wanted, added: true };
  const known = otherNamesIn(list.rows[row]?.[list.at.otherNames]).map(matchKey);
  return wanted.alias === null || known.includes(matchKey(wanted.alias)) ? null : { ...wanted, added: false };
}

/** Queues the changes; rows go behind the last one, and the name behind the dropdowns grows with them. */
export function writeToList(context: Excel.RequestContext, list: AgencyList, changes: readonly ListChange[]): void {
  const sheet = context.workbook.worksheets.getItem(list.sheet);
  for (const { name, alias } of changes.filter(({ added }) => !added)) {
    const row = rowOf(list, name);
    const names = [...otherNamesIn(list.rows[row]?.[list.at.otherNames]), ...(alias === null ? [] : [alias])];
    writeText(sheet, bodyCell(list, row, list.at.otherNames), names.join("; "));
  }
  const added = changes.filter((change) => change.added);
  if (added.length === 0) return;
  appendToList(
    context,
    list,
    added.map(({ name, alias }) => {
      const cells = list.headers.map((): CellValue => "");
      cells[list.at.name] = name;
      if (alias !== null) cells[list.at.otherNames] = alias;
      if (list.at.source >= 0) cells[list.at.source] = ownSource;
      return cells;
    }),
  );
}

/**
 * Queues rows behind the last one; text goes into cells formatted as text, so that Excel takes nothing for a date or a formula. A
 * list without agencies has one blank row, which is filled first: Excel may take it for the table's place to insert.
 */
export function appendToList(
  context: Excel.RequestContext,
  list: AgencyList,
  rows: readonly (readonly CellValue[])[],
): void {
  const { row, column, columns } = list.area;
  const start = isBlank(list) ? 1 : 0;
  for (const cells of rows.slice(0, start)) replaceInList(context, list, 0, cells);
  const added = rows.slice(start);
  if (added.length === 0) return;
  const sheet = context.workbook.worksheets.getItem(list.sheet);
  sheet.tables.getItem(agencyTableName).rows.add(
    -1,
    added.map((cells) => cells.map(() => "")),
  );
  const range = sheet.getRangeByIndexes(row + list.area.rows, column, added.length, columns);
  range.numberFormat = added.map((cells) => cells.map(formatOf));
  range.values = added.map((cells) => [...cells]);
  const names = { row: row + 1, column: column + list.at.name, rows: list.rows.length + added.length, columns: 1 };
  context.workbook.names.getItem(agencyListName).formula = `=${absoluteReference(list.sheet, names)}`;
}

/** Whether the list has no agency yet: its body is one row without contents. */
function isBlank({ rows }: AgencyList): boolean {
  return rows.length === 1 && rows[0]?.every((cell) => cell === "") === true;
}

/** Queues a row in the place of another one of the body. */
export function replaceInList(
  context: Excel.RequestContext,
  { sheet, area }: AgencyList,
  row: number,
  cells: readonly CellValue[],
): void {
  const range = context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(area.row + 1 + row, area.column, 1, area.columns);
  range.numberFormat = [cells.map(formatOf)];
  range.values = [[...cells]];
}

function formatOf(cell: CellValue): string {
  return typeof cell === "number" ? "dd/mm/yyyy" : "@";
}

/** Takes changes back as far as the list still holds them; what somebody wrote since stays. */
export async function takeBackFromList(context: Excel.RequestContext, changes: readonly ListChange[]): Promise<void> {
  const list = changes.length === 0 ? null : await readAgencyList(context);
  if (list === null) return;
  const sheet = context.workbook.worksheets.getItem(list.sheet);
  const removed: number[] = [];
  for (const { name, alias, added } of changes) {
    const row = rowOf(list, name);
    if (row < 0) continue;
    const names = otherNamesIn(list.rows[row]?.[list.at.otherNames]);
    const left = names.filter((other) => alias === null || matchKey(other) !== matchKey(alias));
    const untouched = list.rows[row]?.every(
      (cell, at) => cell === "" || at === list.at.name || at === list.at.otherNames || at === list.at.source,
    );
    if (added && left.length === 0 && untouched === true) removed.push(row);
    else if (left.length < names.length) writeText(sheet, bodyCell(list, row, list.at.otherNames), left.join("; "));
  }
  removeFromList(context, list, removed, false);
}

/** Queues that rows of the body go. A table keeps one row, if a blank one; `added` tells that rows came behind them. */
export function removeFromList(
  context: Excel.RequestContext,
  list: AgencyList,
  rows: readonly number[],
  added: boolean,
): void {
  const { headers, area } = list;
  const removed = [...rows].sort((a, b) => a - b);
  const emptied = !added && removed.length === list.rows.length ? removed.splice(0, 1) : [];
  const sheet = context.workbook.worksheets.getItem(list.sheet);
  // the lowest first: those above stay where they are
  for (const { first, count } of rowRuns(removed).reverse())
    sheet.getRangeByIndexes(area.row + 1 + first, area.column, count, area.columns).delete("Up");
  for (const row of emptied) {
    const blank = headers.map(() => "");
    replaceInList(context, list, row, blank);
  }
}

function rowOf(list: AgencyList, name: string): number {
  const key = matchKey(name);
  return list.rows.findIndex((row) => matchKey(String(row[list.at.name] ?? "")) === key);
}

function bodyCell({ area }: AgencyList, row: number, column: number): Area {
  return { row: area.row + 1 + row, column: area.column + column, rows: 1, columns: 1 };
}

function writeText(sheet: Excel.Worksheet, { row, column }: Area, text: string): void {
  const range = sheet.getRangeByIndexes(row, column, 1, 1);
  range.numberFormat = [["@"]];
  range.values = [[text]];
}
