/** A row of a task table as one line of a list: what to know of a task to find it again, and which views it belongs to. */
import type { Registry } from "../agency/index";
import { textColumns } from "../check/text-columns";
import type { ColumnId, Condition } from "../plan/column";
import type { IsoDate } from "../plan/date";
import type { Agencies } from "../plan/plan";
import { cellText, type TaskRow } from "../plan/task-row";
import { searchKey } from "../text/key";
import { agencyKeys } from "./agency-key";
import { readReportTask } from "./report-task";

export interface TaskLine {
  readonly table: string;
  /** The task's key; null for a row without one. */
  readonly row: string | null;
  /** Position among the body rows of its table. */
  readonly index: number;
  readonly content: string;
  readonly lead: string;
  readonly due: IsoDate | null;
  readonly deadline: string;
  readonly status: string;
  /** Null where a date of the row cannot be read. */
  readonly condition: Condition | null;
  /** Whether a clerk has filled in anything. */
  readonly updated: boolean;
  /** Registry ids of agencies; of words that are none, their comparison key. */
  readonly leads: readonly string[];
  readonly partners: readonly string[];
  /** The words it is found by, without tone marks. */
  readonly words: string;
}

const filledIn: readonly ColumnId[] = ["status", "completedOn", "evidence", "result", "difficulty", "amendment"];
const found = textColumns.filter((id) => id !== "section");

/** Reads rows as lines, agencies by the registry, conditions for the day `asOf`. */
export function taskLines(rows: readonly TaskRow[], registry: Registry, asOf: IsoDate): TaskLine[] {
  const keys = (agencies: Agencies) => agencyKeys(agencies).flatMap(({ key, kind }) => (kind === "none" ? [] : [key]));
  return rows.map((row) => {
    const task = readReportTask(row, { source: 0, planned: null, section: null, registry, asOf });
    const { content, lead, coordinating, due, deadline, status, condition } = task;
    return {
      table: row.table,
      row: cellText(row, "key") || null,
      index: row.index,
      content,
      lead: lead.text,
      due,
      deadline,
      status,
      condition,
      updated: filledIn.some((column) => cellText(row, column) !== ""),
      leads: keys(lead),
      partners: keys(coordinating),
      words: searchKey(found.map((column) => cellText(row, column)).join(" ")),
    };
  });
}
