/** An agency that does not exist yet on the day asked: a later name in an earlier report. */
import type { Fault, RowRule } from "../rule";

const columns = ["lead", "coordinating"] as const;

export const agencyNotYet: RowRule = {
  id: "agency-not-yet",
  scope: "row",
  severity: "warning",
  column: columns,
  check: (row, context) =>
    columns.flatMap((column): Fault[] =>
      context
        .agencies(String(row.value(column)))
        .refs.flatMap(({ ref, state }) =>
          state.kind === "not-yet" ? [{ column, params: { text: ref.text, since: state.since } }] : [],
        ),
    ),
};
