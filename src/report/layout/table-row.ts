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

/** Lays out one row. `limit` is the height in points that a row may have. */
export function layRow(row: ReportRow, widths: readonly number[], size: number, limit: number): LaidRow[] {
  const font: TextFont = { size, bold: row.type !== "data" || row.isSection === true };
  const heights = row.cells.map((cell, column) => wrappedHeight(cell.text, cellWidth(row, column, widths), font));
  const lines = Math.floor((limit - paddingDown) / lineHeight(size));
  const needed = Math.max(...heights);
  if (needed + paddingDown <= limit) return [{ row, height: needed + paddingDown }];
  const wrapped = row.cells.map((cell, column) => wrapText(cell.text, cellWidth(row, column, widths), font));
  const pieces = Math.ceil(Math.max(...wrapped.map((all) => all.length)) / lines);
  return Array.from({ length: pieces }, (_, piece) => {
    const cells = row.cells.map((cell, column): ReportCell => {
      const part = (wrapped[column] ?? []).slice(piece * lines, (piece + 1) * lines);
      if (piece === 0 && part.length === wrapped[column]?.length) return cell;
      return { text: part.join(" "), ...(piece === 0 && cell.tasks !== undefined ? { tasks: cell.tasks } : {}) };
    });
    const most = Math.max(...wrapped.map((all) => Math.min(lines, Math.max(0, all.length - piece * lines))));
    return { row: { ...row, cells }, height: most * lineHeight(size) + paddingDown };
  });
}
