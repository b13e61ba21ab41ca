/** Under which row of a table by agency a lead counts: an agency by its registry id, anything else by its words. */
import type { Agencies, AgencyRef } from "../plan/plan";
import { matchKey } from "../text/key";

export interface AgencyKey {
  readonly key: string;
  readonly label: string;
  readonly kind: AgencyRef["kind"] | "none";
}

const nobody: AgencyKey = { key: "", label: "Chưa ghi đơn vị chủ trì", kind: "none" };

/** The distinct rows that a cell counts in, in the order of its text; one row of its own for an empty cell. */
export function agencyKeys(agencies: Agencies): AgencyKey[] {
  const keys = new Map<string, AgencyKey>();
  for (const ref of agencies.refs) {
    const key = ref.id ?? matchKey(ref.text);
    if (!keys.has(key)) keys.set(key, { key, label: ref.name ?? ref.text, kind: ref.kind });
  }
  if (keys.size > 0) return [...keys.values()];
  const text = agencies.text.trim();
  return text === "" ? [nobody] : [{ key: matchKey(text), label: text, kind: "unknown" }];
}

/** Whether a row is that of an agency asked for by its registry id or by its name, however that is written. */
export function isAgency({ key, label }: AgencyKey, wanted: string): boolean {
  return key === wanted || matchKey(label) === matchKey(wanted);
}
