/** A checksum over what a report is made from, to tell whether the data has changed since. */
import { strToU8 } from "fflate";
import { columnIds, isComputed } from "../plan/column";
import type { TaskRow } from "../plan/task-row";
import { checksum } from "../sheet/checksum";
import type { ReadTable } from "./read-targets";
import type { TaskTable } from "./read-workbook";

/** By table name. Sorting rows or moving columns is no change, nor is the day: what the sheet computes follows it by itself. */
export function dataChecksums(tables: readonly TaskTable[]): Record<string, string> {
  return Object.fromEntries(tables.map(({ name, rows }) => [name, rowsChecksum(rows)]));
}

/** The same of tables of targets: what stands in their cells, in any order of rows. */
export function targetChecksums(tables: readonly ReadTable[]): Record<string, string> {
  return Object.fromEntries(
    tables.map(({ name, rows }) => [name, linesChecksum(rows.map((row) => JSON.stringify(row)))]),
  );
}

function rowsChecksum(rows: readonly TaskRow[]): string {
  const lines = rows.map(({ cells }) => {
    const filled = columnIds.flatMap((id) => (isComputed(id) || (cells[id] ?? "") === "" ? [] : [[id, cells[id]]]));
    return JSON.stringify(filled);
  });
  return linesChecksum(lines);
}

function linesChecksum(lines: string[]): string {
  return checksum(strToU8(lines.sort().join("\n")));
}
