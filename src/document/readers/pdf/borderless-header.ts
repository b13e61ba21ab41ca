/**
 * The header of a table without rules: the lines at its top, and the columns that they and the lines below stand in. Its cells
 * wrap, stand centred in height and come in two storeys ("Tổ chức thực hiện" above "Chủ trì", "Phối hợp").
 */
import { matchKey } from "../../../text/key";
import { cleanText } from "../../../text/normalize";
import { type Cell, textCell } from "../../block";
import type { ColumnRole } from "../../stages/column-grammar";
import { headerCell, readHeader } from "../../stages/header";
import { readOrdinal } from "../../stages/ordinal";
import { isCapitals } from "../../stages/outline";
import { readTargetHeader } from "../../stages/target-tables";
import { type Columns, findColumns, type Gutter, type Piece, placeLine, runGap } from "./borderless-columns";
import { type Storeys, storeysOf, wordGap } from "./header-storeys";
import type { Word } from "./page";
import { runsOf, type TextLine, textOf } from "./text-line";

export interface BorderlessHeader {
  readonly columns: Columns;
  /** Index of the column that holds the tasks' numerals, -1 when there is none. */
  readonly ordinalColumn: number;
  readonly contentColumn: number;
  /** What each column holds. */
  readonly roles: readonly (ColumnRole | "ordinal")[];
  readonly cells: readonly Cell[];
  /** The header's words, to know it again on the next page. */
  readonly words: string;
  /** Its first line and the one behind its last. */
  readonly from: number;
  readonly to: number;
}

/** A header has at most so many lines above and below the line with "TT". */
const reach = 5;
const longestPart = 8;
/** Lines below the header that tell where the columns are. */
const tellingLines = 400;

/** The last line of "Mục tiêu 2025", "Thực hiện năm 2020". */
const yearAlone = /^(?:năm\s+)?20\d{2}$/iu;

const isOrdinalName = (text: string): boolean => headerCell(text)?.role === "ordinal" && !/^số$/iu.test(text);

function beginsWithOrdinalName(line: TextLine): boolean {
  const [first, second] = line.words;
  if (first === undefined || second === undefined) return false;
  return isOrdinalName(first.text) || isOrdinalName(`${first.text} ${second.text}`);
}

/** Whether a header may stand around line `at`: it begins with "TT" or, where no line below does, names three columns. */
function isAnchor(lines: readonly TextLine[], at: number): boolean {
  const line = lines[at];
  if (line === undefined || opensBody(line)) return false;
  if (beginsWithOrdinalName(line)) return true;
  if (lines.slice(at + 1, at + 1 + reach).some(beginsWithOrdinalName)) return false;
  const cells = runsOf(line.words, runGap).map((run) => headerCell(textOf(run)));
  const roles = cells.flatMap((cell) => (cell === null || cell.weak ? [] : [cell.role]));
  return cells.length > 2 && new Set(roles).size > 1 && cells.filter((cell) => cell !== null).length > cells.length / 2;
}

const pieceText = (piece: Piece): string => textOf(piece.words);

/** Lines from one to the next of which no line is skipped: further apart they are not of one header. */
const adjoins = (above: TextLine, below: TextLine): boolean =>
  below.y - above.y < Math.max(above.size, below.size) * 2.2;

/** A row of the table's body: it has a numeral in front. */
function opensBody(line: TextLine): boolean {
  const first = line.words[0]?.text ?? "";
  return readOrdinal(first) !== null && /[\p{L}\p{N}]/u.test(first);
}

/** Short, and in capitals only where the header is: "(Kèm theo …)" above it and the title of a group below it are no names. */
function isNameLike(text: string, header: readonly TextLine[]): boolean {
  if (text.split(" ").length > longestPart || /^\((?:kèm|ban hành)/iu.test(text)) return false;
  return !isCapitals(text) || header.some((line) => isCapitals(line.text));
}

/**
 * Whether each piece of a line goes on with a header above it: in small letters or brackets, as the name of a column, or as a
 * word that had no room on the line above. A name that only its room speaks for is believed where the height of the header is
 * known (`bounded`).
 */
function goesOn(line: TextLine, above: readonly TextLine[], columns: Columns, bounded: boolean): boolean {
  if (opensBody(line)) return false;
  return placeLine(line, columns).every((piece) => {
    const text = pieceText(piece);
    if (!isNameLike(text, above)) return false;
    if (/^[\p{Ll}(]/u.test(text)) return true;
    const own = headerCell(text);
    if ((own !== null && !own.weak) || (bounded && yearAlone.test(text))) return true;
    if (own === null && !bounded) return false;
    const before = above
      .flatMap((one) => placeLine(one, columns))
      .filter((one) => one.column <= piece.lastColumn && one.lastColumn >= piece.column);
    const last = before.at(-1);
    if (last === undefined) return own !== null;
    const joined = headerCell(`${before.map(pieceText).join(" ")} ${text}`);
    const end = columns.gutters[piece.column]?.to ?? columns.right;
    const [word] = piece.words;
    const hadRoom =
      word !== undefined && last.right + word.size * 0.25 + (word.right - word.left) < end - word.size * 0.5;
    return joined !== null && (own !== null || !hadRoom);
  });
}

/** A line that only counts the columns: (1) (2) (3), or A B 1 2. */
function countsColumns(line: TextLine | undefined): boolean {
  const texts = line?.words.map((word) => word.text) ?? [];
  const numbers = texts.flatMap((text) => /^\(?(\d{1,2})\)?$/u.exec(text)?.[1] ?? []).map(Number);
  const only = texts.every((text) => /^\(?(?:\d{1,2}|\p{Lu})\)?$/u.test(text));
  return only && numbers.length > 2 && numbers.every((value, i) => i === 0 || value === (numbers[i - 1] ?? 0) + 1);
}

interface Band {
  readonly from: number;
  readonly to: number;
}

/** The lines of the header around the line with "TT": as far below it as above it when its cells are centred. */
function bandAround(lines: readonly TextLine[], anchor: number, columns: Columns): Band {
  const at = lines[anchor];
  const first = at?.words[0];
  if (at === undefined || first === undefined) return { from: anchor, to: anchor + 1 };
  const linesBelow = (from: number, to: number): number => {
    let end = anchor + 1;
    for (let i = anchor + 1; i < Math.min(lines.length, anchor + 1 + reach); i++) {
      const [line, before] = [lines[i], lines[i - 1]];
      if (line === undefined || before === undefined || line.y > to || !adjoins(before, line)) break;
      if (!goesOn(line, lines.slice(from, i), columns, Number.isFinite(to))) break;
      end = i + 1;
    }
    return end;
  };
  for (let from = Math.max(0, anchor - reach); from < anchor; from++) {
    const above = lines.slice(from, anchor + 1);
    const top = above[0];
    if (top === undefined || above.some((line, i) => i > 0 && !adjoins(above[i - 1] ?? line, line))) continue;
    const bottom = at.y + (at.y - top.y);
    const to = linesBelow(from, bottom + at.size * 0.5);
    const last = lines[to - 1];
    const balanced = last !== undefined && Math.abs(last.y - bottom) < at.size * 0.5;
    const named = above
      .slice(0, -1)
      .every((line) => placeLine(line, columns).every((piece) => isNameLike(pieceText(piece), [at])));
    if (balanced && named) return { from, to };
  }
  return { from: anchor, to: linesBelow(anchor, Number.POSITIVE_INFINITY) };
}

interface Named {
  readonly texts: string[];
  readonly spans: { readonly text: string; readonly column: number; readonly lastColumn: number }[];
}

/** The names of the columns; what stands over several columns is named apart. */
function namesIn({ upper, lines }: Storeys, columns: Columns): Named {
  const own: Word[][] = Array.from({ length: columns.gutters.length + 1 }, () => []);
  const spans = upper.map(({ words, left, right }) => {
    const column = columns.gutters.filter(({ from, to }) => (from + to) / 2 < left).length;
    return {
      words: [...words],
      column,
      lastColumn: columns.gutters.filter(({ from, to }) => (from + to) / 2 < right).length,
    };
  });
  for (const line of lines)
    for (const piece of placeLine(line, columns)) {
      if (piece.column === piece.lastColumn) own[piece.column]?.push(...piece.words);
      else spans.push({ words: [...piece.words], column: piece.column, lastColumn: piece.lastColumn });
    }
  return {
    texts: own.map((words) => cleanText(textOf(words))),
    spans: spans.map(({ words, column, lastColumn }) => ({ text: cleanText(textOf(words)), column, lastColumn })),
  };
}

/** A column's name, with what stands above several columns where its own name does not say what it is. */
function fullNames({ texts, spans }: Named): string[] {
  return texts.map((text, column) => {
    const above = spans.filter((span) => span.column <= column && span.lastColumn >= column).map((span) => span.text);
    return text !== "" && headerCell(text) !== null ? text : [...above, text].join(" ").trim();
  });
}

const without = (gutters: readonly Gutter[], at: number): Gutter[] => gutters.filter((_, i) => i !== at);

/** Whether the header's words stand beside a gutter no further apart than two words of one name do. */
function isTight(lines: readonly TextLine[], { from, to }: Gutter): boolean {
  const middle = (from + to) / 2;
  return lines.some(({ words }) => {
    const at = words.findIndex((word) => word.left >= middle);
    const [before, after] = [words[at - 1], words[at]];
    return before !== undefined && after !== undefined && after.left - before.right < after.size * wordGap;
  });
}

/**
 * Takes away the gutters that the header does not confirm: each column has a name, but for the one of the numerals, and no
 * gutter goes through a name.
 */
function confirmed(columns: Columns, header: Storeys, rows: readonly TextLine[]): Columns {
  let { gutters } = columns;
  for (;;) {
    const { texts } = namesIn(header, { ...columns, gutters });
    const numbered = texts.some(isOrdinalName);
    const at = texts.findIndex((text, column) => text === "" && (column > 0 || numbered));
    const through = gutters.findIndex((gutter, i) => {
      const [left, right] = [texts[i] ?? "", texts[i + 1] ?? ""];
      const areNames = headerCell(left) !== null && headerCell(right) !== null && !/^\p{Ll}/u.test(right);
      return !areNames && isTight(header.lines, gutter);
    });
    if (gutters.length === 0 || (at < 0 && through < 0)) return { ...columns, gutters };
    if (at < 0) gutters = without(gutters, through);
    else gutters = without(gutters, at === 0 || isWorse(gutters[at], gutters[at - 1], rows) ? at : at - 1);
  }
}

/** Of two gutters only one parts two columns: a much wider one, else that where more lines begin a cell. */
function isWorse(gutter: Gutter | undefined, other: Gutter | undefined, rows: readonly TextLine[]): boolean {
  if (gutter === undefined || other === undefined) return other === undefined;
  const [width, otherWidth] = [gutter.to - gutter.from, other.to - other.from];
  if (Math.max(width, otherWidth) > Math.min(width, otherWidth) * 1.6) return width < otherWidth;
  const begun = (to: number): number =>
    rows.filter((line) => line.words.some((word) => Math.abs(word.left - to) < 1)).length;
  const [own, others] = [begun(gutter.to), begun(other.to)];
  return Math.abs(own - others) > Math.max(own, others) / 2 ? own < others : width < otherWidth;
}

export const wordsKey = (lines: readonly TextLine[]): string =>
  lines
    .flatMap((line) => line.words.flatMap((word) => matchKey(word.text).split(" ")))
    .sort()
    .join(" ");

/** What the columns hold, in a table of tasks or of indicators; null where the names are no header of either. */
function rolesOf(names: readonly string[]): BorderlessHeader["roles"] | null {
  const tasks = readHeader(names);
  if (tasks !== null) return tasks.map(({ role }) => role);
  const indicator = readTargetHeader(names, [])?.indicator;
  if (indicator === undefined) return null;
  return names.map((name, i) => (i === indicator ? "content" : isOrdinalName(name) ? "ordinal" : "extra"));
}

/**
 * The header whose lines stand around line `anchor`, or null. `below`: the lines of the table as far as they are known, from
 * the header on, on this page and the next ones.
 */
export function borderlessHeaderAt(
  lines: readonly TextLine[],
  anchor: number,
  below: () => readonly TextLine[],
): BorderlessHeader | null {
  const line = lines[anchor];
  if (line === undefined || !isAnchor(lines, anchor)) return null;
  const telling = below().slice(0, tellingLines);
  // The band depends on the columns and the columns on the band: once around is enough, for a band adds a line or two.
  let columns = findColumns([line, ...telling]);
  let band = bandAround(lines, anchor, columns);
  for (let round = 0; round < 2; round++) {
    const header = lines.slice(band.from, band.to);
    const storeys = storeysOf(header, columns);
    const rows = telling.filter((one) => !header.includes(one));
    columns = confirmed(findColumns([...storeys.lines, ...rows]), storeys, rows);
    band = bandAround(lines, anchor, columns);
  }
  const header = lines.slice(band.from, band.to);
  const named = namesIn(storeysOf(header, columns), columns);
  const names = fullNames(named);
  const roles = rolesOf(names);
  if (names.length < 3 || roles === null) return null;
  const counting = countsColumns(lines[band.to]) ? 1 : 0;
  return {
    columns,
    ordinalColumn: roles.indexOf("ordinal"),
    contentColumn: roles.indexOf("content"),
    roles,
    cells: names.map((name) => textCell(name)),
    words: wordsKey(header),
    from: band.from,
    to: band.to + counting,
  };
}

/** How many lines from the top of a page repeat the header; 0 when they do not. */
export function repeatedHeader(lines: readonly TextLine[], header: BorderlessHeader): number {
  for (let length = 1; length <= Math.min(lines.length, reach * 2); length++) {
    const key = wordsKey(lines.slice(0, length));
    if (key.length > header.words.length) return 0;
    if (key === header.words) return countsColumns(lines[length]) ? length + 1 : length;
  }
  return 0;
}
