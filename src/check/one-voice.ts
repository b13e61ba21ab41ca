/**
 * One cell, one voice. A cell of the plan that was edited into something faulty would be told twice: by plan-text-edited and by
 * the rule that names the fault. The fault is what a clerk must know, so it stays, and putting the plan's text back becomes its
 * fix; unless the fault was in the plan already, where putting back would not mend it.
 */
import type { ColumnId } from "../plan/column";
import type { Fault } from "./rule";

const edited = "plan-text-edited";
/** Rules that look at the words of a plan's cell. Those about typing (spaces, Unicode) never meet an edited cell: it is compared cleaned. */
const about: ReadonlySet<string> = new Set([
  "agency-unknown",
  "agency-ended",
  "agency-not-yet",
  "agency-spelled-differently",
  "lead-also-coordinating",
  "deliverable-incomplete",
  "deadline-unreadable",
  "cell-error",
]);

export interface RuleFault {
  readonly rule: string;
  readonly fault: Fault;
}

/** The faults of one row without those that only repeat another. `wasPlanned` tells whether the plan's own text has the fault too. */
export function withOneVoice(
  faults: readonly RuleFault[],
  wasPlanned: (told: RuleFault) => boolean,
): readonly RuleFault[] {
  const edits = new Map(faults.flatMap(({ rule, fault }) => (rule === edited ? [[fault.column, fault] as const] : [])));
  if (edits.size === 0) return faults;
  const spoken = new Set<ColumnId | null>();
  const merged = faults.map((told): RuleFault => {
    const fix = edits.get(told.fault.column)?.fix;
    if (fix === undefined || !about.has(told.rule) || wasPlanned(told)) return told;
    spoken.add(told.fault.column);
    return { rule: told.rule, fault: { ...told.fault, fix } };
  });
  return merged.filter(({ rule, fault }) => rule !== edited || !spoken.has(fault.column));
}
