/** What a value of the workbook may be replaced by without searching: what was decided before, what it may mean, or who took over. */
import type { AgencyValue } from "../../excel";
import type { MessageParams } from "../../plan/message";

export interface DecisionChoice {
  readonly ids: readonly string[];
  readonly name: string;
  /** Why it is offered: a message, or the functions that moved there in the data's own words. */
  readonly note: string | { readonly code: string; readonly params: MessageParams } | null;
  /** The data do not know for certain that this is the heir. */
  readonly unsure: boolean;
}

const most = 6;

/** A decision of before, suggestions of an unknown writing, heirs of an ended agency, the official name of one that is written otherwise; best first. */
export function decisionChoices({ text, reading, decided }: AgencyValue): DecisionChoice[] {
  const before: DecisionChoice[] =
    decided === null
      ? []
      : [
          {
            ids: decided.map(({ id }) => id),
            name: decided.map(({ name }) => name).join("; "),
            note: { code: "task.decide.as-before", params: {} },
            unsure: false,
          },
        ];
  const known = new Set(before.map(({ ids }) => ids.join()));
  return [...before, ...choicesOf(text, reading).filter(({ ids }) => !known.has(ids.join()))];
}

function choicesOf(text: string, { ref, state, suggestions }: AgencyValue["reading"]): DecisionChoice[] {
  if (ref.kind === "unknown")
    return suggestions.slice(0, most).map(({ id, name, reason }) => ({ ids: [id], name, note: reason, unsure: false }));
  if (state.kind === "ended")
    return state.successors
      .slice(0, most)
      .map(({ id, name, note, certainty }) => ({ ids: [id], name, note, unsure: certainty !== "high" }));
  if (ref.id === null || ref.name === null || ref.name === text) return [];
  return [{ ids: [ref.id], name: ref.name, note: null, unsure: false }];
}
