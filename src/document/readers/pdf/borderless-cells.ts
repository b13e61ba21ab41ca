/** A row of lines of a table without rules → its cells, and the other ways to read them where places do not tell. */
import { cleanText } from "../../../text/normalize";
import { type Cell, textCell } from "../../block";
import type { BorderlessHeader } from "./borderless-header";
import type { PlacedLine } from "./borderless-line";
import { joinCellLines } from "./cell-text";
import type { LineRow } from "./line-row";
import { textOf } from "./text-line";

export interface TableRow {
  readonly cells: readonly Cell[];
  /** Whether the row goes on with the one above; undefined where that cannot be told. */
  readonly continues?: boolean;
  /** Other ways to read its cells, where their places do not tell. */
  readonly otherwise?: readonly (readonly Cell[])[];
}

/** The cells of some lines. With `moved`, text whose column is not certain goes to its other one. */
function cellsOf(lines: readonly PlacedLine[], header: BorderlessHeader, moved = false): Cell[] {
  const count = header.columns.gutters.length + 1;
  const texts: string[][] = Array.from({ length: count }, () => []);
  const spanning =
    lines.some((line) => line.spanning) && lines.every((line) => line.spanning || line.pieces.length === 1);
  for (const line of lines)
    for (const piece of line.pieces) {
      const own =
        spanning && piece.column > header.ordinalColumn ? Math.min(piece.column, header.contentColumn) : piece.column;
      const other = piece.lastColumn > piece.column ? piece.lastColumn : piece.between ? piece.column - 1 : own;
      texts[moved && !spanning ? other : own]?.push(textOf(piece.words));
    }
  const cells = texts.map((list) => textCell(cleanText(joinCellLines(list))));
  if (!spanning) return cells;
  const at = Math.max(
    0,
    cells.findIndex((cell, i) => i > header.ordinalColumn && cell.paragraphs.length > 0),
  );
  return [...cells.slice(0, at), { ...(cells[at] ?? textCell("")), span: count - at }];
}

/** The row at a place of a list of rows; `continues`: whether it goes on with the row above it, null where that cannot be told. */
export function tableRow(
  rows: readonly LineRow[],
  at: number,
  header: BorderlessHeader,
  continues: boolean | null,
): TableRow {
  const { lines = [], doubtful = false } = rows[at] ?? {};
  const cells = cellsOf(lines, header);
  const otherwise: (readonly Cell[])[] = [];
  const loose = lines.some(
    (line) => !line.spanning && line.pieces.some((piece) => piece.between || piece.lastColumn > piece.column),
  );
  if (loose) otherwise.push(cellsOf(lines, header, true));
  if (doubtful) {
    const next = rows[at + 1]?.lines[0];
    if (lines.length > 1) otherwise.push(cellsOf(lines.slice(0, -1), header));
    if (next !== undefined && next.numeral === null) otherwise.push(cellsOf([...lines, next], header));
  }
  return {
    cells,
    ...(continues === null ? {} : { continues }),
    ...(otherwise.length === 0 ? {} : { otherwise }),
  };
}
