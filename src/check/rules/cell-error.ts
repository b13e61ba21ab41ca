/** A cell shows an error of Excel ("#REF!") where text or a date should stand: a formula lost what it pointed at. */
import { columnIds } from "../../plan/column";
import type { Fault, RowRule } from "../rule";

const error = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!)$/u;

export const cellError: RowRule = {
  id: "cell-error",
  scope: "row",
  severity: "error",
  column: columnIds,
  check: (row) =>
    columnIds.flatMap((column): Fault[] => {
      const text = row.value(column);
      return typeof text === "string" && error.test(text) ? [{ column, params: { text } }] : [];
    }),
};
