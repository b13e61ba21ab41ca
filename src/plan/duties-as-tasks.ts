/** A document without a task table still gives work to do: its duties, taken as tasks when somebody asks for it. */
import type { Deadline, Plan, Task } from "./plan";

const noDeadline: Deadline = { text: "", kind: "unknown", from: null, due: null, certainty: "stated", note: null };

/** The plan with a task for each duty, numbered inside its section; a plan that has tasks is given back as it is. */
export function withDutiesAsTasks(plan: Plan): Plan {
  if (plan.tasks.length > 0) return plan;
  const counts = new Map<string, number>();
  const tasks = plan.duties.map((duty): Task => {
    const section = duty.section ?? "";
    const ordinal = String((counts.get(section) ?? 0) + 1);
    counts.set(section, Number(ordinal));
    return {
      id: section === "" ? ordinal : `${section}/${ordinal}`,
      section,
      ordinal,
      content: duty.action,
      lead: duty.lead,
      coordinating: duty.coordinating,
      deliverable: duty.deliverable ?? "",
      supervisor: null,
      deadline: duty.deadline ?? noDeadline,
      source: duty.source,
    };
  });
  return { ...plan, tasks };
}
