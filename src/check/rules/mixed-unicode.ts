/** Letters put together from parts ("ê" + tone): they look right, but searching, sorting and counting miss them. */
import type { Fault, RowRule } from "../rule";
import { textColumns } from "../text-columns";

export const mixedUnicode: RowRule = {
  id: "mixed-unicode",
  scope: "row",
  severity: "info",
  column: textColumns,
  check: (row) =>
    textColumns.flatMap((column): Fault[] => {
      const value = row.value(column);
      if (typeof value !== "string") return [];
      const to = value.normalize("NFC");
      return to === value ? [] : [{ column, params: { text: to }, fix: [{ column, to }] }];
    }),
};
