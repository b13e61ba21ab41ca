/** Call before a chart is changed: checks, undo, telling. */
import type { Book } from "../book";
import type { Sheet } from "../model";
import { requireAllowed } from "./guard";

export function beginChartChange(book: Book, sheet: Sheet): void {
  requireAllowed(book, sheet, "allowEditObjects");
  book.touch(sheet);
  book.happened({ kind: "view", sheet });
}
