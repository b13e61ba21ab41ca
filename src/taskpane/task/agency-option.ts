/** What the agency picker offers for what was typed: standing agencies to choose, ended ones greyed with who took over below. */
import { type AgencyState, agencyById, type Registry, searchAgencies } from "../../agency";
import type { IsoDate } from "../../plan/date";

export interface AgencyOption {
  readonly id: string;
  readonly name: string;
  /** Not to be chosen: it has ended, or is not there yet. */
  readonly disabled: boolean;
  readonly state: AgencyState;
  /** For an heir the ended agency it is offered for. */
  readonly insteadOf: string | null;
  /** Of an heir the functions that moved to it, where not all did or it is told. */
  readonly moved: string | null;
  /** Of an heir that the data are not certain of it. */
  readonly unsure: boolean;
}

const shown = 12;

/** The options, best first, each agency once; groups such as "các sở" too, but none of `chosen`. */
export function agencyOptions(
  registry: Registry,
  query: string,
  asOf: IsoDate,
  chosen: ReadonlySet<string>,
): AgencyOption[] {
  const options = new Map<string, AgencyOption>();
  const add = (option: AgencyOption) => {
    if (!chosen.has(option.id) && !options.has(option.id)) options.set(option.id, option);
  };
  for (const { id, name, state } of searchAgencies(registry, query, { asOf, limit: shown })) {
    add({
      id,
      name,
      state,
      disabled: state.kind === "ended" || state.kind === "not-yet",
      insteadOf: null,
      moved: null,
      unsure: false,
    });
    if (state.kind !== "ended") continue;
    for (const heir of state.successors.slice(0, shown)) {
      const record = agencyById(registry, heir.id);
      if (record !== undefined)
        add({
          id: heir.id,
          name: record.name,
          state: { kind: "valid", tookOver: [] },
          disabled: false,
          insteadOf: name,
          moved: state.successors.length > 1 ? heir.note : null,
          unsure: heir.certainty !== "high",
        });
    }
  }
  return [...options.values()];
}
