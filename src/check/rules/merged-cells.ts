/** Merged cells in the table: only the first of them holds anything, so the other rows lose their value when sorted, filtered or counted. */
import { columnIds } from "../../plan/column";
import type { RowRule } from "../rule";

export const mergedCells: RowRule = {
  id: "merged-cells",
  scope: "row",
  severity: "error",
  column: columnIds,
  check: (row) =>
    (row.source.facts?.merged ?? []).map(({ column, address }) => ({ column, params: { cells: address } })),
};
