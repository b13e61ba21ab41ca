/** Rows that say less than they mean, because the row above says it. */
import { beginsOffice } from "./office-name";
import type { Ordinal } from "./ordinal";
import type { TaskCells } from "./table-rows";

/** "nt", "như trên", "-" in quotation marks: what stands in the row above. */
export const sameAsAbove = /^[-–"“”(\s]*(?:nt|như trên)[-–"“”)\s.]*$|^[-–\s]*(?:["“”″〃]|''|,,)+[-–\s]*$/iu;

/**
 * Whether a row is the share of one more office in the work above: the work's cell goes over both, or, in text, which knows no
 * such cells, is empty beside an office and a day of their own.
 */
export function isShareOf(row: TaskCells, ordinal: Ordinal | null): boolean {
  const { content, lead, deadline } = row.cells;
  if (row.mergedUp.has("content")) return deadline !== "";
  return ordinal === null && content === "" && deadline !== "" && beginsOffice(lead) && row.continues !== true;
}
