/** Letters put together from parts ("ê" + tone): they look right, but searching, sorting and counting miss them. */

import { isKeyBroken } from "../lost-key";
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
      if (typeof value !== "string" || isKeyBroken(row, column)) return [];
      const to = value.normalize("NFC");
      return to === value ? [] : [{ column, params: { text: to }, fix: [{ column, to }] }];
    }),
};
