/** What is known of each report sheet: which report it is, and a checksum of what was written, to see whether a clerk changed it. */
import { strToU8 } from "fflate";
import { z } from "zod";
import type { CellValue } from "../plan/cell";
import { checksum } from "../sheet/checksum";
import { recordsOf, type State, type StoredRecord } from "./state-sheet";

const kind = "report";

const reportStampSchema = z.object({
  sheet: z.string(),
  sheetId: z.string(),
  kind: z.string(),
  /** ISO with time zone. */
  madeAt: z.string(),
  /** ISO day the numbers are of. */
  asOf: z.string(),
  /** Of the values of the sheet's used cells as Excel held them after writing; null while it is being written. */
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

/** A checksum over cells: equal for equal values in equal places. */
export function contentChecksum(cells: readonly (readonly CellValue[])[]): string {
  return checksum(strToU8(JSON.stringify(cells)));
}
