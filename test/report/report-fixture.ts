/** Plans and rows for the tests of this room. */
import { createRegistry, parseRegistry, readAgencies } from "../../src/agency/index";
import type { CellValue } from "../../src/plan/cell";
import type { ColumnId } from "../../src/plan/column";
import { toSerial } from "../../src/plan/date";
import type { Plan, Task } from "../../src/plan/plan";
import type { TaskRow } from "../../src/plan/task-row";
import { defaultSettings, type ReportInput, type ReportSource } from "../../src/report/index";
import { planWith } from "../plan/sample";

const records = parseRegistry([
  { id: "so-noi-vu", name: "Sở Nội vụ", kind: "so", level: "tinh" },
  { id: "so-tai-chinh", name: "Sở Tài chính", kind: "so", level: "tinh" },
  { id: "so-khdt", name: "Sở Kế hoạch và Đầu tư", kind: "so", level: "tinh", validTo: "2025-02-28" },
]);
if (!records.ok) throw new Error(records.problem.code);
export const registry = createRegistry(records.value);

export interface TaskSample {
  readonly lead?: string;
  readonly due?: string | null;
  readonly deadline?: string;
  readonly content?: string;
  readonly supervisor?: string | null;
}

export function task(id: string, sample: TaskSample = {}): Task {
  const [section = "", ordinal = ""] = id.split("/");
  const due = sample.due === undefined ? "2026-03-31" : sample.due;
  return {
    id,
    section,
    ordinal,
    content: sample.content ?? `Nội dung ${id}`,
    lead: readAgencies(sample.lead ?? "Sở Tài chính", registry),
    coordinating: readAgencies("", registry),
    deliverable: "Quyết định",
    supervisor: sample.supervisor ?? null,
    deadline: {
      text: sample.deadline ?? (due === null ? "Hằng năm" : "Quý I/2026"),
      kind: due === null ? "ongoing" : "by",
      from: null,
      due,
      certainty: "stated",
      note: null,
    },
    source: { part: "appendix", line: 1 },
  };
}

export function plan(tasks: readonly Task[], document: Partial<Plan["document"]> = {}): Plan {
  const sections = [...new Set(tasks.map((one) => one.section))].filter((id) => id !== "");
  return planWith({
    document,
    sections: sections.map((id) => ({
      id,
      parent: id.includes(".") ? (id.split(".")[0] ?? null) : null,
      numeral: id,
      title: `Nhóm ${id}`,
      inferred: false,
    })),
    tasks: [...tasks],
  });
}

export function row(one: Task, index: number, cells: Partial<Record<ColumnId, CellValue>> = {}): TaskRow {
  return {
    table: "NhiemVu",
    index,
    cells: {
      key: one.id,
      ordinal: one.ordinal,
      content: one.content,
      lead: one.lead.text,
      coordinating: one.coordinating.text,
      deliverable: one.deliverable,
      ...(one.supervisor === null ? {} : { supervisor: one.supervisor }),
      deadline: one.deadline.text,
      due: one.deadline.due === null ? "" : toSerial(one.deadline.due),
      status: "",
      completedOn: "",
      ...cells,
    },
  };
}

/** A source whose rows are the plan's tasks; `cells` by task id. */
export function source(
  from: Plan,
  cells: Readonly<Record<string, Partial<Record<ColumnId, CellValue>>>> = {},
): ReportSource {
  return { table: "NhiemVu", plan: from, rows: from.tasks.map((one, index) => row(one, index, cells[one.id])) };
}

export function input(sources: readonly ReportSource[], rest: Partial<ReportInput> = {}): ReportInput {
  return { sources, asOf: "2026-11-22", registry, settings: defaultSettings, ...rest };
}
