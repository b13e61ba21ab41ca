/** An agency cell names something the registry does not know. Near names are offered. */
import { withAgency } from "../agency-cell";
import type { Fault, RowRule } from "../rule";

const columns = ["lead", "coordinating"] as const;

export const agencyUnknown: RowRule = {
  id: "agency-unknown",
  scope: "row",
  severity: "error",
  column: columns,
  check: (row, context) =>
    columns.flatMap((column): Fault[] => {
      const text = String(row.value(column));
      return context.agencies(text).refs.flatMap(({ ref, suggestions }, index) =>
        ref.kind !== "unknown"
          ? []
          : [
              {
                column,
                params: { text: ref.text },
                suggestions: suggestions.map(({ name, reason }) => ({
                  changes: [{ column, to: withAgency(text, index, name, context) }],
                  label: name,
                  reason,
                })),
              },
            ],
      );
    }),
};
