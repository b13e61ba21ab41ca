/** Whether the first row of a page is the rest of the last row of the page before. */
import type { BorderlessHeader } from "./borderless-header";
import { beginsSmall, hadRoom, pieceIn } from "./borderless-line";
import type { LineRow } from "./borderless-rows";

/**
 * true: it goes on with the row above; false: it is a row of its own; null: it cannot be told from where the lines stand.
 * A row that is cut goes on where its cells had text down to the last line, mostly in the middle of a sentence.
 */
export function isContinuation(above: LineRow, row: LineRow, header: BorderlessHeader): boolean | null {
  if (row.numeral !== null) return false;
  const spanning = row.lines[0]?.spanning === true;
  if (spanning !== (above.lines.at(-1)?.spanning === true)) return spanning ? false : null;
  const bottom = above.lines.at(-1);
  const [first] = row.lines;
  if (bottom === undefined || first === undefined) return null;
  const content = pieceIn(first, header.contentColumn);
  if (content === undefined) return true;
  if (beginsSmall(content)) return true;
  const columns = [...new Set(row.lines.flatMap((line) => line.pieces.map((piece) => piece.column)))];
  let goesOn = 0;
  for (const column of columns) {
    const next = row.lines.map((line) => pieceIn(line, column)).find((piece) => piece !== undefined);
    const before = [...above.lines].reverse().find((line) => pieceIn(line, column) !== undefined);
    const last = before === undefined ? undefined : pieceIn(before, column);
    if (next === undefined) continue;
    if (before === undefined || last === undefined) goesOn -= 0.5;
    else if (beginsSmall(next)) goesOn += 2;
    else if (!hadRoom(last, next, header)) goesOn += 1.5;
    else goesOn -= before === bottom ? 0.5 : 1;
  }
  if (goesOn >= 1) return true;
  return goesOn <= -1.5 ? false : null;
}
