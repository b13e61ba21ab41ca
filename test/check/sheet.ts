/** A small plan and its rows as a fresh sheet holds them, for the tests of rules: each test changes what it is about. */
import { readAgencies, shippedRegistry } from "../../src/agency/index";
import { createTableCheck, type Finding, type RuleSettings } from "../../src/check/index";
import { readDeadline } from "../../src/deadline/index";
import type { CellValue } from "../../src/plan/cell";
import type { ColumnId } from "../../src/plan/column";
import type { IsoDate } from "../../src/plan/date";
import type { Plan, Task } from "../../src/plan/plan";
import type { TaskRow } from "../../src/plan/task-row";
import { cellsOf, planWith } from "../plan/sample";

export const registry = shippedRegistry();
export type Cells = Partial<Record<ColumnId, CellValue>>;

export function taskOf(
  id: string,
  changes: Partial<
    Record<"content" | "lead" | "coordinating" | "deliverable" | "deadline" | "supervisor", string>
  > = {},
): Task {
  const [section = "", ordinal = ""] = id.split("/");
  return {
    id,
    section,
    ordinal,
    content: changes.content ?? `Xây dựng Đề án ${id}`,
    lead: readAgencies(changes.lead ?? "Sở Tài chính", registry),
    coordinating: readAgencies(changes.coordinating ?? "Các sở, ban, ngành, đơn vị cấp tỉnh", registry),
    deliverable: changes.deliverable ?? "Đề án",
    supervisor: changes.supervisor ?? "Chủ tịch UBND tỉnh",
    deadline: readDeadline(changes.deadline ?? "Quý III/2026", { issuedOn: "2026-01-07" }),
    source: { part: "appendix", line: 1 },
  };
}

export function planOf(tasks: readonly Task[]): Plan {
  return planWith({
    sections: [{ id: "I", parent: null, numeral: "I", title: "Kinh tế", inferred: false }],
    tasks: [...tasks],
  });
}

/** The row as loaded, with a status nobody can fault, then `changes`. */
export function rowOf(task: Task, index: number, changes: Cells = {}): TaskRow {
  return { table: "NhiemVu", index, cells: { ...cellsOf(task, planOf([])), ...changes } };
}

export interface Looked {
  readonly asOf?: IsoDate;
  readonly settings?: RuleSettings;
  readonly missing?: readonly ColumnId[];
  readonly plan?: Plan | null;
}

/** All findings of rows against a plan. */
export function look(plan: Plan | null, rows: readonly TaskRow[], options: Looked = {}): Finding[] {
  const check = createTableCheck(
    { name: "NhiemVu", plan, missingColumns: options.missing ?? [] },
    { registry, asOf: options.asOf ?? "2026-06-01", ...(options.settings && { settings: options.settings }) },
  );
  return [...check.columns(), ...check.table(rows), ...rows.flatMap((row) => check.row(row))];
}

/** The findings of one rule for a plan of one task (with `planned` in place of its usual cells) whose row has `cells` changed. */
export function faults(
  rule: string,
  cells: Cells,
  planned: Parameters<typeof taskOf>[1] = {},
  options: Looked = {},
): Finding[] {
  const task = taskOf("I/1", planned);
  const plan = options.plan === undefined ? planOf([task]) : options.plan;
  return look(plan, [rowOf(task, 0, cells)], options).filter((finding) => finding.rule === rule);
}

/** What a fix would write, by column. */
export function fixed(finding: Finding | undefined): Cells {
  return Object.fromEntries((finding?.fix?.edits ?? []).map(({ column, to }) => [column, to]));
}

/** The labels of what is offered. */
export function offered(finding: Finding | undefined): string[] {
  return (finding?.suggestions ?? []).map(({ label }) => label);
}
