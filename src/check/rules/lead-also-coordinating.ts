/** An agency leads and coordinates the same task. Agencies that became one count as one. */
import { certainSuccessor, type ReadRef } from "../../agency/index";
import { withAgency } from "../agency-cell";
import type { RowRule } from "../rule";
import type { TableContext } from "../table-context";

export const leadAlsoCoordinating: RowRule = {
  id: "lead-also-coordinating",
  scope: "row",
  severity: "warning",
  column: ["coordinating"],
  check(row, context) {
    const text = String(row.value("coordinating"));
    const reading = context.agencies(text);
    const leads = new Set(context.agencies(String(row.value("lead"))).refs.flatMap((ref) => idsOf(ref, context)));
    const both = reading.refs.flatMap((ref, index) => (idsOf(ref, context).some((id) => leads.has(id)) ? [index] : []));
    if (both.length === 0) return [];
    const names = both.map((index) => reading.refs[index]?.ref.text ?? "").join(", ");
    // from the last to the first, so that places read before stay right
    const to = both.reduceRight((cell, index) => withAgency(cell, index, null, context), text);
    return [
      {
        column: "coordinating",
        params: { agencies: names },
        suggestions: [
          {
            changes: [{ column: "coordinating", to }],
            label: to,
            reason: { code: "suggestion.without-lead", params: { agencies: names } },
          },
        ],
      },
    ];
  },
};

function idsOf({ ref, state }: ReadRef, context: TableContext): string[] {
  if (ref.id === null) return [];
  const heir = state.kind === "ended" ? certainSuccessor(context.registry, ref.id, context.asOf) : null;
  return [heir?.id ?? ref.id];
}
