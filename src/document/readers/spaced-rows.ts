/**
 * Lines of a table set in columns of spaces → rows. A numeral begins a row, or stands in the middle of its height: then the row
 * has as many lines below it as above.
 */

const numeral =
  /^\s*\(?(?:\d{1,3}(?:\.\d{1,3})*|[lI]\d|\d[lOo]|[IVXL]{1,5}(?:\.\d{1,2})*|[A-ZĐ]|[a-zđ])[.)]?(?=\s{2,}\S|\s*$)/u;
const counted = /^\(?(?:\d{1,3}|[lI]\d|\d[lOo])[.)]?$/u;

/** Whether a line begins with a numeral of a row, also one with a letter that a scanner read for a figure. */
export const isNumeral = (line: string): boolean => numeral.test(line);

export interface LineCells {
  readonly place: number;
  readonly cells: readonly string[];
}

interface OpenRow {
  cells: readonly string[];
  readonly from: number;
  to: number;
}

/** Rows of one line say nothing; at least this share of all numerals must. */
const mostlyInside = 0.3;

const beginsSmall = (text: string): boolean => /^[\p{Ll},;.)]/u.test(text);
const textAt = (line: LineCells | undefined): string => line?.cells[1] ?? "";

function add(row: OpenRow, line: LineCells): void {
  row.cells = row.cells.map((text, column) => `${text} ${line.cells[column] ?? ""}`.trim());
  row.to = line.place;
}

/** Whether numerals stand in the middle of their rows: beside words that go on with what stands above, or beside none. */
export function numeralsInMiddle(lines: readonly LineCells[]): boolean {
  const beside = lines.filter(({ cells }) => counted.test(cells[0] ?? "")).map(textAt);
  const inside = beside.filter((text) => text === "" || beginsSmall(text)).length;
  return inside > 0 && inside >= beside.length * mostlyInside;
}

/** The last line of the row that begins at line `from`, whose numeral stands at line `at`. */
function lastOf(lines: readonly LineCells[], from: number, at: number): number {
  const next = lines.findIndex((line, i) => i > at && (line.cells[0] ?? "") !== "");
  const most = (next < 0 ? lines.length : next) - 1;
  let last = Math.min(2 * at - from, most);
  while (last < most && beginsSmall(textAt(lines[last + 1]))) last += 1;
  return last;
}

/**
 * The rows of a page. `before` are those of the pages before: lines at the top of the page that go on with the last one are added
 * to it. Lines above `first`, the place of the first numeral of the table, are its header.
 */
export function rowsOfPage(
  lines: readonly LineCells[],
  before: readonly OpenRow[],
  first: number,
  middle: boolean,
): OpenRow[] {
  const rows: OpenRow[] = [];
  const open = (): OpenRow | undefined => rows.at(-1) ?? before.findLast((row) => row.cells.length > 1);
  const begin = (line: LineCells): void => {
    rows.push({ cells: line.cells, from: line.place, to: line.place });
  };
  for (let i = 0; i < lines.length; ) {
    const line = lines[i] as LineCells;
    const row = open();
    const at = lines.findIndex((one, j) => j >= i && (one.cells[0] ?? "") !== "");
    const isRow =
      middle && at >= i && counted.test(lines[at]?.cells[0] ?? "") && !(row !== undefined && beginsSmall(textAt(line)));
    if (isRow) {
      const last = lastOf(lines, i, at);
      begin(line);
      for (const one of lines.slice(i + 1, last + 1)) add(rows.at(-1) as OpenRow, one);
      i = last + 1;
      continue;
    }
    if (row === undefined || (line.place >= first && (line.cells[0] ?? "") !== "")) begin(line);
    else add(row, line);
    i += 1;
  }
  return rows;
}
