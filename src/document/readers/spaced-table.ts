/**
 * A table set in columns of spaces, as programs print the text of a PDF: no tabs, no borders, every cell under its header and
 * wrapped within its own width. What no line of full rows writes on is the space between columns; numerals begin the rows.
 */

const beginsHeader = /^\s*(?:stt|tt|số tt|số thứ tự)\s{2,}\S/iu;
const numeral = /^\s*\(?(?:\d{1,3}(?:\.\d{1,3})*|[IVXL]{1,5}(?:\.\d{1,2})*|[A-ZĐ]|[a-zđ])[.)]?(?=\s{2,}\S|\s*$)/u;
const pageNumber = /^\s*\d{1,3}\s*$/u;
const ends = /^\s*(?:nơi nhận|TM\.|KT\.|PHỤ LỤC(?:\s|$))/u;
const fewestColumns = 3;
/** Blank lines that end a table. */
const gap = 4;
const longestNumeral = 12;
const longestCell = 60;
/** Lines of a header that stand over the one with "TT". */
const headerAbove = 2;

export interface SpacedRow {
  /** One text for each column; a single one for a page number between rows. */
  readonly cells: readonly string[];
  /** Lines counted from the one asked about, both included; those before it are negative. */
  readonly from: number;
  readonly to: number;
}

export interface SpacedTable {
  readonly rows: readonly SpacedRow[];
  /** How many lines it takes from the one asked about. */
  readonly length: number;
  /** How many lines before that one are the upper part of its header. */
  readonly above: number;
}

const piecesOf = (line: string): string[] => line.trim().split(/\s{2,}/u);

/** How many lines from `at` on may belong to the table: to a signature, a caption or a wide gap. */
function reach(lines: readonly string[], at: number): number {
  let blank = 0;
  for (let i = at; i < lines.length; i++) {
    const line = lines[i] ?? "";
    const before = blank;
    blank = line.trim() === "" ? blank + 1 : 0;
    const atEdge = i > at && piecesOf(line).length === 1 && /^\S/u.test(line) && !numeral.test(line);
    const runsOn = atEdge && line.length > (before > 0 ? longestNumeral : longestCell);
    if (blank > gap || ends.test(line) || runsOn) return i - at - (blank > gap ? gap : before);
  }
  return lines.length - at;
}

/** Where the columns begin: behind each stretch of two or more places that no full line writes on. */
function columnStarts(lines: readonly string[]): number[] {
  const width = Math.max(0, ...lines.map((line) => line.length));
  const used = Array.from({ length: width }, (_, place) => lines.some((line) => (line[place] ?? " ") !== " "));
  const starts: number[] = [];
  let free = 2;
  used.forEach((isUsed, place) => {
    if (isUsed && free >= 2) starts.push(place);
    free = isUsed ? 0 : free + 1;
  });
  return starts;
}

/** The table whose header begins at line `at`, or null. */
export function spacedTable(lines: readonly string[], at: number): SpacedTable | null {
  if (!beginsHeader.test(lines[at] ?? "")) return null;
  const own = lines.slice(at, at + reach(lines, at)).map((line) => line.replace(/\t/gu, "    "));
  const first = own.findIndex((line, i) => i > 0 && numeral.test(line));
  if (first < 0) return null;
  const most = Math.max(...own.map((line) => piecesOf(line).length));
  const starts = columnStarts(own.filter((line) => piecesOf(line).length >= Math.max(fewestColumns, most - 1)));
  if (starts.length < fewestColumns || starts.length > most) return null;
  const isAbove = (line: string): boolean =>
    line.search(/\S/u) >= (starts[1] ?? 0) &&
    piecesOf(line).every((piece) => piece.length <= longestCell / 2 && !/[.;:]$/u.test(piece));
  let above = 0;
  while (above < headerAbove && isAbove(lines[at - above - 1] ?? "")) above += 1;
  const rows: { cells: string[]; from: number; to: number }[] = [];
  [...lines.slice(at - above, at), ...own].forEach((line, place) => {
    const i = place - above;
    if (line.trim() === "") return;
    if (pageNumber.test(line) && line.search(/\S/u) >= (starts[1] ?? 0)) {
      rows.push({ cells: [line.trim()], from: i, to: i });
      return;
    }
    const [mark = "", title = "", ...more] = piecesOf(line);
    const isGroup =
      i >= first && more.length === 0 && numeral.test(line) && title.length > (starts[2] ?? 0) - (starts[1] ?? 0);
    const cells = isGroup
      ? [mark, title, ...starts.slice(2).map(() => "")]
      : starts.map((start, column) => line.slice(start, starts[column + 1] ?? line.length).trim());
    const last = rows.findLast((row) => row.cells.length > 1);
    if (last === undefined || (i >= first && (cells[0] ?? "") !== "")) rows.push({ cells, from: i, to: i });
    else {
      last.cells = last.cells.map((text, column) => `${text} ${cells[column] ?? ""}`.trim());
      last.to = i;
    }
  });
  return { rows, length: own.length, above };
}
