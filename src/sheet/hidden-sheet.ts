/** A worksheet for programs, not for people: text on a very hidden sheet, nothing else. */
import type { Block, SheetPlan } from "./sheet-plan";

/** The very hidden sheet of that name with these cells. */
export function hiddenSheet(name: string, blocks: readonly Block[]): SheetPlan {
  return {
    name,
    visibility: "veryHidden",
    tabColor: null,
    showGridlines: true,
    blocks,
    formulas: [],
    table: null,
    merges: [],
    dropdowns: [],
    dateInputs: [],
    formats: [],
    conditionalFormats: [],
    columnWidths: [],
    hiddenColumns: [],
    rowHeights: [],
    freeze: null,
    names: [],
    page: null,
  };
}
