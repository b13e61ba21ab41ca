/** The sections of a plan as the tree they are. */
import type { Plan, Section, Task } from "../../plan/plan";

export interface Branch {
  readonly section: Section;
  readonly sections: readonly Branch[];
  readonly tasks: readonly Task[];
  readonly count: number;
}

/** The sections as a tree; tasks whose section is unknown stand in `loose`. One walk over sections and tasks. */
export function branchesOf(plan: Plan): { branches: Branch[]; loose: Task[] } {
  const tasks = groupBy(plan.tasks, (task) => task.section);
  const known = new Set(plan.sections.map((section) => section.id));
  const children = groupBy(plan.sections, ({ parent }) => (parent !== null && known.has(parent) ? parent : null));
  const build = (section: Section): Branch => {
    const sections = (children.get(section.id) ?? []).map(build);
    const own = tasks.get(section.id) ?? [];
    return { section, sections, tasks: own, count: own.length + sections.reduce((sum, each) => sum + each.count, 0) };
  };
  return {
    branches: (children.get(null) ?? []).map(build),
    loose: plan.tasks.filter((task) => !known.has(task.section)),
  };
}

function groupBy<K, T>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
