/** Small plans for the tests of this room, with every part that a sheet treats in its own way. */
import type { Deadline, Plan, Task } from "../../src/plan/plan";
import { planWith } from "../plan/sample";

const agencies = (text: string): Task["lead"] => ({ text, refs: [] });

export const deadline = (text: string, due: string | null): Deadline => ({
  text,
  kind: due === null ? "ongoing" : "by",
  from: null,
  due,
  certainty: "stated",
  note: null,
});

export function task(id: string, rest: Partial<Task> = {}): Task {
  const [section = "", ordinal = ""] = id.split("/");
  return {
    id,
    section,
    ordinal,
    content: `Nhiệm vụ ${id}`,
    lead: agencies("Sở Tài chính"),
    coordinating: agencies("Các sở, ban, ngành"),
    deliverable: "Kế hoạch",
    supervisor: null,
    deadline: deadline("Quý I/2026", "2026-03-31"),
    source: { part: "appendix", line: 1 },
    ...rest,
  };
}

export function plan(tasks: Task[], rest: Partial<Plan["document"]> = {}): Plan {
  return planWith({
    document: rest,
    sections: [{ id: "I", parent: null, numeral: "I", title: "Về phát triển kinh tế", inferred: false }],
    tasks,
  });
}
