/** An ordinal kept as text ("7" instead of 7): Excel sorts it behind the others and marks it. "1.10", "07" and "a" are text by right. */
import type { RowRule } from "../rule";

export const numberAsText: RowRule = {
  id: "number-as-text",
  scope: "row",
  severity: "info",
  column: ["ordinal"],
  check(row) {
    const value = row.value("ordinal");
    const text = row.text("ordinal");
    if (typeof value !== "string" || !/^[1-9]\d{0,5}$/u.test(text)) return [];
    return [{ column: "ordinal", params: { text }, fix: [{ column: "ordinal", to: Number(text) }] }];
  },
};
