/** Which findings the list shows: of one severity, in one column, of the tasks that one agency leads. */
import { type Finding, rowKey } from "../../check/finding";
import type { ColumnId } from "../../plan/column";
import type { Severity } from "../../plan/message";

/** Null shows all. */
export interface FindingFilter {
  readonly severity: Severity | null;
  readonly column: ColumnId | null;
  readonly agency: string | null;
}

export const noFilter: FindingFilter = { severity: null, column: null, agency: null };

/** The agencies that lead the tasks of rows, by `rowKey`. */
export type Leads = ReadonlyMap<string, readonly string[]>;

export function filterFindings(
  findings: readonly Finding[],
  { severity, column, agency }: FindingFilter,
  leads: Leads,
): readonly Finding[] {
  if (severity === null && column === null && agency === null) return findings;
  return findings.filter(
    (finding) =>
      (severity === null || finding.severity === severity) &&
      (column === null || finding.at.column === column) &&
      (agency === null || leadsOf(finding, leads).includes(agency)),
  );
}

export interface Counted<T> {
  readonly id: T;
  readonly count: number;
}

/** What the findings can be filtered by, with how many each shows; the columns in the order of the table, agencies by number. */
export function filterChoices(
  findings: readonly Finding[],
  leads: Leads,
): { readonly columns: Counted<ColumnId>[]; readonly agencies: Counted<string>[] } {
  const columns = new Map<ColumnId, number>();
  const agencies = new Map<string, number>();
  for (const finding of findings) {
    const { column } = finding.at;
    if (column !== null) columns.set(column, (columns.get(column) ?? 0) + 1);
    for (const agency of leadsOf(finding, leads)) agencies.set(agency, (agencies.get(agency) ?? 0) + 1);
  }
  const counted = <T>(counts: ReadonlyMap<T, number>) => [...counts].map(([id, count]) => ({ id, count }));
  return { columns: counted(columns), agencies: counted(agencies).sort((a, b) => b.count - a.count) };
}

function leadsOf({ at }: Finding, leads: Leads): readonly string[] {
  return at.index === null ? [] : (leads.get(rowKey(at.table, at.index)) ?? []);
}
