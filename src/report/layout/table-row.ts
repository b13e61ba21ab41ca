/** Body rows of a report table with their heights; a row too high for Excel or the page is carried on in further rows. */
import { lineHeight, type TextFont, wrappedHeight, wrapText } from "../../sheet/index";
import { type ReportCell, type ReportRow, runsAcross } from "../report-table";

export interface LaidRow {
  readonly row: ReportRow;
  readonly height: number;
}

const paddingDown = 2;

/** Columns of a group's title or a total's label, from its first to its last (both counted from 0); null for a plain row. */
export function spanOf(row: ReportRow, width: number): readonly [number, number] | null {
  if (width < 2) return null;
  if (runsAcross(row)) return [1, width - 1];
  return row.type === "total" ? [0, 1] : null;
}

function cellWidth(row: ReportRow, column: number, widths: readonly number[]): number {
  const span = spanOf(row, widths.length);
  const labelColumn = row.type === "data" ? span?.[0] : 1;
  if (span === null || column !== labelColumn) return widths[column] ?? 0;
  return widths.slice(span[0], span[1] + 1).reduce((sum, points) => sum + points, 0);
}

/** The lines of a text, each with what parts it from the next: a blank within a paragraph, else a break. */
function linesOf(text: string, width: number, font: TextFont): string[] {
  return text.split("\n").flatMap((paragraph) => {
    const lines = wrapText(paragraph, width, font);
    return lines.map((line, at) => `${line}${at < lines.length - 1 ? " " : "\n"}`);
  });
}

/** Lays out one row. `limit` is the height in points that a row may have, `first` that of its first piece where it goes on in further rows. */
export function layRow(
  row: ReportRow,
  widths: readonly number[],
  size: number,
  { limit, first }: { readonly limit: number; readonly first: number },
): LaidRow[] {
  const font: TextFont = { size, bold: row.type !== "data" || row.isSection === true };
  const heights = row.cells.map((cell, column) => wrappedHeight(cell.text, cellWidth(row, column, widths), font));
  const needed = Math.max(...heights) + paddingDown;
  if (needed <= first) return [{ row, height: needed }];
  const wrapped = row.cells.map((cell, column) => linesOf(cell.text, cellWidth(row, column, widths), font));
  const most = Math.max(...wrapped.map((all) => all.length));
  const linesIn = (points: number) => Math.max(1, Math.floor((points - paddingDown) / lineHeight(size)));
  const pieces: LaidRow[] = [];
  for (let from = 0; from < most; ) {
    const isFirst = from === 0;
    const to = Math.min(most, from + linesIn(isFirst ? first : limit));
    const cells = row.cells.map((cell, column): ReportCell => {
      const all = wrapped[column] ?? [];
      if (isFirst && all.length <= to) return cell;
      return {
        text: all.slice(from, to).join("").trim(),
        ...(isFirst && cell.tasks !== undefined ? { tasks: cell.tasks } : {}),
      };
    });
    const lines = Math.max(...wrapped.map((all) => Math.min(to, all.length) - from));
    pieces.push({ row: { ...row, cells }, height: lines * lineHeight(size) + paddingDown });
    from = to;
  }
  return pieces;
}
