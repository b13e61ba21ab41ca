/** Findings as the pane shows them: grouped by rule, the most harmful first, and inside a rule by what is said of them. */
import type { CellEdit, Finding } from "../../check/finding";
import type { Severity } from "../../plan/message";

/** Findings of one rule of which the same is said, as of the same misspelt agency in many cells: mended alike. */
export interface ValueGroup {
  /** Tells the group from the others of its rule. */
  readonly key: string;
  readonly findings: readonly Finding[];
}

export interface RuleGroup {
  readonly rule: string;
  readonly severity: Severity;
  readonly count: number;
  readonly values: readonly ValueGroup[];
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Tells a finding from every other one of the same check, and is the same for the same finding in the next check. */
export function findingKey(finding: Finding): string {
  const { table, row, index, column } = finding.at;
  return JSON.stringify([finding.rule, table, row ?? index, column, finding.params]);
}

/**
 * Groups findings. Rules go by severity, then by number of findings, inside them what is said most often; equal ones keep the order of the
 * sheet. With the groups shown `before`, those stay where they are and only what is new is put in: a list keeps its place while people work.
 */
export function groupFindings(findings: readonly Finding[], before: readonly RuleGroup[] = []): RuleGroup[] {
  const rules = new Map<string, Map<string, Finding[]>>();
  for (const finding of findings) {
    const key = `${rank[finding.severity]} ${finding.rule}`;
    const values = rules.get(key) ?? new Map<string, Finding[]>();
    rules.set(key, values);
    const said = JSON.stringify(finding.params);
    const same = values.get(said);
    if (same === undefined) values.set(said, [finding]);
    else same.push(finding);
  }
  const groups: RuleGroup[] = [];
  for (const values of rules.values()) {
    const all = [...values.values()];
    const first = all[0]?.[0];
    if (first === undefined) continue;
    const known = before.find(({ rule, severity }) => rule === first.rule && severity === first.severity);
    const sorted = [...values]
      .map(([said, same]) => ({ key: said, findings: same }))
      .sort((a, b) => b.findings.length - a.findings.length);
    groups.push({
      rule: first.rule,
      severity: first.severity,
      count: all.reduce((sum, same) => sum + same.length, 0),
      values: inOrderOf(sorted, known?.values ?? [], ({ key }) => key),
    });
  }
  const sorted = groups.sort((a, b) => rank[a.severity] - rank[b.severity] || b.count - a.count);
  const ordered = inOrderOf(sorted, before, ({ rule, severity }) => `${severity} ${rule}`);
  return ordered.sort((a, b) => rank[a.severity] - rank[b.severity]);
}

/** Those that were there before in their old order, then the new ones. */
function inOrderOf<T>(items: readonly T[], before: readonly T[], keyOf: (item: T) => string): T[] {
  const place = new Map(before.map((item, at) => [keyOf(item), at]));
  const placeOf = (item: T) => place.get(keyOf(item)) ?? before.length;
  return [...items].sort((a, b) => placeOf(a) - placeOf(b));
}

/** Findings in the order in which the pane shows them: what F8 walks along. */
export function inShownOrder(groups: readonly RuleGroup[]): Finding[] {
  return groups.flatMap((group) => group.values.flatMap((value) => value.findings));
}

/** Every edit of the certain fixes; an edit of the same cell that an earlier fix makes already is left to it. */
export function certainEdits(findings: readonly Finding[]): CellEdit[] {
  const taken = new Set<string>();
  return findings.flatMap((finding) => {
    const edits = finding.fix?.edits ?? [];
    const cells = edits.map((edit) => JSON.stringify([edit.table, edit.index, edit.column]));
    if (cells.some((cell) => taken.has(cell))) return [];
    for (const cell of cells) taken.add(cell);
    return edits;
  });
}

/** How many findings of each severity. */
export function countFindings(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}

/** What can be put right for certain: cells that get another value, formulas and columns that come back. */
export function countMendable(findings: readonly Finding[]): number {
  return certainEdits(findings).length + findings.filter(({ mend }) => mend !== undefined).length;
}
