/**
 * How far changes of the workbook reach into what a check has read: rows of task tables, the targets, perhaps where the tables stand;
 * or all of it.
 */
import type { ColumnId } from "../plan/column";
import type { Area } from "../sheet/address";
import { parseArea } from "./area";
import type { TaskTable } from "./read-workbook";
import type { WorkbookChange } from "./watch-workbook";

/** Rows of one table whose cells in these columns changed. */
export interface TouchedRows {
  readonly table: TaskTable;
  /** The rows, all of the table's columns. */
  readonly area: Area;
  readonly columns: readonly ColumnId[];
}

export interface Extent {
  readonly rows: readonly TouchedRows[];
  /** Whether the targets must be read again. */
  readonly targets: boolean;
  /** Whether tables may have come or gone, which is worth a look before anything is read again. */
  readonly elsewhere: boolean;
}

/** What a check has read, by the ids of its worksheets. */
export interface WatchedSheets {
  readonly tables: readonly TaskTable[];
  readonly targets: ReadonlySet<string>;
  /** Sheets of which every change concerns everything: the list of agencies, the plans as loaded. */
  readonly whole: ReadonlySet<string>;
}

/** The extent of the changes together; null where they did more than can be taken in piece by piece. */
export function extentOf(changes: readonly WorkbookChange[], watched: WatchedSheets): Extent | null {
  const rows: TouchedRows[] = [];
  let targets = false;
  let elsewhere = false;
  for (const { kind, moved, sheetId, address } of changes) {
    if (watched.whole.has(sheetId)) return null;
    const tables = watched.tables.filter((table) => table.sheetId === sheetId);
    if (watched.targets.has(sheetId)) {
      if (kind === "sheet-deleted") return null;
      targets = true;
    }
    if (tables.length === 0) {
      if (kind !== "rows-shown") elsewhere = true;
      continue;
    }
    if (kind !== "cells" || moved || address === null) return null;
    for (const part of address.split(",")) {
      const area = parseArea(part);
      const table = area === null ? undefined : tables.find((candidate) => reaches(area, candidate));
      if (area === null) return null;
      if (table === undefined) elsewhere = true;
      else if (!table.isTable || !isInside(area, table.body)) return null;
      else rows.push(touched(table, area));
    }
  }
  return { rows, targets, elsewhere };
}

/** The rows of `area`, and the columns of it. */
function touched(table: TaskTable, area: Area): TouchedRows {
  const { body } = table;
  const inside = (offset: number) => {
    const column = body.column + offset;
    return column >= area.column && column < area.column + area.columns;
  };
  const columns = [...table.columns].flatMap(([id, offset]) => (inside(offset) ? [id] : []));
  return { table, area: { ...body, row: area.row, rows: area.rows }, columns };
}

/** Whether the area touches the table or what stands right beneath it; of plain cells nobody knows where they end. */
function reaches(area: Area, { header, body, isTable }: TaskTable): boolean {
  if (!isTable) return true;
  const below = body.row + body.rows + 1;
  return (
    area.row < below &&
    area.row + area.rows > header.row &&
    area.column < body.column + body.columns &&
    area.column + area.columns > body.column
  );
}

function isInside(area: Area, body: Area): boolean {
  return (
    area.row >= body.row &&
    area.row + area.rows <= body.row + body.rows &&
    area.column >= body.column &&
    area.column + area.columns <= body.column + body.columns
  );
}
