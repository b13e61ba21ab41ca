/** The sections that something of a plan stands in, from the top down. */
import type { Plan, Section } from "../plan/plan";

const known = new WeakMap<Plan, ReadonlyMap<string, Section>>();

/** The sections of a plan by their ids; made once for each plan, as every task asks for them. */
export function sectionsById(plan: Plan): ReadonlyMap<string, Section> {
  const made = known.get(plan) ?? new Map(plan.sections.map((section) => [section.id, section]));
  known.set(plan, made);
  return made;
}

/** A section and all above it, the uppermost first; empty for null and for an id that the plan does not have. */
export function sectionChain(plan: Plan, id: string | null): Section[] {
  const byId = sectionsById(plan);
  const chain: Section[] = [];
  let section = id === null ? undefined : byId.get(id);
  while (section !== undefined && !chain.includes(section)) {
    chain.unshift(section);
    section = section.parent === null ? undefined : byId.get(section.parent);
  }
  return chain;
}
