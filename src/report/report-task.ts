/** A task as a report sees it: the row as it stands, read by meaning, with the plan behind it. */
import { type Registry, readAgencies } from "../agency/index";
import type { CellValue } from "../plan/cell";
import { type ColumnId, type Condition, completedStatus, statuses } from "../plan/column";
import { conditionOf } from "../plan/condition";
import { fromSerial, type IsoDate } from "../plan/date";
import type { Agencies, Task } from "../plan/plan";
import { cellText, type TaskRow } from "../plan/task-row";
import { matchKey } from "../text/key";
import type { TaskPointer } from "./report-table";

export interface ReportTask {
  readonly pointer: TaskPointer;
  /** Index of its source among the report's. */
  readonly source: number;
  /** The plan's own task; null for a row that was added. */
  readonly planned: Task | null;
  readonly section: string | null;
  readonly ordinal: string;
  readonly content: string;
  readonly lead: Agencies;
  readonly coordinating: Agencies;
  readonly deliverable: string;
  readonly supervisor: string;
  readonly deadline: string;
  readonly due: IsoDate | null;
  readonly status: string;
  readonly completedOn: IsoDate | null;
  readonly evidence: string;
  readonly result: string;
  readonly difficulty: string;
  readonly amendment: string;
  readonly extra: Readonly<Record<string, string>>;
  /** Null where a date cell cannot be read: nothing is claimed about such a task. */
  readonly condition: Condition | null;
  readonly statusKnown: boolean;
}

const statusByKey = new Map(statuses.map((status) => [matchKey(status), status]));

/** A day from a cell; undefined for text or numbers that are none. Empty is null: no day. */
function dayOf(value: CellValue | undefined): IsoDate | null | undefined {
  if (value === undefined || (typeof value === "string" && value.trim() === "")) return null;
  return typeof value === "number" ? (fromSerial(value) ?? undefined) : undefined;
}

/** Reads one row. `section` is the plan's section it belongs to, null for none. */
export function readReportTask(
  row: TaskRow,
  context: { source: number; planned: Task | null; section: string | null; registry: Registry; asOf: IsoDate },
): ReportTask {
  const { planned, registry, asOf } = context;
  const text = (column: ColumnId, fallback = "") =>
    row.cells[column] === undefined ? fallback : cellText(row, column);
  const agencies = (column: "lead" | "coordinating"): Agencies => {
    const written = text(column, planned?.[column].text ?? "");
    const asPlanned = planned?.[column];
    return asPlanned !== undefined && asPlanned.text === written ? asPlanned : readAgencies(written, registry);
  };
  const due = row.cells.due === undefined ? (planned?.deadline.due ?? null) : dayOf(row.cells.due);
  const completedOn = dayOf(row.cells.completedOn);
  const written = text("status");
  const status = statusByKey.get(matchKey(written)) ?? written;
  const readable = due !== undefined && (completedOn !== undefined || status !== completedStatus);
  return {
    pointer: { table: row.table, row: text("key"), index: row.index },
    source: context.source,
    planned,
    section: context.section,
    ordinal: text("ordinal", planned?.ordinal),
    content: text("content", planned?.content),
    lead: agencies("lead"),
    coordinating: agencies("coordinating"),
    deliverable: text("deliverable", planned?.deliverable),
    supervisor: text("supervisor", planned?.supervisor ?? ""),
    deadline: text("deadline", planned?.deadline.text),
    due: due ?? null,
    status,
    completedOn: completedOn ?? null,
    evidence: text("evidence"),
    result: text("result"),
    difficulty: text("difficulty"),
    amendment: text("amendment"),
    extra: planned?.extra ?? {},
    condition: readable ? conditionOf({ status, due: due ?? null, completedOn: completedOn ?? null }, asOf) : null,
    statusKnown: written === "" || statusByKey.has(matchKey(written)),
  };
}
