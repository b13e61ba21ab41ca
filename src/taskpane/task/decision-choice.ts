/** What a value of the workbook may be replaced by without searching: what it may mean, or who took over. */
import type { AgencyValue } from "../../excel";
import type { MessageParams } from "../../plan/message";

export interface DecisionChoice {
  readonly id: string;
  readonly name: string;
  /** Why it is offered: a message, or the functions that moved there in the data's own words. */
  readonly note: string | { readonly code: string; readonly params: MessageParams } | null;
}

const most = 6;

/** Suggestions of an unknown writing, heirs of an ended agency, the official name of one that is written otherwise; best first. */
export function decisionChoices({ text, reading: { ref, state, suggestions } }: AgencyValue): DecisionChoice[] {
  if (ref.kind === "unknown")
    return suggestions.slice(0, most).map(({ id, name, reason }) => ({ id, name, note: reason }));
  if (state.kind === "ended") return state.successors.slice(0, most).map(({ id, name, note }) => ({ id, name, note }));
  if (ref.id === null || ref.name === null || ref.name === text) return [];
  return [{ id: ref.id, name: ref.name, note: null }];
}
