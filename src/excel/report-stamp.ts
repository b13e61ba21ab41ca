/**
 * What is known of each report sheet: which report it is, from what it was made, and checksums that tell whether a clerk
 * changed the sheet, or the tables it was made from, since.
 */
import { strToU8 } from "fflate";
import { z } from "zod";
import type { CellValue } from "../plan/cell";
import { checksum } from "../sheet/checksum";
import type { ReportOptions } from "./report-tables";
import { recordsOf, type State, type StoredRecord } from "./state-sheet";

const kind = "report";

const reportStampSchema = z.object({
  sheet: z.string(),
  sheetId: z.string(),
  kind: z.string(),
  /** The part of the workbook it covers; "" for all of it. Reports of different parts have sheets of their own. */
  scope: z.string().default(""),
  /** ISO with time zone. */
  madeAt: z.string(),
  /** ISO day the numbers are of. */
  asOf: z.string(),
  /** Checksum of the rows of each task table it was made from, by the table's name. */
  data: z.record(z.string(), z.string()).default({}),
  /** Of the sheet's used cells as Excel held them after writing; null while it is being written. */
  content: z.string().nullable(),
});
export type ReportStamp = z.infer<typeof reportStampSchema>;

/** The stamps of all reports ever made in the workbook; their sheets may be gone. */
export function reportStamps(state: State): ReportStamp[] {
  return recordsOf(state, reportStampSchema, kind);
}

/** The stamp as a record of the state sheet; a sheet has one stamp. */
export function stampRecord(stamp: ReportStamp): StoredRecord {
  return { kind, id: stamp.sheetId, value: stamp };
}

/** What part of the workbook a report covers, as a stamp keeps it. */
export function scopeOf({ tables, filter }: ReportOptions): string {
  const { agency, section, period } = filter ?? {};
  const parts = [tables && [...tables].sort(), agency, section, period?.from, period?.to];
  return parts.every((part) => part === undefined) ? "" : JSON.stringify(parts.map((part) => part ?? null));
}

/**
 * A checksum over cells as formulas: equal for equal cells in equal places. What a formula says does not count, for Excel itself
 * changes its references when rows come and go in the task table.
 */
export function contentChecksum(cells: readonly (readonly CellValue[])[]): string {
  const plain = cells.map((row) => row.map((cell) => (typeof cell === "string" && cell.startsWith("=") ? "=" : cell)));
  return checksum(strToU8(JSON.stringify(plain)));
}
