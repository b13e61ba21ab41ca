/** Selecting: activates the sheet and moves the selection there. */
import { ApiError } from "../api-error";
import type { Book } from "../book";
import { type Area, formatArea, type Sheet } from "../model";
import { activateSheet } from "./sheets";

export function selectCells(book: Book, sheet: Sheet, areas: readonly Area[]): void {
  if (areas.length === 0) throw new ApiError("InvalidArgument");
  activateSheet(book, sheet);
  const same = areas.map((area) => formatArea(area)).join() === sheet.selection.map((area) => formatArea(area)).join();
  if (same) return;
  sheet.selection = [...areas];
  book.happened({ kind: "selection", sheet, areas });
}
