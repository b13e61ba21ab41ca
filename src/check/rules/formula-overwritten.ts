/** A cell that the sheet computes holds something typed, or nothing: it does not follow the status and the days any more. Mended by the sheet's own formula. */
import { columns, optionalColumns } from "../../plan/column";
import type { RowRule } from "../rule";

const computed = [...columns, ...optionalColumns].filter(({ owner }) => owner === "formula");

export const formulaOverwritten: RowRule = {
  id: "formula-overwritten",
  scope: "row",
  severity: "warning",
  column: computed.map(({ id }) => id),
  check: (row) =>
    computed
      .filter(({ id }) => row.source.facts?.overwritten.includes(id) === true)
      .map(({ id, header }) => ({
        column: id,
        params: { header, text: row.text(id) || "–" },
        mend: "formula" as const,
      })),
};
