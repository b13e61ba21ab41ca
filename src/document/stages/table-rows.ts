/**
 * Rows of a table with known borders → cells by column meaning. Two-row headers, headers repeated on each page, tables that
 * go on without a header of their own and cells merged over several rows are resolved here; what the rows mean as tasks and
 * groups is decided in task-tree.ts.
 */
import { matchKey } from "../../text/key";
import { cellText, type Place, type Row, textCell } from "../block";
import { agenciesOf, timesOf } from "./cell-paragraphs";
import { type Column, headerCell, type Role, readHeader } from "./header";
import { readNumbered, readOrdinal, readRowNumeral } from "./ordinal";

/** The columns whose text goes into a task. */
export type CellRole = Exclude<Role, "ordinal" | "extra">;
export const cellRoles: readonly CellRole[] = [
  "content",
  "lead",
  "coordinating",
  "deliverable",
  "supervisor",
  "deadline",
];

export interface TaskCells {
  readonly place: Place;
  /** The numeral as written, "" where the row has none. */
  readonly numeral: string;
  readonly cells: Readonly<Record<CellRole, string>>;
  readonly extra: Readonly<Record<string, string>>;
  /** One text goes over the whole row: a group heading. */
  readonly whole: boolean;
  /** Cells of this row that belong to the row above. */
  readonly mergedUp: ReadonlySet<CellRole>;
  /** Columns of the document's own whose cells belong to the row above. */
  readonly mergedExtra?: readonly string[];
  /** The numeral stands in the row above, in a cell that goes over both: two works under one number. */
  readonly sameNumeral?: boolean;
  /** Whether it goes on with the row above, where the source tells. */
  readonly continues?: boolean;
  /** Other ways to read the row, where its borders are lost and the reading is not certain. */
  readonly doubt?: readonly Readonly<Record<CellRole, string>>[];
}

export const noCells: Readonly<Record<CellRole, string>> = {
  content: "",
  lead: "",
  coordinating: "",
  deliverable: "",
  supervisor: "",
  deadline: "",
};

interface GridCell {
  readonly text: string;
  readonly paragraphs: readonly string[];
  readonly mergedUp: boolean;
  /** Covered by the cell to the left. */
  readonly covered: boolean;
}

function gridOf(row: Row): GridCell[] {
  return row.cells.flatMap((cell) =>
    Array.from({ length: cell.span }, (_, i) =>
      i === 0
        ? { text: cellText(cell), paragraphs: cell.paragraphs, mergedUp: cell.mergedUp, covered: false }
        : { text: "", paragraphs: [], mergedUp: cell.mergedUp, covered: true },
    ),
  );
}

/** The text of the cell that covers column `at`, also where it begins further left. */
function coveringText(grid: readonly GridCell[], at: number): string {
  let i = at;
  while (i > 0 && grid[i]?.covered) i -= 1;
  return grid[i]?.text ?? "";
}

const longestName = 60;

/** The header cell over column `at`. In plain text, which knows no merged cells, empty cells behind it belong to it. */
function nameOver(grid: readonly GridCell[], at: number): string {
  const own = coveringText(grid, at);
  if (own !== "" || grid.some((cell) => cell.covered || cell.mergedUp)) return own;
  return grid.slice(0, at).findLast((cell) => cell.text !== "")?.text ?? "";
}

/** Whether `below` only divides the header row above it: it names no task and has no numeral, but short names under others. */
function dividesHeader(below: readonly GridCell[], columns: readonly Column[]): boolean {
  const texts = below.filter((cell) => cell.text !== "" && !cell.mergedUp).map((cell) => cell.text);
  const isFree = (role: Role): boolean => {
    const cell = below[columns.findIndex((column) => column.role === role)];
    return cell === undefined || cell.text === "" || cell.mergedUp;
  };
  if (texts.length === 0 || !isFree("content") || !isFree("ordinal")) return false;
  return texts.every((text) => text.length <= longestName && readOrdinal(text)?.style !== "dotted");
}

const time = /^(?:(?:quý|tháng|năm|tuần|kỳ|q|t)\s*)?(?:[IVX]{1,4}|\d{1,4})(?:\s*[/-]\s*\d{4})?$/iu;

/** The name of a column under a divided header cell: its own words where they say what it holds, else both. */
function dividedName(above: string, own: string): string {
  const whole = headerCell(above)?.role;
  const part = headerCell(own);
  if (part === null || whole === "extra" || (whole === "deadline" && time.test(own))) return `${above} ${own}`.trim();
  return own;
}

/** Marks under "Quý I", "Quý II" say when: of several such columns none is the deadline alone. */
function withMoments(columns: readonly Column[], above: readonly string[], below: readonly GridCell[]): Column[] {
  const isMoment = (i: number): boolean => {
    const own = below[i];
    return own !== undefined && !own.mergedUp && time.test(own.text) && headerCell(above[i] ?? "")?.role === "deadline";
  };
  if (columns.filter((_, i) => isMoment(i)).length < 2) return [...columns];
  return columns.map((column, i): Column => {
    if (!isMoment(i)) return column;
    const own = below[i]?.text ?? "";
    const unit = /(?:quý|tháng|năm|tuần)/iu.exec(above[i] ?? "")?.[0] ?? "";
    return { role: "deadline", header: column.header, moment: /^\p{L}+\s/u.test(own) ? own : `${unit} ${own}`.trim() };
  });
}

/** A row that only counts the columns: (1) (2) (3) or 1 2 3, A B 1 2. */
function countsColumns(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== "");
  const numbers = filled.map((text) => Number(/^\(?(\d{1,2})(?:\s*=.*)?\)?$/u.exec(text)?.[1] ?? "NaN"));
  const counting = numbers.filter((value) => !Number.isNaN(value));
  return (
    counting.length >= 3 &&
    counting.length >= filled.length - 2 &&
    counting.every((v, i) => i === 0 || v > (counting[i - 1] ?? 0))
  );
}

export interface HeaderRows {
  readonly columns: readonly Column[];
  /** How many rows stand above it: titles, and the head of the document where all was copied out of a worksheet. */
  readonly start: number;
  /** How many rows those and the header take. */
  readonly length: number;
  readonly keys: readonly string[];
}

const rowKey = (grid: readonly GridCell[]): string => matchKey(grid.map((cell) => cell.text).join(" | "));

const mostRowsAbove = 15;

/** Finds the header among the first rows of a table, above its first numbered row. Null when the table is no table of tasks. */
export function findHeader(rows: readonly Row[]): HeaderRows | null {
  for (let at = 0; at < Math.min(rows.length, mostRowsAbove); at++) {
    const grid = gridOf(rows[at] as Row);
    if (readOrdinal(grid[0]?.text ?? "")?.style === "arabic") return null;
    const columns = readHeader(grid.map((cell) => cell.text));
    const next = rows[at + 1];
    const below = next === undefined ? [] : gridOf(next);
    const above = below.map((cell, i) =>
      cell.text === "" || cell.mergedUp ? coveringText(grid, i) : nameOver(grid, i),
    );
    const divided = below.map((cell, i) =>
      cell.text === "" || cell.mergedUp ? (above[i] ?? "") : dividedName(above[i] ?? "", cell.text),
    );
    const both = readHeader(divided);
    if (both !== null && below.length >= grid.length && dividesHeader(below, columns ?? both))
      return {
        columns: withOrdinalColumn(withMoments(both, above, below), rows.slice(at + 2)),
        start: at,
        length: at + 2,
        keys: [rowKey(grid), rowKey(below)],
      };
    if (columns !== null)
      return {
        columns: withOrdinalColumn(columns, rows.slice(at + 1)),
        start: at,
        length: at + 1,
        keys: [rowKey(grid)],
      };
  }
  return null;
}

/** A first column without a telling header that holds numerals is the ordinal column. */
function withOrdinalColumn(columns: readonly Column[], rows: readonly Row[]): Column[] {
  const first = columns[0];
  if (first === undefined || first.role !== "extra" || columns.some((column) => column.role === "ordinal"))
    return [...columns];
  const texts = rows.map((row) => gridOf(row)[0]?.text ?? "").filter((text) => text !== "");
  const numerals = texts.filter((text) => readRowNumeral(text) !== null).length;
  const ordinal: Column = { role: "ordinal", header: first.header };
  return numerals > 0 && numerals >= texts.length * 0.6 ? [ordinal, ...columns.slice(1)] : [...columns];
}

/** What stands in a column of marks. */
const mark = /^[x×✓✔v*+●■]$/iu;

/** The row of sums at the end of a table or group. */
const total = /^(?:tổng(?:\s+(?:cộng|số|kinh phí))?|cộng)(?:\s*\([^)]*\))?\s*:?$/iu;

export type RowReading =
  | { readonly kind: "total"; readonly place: Place }
  | { readonly kind: "repeated-header"; readonly place: Place }
  | { readonly kind: "empty"; readonly place: Place }
  | { readonly kind: "task"; readonly task: TaskCells };

/** A single text that goes over the whole row, its numeral taken off its front. */
export function wholeRow(text: string, place: Place): TaskCells {
  const numbered = readNumbered(text) ?? null;
  const numeral = numbered !== null && numbered.ordinal.style !== "bullet" ? numbered.ordinal.numeral : "";
  const content = numeral === "" ? text : (numbered?.rest ?? text);
  return { place, numeral, cells: { ...noCells, content }, extra: {}, whole: true, mergedUp: new Set() };
}

/** A row that lacks the border behind its numeral ("6 Kiểm tra … | Sở Y tế"), with the cell it has too few. */
function withNumeralApart(row: Row, columns: readonly Column[]): Row {
  const [first, ...more] = row.cells;
  const span = row.cells.reduce((sum, cell) => sum + cell.span, 0);
  if (first === undefined || columns[0]?.role !== "ordinal" || span !== columns.length - 1 || more.length === 0)
    return row;
  const numbered = first.paragraphs.length === 1 ? readNumbered(cellText(first)) : null;
  if (numbered === null || numbered.ordinal.style === "bullet") return row;
  return { ...row, cells: [textCell(numbered.ordinal.numeral), { ...first, paragraphs: [numbered.rest] }, ...more] };
}

/** Reads one row under known columns. */
export function readRow(written: Row, header: HeaderRows): RowReading {
  const { columns, keys } = header;
  const row = withNumeralApart(written, columns);
  const grid = gridOf(row);
  const texts = grid.map((cell) => cell.text);
  if (texts.every((text) => text === "") && !grid.some((cell) => cell.mergedUp)) return { kind: "empty", place: row };
  if (keys.includes(rowKey(grid)) || countsColumns(texts) || isHeaderAgain(texts, columns))
    return { kind: "repeated-header", place: row };
  const filled = texts.filter((text) => text !== "");
  if (total.test(filled[0] ?? "") && isWithoutWork(texts, columns)) return { kind: "total", place: row };
  const ordinalAt = columns.findIndex((column) => column.role === "ordinal");
  const ordinalText = ordinalAt < 0 ? "" : (texts[ordinalAt] ?? "");
  const lone = filled[0] ?? "";
  if (
    filled.length === 1 &&
    !grid.some((cell) => cell.mergedUp) &&
    (ordinalAt < 0 || ordinalText === lone) &&
    readRowNumeral(lone) === null
  )
    return { kind: "task", task: wholeRow(lone, row) };
  const cells: Record<CellRole, string> = { ...noCells };
  const extra: Record<string, string> = {};
  const mergedUp = new Set<CellRole>();
  const mergedExtra: string[] = [];
  grid.forEach((cell, i) => {
    const column = columns[i] ?? { role: "extra", header: "" };
    if (column.role === "ordinal") return;
    if (column.role === "extra") {
      const name = column.header === "" ? `#${i + 1}` : column.header;
      if (cell.mergedUp && cell.text === "") mergedExtra.push(name);
      if (cell.text !== "") extra[name] = extra[name] === undefined ? cell.text : `${extra[name]} ${cell.text}`;
      return;
    }
    if (column.moment !== undefined) {
      const told = mark.test(cell.text) ? column.moment : cell.text === "" ? "" : `${column.moment}: ${cell.text}`;
      if (told !== "") cells.deadline = cells.deadline === "" ? told : `${cells.deadline}, ${told}`;
      return;
    }
    if (cell.mergedUp && cell.text === "") mergedUp.add(column.role);
    const isAgency = column.role === "lead" || column.role === "coordinating";
    const isTime = column.role === "deadline";
    cells[column.role] = isAgency ? agenciesOf(cell.paragraphs) : isTime ? timesOf(cell.paragraphs) : cell.text;
  });
  let numeral = ordinalText;
  if (numeral === "" || readRowNumeral(numeral) === null) {
    const own = numeral === "" ? readNumbered(cells.content) : readNumbered(numeral);
    if (own?.marked && own.ordinal.style !== "bullet" && (ordinalAt < 0 || numeral !== "")) {
      if (numeral === "") cells.content = own.rest;
      else cells.content = `${own.rest} ${cells.content}`.trim();
      numeral = own.ordinal.numeral;
    } else if (numeral !== "") {
      cells.content = `${numeral} ${cells.content}`.trim();
      numeral = "";
    }
  }
  const contentAt = columns.findIndex((column) => column.role === "content");
  const whole = filled.length === (ordinalText === "" ? 1 : 2) && grid[contentAt + 1]?.covered === true;
  const sameNumeral = grid[ordinalAt]?.mergedUp === true && ordinalText === "";
  const task: TaskCells = { place: row, numeral, cells, extra, whole, mergedUp, mergedExtra, sameNumeral };
  /** What stands in the column of numerals and is none begins a row of its own. */
  const continues = row.continues ?? (ordinalText !== "" && numeral === "" ? false : undefined);
  const known = continues === undefined ? task : { ...task, continues };
  return { kind: "task", task: row.otherwise === undefined ? known : { ...known, doubt: doubtOf(row, header) } };
}

function isWithoutWork(texts: readonly string[], columns: readonly Column[]): boolean {
  return columns.every(({ role }, i) => !["lead", "coordinating", "deadline"].includes(role) || texts[i] === "");
}

/** The other readings of a row, by column meaning. */
function doubtOf(row: Row, header: HeaderRows): Readonly<Record<CellRole, string>>[] {
  const { otherwise = [], continues, ...own } = row;
  return otherwise.flatMap((cells) => {
    const reading = readRow({ ...own, cells }, header);
    return reading.kind === "task" ? [reading.task.cells] : [];
  });
}

/** The header row come again with other spacing, or only part of a two-row header. */
function isHeaderAgain(texts: readonly string[], columns: readonly Column[]): boolean {
  const own = columns.map((column) => matchKey(column.header));
  const filled = texts.map((text, i) => ({ key: matchKey(text), i })).filter(({ key }) => key !== "");
  return filled.length > 1 && filled.every(({ key, i }) => own[i] === key);
}
