/**
 * A table drawn with characters: lines of borders between the rows ("+-----+", "├─────┤", "|-----|"), cells wrapped over several
 * lines between them. Here the borders say where a row ends, which the words of wrapped lines do not.
 */

const side = "|│┃║";
const borderLine = /^[\s+\-=_:|│┃║─━═┄┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬╒╕╘╛╞╡╤╧╪╓╖╙╜╟╢╥╨╫]{5,}$/u;
const ruling = /[-=_─━═┄]{3,}/u;
const cellLine = new RegExp(`^\\s*[${side}].*[${side}]\\s*$`, "u");
const sides = new RegExp(`[${side}]`, "gu");
const numeral = /^(?:\d{1,3}(?:\.\d{1,3})*|[IVXL]{1,5}(?:\.\d{1,2})*|\p{L})[.)]?$/u;
/** Borders may stand so many places beside where they ought to: letters of other widths, hand-drawn tables. */
const slack = 2;

export interface RuledCell {
  /** A line of its own where the writer ended one though the next word had room. */
  readonly paragraphs: readonly string[];
  readonly span: number;
}

export interface RuledRow {
  readonly cells: readonly RuledCell[];
  /** Lines counted from the one asked about, both included. */
  readonly from: number;
  readonly to: number;
}

export interface RuledTable {
  readonly rows: readonly RuledRow[];
  readonly columns: number;
  readonly length: number;
}

/** Whether a line is nothing but a border. */
export const isBorder = (line: string): boolean => borderLine.test(line) && ruling.test(line);

const sidesOf = (line: string): number[] => [...line.matchAll(sides)].map(({ index }) => index);

/** Where the columns are bounded: the sides of the line that has the most. */
function boundsOf(lines: readonly string[]): number[] {
  return lines.map(sidesOf).reduce((most, own) => (own.length > most.length ? own : most), []);
}

interface LineCell {
  readonly text: string;
  readonly column: number;
  readonly span: number;
}

/** The cells of one line; a cell without sides inside covers the columns between its own. */
function cellsOf(line: string, bounds: readonly number[]): LineCell[] {
  const own = sidesOf(line);
  const exact = own.length === bounds.length;
  const columnAt = (place: number, at: number): number =>
    exact ? at : bounds.findIndex((bound) => Math.abs(bound - place) <= slack);
  return own.slice(1).map((end, at) => {
    const start = own[at] ?? 0;
    const column = columnAt(start, at);
    const next = columnAt(end, at + 1);
    const known = column >= 0 && next > column;
    return { text: line.slice(start + 1, end).trim(), column: known ? column : at, span: known ? next - column : 1 };
  });
}

/** The wrapped lines of a cell as one text; a new paragraph where the line ended before it was full. */
function unwrapped(lines: readonly string[], room: number): string[] {
  const paragraphs: string[] = [];
  let before = "";
  for (const line of lines.filter((text) => text !== "")) {
    const firstWord = line.split(" ", 1)[0] ?? "";
    const hadRoom = before === "" || before.length + 1 + firstWord.length <= room;
    const last = paragraphs.length - 1;
    if (hadRoom) paragraphs.push(line);
    else paragraphs[last] = `${paragraphs[last]} ${line}`;
    before = line;
  }
  return paragraphs;
}

/**
 * The table that begins at line `at`, or null: a run of drawn lines from its first one on, with borders between the rows. A
 * Markdown table, whose only border stands under the header, is none: there a line is a row.
 */
export function ruledTable(lines: readonly string[], at: number): RuledTable | null {
  const isDrawn = (i: number): boolean => isBorder(lines[i] ?? "") || cellLine.test(lines[i] ?? "");
  if (isDrawn(at - 1)) return null;
  let length = 0;
  while (isDrawn(at + length)) length += 1;
  const own = lines.slice(at, at + length);
  const groups: { from: number; lines: string[] }[] = [];
  let open = false;
  own.forEach((line, i) => {
    if (isBorder(line)) open = false;
    else if (open) groups.at(-1)?.lines.push(line);
    else {
      groups.push({ from: i, lines: [line] });
      open = true;
    }
  });
  if (groups.length < 3) return null;
  const bounds = boundsOf(groups.flatMap((group) => group.lines));
  const columns = bounds.length - 1;
  if (columns < 2) return null;
  const rows = groups.flatMap(({ from, lines: drawn }, group): RuledRow[] => {
    const cut = drawn.map((line) => cellsOf(line, bounds));
    const begins = cut.map((cells, i) => i === 0 || (group > 0 && numeral.test(cells[0]?.text ?? "")));
    return begins.flatMap((isFirst, i) => {
      if (!isFirst) return [];
      const end = begins.indexOf(true, i + 1);
      const own = cut.slice(i, end < 0 ? cut.length : end);
      const shape = own.reduce((most, cells) => (cells.length > most.length ? cells : most), [] as LineCell[]);
      const cells = shape.map(({ column, span }): RuledCell => {
        const room = (bounds[column + span] ?? 0) - (bounds[column] ?? 0) - 3;
        const texts = own.map((line) => line.find((cell) => cell.column === column)?.text ?? "");
        return { paragraphs: unwrapped(texts, room), span };
      });
      return [{ cells, from: from + i, to: from + i + own.length - 1 }];
    });
  });
  return { rows, columns, length };
}
