/** Several references that are one agency today: "Sở Kế hoạch và Đầu tư, Sở Tài chính" names Sở Tài chính twice since 01/3/2025. */
import type { IsoDate } from "../plan/date";
import type { AgencyRef } from "../plan/plan";
import { certainSuccessor, stateOf } from "./lifetime";
import type { Registry } from "./registry";

/** One agency that several references of a cell come to; `refs` are their positions in the list, in order. */
export interface SharedSuccessor {
  readonly id: string;
  readonly name: string;
  readonly refs: readonly number[];
}

/** The id an agency goes by on the day: its own while it exists, its certain successor's afterwards, null where a person must choose. */
export function presentId(registry: Registry, id: string, asOf: IsoDate | null): string | null {
  const state = stateOf(registry, id, asOf);
  if (state.kind === "unknown") return null;
  return state.kind === "ended" ? (certainSuccessor(registry, id, asOf)?.id ?? null) : id;
}

/**
 * The agencies that two or more references of one cell come to on the day, by certain succession or by being written twice.
 * Groups and unknown references are left out.
 */
export function leadDuplicatesAfterSuccession(
  refs: readonly AgencyRef[],
  registry: Registry,
  asOf: IsoDate | null,
): SharedSuccessor[] {
  const byId = new Map<string, number[]>();
  for (const [at, ref] of refs.entries()) {
    if (ref.kind !== "agency" || ref.id === null) continue;
    const id = presentId(registry, ref.id, asOf);
    if (id !== null) byId.set(id, [...(byId.get(id) ?? []), at]);
  }
  return [...byId]
    .filter(([, positions]) => positions.length > 1)
    .map(([id, positions]) => ({ id, name: registry.byId.get(id)?.name ?? id, refs: positions }));
}
