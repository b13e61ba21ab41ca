/** Whether the first row of a page is the rest of the last row of the page before. */
import { breaksOff } from "../../stages/column-grammar";
import type { BorderlessHeader } from "./borderless-header";
import { beginsSmall, hadRoom, pieceIn } from "./borderless-line";
import type { LineRow } from "./line-row";
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
 * The same for tables without numerals: a row whose cells all begin as cells do is its own, unless one of those above breaks off in the
 * middle of a sentence; then it cannot be told.
 */
export function isBareContinuation(above: LineRow, row: LineRow, header: BorderlessHeader): boolean | null {
  const columns = header.roles.flatMap((role, column) => (role === "ordinal" ? [] : [column]));
  const piecesOf = ({ lines }: LineRow, column: number) => lines.flatMap((line) => pieceIn(line, column) ?? []);
  const firsts = columns.flatMap((column) => piecesOf(row, column)[0] ?? []);
  const isWhole =
    firsts.length > 2 && piecesOf(row, header.contentColumn).length > 0 && !firsts.some((piece) => beginsSmall(piece));
  if (!isWhole) return isContinuation(above, row, header);
  const breaks = (column: number): boolean =>
    breaksOff(
      piecesOf(above, column)
        .map(({ words }) => textOf(words))
        .join(" "),
    );
  return columns.some(breaks) ? null : false;
}
