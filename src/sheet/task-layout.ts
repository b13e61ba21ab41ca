/** Which columns a plan's task table has, in which order, how wide, and which are whose. Everything else follows from this. */
import { type Column, type ColumnId, columnIds, columns, optionalColumns } from "../plan/column";
import type { Plan } from "../plan/plan";

/** In the order in which they are offered. */
export const optionalColumnIds = ["assignee", "internalDue", "amendment", "daysLeft"] as const;
export type OptionalColumnId = (typeof optionalColumnIds)[number];
/** Those a new sheet has unless the office chose otherwise: what it computes anyway, the days that are left. */
export const usualOptionalColumns: readonly OptionalColumnId[] = ["daysLeft"];

/** A column of the sheet: one of the vocabulary, or (`id` null) a column of the document beyond the usual ones. */
export interface TaskColumn {
  readonly id: ColumnId | null;
  readonly header: string;
  /** The header as the document writes it; differs from `header` only where that would stand twice. */
  readonly source: string;
  readonly owner: Column["owner"];
  /** Points. */
  readonly width: number;
}

/** Chosen so that the plan's columns fill one landscape page and the clerk's the next, and common words stay whole. */
const widths: Readonly<Record<ColumnId, number>> = {
  key: 60,
  section: 104,
  ordinal: 34,
  content: 210,
  lead: 96,
  coordinating: 108,
  deliverable: 96,
  supervisor: 78,
  deadline: 78,
  due: 70,
  status: 78,
  completedOn: 74,
  assignee: 84,
  internalDue: 74,
  evidence: 110,
  result: 150,
  difficulty: 130,
  amendment: 130,
  condition: 84,
  daysLeft: 60,
};
const extraWidth = 110;

/** Points. */
export function columnWidth(id: ColumnId): number {
  return widths[id];
}

/** The headers of the document's own extra columns, in the order they first appear. */
export function extraHeaders(plan: Plan): string[] {
  return [...new Set(plan.tasks.flatMap((task) => Object.keys(task.extra ?? {})))];
}

/** The columns of a plan's table: the supervisor's only where the plan names one, the office's optional ones as asked. */
export function taskColumns(plan: Plan, optional: readonly OptionalColumnId[] = []): TaskColumn[] {
  const hasSupervisor = plan.tasks.some((task) => task.supervisor !== null);
  const byId = new Map([...columns, ...optionalColumns].map((column) => [column.id, column]));
  const wanted = columnIds.filter((id) => {
    if (id === "supervisor") return hasSupervisor;
    if (optionalColumns.some((column) => column.id === id)) return optional.some((chosen) => chosen === id);
    return true;
  });
  const usual = wanted.flatMap((id): TaskColumn[] => {
    const column = byId.get(id);
    return column === undefined
      ? []
      : [{ id, header: column.header, source: column.header, owner: column.owner, width: widths[id] }];
  });
  return [...usual, ...freeHeaders(extraHeaders(plan), usual)];
}

/** An extra header that equals one of ours (an Excel table refuses two equal headers) is marked as the plan's. */
function freeHeaders(extra: readonly string[], usual: readonly TaskColumn[]): TaskColumn[] {
  const used = new Set(usual.map((column) => column.header.toLowerCase()));
  return extra.map((name) => {
    let header = name;
    for (let count = 1; used.has(header.toLowerCase()); count++)
      header = count === 1 ? `${name} (kế hoạch)` : `${name} (kế hoạch ${count})`;
    used.add(header.toLowerCase());
    return { id: null, header, source: name, owner: "plan", width: extraWidth };
  });
}
