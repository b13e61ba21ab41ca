/** An agency that no longer exists on the day asked. The heir is put in where the data are certain, else offered. */
import { certainSuccessor, type ReadRef } from "../../agency/index";
import { withAgency, withoutAgency } from "../agency-cell";
import type { Choice, Fault, RowRule } from "../rule";

const columns = ["lead", "coordinating"] as const;

export const agencyEnded: RowRule = {
  id: "agency-ended",
  scope: "row",
  severity: "error",
  column: columns,
  check: (row, context) =>
    columns.flatMap((column): Fault[] => {
      const text = String(row.value(column));
      const reading = context.agencies(text);
      const named = new Set(reading.refs.map(({ ref }) => ref.id));
      return reading.refs.flatMap((found: ReadRef, index): Fault[] => {
        const { ref, state } = found;
        if (state.kind !== "ended" || ref.id === null) return [];
        const heir = certainSuccessor(context.registry, ref.id, context.asOf);
        // two agencies that became one are one: the heir is not written twice
        const cellWith = (id: string, name: string) =>
          named.has(id) ? withoutAgency(text, reading, index) : withAgency(text, found, name);
        const choices = state.successors.map(
          ({ id, name, note }): Choice => ({
            changes: [{ column, to: cellWith(id, name) }],
            label: name,
            reason:
              note === null
                ? { code: "suggestion.successor", params: { name: ref.text } }
                : { code: "suggestion.successor-of", params: { name: ref.text, note } },
          }),
        );
        const params = { text: ref.text, endedOn: state.endedOn };
        if (heir === null) return [{ column, params, suggestions: choices }];
        return [{ column, params, fix: [{ column, to: cellWith(heir.id, heir.name) }], suggestions: choices }];
      });
    }),
};
