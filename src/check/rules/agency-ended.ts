/** An agency that no longer exists on the day asked. The heir is put in where the data are certain, else offered. */
import { certainSuccessor } from "../../agency/index";
import { withHeir } from "../agency-cell";
import type { Choice, Fault, RowRule } from "../rule";
import type { TableContext } from "../table-context";

const columns = ["lead", "coordinating"] as const;

export const agencyEnded: RowRule = {
  id: "agency-ended",
  scope: "row",
  severity: "error",
  column: columns,
  check: (row, context) =>
    columns.flatMap((column): Fault[] => {
      const text = String(row.value(column));
      return context.agencies(text).refs.flatMap(({ ref, state }, index): Fault[] => {
        if (state.kind !== "ended" || ref.id === null) return [];
        const choices = state.successors.map(
          ({ id, name, note }): Choice => ({
            changes: [{ column, to: withHeir(text, index, { id, name }, context) }],
            label: name,
            reason:
              note === null
                ? { code: "suggestion.successor", params: { name: ref.text } }
                : { code: "suggestion.successor-of", params: { name: ref.text, note } },
          }),
        );
        const fault = { column, params: { text: ref.text, endedOn: state.endedOn }, suggestions: choices };
        if (certainSuccessor(context.registry, ref.id, context.asOf) === null) return [fault];
        return [{ ...fault, fix: [{ column, to: withCertainHeirs(text, context) }] }];
      });
    }),
};

/** The cell with every ended agency whose heir is certain replaced: one fix for the cell, however many findings it has. */
function withCertainHeirs(text: string, context: TableContext): string {
  let cell = text;
  const most = context.agencies(text).refs.length;
  for (let turn = 0; turn < most; turn++) {
    const { refs } = context.agencies(cell);
    const heirs = refs.map(({ ref, state }) =>
      state.kind === "ended" && ref.id !== null ? certainSuccessor(context.registry, ref.id, context.asOf) : null,
    );
    const index = heirs.findIndex((heir) => heir !== null);
    const heir = heirs[index];
    if (heir == null) break;
    cell = withHeir(cell, index, heir, context);
  }
  return cell;
}
