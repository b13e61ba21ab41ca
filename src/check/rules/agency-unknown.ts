/** An agency cell names something the registry does not know. Near names are offered. */
import { type AgencySuggestion, certainSuccessor } from "../../agency/index";
import { withAgency, withHeir } from "../agency-cell";
import type { Choice, Fault, RowRule } from "../rule";
import type { TableContext } from "../table-context";

const columns = ["lead", "coordinating"] as const;

export const agencyUnknown: RowRule = {
  id: "agency-unknown",
  scope: "row",
  severity: "error",
  column: columns,
  check: (row, context) =>
    columns.flatMap((column): Fault[] => {
      const text = String(row.value(column));
      return context.agencies(text).refs.flatMap(({ ref, suggestions }, index): Fault[] => {
        if (ref.kind !== "unknown") return [];
        const to = (cell: string): Choice["changes"] => [{ column, to: cell }];
        const choices = suggestions.flatMap((near) => choicesOf(near, { text, index, to, context }));
        const distinct = choices.filter(({ label }, at) => choices.findIndex((other) => other.label === label) === at);
        return [{ column, params: { text: ref.text }, suggestions: distinct }];
      });
    }),
};

interface Cell {
  readonly text: string;
  /** Of the reference. */
  readonly index: number;
  readonly to: (cell: string) => Choice["changes"];
  readonly context: TableContext;
}

/** What may be meant; where that agency is no more and its heir is certain, the heir first: it is what the cell will need. */
function choicesOf({ id, name, reason }: AgencySuggestion, { text, index, to, context }: Cell): Choice[] {
  const own = { changes: to(withAgency(text, index, name, context)), label: name, reason };
  const heir = certainSuccessor(context.registry, id, context.asOf);
  if (heir === null) return [own];
  const changes = to(withHeir(text, index, heir, context));
  return [{ changes, label: heir.name, reason: { code: "suggestion.successor", params: { name } } }, own];
}
