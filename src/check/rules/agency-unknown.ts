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
      return context
        .agencies(text)
        .refs.filter(({ ref }) => ref.kind === "unknown")
        .map((found) => ({
          column,
          params: { text: found.ref.text },
          suggestions: found.suggestions.map(({ name, reason }) => ({
            changes: [{ column, to: withAgency(text, found, name) }],
            label: name,
            reason,
          })),
        }));
    }),
};
