/** What a report can be limited to: the agencies that lead tasks of the plans, and their sections. */
import type { Plan } from "../plan/plan";
import { sectionHeading } from "../plan/section-heading";
import { agencyKeys } from "./agency-key";

export interface ScopeChoice {
  /** For `ReportFilter`. */
  readonly id: string;
  readonly label: string;
}

export interface ScopeChoices {
  /** In the order of their first task. */
  readonly agencies: readonly ScopeChoice[];
  /** In the plan's order; empty for several plans, whose sections share their numerals. */
  readonly sections: readonly ScopeChoice[];
}

/** The choices for the plans that a report covers, as they were loaded. */
export function scopeChoices(plans: readonly Plan[]): ScopeChoices {
  const agencies = new Map<string, string>();
  for (const { key, label, kind } of plans.flatMap((plan) => plan.tasks).flatMap((task) => agencyKeys(task.lead)))
    if (kind !== "none" && !agencies.has(key)) agencies.set(key, label);
  const [only, ...others] = plans;
  const sections = only === undefined || others.length > 0 ? [] : only.sections;
  return {
    agencies: [...agencies].map(([id, label]) => ({ id, label })),
    sections: sections.map((section) => ({ id: section.id, label: sectionHeading(section) })),
  };
}
