/** What a task table holds, as an area whose contents a formula can follow. */
import type { ContentArea } from "../sheet";
import type { FoundTable } from "./find-tables";

/** The body of a table with the meaning of each of its columns. */
export function contentArea({ sheet, body, columns }: FoundTable): ContentArea {
  const ids = new Map([...columns].map(([id, offset]) => [offset, id]));
  return { sheet, body, columns: Array.from({ length: body.columns }, (_, offset) => ids.get(offset) ?? null) };
}
