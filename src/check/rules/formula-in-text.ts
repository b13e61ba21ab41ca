/** A formula where text should be typed: what the cell says changes with other cells, and is lost when the sheet is sent without them. */
import type { Fault, RowRule } from "../rule";
import { textColumns } from "../text-columns";

const quoted = 60;

export const formulaInText: RowRule = {
  id: "formula-in-text",
  scope: "row",
  severity: "warning",
  column: textColumns,
  check: (row) =>
    (row.source.facts?.formulas ?? []).flatMap((column): Fault[] => {
      if (!textColumns.includes(column)) return [];
      const value = row.value(column);
      const text = row.text(column);
      const params = { text: text.length > quoted ? `${text.slice(0, quoted).trimEnd()}…` : text };
      return [{ column, params, fix: [{ column, to: value }] }];
    }),
};
