/**
 * A table set in columns of spaces, as programs print the text of a PDF: no tabs, no borders, every cell under its header and
 * wrapped within its own width. What no line of full rows writes on is the space between columns, page by page, for each page
 * is set anew; numerals begin the rows, or stand in the middle of their height.
 */
import { cellsOfLine, columnsOfPage, findColumns, namesIn, piecesOf, wordsBegin } from "./spaced-columns";
import { isNumeral, type LineCells, numeralsInMiddle, rowsOfPage } from "./spaced-rows";

const beginsHeader = /^\s*(?:stt|tt|số tt|số thứ tự)\s{2,}\S/iu;
const pageNumber = /^\s*[-–]?\s*\d{1,3}\s*[-–]?\s*$/u;
const ends = /^\s*(?:nơi nhận|TM\.|KT\.|PHỤ LỤC(?:\s|$))/u;
/** So many lines that begin in another place than those above are on another page. */
const linesOfPage = 3;
/** Of the lines of a page at most this share has words across the columns, or others than numerals in the first. */
const mostAskew = 0.3;
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

/** How many lines from `at` on may belong to the table: to a signature, a caption or a wide gap. */
function reach(lines: readonly string[], at: number, isPageMark: (at: number) => boolean): number {
  let blank = 0;
  for (let i = at; i < lines.length; i++) {
    const line = lines[i] ?? "";
    const before = blank;
    blank = line.trim() === "" ? blank + 1 : 0;
    const atEdge = i > at && piecesOf(line).length === 1 && /^\S/u.test(line) && !isNumeral(line);
    const runsOn = atEdge && line.length > (before > 0 ? longestNumeral : longestCell) && !isPageMark(i);
    if (blank > gap || ends.test(line) || runsOn) return i - at - (blank > gap ? gap : before);
  }
  return lines.length - at;
}

/** A page number, or a line that a program sets on every page: at the edge, beside an empty line, and more than once. */
function pageMarks(lines: readonly string[]): (at: number) => boolean {
  const times = new Map<string, number>();
  for (const line of lines) times.set(line, (times.get(line) ?? 0) + 1);
  return (at) => {
    const line = lines[at] ?? "";
    if (pageNumber.test(line)) return true;
    if (!/^\S/u.test(line)) return false;
    const alone = (lines[at - 1] ?? "").trim() === "" || (lines[at + 1] ?? "").trim() === "";
    return alone && (times.get(line) ?? 0) > 1 && piecesOf(line).length === 1;
  };
}

interface Page {
  readonly from: number;
  readonly to: number;
}

/** Where pages begin among the lines of a table: behind the marks of pages, at repeated headers, and where the words move aside. */
function pagesOf(lines: readonly string[], isMark: (at: number) => boolean): Page[] {
  const starts = [0];
  const begin = lines.map((line) => wordsBegin(line, isNumeral(line)));
  const isOther = (from: number, edge: number): boolean => {
    let alike = 0;
    for (let i = from; i < begin.length && alike < linesOfPage; i++) {
      if (begin[i] == null) continue;
      if (begin[i] === edge || begin[i] !== begin[from]) return false;
      alike += 1;
    }
    return alike === linesOfPage;
  };
  let edge: number | null = null;
  lines.forEach((line, i) => {
    if (i > 0 && (beginsHeader.test(line) || isMark(i - 1))) {
      starts.push(i);
      edge = null;
    } else if (begin[i] != null && !beginsHeader.test(line)) {
      if (edge !== null && begin[i] !== edge && isOther(i, edge)) {
        starts.push(i);
        edge = begin[i] ?? null;
      } else edge ??= begin[i] ?? null;
    }
  });
  return starts.map((from, i): Page => ({ from, to: starts[i + 1] ?? lines.length }));
}

/** Whether a line over a header may be its upper part: short names, none at the edge. */
const isNameLine = (line: string): boolean =>
  /^\s{8}/u.test(line) && piecesOf(line).every((piece) => piece.length <= longestCell / 2 && !/[.;:)]$/u.test(piece));

/** The table whose header begins at line `at`, or null. */
export function spacedTable(lines: readonly string[], at: number): SpacedTable | null {
  if (!beginsHeader.test(lines[at] ?? "")) return null;
  const isPageMark = pageMarks(lines);
  const own = lines.slice(at, at + reach(lines, at, isPageMark)).map((line) => line.replace(/\t/gu, "    "));
  const first = own.findIndex((line, i) => i > 0 && isNumeral(line));
  if (first < 0) return null;
  const isMark = (i: number): boolean => {
    const line = own[i] ?? "";
    return line.trim() !== "" && i >= first && isPageMark(at + i) && !(isNumeral(line) && /^\s{0,3}\d/u.test(line));
  };
  const pages = pagesOf(own, isMark);
  const linesOn = ({ from, to }: Page) => own.slice(from, to).filter((_, i) => !isMark(from + i));
  const [firstPage = { from: 0, to: own.length }] = pages;
  const names = namesIn([...lines.slice(Math.max(0, at - 1), at).filter(isNameLine), ...own.slice(0, first)]);
  const found = findColumns(linesOn(firstPage));
  const named = found !== null && found.length < names ? columnsOfPage(linesOn(firstPage), names) : found;
  if (named === null) return null;
  const isAbove = (line: string): boolean =>
    line.search(/\S/u) >= (named[1] ?? 0) &&
    piecesOf(line).every((piece) => piece.length <= longestCell / 2 && !/[.;:]$/u.test(piece));
  let above = 0;
  while (above < headerAbove && isAbove(lines[at - above - 1] ?? "")) above += 1;
  const drawn: LineCells[][] = [];
  let length = own.length;
  for (const page of pages) {
    const starts = columnsOfPage(linesOn(page), named.length) ?? named;
    const cut: LineCells[] = [];
    let askew = 0;
    for (let place = page === firstPage ? -above : page.from; place < page.to; place++) {
      const line = (place < 0 ? lines[at + place] : own[place]) ?? "";
      if (line.trim() === "" || isMark(place)) continue;
      const cells = cellsOfLine(line, starts, place >= first);
      if (cells === null || (place >= first && cells[0] !== "" && !isNumeral(cells[0] ?? ""))) askew += 1;
      cut.push({ place, cells: cells ?? [line.trim()] });
    }
    if (askew > cut.length * mostAskew) {
      length = page.from;
      break;
    }
    drawn.push(cut);
  }
  const middle = numeralsInMiddle(drawn.flat());
  const rows: SpacedRow[] = [];
  for (const cut of drawn) rows.push(...rowsOfPage(cut, rows, first, middle));
  for (let i = first; i < length; i++) if (isMark(i)) rows.push({ cells: [(own[i] ?? "").trim()], from: i, to: i });
  return { rows: rows.sort((a, b) => a.from - b.from), length, above };
}
