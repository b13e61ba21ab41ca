/** What a table holds, as an area whose contents a formula can follow. */
import type { ContentArea } from "../sheet";
import type { FoundTable } from "./find-tables";
import type { ReadTable } from "./read-targets";

/** The body of a table with the meaning of each of its columns. */
export function contentArea({ sheet, body, columns }: FoundTable): ContentArea {
  const ids = new Map([...columns].map(([id, offset]) => [offset, id]));
  return { sheet, body, columns: Array.from({ length: body.columns }, (_, offset) => ids.get(offset) ?? null) };
}

/** The same of a table of targets, whose columns are none of a task's. */
export function targetArea({ sheet, area }: ReadTable): ContentArea {
  const body = { ...area, row: area.row + 1, rows: area.rows - 1 };
  return { sheet, body, columns: Array.from({ length: body.columns }, () => null) };
}
