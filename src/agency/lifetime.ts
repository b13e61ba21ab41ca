/** When agencies exist, and who took over: everything that depends on a date. */
import type { IsoDate } from "../plan/date";
import type { AgencyRecord, Certainty } from "./record";
import type { Registry } from "./registry";

/** A present-day heir of an ended agency, followed through heirs that ended themselves. */
export interface SuccessorState {
  readonly id: string;
  readonly name: string;
  /** Which functions moved there; null where everything did or nothing is known. */
  readonly note: string | null;
  readonly primary: boolean;
  readonly certainty: Certainty;
  /** First day as heir, null where unknown. */
  readonly from: IsoDate | null;
}

/** Another agency whose work this one took over, though its own name stayed. */
export interface TakenOver {
  readonly id: string;
  readonly name: string;
  readonly from: IsoDate | null;
}

export type AgencyState =
  | { readonly kind: "valid"; readonly tookOver: readonly TakenOver[] }
  | { readonly kind: "not-yet"; readonly since: IsoDate }
  | { readonly kind: "ended"; readonly endedOn: IsoDate; readonly successors: readonly SuccessorState[] }
  | { readonly kind: "unknown" };

/** Whether the record exists on the day; unknown limits do not exclude. */
export function existsOn(record: AgencyRecord, day: IsoDate): boolean {
  return (record.validFrom === null || record.validFrom <= day) && (record.validTo === null || day <= record.validTo);
}

/**
 * Of agencies that share a name, those the cell can mean: the ones that exist on the day, or without a day the ones that still
 * do; all of them where none does.
 */
export function chooseByDate(registry: Registry, ids: ReadonlySet<string>, asOf: IsoDate | null): string[] {
  const all = [...ids];
  if (all.length < 2) return all;
  const standing = all.filter((id) => {
    const record = registry.byId.get(id);
    return record !== undefined && (asOf === null ? record.validTo === null : existsOn(record, asOf));
  });
  return standing.length > 0 ? standing : all;
}

/** The state of a known agency on a day. Without a day every agency counts as valid that has no end. */
export function stateOf(registry: Registry, id: string, asOf: IsoDate | null): AgencyState {
  const record = registry.byId.get(id);
  if (record === undefined) return { kind: "unknown" };
  if (asOf !== null && record.validFrom !== null && asOf < record.validFrom)
    return { kind: "not-yet", since: record.validFrom };
  if (record.validTo !== null && (asOf === null || record.validTo < asOf))
    return { kind: "ended", endedOn: record.validTo, successors: heirsOf(registry, record, asOf) };
  return { kind: "valid", tookOver: takenOverBy(registry, record, asOf) };
}

const order: readonly Certainty[] = ["low", "medium", "high"];

function weaker(a: Certainty, b: Certainty): Certainty {
  return order.indexOf(a) < order.indexOf(b) ? a : b;
}

/** Follows heirs to those that exist on the day; a chain is as certain as its weakest link. */
function heirsOf(registry: Registry, record: AgencyRecord, asOf: IsoDate | null): SuccessorState[] {
  const heirs = new Map<string, SuccessorState>();
  const seen = new Set([record.id]);
  const follow = (from: AgencyRecord, primary: boolean, certainty: Certainty, note: string | null): void => {
    for (const successor of from.successors) {
      const heir = registry.byId.get(successor.id);
      if (heir === undefined || seen.has(heir.id)) continue;
      const link = {
        primary: primary && successor.primary,
        certainty: weaker(certainty, successor.certainty),
        note: successor.note ?? note,
      };
      const ended = heir.validTo !== null && (asOf === null || heir.validTo < asOf);
      if (ended && heir.successors.length > 0) {
        seen.add(heir.id);
        follow(heir, link.primary, link.certainty, link.note);
      } else if (!heirs.has(heir.id))
        heirs.set(heir.id, { id: heir.id, name: heir.name, from: successor.from, ...link });
    }
  };
  follow(record, true, "high", null);
  return [...heirs.values()].sort((a, b) => Number(b.primary) - Number(a.primary));
}

function takenOverBy(registry: Registry, record: AgencyRecord, asOf: IsoDate | null): TakenOver[] {
  const ended = (registry.predecessors.get(record.id) ?? []).filter(
    ({ validTo }) => validTo !== null && (asOf === null || validTo < asOf),
  );
  return ended.flatMap((before) => {
    const from = before.successors.find(({ id }) => id === record.id)?.from ?? null;
    const already = record.validFrom === null || (from !== null && from > record.validFrom);
    return already && (asOf === null || from === null || from <= asOf)
      ? [{ id: before.id, name: before.name, from }]
      : [];
  });
}

/**
 * The heir that may be written in without asking, or null. It must be the only heir, or the main one of an agency whose
 * functions do not go by content, and its certainty in the data must be high; a district's communes are for a person to choose.
 */
export function certainSuccessor(registry: Registry, id: string, asOf: IsoDate | null): SuccessorState | null {
  const state = stateOf(registry, id, asOf);
  const record = registry.byId.get(id);
  if (state.kind !== "ended" || record === undefined || record.byFunction) return null;
  const main = state.successors.filter((heir) => heir.primary);
  const [heir] = main.length > 0 ? main : state.successors;
  if (heir === undefined || heir.certainty !== "high") return null;
  if (main.length !== 1 && state.successors.length !== 1) return null;
  return record.datesCertainty === "low" ? null : heir;
}
