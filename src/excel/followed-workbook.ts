/** What a check that follows the workbook has read, and how it reads again what changed. */
import { type Registry, readAgencyCell } from "../agency";
import { type LiveCheck, rowKey, startLiveCheck, type TargetTable } from "../check";
import type { CellValue } from "../plan/cell";
import type { ColumnId } from "../plan/column";
import type { IsoDate } from "../plan/date";
import { done, type Result } from "../plan/message";
import { cellText, type TaskRow } from "../plan/task-row";
import type { Work } from "../plan/work";
import { agencyTableName, baselineSheetName } from "../sheet";
import { parseArea } from "./area";
import type { Extent, TouchedRows, WatchedSheets } from "./change-extent";
import { type CheckOptions, type CheckReading, readForCheck } from "./check-workbook";
import { type FoundTable, findTables } from "./find-tables";
import { isExpected, toProblem } from "./problem";
import { readAreas } from "./read-area";
import { rowsOf } from "./read-rows";
import { readTargetTables, targetRows } from "./read-targets";
import type { TaskTable } from "./read-workbook";
import { withRowFacts } from "./row-facts";
import { readExcelWhenIdle } from "./run";
import { stateSheetName } from "./state-sheet";

export interface Followed {
  readonly reading: CheckReading;
  readonly live: LiveCheck;
  readonly watched: WatchedSheets;
  /** The positions of the rows that hold something, by table. */
  readonly filled: ReadonlyMap<string, ReadonlySet<number>>;
  /** Columns with a formula of somebody's own, by table and row: their values change with cells anywhere. */
  readonly computed: ReadonlyMap<string, Map<number, readonly ColumnId[]>>;
  readonly stateSheet: string | null;
  /** Where the tables of the workbook stand, as text to compare. */
  readonly tables: string;
  /** The agencies that lead the task of each row, by `rowKey`: the same map for as long as this is followed. */
  readonly leads: ReadonlyMap<string, readonly string[]>;
  /** Keeps in mind which cells of a row are computed now, and who leads its task. */
  remember(row: TaskRow): void;
}

/** A row that was read again, and the columns in which it may have changed. */
export interface ChangedRow {
  readonly row: TaskRow;
  readonly columns: readonly ColumnId[];
}

/** A paste of more rows is checked anew: reading them one by one would save nothing. */
const fewRows = 500;

/** Reads and checks everything. */
export async function follow(options: CheckOptions, work?: Work): Promise<Result<Followed>> {
  const read = await readExcelWhenIdle(async (context) => {
    const { worksheets, tables } = context.workbook;
    const state = worksheets.getItemOrNullObject(stateSheetName).load("id");
    const baseline = worksheets.getItemOrNullObject(baselineSheetName).load("id");
    tables.load("items/name");
    const reading = await readForCheck(context, options, work);
    if (!reading.ok) return reading;
    const sheets = tables.items.map((table) => ({ name: table.name, sheet: table.worksheet.load("id") }));
    const placed = placesOf(await findTables(context), tables.items);
    const idsOf = (wanted: (name: string) => boolean) =>
      sheets.filter(({ name }) => wanted(name)).map(({ sheet }) => sheet.id);
    const targetNames = new Set(reading.value.input.targets?.map(({ name }) => name));
    const watched = {
      tables: reading.value.tables,
      targets: new Set(idsOf((name) => targetNames.has(name))),
      whole: new Set([...idsOf((name) => name === agencyTableName), ...(baseline.isNullObject ? [] : [baseline.id])]),
    };
    return done({ reading: reading.value, watched, tables: placed, stateSheet: state.isNullObject ? null : state.id });
  });
  if (!read.ok) return read;
  const { input, tables } = read.value.reading;
  const filled = new Map(tables.map(({ name, rows }) => [name, new Set(rows.map(({ index }) => index))]));
  const computed = new Map(tables.map(({ name }) => [name, new Map<number, readonly ColumnId[]>()]));
  const leads = new Map<string, readonly string[]>();
  const agencies = agencyReader(input.registry, input.asOf);
  const remember = (row: TaskRow) => {
    leads.set(rowKey(row.table, row.index), agencies(cellText(row, "lead")));
    const known = computed.get(row.table);
    if ((row.facts?.formulas.length ?? 0) > 0) known?.set(row.index, row.facts?.formulas ?? []);
    else known?.delete(row.index);
  };
  for (const table of tables) for (const row of table.rows) remember(row);
  try {
    return done({ ...read.value, filled, computed, leads, remember, live: await startLiveCheck(input, work) });
  } catch (error) {
    if (!isExpected(error)) throw error;
    return { ok: false, problem: toProblem(error) };
  }
}

/** Official names where an agency is known, else what the cell says; equal cells are read once. */
function agencyReader(registry: Registry, asOf: IsoDate): (text: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (text) => {
    const names = known.get(text) ?? [
      ...new Set(readAgencyCell(text, registry, { asOf }).refs.map(({ ref }) => ref.name ?? ref.text)),
    ];
    known.set(text, names);
    return names;
  };
}

/** Whether task tables or other Excel tables came, went, or stand elsewhere than they were read. */
export async function haveTablesMoved(context: Excel.RequestContext, { tables }: Followed): Promise<boolean> {
  const all = context.workbook.tables.load("items/name");
  return placesOf(await findTables(context), all.items) !== tables;
}

function placesOf(found: readonly FoundTable[], all: readonly Excel.Table[]): string {
  const places = found.map(({ name, sheetId, header, body, columns }) => [name, sheetId, header, body, [...columns]]);
  return JSON.stringify([places, all.map(({ name }) => name).sort()]);
}

/**
 * Reads again what the changes touched, and the rows that compute something; null where a table is not what it was, so that all must
 * be read again. In plain cells nobody knows where a table ends: there, all is read again for any change of its sheet.
 */
export async function readChanged(
  context: Excel.RequestContext,
  current: Followed,
  extent: Extent,
  anywhere: boolean,
): Promise<{ rows: ChangedRow[]; targets: TargetTable[] | null } | null> {
  const touched = [...extent.rows, ...(anywhere ? computedRows(current) : [])];
  if (touched.reduce((sum, { area }) => sum + area.rows, 0) > fewRows) return null;
  const rows: ChangedRow[] = [];
  for (const table of new Set(touched.map((part) => part.table))) {
    const parts = touched.filter((part) => part.table === table);
    const now = await readTouched(context, table, parts);
    if (now === null) return null;
    const known = current.filled.get(table.name);
    for (const { area, columns } of parts)
      for (let index = area.row - table.body.row; index < area.row - table.body.row + area.rows; index++) {
        const row = now.get(index);
        // a row that was emptied, or filled in for the first time, has a place among the others
        if ((row !== undefined) !== (known?.has(index) === true)) return null;
        if (row !== undefined) rows.push({ row, columns });
      }
  }
  return { rows, targets: extent.targets ? await targetRows(await readTargetTables(context)) : null };
}

/** Neighbouring rows together. */
function computedRows({ reading, computed }: Followed): TouchedRows[] {
  return reading.tables.flatMap((table) => {
    const runs: { first: number; rows: number; columns: Set<ColumnId> }[] = [];
    for (const [index, columns] of [...(computed.get(table.name) ?? [])].sort(([a], [b]) => a - b)) {
      const run = runs.at(-1);
      if (run === undefined || run.first + run.rows !== index)
        runs.push({ first: index, rows: 1, columns: new Set(columns) });
      else {
        run.rows++;
        for (const column of columns) run.columns.add(column);
      }
    }
    return runs.map(({ first, rows, columns }) => ({
      table,
      area: { ...table.body, row: table.body.row + first, rows },
      columns: [...columns],
    }));
  });
}

/**
 * The rows of some parts of a table as they are now, with their facts, by position; null where the table's place or its headers are
 * others than were read. Rows with formulas may lie far apart: their number does not count in the requests.
 */
async function readTouched(
  context: Excel.RequestContext,
  table: TaskTable,
  parts: readonly TouchedRows[],
): Promise<ReadonlyMap<number, TaskRow> | null> {
  const now = context.workbook.tables.getItemOrNullObject(table.name).load("name");
  await context.sync();
  if (now.isNullObject) return null;
  const body = now.getDataBodyRange().load("address");
  const header = now.getHeaderRowRange().load("values");
  await context.sync();
  const place = parseArea(body.address);
  const same =
    place !== null &&
    place.row === table.body.row &&
    place.column === table.body.column &&
    place.rows === table.body.rows &&
    sameHeaders(header.values[0] ?? [], table.headers);
  if (!same) return null;
  const areas = parts.map(({ area }) => area);
  const values = await readAreas(context, context.workbook.worksheets.getItem(table.sheetId), areas);
  const first = Math.min(...areas.map(({ row }) => row));
  const end = Math.max(...areas.map(({ row, rows }) => row + rows));
  const rows = areas.flatMap((area, at) =>
    rowsOf({ ...table, body: area }, values[at] ?? []).map((row) => ({ ...row, index: row.index + area.row - first })),
  );
  const span = { ...table, body: { ...table.body, row: first, rows: end - first }, rows };
  const { tables } = await withRowFacts(context, [span]);
  const above = first - table.body.row;
  return new Map((tables[0]?.rows ?? []).map((row) => [row.index + above, { ...row, index: row.index + above }]));
}

function sameHeaders(now: readonly CellValue[], before: readonly CellValue[]): boolean {
  return now.length === before.length && now.every((header, at) => header === before[at]);
}
