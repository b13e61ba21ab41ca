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

/** Whatever is written over a formula takes it away. An error of Excel is no name, no date and no status, whatever rules say of its text; a term that moved is put back whole, text or not. */
function outspeaks(one: RuleFault, other: RuleFault): boolean {
  if (one.fault.column !== other.fault.column || one.rule === other.rule) return false;
  if (other.rule === "formula-in-text") return one.rule === "cell-error" || one.fault.fix !== undefined;
  if (one.rule === "cell-error") return other.rule !== edited;
  return one.rule === "deadline-edited" && other.rule === "date-as-text";
}

/** The faults of one row without those that only repeat another. `wasPlanned` tells whether the plan's own text has the fault too. */
export function withOneVoice(
  faults: readonly RuleFault[],
  wasPlanned: (told: RuleFault) => boolean,
): readonly RuleFault[] {
  const told = faults.filter((one) => !faults.some((other) => outspeaks(other, one)));
  const edits = new Map(told.flatMap(({ rule, fault }) => (rule === edited ? [[fault.column, fault] as const] : [])));
  if (edits.size === 0) return told;
  const spoken = new Set<ColumnId | null>();
  const merged = told.map((one): RuleFault => {
    const fix = edits.get(one.fault.column)?.fix;
    if (fix === undefined || !about.has(one.rule) || wasPlanned(one)) return one;
    spoken.add(one.fault.column);
    return { rule: one.rule, fault: { ...one.fault, fix } };
  });
  return merged.filter(({ rule, fault }) => rule !== edited || !spoken.has(fault.column));
}
