/**
 * Rows of text whose cells hold line breaks, with nothing that says so: pasted from Word into an editor, a cell of two paragraphs
 * ends its line, and the next line goes on with the second paragraph.
 */

const opensRow = /^\s*\(?(?:\d{1,3}(?:\.\d{1,3})*|[IVXL]{1,5}|[A-ZĐ]|[a-zđ])[.)]?\s*\t/u;
const isHeading = /^\s*(?:\d{1,2}|[IVXL]{1,5}|[A-Z])[.)]\s/u;
const mostLines = 12;

export interface BrokenRow {
  readonly cells: readonly string[];
  /** How many lines it takes. */
  readonly length: number;
}

/**
 * The row between tabs that begins at line `at` and lacks cells: with the lines behind it, up to where it has as many as the table
 * has columns. Null where a new row, a heading or an empty line comes before.
 */
export function brokenRow(lines: readonly string[], at: number, columns: number): BrokenRow | null {
  const cells = (lines[at] ?? "").split("\t");
  if (cells.length < 2 || cells.length >= columns || !opensRow.test(lines[at] ?? "")) return null;
  for (let length = 1; length < mostLines; length++) {
    const line = lines[at + length] ?? "";
    if (line.trim() === "" || opensRow.test(line) || isHeading.test(line)) return null;
    const [rest = "", ...more] = line.split("\t");
    cells[cells.length - 1] = `${cells.at(-1)}\n${rest}`;
    cells.push(...more);
    if (cells.length === columns) return { cells, length: length + 1 };
    if (cells.length > columns) return null;
  }
  return null;
}

const isPipe = (line: string | undefined): boolean => line?.trim() === "|";

/** Whether a line is the first column name of a table whose cells stand between lines with nothing but a pipe. */
export function opensPiped(lines: readonly string[], at: number): boolean {
  return /^\s*(?:stt|tt|số tt|số thứ tự)\s*$/iu.test(lines[at] ?? "") && isPipe(lines[at + 1]);
}

/**
 * The lines of a cell that stands between two lines with nothing but a pipe, as web pages come out cell by cell: how many they
 * are, 0 where line `at` begins no such cell.
 */
export function pipedCell(lines: readonly string[], at: number): number {
  if (!isPipe(lines[at - 1])) return 0;
  for (let length = 1; length <= mostLines; length++) {
    if (isPipe(lines[at + length])) return length;
    const line = lines[at + length] ?? "";
    if (line.trim() === "" || line.includes("|")) return 0;
  }
  return 0;
}
