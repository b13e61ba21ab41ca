/** Lines of a table set in columns of spaces → where its columns begin, and the cells of each line. */

const fewestColumns = 3;
/** A cell may begin so many places beside its column: cells set in the middle, pages that were scanned. */
const slack = 4;
/** Where numerals stand in the middle of rows, no line writes in all columns. */
const alone = 1;
/** Two spaces part columns more surely than one. */
const wideGap = 3;

/** The column of numerals is no wider. */
const widestNumerals = 20;

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const piecesAt = (line: string): Piece[] =>
  [...line.matchAll(/\S+(?:\s\S+)*/gu)].map(({ 0: text, index }) => ({ start: index, end: index + text.length, text }));

/** Where the words behind the column of numerals begin; null for a line that has none there. */
export function wordsBegin(line: string, isNumeral: boolean): number | null {
  const [first, second] = piecesAt(line);
  const words = isNumeral ? second : first;
  return words === undefined || words.start > widestNumerals ? null : words.start;
}

/** How many names a header of several lines holds: texts over and under each other are one. */
export function namesIn(lines: readonly string[]): number {
  const pieces = lines.flatMap(piecesAt).sort((a, b) => a.start - b.start);
  let names = 0;
  let end = -1;
  for (const piece of pieces) {
    if (piece.start > end) names += 1;
    end = Math.max(end, piece.end);
  }
  return names;
}

/** The texts of a line that stand two or more spaces apart. */
export const piecesOf = (line: string): string[] => piecesAt(line).map(({ text }) => text);

/** Where the writing begins behind each stretch of two or more places that no line writes on. */
function stripes(lines: readonly string[]): number[] {
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

/** Where the columns of a table begin, by what no full line writes on; null where that tells of no columns. */
export function findColumns(lines: readonly string[]): number[] | null {
  const most = Math.max(0, ...lines.map((line) => piecesAt(line).length));
  const starts = stripes(lines.filter((line) => piecesAt(line).length >= Math.max(fewestColumns, most - 1)));
  return starts.length < fewestColumns || starts.length > most + alone ? null : starts;
}

/** Where texts begin on a page, those that begin nearly alike as one. */
function clusters(lines: readonly string[]): number[] {
  const starts = lines.flatMap(piecesAt).map(({ start }) => start);
  return [...new Set(starts)]
    .sort((a, b) => a - b)
    .filter((start, i, all) => i === 0 || start - (all[i - 1] ?? 0) > slack);
}

/** Where so many columns begin on a page, by its lines that write in each, else by where texts begin; null where neither tells. */
export function columnsOfPage(lines: readonly string[], count: number): number[] | null {
  const striped = findColumns(lines);
  if (striped?.length === count) return striped;
  const full = lines.map(piecesAt).filter((pieces) => pieces.length === count);
  if (full.length < 2) {
    const begin = clusters(lines);
    return begin.length === count ? begin : null;
  }
  return Array.from({ length: count }, (_, i) => {
    const begin = full.map((pieces) => pieces[i]?.start ?? 0).sort((a, b) => a - b);
    const before = Math.max(0, ...full.map((pieces) => pieces[i - 1]?.end ?? 0));
    const first = begin[0] ?? 0;
    return before < first ? first : (begin[Math.floor(begin.length / 2)] ?? 0);
  });
}

/** Where a line is cut for the column that begins at `start`: between words, best at a wide gap; null where a word is across. */
function cutAt(line: string, start: number): number | null {
  if (line.slice(start).trim() === "") return start;
  let best: { place: number; cost: number } | null = null;
  for (let place = Math.max(0, start - slack); place <= start + slack; place++) {
    if (place > 0 && (line[place - 1] ?? " ") !== " ") continue;
    const isGap = place === 0 || (line[place - 2] ?? " ") === " " || (line[place] ?? " ") === " ";
    const cost = Math.abs(place - start) - (isGap ? wideGap : 0);
    if (best === null || cost < best.cost) best = { place, cost };
  }
  return best?.place ?? null;
}

/**
 * The cells of a line, words never cut in two; a numeral with one long text behind it goes over the whole row. Null where the
 * line does not keep to the columns.
 */
export function cellsOfLine(line: string, starts: readonly number[], inBody: boolean): string[] | null {
  const [mark, title, ...more] = piecesAt(line);
  const isGroup =
    inBody &&
    mark !== undefined &&
    title !== undefined &&
    more.length === 0 &&
    /^\(?[\p{L}\d.]{1,6}[.)]?$/u.test(mark.text) &&
    title.text.length > (starts[2] ?? 0) - (starts[1] ?? 0);
  if (isGroup) return [mark.text, title.text, ...starts.slice(2).map(() => "")];
  const cuts = starts.map((start, i) => (i === 0 ? 0 : cutAt(line, start)));
  if (cuts.includes(null)) return null;
  return cuts.map((cut, i) => line.slice(cut ?? 0, cuts[i + 1] ?? line.length).trim());
}
