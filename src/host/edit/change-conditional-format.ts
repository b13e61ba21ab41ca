/** Changes a conditional format: checks, undo, telling. */

import type { FormatTarget } from "../api/handle";
import type { Book } from "../book";
import { requireAllowed } from "./guard";

export function changeConditionalFormat(book: Book, { sheet }: Pick<FormatTarget, "sheet">, act: () => void): void {
  requireAllowed(book, sheet, "allowFormatCells");
  book.touch(sheet);
  act();
  book.happened({ kind: "view", sheet });
}
