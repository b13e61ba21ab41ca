/** The stamp that says a workbook was ready to hand in: when, by what version, over which content; and whether that content still stands. */
import { strToU8 } from "fflate";
import { z } from "zod";
import { isoDateSchema } from "../plan/date-schema";
import { checksum } from "../sheet/checksum";
import type { ReadTable } from "./read-targets";
import type { TaskTable } from "./read-workbook";
import { dataChecksums, targetChecksums } from "./report-data";
import { recordOf, type State, type StoredRecord } from "./state-sheet";

const place = { kind: "submission", id: "stamp" } as const;

const stampSchema = z.object({
  /** ISO with time zone. */
  at: z.string(),
  /** The program and its version. */
  application: z.string(),
  /** The day for which all was checked. */
  asOf: isoDateSchema,
  tasks: z.number().int().nonnegative(),
  /** Of everything below, in eight letters, to be told on paper. */
  code: z.string(),
  /** Checksums of the rows of each task table and of each table of targets, by the table's name. */
  content: z.record(z.string(), z.string()),
  /** How many findings and messages somebody let stand with a reason. */
  explained: z.number().int().nonnegative(),
});
export type SubmissionStamp = z.infer<typeof stampSchema>;

export interface StampState extends SubmissionStamp {
  /** Tables whose content is another one now, that came or that went. Empty while the stamp holds. */
  readonly changed: readonly string[];
}

/** The stamp in a state that was read; null where there is none, or where it was taken back. */
export function keptStamp(state: State): SubmissionStamp | null {
  return recordOf(state, stampSchema, place.kind, place.id);
}

/** The record of a stamp; null takes it back. */
export function submissionRecord(value: SubmissionStamp | null): StoredRecord {
  return { ...place, value };
}

/** What a stamp is made over: all rows of all task tables and of the tables of targets; what the sheet computes is left out. */
export function stampedContent(
  tables: readonly TaskTable[],
  targets: readonly ReadTable[],
): Readonly<Record<string, string>> {
  return { ...dataChecksums(tables), ...targetChecksums(targets) };
}

/** The code of a content. */
export function codeOf(content: Readonly<Record<string, string>>): string {
  return checksum(strToU8(JSON.stringify(Object.entries(content).sort()))).toUpperCase();
}

/** A stamp compared with the content as it is now. */
export function stampState(stamp: SubmissionStamp, now: Readonly<Record<string, string>>): StampState {
  const names = new Set([...Object.keys(stamp.content), ...Object.keys(now)]);
  return { ...stamp, changed: [...names].filter((name) => stamp.content[name] !== now[name]) };
}
