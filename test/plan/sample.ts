/** Plans, targets and rows for tests of any room: each test changes what it is about. */
import { toSerial } from "../../src/plan/date";
import type { Plan, Target, Task } from "../../src/plan/plan";
import { sectionHeading } from "../../src/plan/section-heading";
import type { TaskRow } from "../../src/plan/task-row";

/** A decision with nothing in it but what is given. */
export function planWith({
  document,
  ...parts
}: Partial<Omit<Plan, "document">> & { document?: Partial<Plan["document"]> }): Plan {
  return {
    schema: "plan/1",
    document: {
      number: "74/QĐ-UBND",
      kind: "Quyết định",
      title: "Kế hoạch hành động",
      issuer: "Ủy ban nhân dân tỉnh Thanh Hóa",
      issuedOn: "2026-01-07",
      signer: "",
      carriesOut: [],
      period: null,
      ...document,
    },
    sections: [],
    tasks: [],
    targets: [],
    duties: [],
    ...parts,
  };
}

/** A target of section I: at least 11 % by 2026. */
export function targetOf(id: string, indicator: string, rest: Partial<Target> = {}): Target {
  return {
    id,
    section: "I",
    indicator,
    comparator: ">=",
    value: 11,
    upper: null,
    unit: "%",
    when: { from: null, to: 2026 },
    text: indicator,
    source: { part: "body", line: 1 },
    ...rest,
  };
}

/** The cells of a task as a fresh sheet holds them, with a status nobody can fault. */
export function cellsOf(task: Task, { sections }: Pick<Plan, "sections">): TaskRow["cells"] {
  const section = sections.find(({ id }) => id === task.section);
  return {
    key: task.id,
    section: section === undefined ? "" : sectionHeading(section),
    ordinal: /^[1-9]\d*$/.test(task.ordinal) ? Number(task.ordinal) : task.ordinal,
    content: task.content,
    lead: task.lead.text,
    coordinating: task.coordinating.text,
    deliverable: task.deliverable,
    supervisor: task.supervisor ?? "",
    deadline: task.deadline.text,
    due: task.deadline.due === null ? "" : toSerial(task.deadline.due),
    status: "Đang thực hiện",
    completedOn: "",
    evidence: "",
    result: "",
    difficulty: "",
    condition: "",
  };
}
