/** Spaces that nobody sees: in front, behind, doubled, unbreakable, of no width. They make equal texts differ. */
import { cleanLines } from "../../text/normalize";
import { isKeyBroken } from "../lost-key";
import type { Fault, RowRule } from "../rule";
import { textColumns } from "../text-columns";

/** Anything that cleaning could take away; most cells have none of it. */
const suspicious = /^\s|\s$|\s\s|[^\S \n]|[\u200B-\u200D\u2060\uFEFF\u00AD]/u;

export const straySpaces: RowRule = {
  id: "stray-spaces",
  scope: "row",
  severity: "info",
  column: textColumns,
  check: (row) =>
    textColumns.flatMap((column): Fault[] => {
      const value = row.value(column);
      if (typeof value !== "string" || isKeyBroken(row, column)) return [];
      if (!suspicious.test(value)) return [];
      const composed = value.normalize("NFC").replace(/\r\n?/gu, "\n");
      const to = cleanLines(value).trim();
      return to === composed ? [] : [{ column, params: { text: to || "–" }, fix: [{ column, to }] }];
    }),
};
