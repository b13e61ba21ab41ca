/** A clerk's wording of an agency differs from its registered name. The plan's own wording is left in peace: it was issued so. */
import { matchKey } from "../../text/key";
import { withAgency } from "../agency-cell";
import type { Fault, RowRule } from "../rule";

const columns = ["lead", "coordinating"] as const;

export const agencySpelledDifferently: RowRule = {
  id: "agency-spelled-differently",
  scope: "row",
  severity: "info",
  column: columns,
  check: (row, context) =>
    columns.flatMap((column): Fault[] => {
      const text = String(row.value(column));
      const issued = row.task === null ? "" : String(context.original(row.task, column) ?? "");
      if (issued === text) return [];
      return context.agencies(text).refs.flatMap((found, index) => {
        const { kind, name, text: written } = found.ref;
        if (kind !== "agency" || name === null || found.state.kind !== "valid") return [];
        const key = matchKey(written);
        if (key === matchKey(name) || (issued !== "" && matchKey(issued).includes(key))) return [];
        return [
          { column, params: { text: written, name }, fix: [{ column, to: withAgency(text, index, name, context) }] },
        ];
      });
    }),
};
