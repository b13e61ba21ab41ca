/** Whether the first row of a page is the rest of the last row of the page before. */
import { breaksOff } from "../../stages/column-grammar";
import type { BorderlessHeader } from "./borderless-header";
import { beginsSmall, hadRoom, pieceIn } from "./borderless-line";
import type { LineRow } from "./borderless-rows";
import { textOf } from "./text-line";

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

/**
 * The same for tables without numerals: a row whose every cell begins is its own, unless one of those above breaks off in the middle of
 * a sentence; then it cannot be told.
 */
export function isBareContinuation(above: LineRow, row: LineRow, header: BorderlessHeader): boolean | null {
  const filled = header.roles.flatMap((role, column) => {
    const pieces = above.lines.flatMap((line) => pieceIn(line, column) ?? []);
    const text = pieces.map(({ words }) => textOf(words)).join(" ");
    return role === "ordinal" || text === "" ? [] : [{ column, breaks: breaksOff(text) }];
  });
  const [first] = row.lines;
  const begun = filled.filter(({ column }) => {
    const piece = first === undefined ? undefined : pieceIn(first, column);
    return piece !== undefined && !beginsSmall(piece);
  });
  if (filled.length < 3 || begun.length < filled.length) return isContinuation(above, row, header);
  return filled.some(({ breaks }) => breaks) ? null : false;
}
