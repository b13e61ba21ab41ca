/**
 * Finds the task tables of a workbook, whatever clerks did to them: by the hidden names on their header cells, in tables and
 * in what was a table once; then by what the headers mean.
 */
import type { CellValue } from "../plan/cell";
import { type ColumnId, columns as usualColumns } from "../plan/column";
import { type Area, areaAddress } from "../sheet/address";
import { findColumns, readColumnName } from "../sheet/column-identity";
import { parseArea, sheetOf } from "./area";

/** A task table as it stands in the workbook now; rows and columns count from 0 in its worksheet. */
export interface FoundTable {
  /** Name of the Excel table, or a stand-in ("skh_1", "sheet:Nhiệm vụ") for cells that are no table any more. */
  readonly name: string;
  readonly isTable: boolean;
  readonly sheet: string;
  readonly sheetId: string;
  readonly sheetVisible: boolean;
  readonly sheetProtected: boolean;
  /** The number in the names of its columns, null where the names are gone. */
  readonly number: number | null;
  /** Whether the names belong to its sheet only, as in a copy of a sheet. */
  readonly copied: boolean;
  readonly header: Area;
  /** The texts of the header row, from the table's left edge. */
  readonly headers: readonly CellValue[];
  readonly body: Area;
  /** Position of each column that was found, from the table's left edge. */
  readonly columns: ReadonlyMap<ColumnId, number>;
  readonly renamed: readonly { readonly column: ColumnId; readonly header: string }[];
  readonly missing: readonly ColumnId[];
}

interface HeaderName {
  readonly number: number;
  readonly column: ColumnId;
  readonly sheet: string;
  readonly at: Area;
  readonly local: boolean;
}

interface Candidate {
  readonly name: string;
  readonly isTable: boolean;
  readonly sheet: Excel.Worksheet;
  /** Headers and rows, without a row of totals. */
  readonly area: Area;
  readonly headers: readonly CellValue[];
}

/** A header row typed by hand stands within this many rows and columns. */
const searched = { rows: 30, columns: 60 } as const;

/** Looks through the workbook in at most three synchronisations. */
export async function findTables(context: Excel.RequestContext): Promise<FoundTable[]> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load("items/name,items/id,items/visibility");
  tables.load("items/name,items/showHeaders,items/showTotals");
  names.load("items/name,items/formula");
  await context.sync();
  const listed = tables.items.filter((table) => table.showHeaders);
  const tableRanges = listed.map((table) => ({
    table,
    range: table.getRange().load("address"),
    header: table.getHeaderRowRange().load("values"),
  }));
  const sheets = worksheets.items.filter((sheet) => sheet.visibility !== "VeryHidden");
  const used = new Map<string, Excel.Range>();
  for (const sheet of sheets) {
    sheet.protection.load("protected");
    sheet.names.load("items/name,items/formula,items/scope");
    used.set(sheet.name, sheet.getUsedRangeOrNullObject(true).load("address"));
  }
  await context.sync();

  const byName = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const headerNames = [
    ...sheets.flatMap((sheet) =>
      readNames(
        sheet.names.items.filter((item) => item.scope === "Worksheet"),
        true,
      ),
    ),
    ...readNames(names.items, false),
  ];
  const candidates: Candidate[] = [];
  for (const { table, range, header } of tableRanges) {
    const area = parseArea(range.address);
    const sheet = byName.get(sheetOf(range.address).toLowerCase());
    if (area === null || sheet === undefined) continue;
    const rows = area.rows - (table.showTotals ? 1 : 0);
    candidates.push({
      name: table.name,
      isTable: true,
      sheet,
      area: { ...area, rows },
      headers: header.values[0] ?? [],
    });
  }
  const found = candidates.flatMap((candidate) => recognise(candidate, headerNames));
  const known = new Set(found.map((table) => table.sheet));
  const named = new Set(headerNames.map((name) => name.sheet));
  const left = sheets.filter((sheet) => !known.has(sheet.name) && (named.has(sheet.name) || found.length === 0));
  return [...found, ...(await findRanges(context, left, used, headerNames))];
}

function readNames(items: readonly Excel.NamedItem[], local: boolean): HeaderName[] {
  return items.flatMap((item) => {
    const named = readColumnName(item.name.slice(item.name.lastIndexOf("!") + 1));
    const formula: unknown = item.formula;
    if (named === null || typeof formula !== "string") return [];
    const at = parseArea(formula.replace(/^=/u, ""));
    return at === null
      ? []
      : [{ number: named.table, column: named.column, sheet: sheetOf(formula.slice(1)), at, local }];
  });
}

/** Task tables that are plain cells: the used cells of a sheet whose header row carries our names, or reads like one. */
async function findRanges(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  used: ReadonlyMap<string, Excel.Range>,
  names: readonly HeaderName[],
): Promise<FoundTable[]> {
  const looked = sheets.flatMap((sheet) => {
    const range = used.get(sheet.name);
    const area = range === undefined || range.isNullObject ? null : parseArea(range.address);
    if (area === null || area.rows < 2) return [];
    const rows = Math.min(area.rows, searched.rows);
    const columns = Math.min(area.columns, searched.columns);
    const named = names.find((name) => name.sheet === sheet.name && name.at.row >= area.row + rows);
    const top = sheet.getRangeByIndexes(area.row, area.column, named ? named.at.row - area.row + 1 : rows, columns);
    return [{ sheet, area, top: top.load("values") }];
  });
  if (looked.length === 0) return [];
  await context.sync();
  return looked.flatMap(({ sheet, area, top }) => {
    const values: CellValue[][] = top.values;
    for (const [offset, headers] of values.entries()) {
      const row = area.row + offset;
      const rest = { ...area, row, rows: area.rows - offset, columns: headers.length };
      const number = names.find((name) => name.sheet === sheet.name && name.at.row === row)?.number;
      const name = number === undefined ? `sheet:${sheet.name}` : `skh_${number}`;
      const table = recognise({ name, isTable: false, sheet, area: rest, headers }, names);
      if (table.length > 0) return table;
    }
    return [];
  });
}

/** The candidate as a task table, or nothing: without names, the headers must say enough not to be mistaken for an appendix. */
function recognise(candidate: Candidate, names: readonly HeaderName[]): FoundTable[] {
  const { sheet, area, headers } = candidate;
  const here = names.filter(
    (name) =>
      name.sheet === sheet.name &&
      name.at.row === area.row &&
      name.at.column >= area.column &&
      name.at.column < area.column + area.columns &&
      // Names outlive a table that was deleted with its cells.
      headers[name.at.column - area.column] !== "",
  );
  const first = here[0];
  const named = new Map(
    here.filter((name) => name.number === first?.number).map((name) => [name.column, name.at.column - area.column]),
  );
  const { at, renamed } = findColumns(headers, named);
  const enough =
    at.has("content") && (at.has("key") || (candidate.isTable && (at.has("status") || at.has("deadline"))));
  if (first === undefined && !enough) return [];
  return [
    {
      name: candidate.name,
      isTable: candidate.isTable,
      sheet: sheet.name,
      sheetId: sheet.id,
      sheetVisible: sheet.visibility === "Visible",
      sheetProtected: sheet.protection.protected,
      number: first?.number ?? null,
      copied: first?.local === true,
      header: { ...area, rows: 1 },
      headers,
      body: { ...area, row: area.row + 1, rows: area.rows - 1 },
      columns: at,
      renamed,
      missing: usualColumns.map((column) => column.id).filter((id) => !at.has(id)),
    },
  ];
}

/** The address of a cell of the table's body, without its sheet. */
export function bodyAddress(table: FoundTable, index: number, column: ColumnId | null): string {
  const offset = column === null ? 0 : (table.columns.get(column) ?? 0);
  return areaAddress({ row: table.body.row + index, column: table.body.column + offset, rows: 1, columns: 1 });
}
