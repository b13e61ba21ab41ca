/** The two readings the other rooms use: the plain `Agencies` of a Plan, and the full one of a cell on the sheet. */
import type { IsoDate } from "../plan/date";
import type { Agencies, AgencyRef } from "../plan/plan";
import { cleanText } from "../text/normalize";
import { remembered } from "../text/remembered";
import { type AgencyState, stateOf } from "./lifetime";
import type { CellPart } from "./part";
import { readParts } from "./reader";
import type { Registry } from "./registry";
import { type AgencySuggestion, suggestAgencies } from "./suggest";

export interface ReadOptions {
  /** The day to read for: it tells apart agencies of one name at different times, and gives the states. */
  readonly asOf?: IsoDate | null;
}

/** One reference with its place in the text as given (UTF-16, `end` exclusive) and what is known about it on the day. */
export interface ReadRef {
  readonly ref: AgencyRef;
  readonly start: number;
  readonly end: number;
  /** The head its list gives it ("sở" in "Các sở: Tài chính"); null where it has its own. */
  readonly head: string | null;
  readonly state: AgencyState;
  /** For an unknown reference what may be meant, best first; empty where nothing is near. */
  readonly suggestions: readonly AgencySuggestion[];
}

export interface AgencyReading {
  readonly agencies: Agencies;
  readonly refs: readonly ReadRef[];
}

/**
 * Reads a lead or coordinating cell. `kind` "agency" and "collective" are certain; what is not certain stays "unknown" with its
 * text, nothing is guessed. Without `asOf`, a name shared by a former and a present agency is the present one's.
 */
export function readAgencies(text: string, registry: Registry, options: ReadOptions = {}): Agencies {
  const refs: AgencyRef[] = [];
  for (const part of readParts(text, registry, options.asOf ?? null))
    if (part.kind !== "label") refs.push(refOf(part, text, registry));
  return { text: cleanText(text), refs };
}

/** How a reference is shown. */
const cleaned = remembered(cleanText);

function refOf(part: CellPart, text: string, registry: Registry): AgencyRef {
  const written = cleaned(text.slice(part.start, part.end));
  const record = part.kind === "unknown" ? undefined : registry.byId.get(part.ids[0] ?? "");
  const kind = part.kind === "label" ? "unknown" : part.kind;
  return { text: written, kind, id: record?.id ?? null, name: record?.name ?? null };
}

/** Like readAgencies, with places, states on the day `asOf` and suggestions for what is unknown. */
export function readAgencyCell(text: string, registry: Registry, options: ReadOptions = {}): AgencyReading {
  const asOf = options.asOf ?? null;
  const refs = readParts(text, registry, asOf)
    .filter((part) => part.kind !== "label")
    .map((part): ReadRef => {
      const ref = refOf(part, text, registry);
      return {
        ref,
        start: part.start,
        end: part.end,
        head: part.head,
        state: ref.id === null ? { kind: "unknown" } : stateOf(registry, ref.id, asOf),
        suggestions:
          ref.kind === "unknown"
            ? suggestAgencies(registry, ref.text, { head: part.head, sameName: part.ids, asOf })
            : [],
      };
    });
  return { agencies: { text: cleanText(text), refs: refs.map(({ ref }) => ref) }, refs };
}
