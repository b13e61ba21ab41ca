/**
 * Tables of indicators ("TT | Chỉ tiêu | Đơn vị tính | Năm 2026 | Năm 2030 | Cơ quan theo dõi") → targets, one for each figure.
 * Reads: blocks, and the years the plan aims at. Promises: a row whose cell states no figure, or no year can be told for, is
 * said in a message; tables of tasks are left to task-tables.ts.
 */
import type { Message } from "../../plan/message";
import type { Target } from "../../plan/plan";
import { matchKey } from "../../text/key";
import { type Block, cellText, type Row } from "../block";
import { type Staged, type UsedLines, usedAs } from "../stage";
import { readHeader } from "./header";
import { readOrdinal } from "./ordinal";
import { captionAbove } from "./task-tables";
import { numberSource, readNumber } from "./vietnamese-number";
import { type When, whenOf } from "./when";

export interface ValueColumn {
  readonly at: number;
  readonly when: When | null;
}

export interface Header {
  readonly length: number;
  readonly indicator: number;
  readonly unit: number;
  readonly values: readonly ValueColumn[];
}

/** A table of indicators: its rows under the header, and the lines above that belong to it. */
export interface TargetTable {
  readonly header: Header;
  readonly title: string;
  readonly rows: readonly Row[];
  readonly used: readonly UsedLines[];
}

const indicatorName = /chỉ tiêu|tiêu chí|mục tiêu|chỉ số/u;
const unitName = /^(?:đơn vị(?: tính)?|đvt|đv tính|đơn vị đo)$/u;
const workName = /nhiệm vụ|công việc|hoạt động|giải pháp|thời gian|thời hạn/u;
const valueName = /mục tiêu|kế hoạch|chỉ tiêu|giá trị|phấn đấu|chỉ tiêu giao|20\d{2}/u;
/** What was reached already is no target. */
const reachedName = /thực hiện|ước|hiện trạng|kết quả|đạt được|so sánh|tỷ lệ %/u;
const firstRows = 3;

const lowered = (text: string): string => text.toLocaleLowerCase("vi");

const textsOf = (row: Row): string[] =>
  row.cells.flatMap((cell) => [cellText(cell), ...Array.from({ length: cell.span - 1 }, () => "")]);

function headerAt(rows: readonly Row[], at: number): Header | null {
  const row = rows[at];
  const below = rows[at + 1];
  return row === undefined ? null : readTargetHeader(textsOf(row), below === undefined ? [] : textsOf(below));
}

/** The header of a table of indicators given as texts, one for each grid column, and those of the row below it; null for any other. */
export function readTargetHeader(upper: readonly string[], lower: readonly string[]): Header | null {
  const find = (name: RegExp, texts: readonly string[]): number =>
    texts.findIndex((text) => text.length < 80 && name.test(lowered(text)));
  const indicator = find(indicatorName, upper);
  const unit = find(unitName, upper);
  /** "1 | Xây dựng Bộ chỉ tiêu … | 30/9/2026" is a row, no header. */
  const isRow = readOrdinal(upper[0] ?? "")?.style === "arabic";
  if (indicator < 0 || isRow || find(workName, upper) >= 0) return null;
  const divided = lower.some((text) => text !== "") && (lower[indicator] ?? "") === "" && (lower[0] ?? "") === "";
  let over = "";
  const names = upper.map((text, i) => {
    if (text !== "") over = text;
    return divided && (lower[i] ?? "") !== "" ? `${over} ${lower[i]}` : text;
  });
  const values = names.flatMap((name, i): ValueColumn[] => {
    const key = lowered(name);
    const isValue = i !== indicator && i !== unit && valueName.test(key) && !reachedName.test(key) && name.length < 80;
    return isValue ? [{ at: i, when: whenOf(name) ?? bareYear(name) }] : [];
  });
  if (values.length === 0 || (unit < 0 && values.every(({ when }) => when === null))) return null;
  return { length: divided ? 2 : 1, indicator, unit, values };
}

function bareYear(text: string): When | null {
  const year = /(?<!\d)(20\d{2})(?!\d)/u.exec(text);
  return year === null ? null : { from: null, to: Number(year[1]) };
}

const comparators: readonly (readonly [pattern: RegExp, comparator: Target["comparator"]])[] = [
  [/^(?:≥|>=?|trên|ít nhất|tối thiểu|không dưới|từ(?!.*(?:đến|-))|hơn)\s*/iu, ">="],
  [/^(?:≤|<=?|dưới|tối đa|không quá)\s*/iu, "<="],
  [/^(?:~|≈|khoảng|xấp xỉ)\s*/iu, "~"],
];
const figure = new RegExp(
  `^(?:từ\\s+)?(${numberSource})\\s*(%?)(?:\\s*(?:-|–|đến)\\s*(${numberSource})\\s*(%?))?(.*)$`,
  "iu",
);

type Figure = Pick<Target, "comparator" | "value" | "upper"> & { readonly unit: string };

/** The figure of a cell: "≥ 30", "16 - 18", "90% trở lên", "trên 15.000"; null for a cell that states none. */
function readFigure(cell: string): Figure | null {
  const told = comparators.find(([pattern]) => pattern.test(cell));
  const match = figure.exec(told === undefined ? cell : cell.replace(told[0], ""));
  if (match === null) return null;
  const behind = (match[5] ?? "").trim();
  // "31,5 6,0 270": the cells of several rows run together; which figure is whose is not certain.
  if (/(?<![\p{L}\d/])\d/u.test(behind.replace(/\([^()]*\)|năm\s+20\d{2}/gu, ""))) return null;
  const comparator = /trở lên/iu.test(behind) ? ">=" : /trở xuống/iu.test(behind) ? "<=" : (told?.[1] ?? "=");
  const upper = match[3] === undefined ? null : readNumber(match[3]);
  const unit = match[2] || match[4] || behind.replace(/\s*trở (?:lên|xuống).*$/iu, "");
  return { comparator, value: readNumber(match[1] ?? ""), upper, unit };
}

/** The rows of the table that begins with a block; none where it is no row. */
function tableAt(blocks: readonly Block[], at: number): Row[] {
  const rows: Row[] = [];
  for (let block = blocks[at]; block?.kind === "row"; block = blocks[at + rows.length]) {
    if (block.table !== (rows[0] ?? block).table) break;
    rows.push(block);
  }
  return rows;
}

const headKey = (row: Row): string => matchKey(textsOf(row).join(" | "));

/** The rows of the next pages, where readers give each page a table of its own: as many columns and no other header. */
function continuation(blocks: readonly Block[], from: number, rows: readonly Row[]): Row[] {
  const found: Row[] = [];
  const columns = Math.max(...rows.map((row) => textsOf(row).length));
  for (;;) {
    const next = tableAt(blocks, from + found.length);
    const alike = next.length > 0 && next.every((row) => textsOf(row).length === columns);
    const isOther = next
      .slice(0, firstRows)
      .some((row, i) => readHeader(textsOf(row)) !== null || headerAt(next, i) !== null);
    if (!alike || isOther) return found;
    found.push(...next);
  }
}

/** The tables of indicators among the blocks, and everything that is in none. */
export function findTargetTables(blocks: readonly Block[]): { tables: TargetTable[]; rest: Block[] } {
  const tables: TargetTable[] = [];
  const taken = new Set<Block>();
  for (let at = 0; at < blocks.length; at++) {
    const rows = tableAt(blocks, at);
    const start = Array.from({ length: firstRows }, (_, i) => i).find((i) => headerAt(rows, i) !== null);
    const header = start === undefined ? null : headerAt(rows, start);
    if (start !== undefined && header !== null) {
      rows.push(...continuation(blocks, at + rows.length, rows));
      const caption = captionAbove(blocks, at);
      const above = blocks.slice(caption.start, at);
      const head = rows.slice(start, start + header.length).map(headKey);
      const isRepeat = (row: Row): boolean => head.includes(headKey(row));
      const body = rows.slice(start + header.length).filter((row) => !isRepeat(row));
      for (const block of [...above, ...rows]) taken.add(block);
      tables.push({
        header,
        title: caption.title,
        rows: body,
        used: [
          ...above.map((block) => usedAs("heading", block)),
          ...rows
            .filter((row, i) => i < start + header.length || isRepeat(row))
            .map((row) => usedAs("repeated-header", row)),
        ],
      });
    }
    at += Math.max(0, rows.length - 1);
  }
  return { tables, rest: blocks.filter((block) => !taken.has(block)) };
}

/** "Giảm 12%", "tăng ít nhất 3": a change of what the row measures. */
const changeAhead = /^(giảm|tăng)\s+(?=.*\d)/iu;
/** "Trong đó: khách quốc tế": a part of the row above. */
const partAhead = /^(?:[-+*]\s*)?(trong đó|riêng)\s*[,:]?\s*(?=\p{L})/iu;

/** The rows that one row holds where every cell that says something has as many paragraphs: an indicator over its part. */
function rowsIn(row: Row, { indicator, unit, values }: Header): Row[] {
  const count = row.cells[indicator]?.paragraphs.length ?? 0;
  const at = [indicator, ...values.map((value) => value.at)];
  const counts = at.map((column) => row.cells[column]?.paragraphs.length ?? 0);
  const isPlain = row.cells.every(({ span }) => span === 1);
  if (count < 2 || !isPlain || counts.some((own) => own !== count && own !== 0)) return [row];
  if (counts.filter((own) => own === count).length < 2) return [row];
  return Array.from({ length: count }, (_, i) => ({
    ...row,
    cells: row.cells.map((cell, column) => {
      const isShared = !at.includes(column) && (column !== unit || cell.paragraphs.length !== count);
      return isShared ? cell : { ...cell, paragraphs: cell.paragraphs.slice(i, i + 1) };
    }),
  }));
}

/**
 * The targets of one table; `planYear` is the year its document aims at, where neither row nor column names one, and columns of
 * years before `firstYear` tell what was planned then.
 */
export function readTargetTable(
  table: TargetTable,
  planYear: When | null,
  firstYear: number | null = null,
): Staged<Omit<Target, "id">[]> {
  const { header } = table;
  const toCome = header.values.filter(({ when }) => when === null || firstYear === null || when.to >= firstYear);
  const targets: Omit<Target, "id">[] = [];
  const messages: Message[] = [];
  const used: UsedLines[] = [...table.used];
  let grouped = whenOf(table.title) ?? planYear;
  let parent = "";
  let above = "";
  for (const row of table.rows.flatMap((whole) => rowsIn(whole, header))) {
    const texts = textsOf(row);
    const filled = texts.filter((text) => text !== "");
    const cells = toCome.map(({ at, when }) => ({ text: texts[at] ?? "", when }));
    const isGroup = cells.every(({ text }) => text === "") || filled.length === 1;
    if (isGroup || filled.every((text) => readOrdinal(text) !== null)) {
      if (isGroup) {
        grouped = whenOf(filled.join(" ")) ?? grouped;
        parent = readOrdinal(texts[0] ?? "")?.style === "arabic" ? (texts[header.indicator] ?? "") : "";
      }
      used.push(usedAs(isGroup ? "heading" : "repeated-header", row));
      continue;
    }
    const isPart = readOrdinal(texts[0] ?? "")?.style === "bullet" && parent !== "";
    if (!isPart) parent = "";
    const named = texts[header.indicator] ?? "";
    const part = partAhead.exec(named)?.[0] ?? "";
    if (part === "") above = named;
    const measured =
      part === "" || above === ""
        ? named
        : `${above}, ${part.replace(/^[-+*\s]+|[\s:,]+$/gu, "").toLocaleLowerCase("vi")} ${named.slice(part.length)}`;
    const indicator = `${isPart ? `${parent}: ` : ""}${measured}`;
    const before = targets.length;
    const silent: Message[] = [];
    for (const { text, when } of cells.filter((cell) => cell.text !== "")) {
      const change = changeAhead.exec(text)?.[1] ?? "";
      const read = readFigure(change === "" ? text : text.slice(change.length).trim());
      const by = when ?? grouped;
      if (read === null || by === null) {
        const params = { from: row.line, to: row.lastLine, text: `${indicator}: ${text}` };
        silent.push({ code: "document.goal-without-figure", severity: "info", params, at: { line: row.line } });
        continue;
      }
      const { comparator, value, upper } = read;
      const unit = (texts[header.unit] ?? "") || read.unit;
      const source: Target["source"] = { part: "appendix", line: row.line };
      targets.push({
        section: null,
        indicator: change === "" ? indicator : `${indicator} ${change.toLocaleLowerCase("vi")}`,
        comparator,
        value,
        upper,
        unit,
        when: by,
        text: filled.join(" | "),
        source,
      });
    }
    if (targets.length === before) continue;
    used.push(usedAs("plan", row));
    messages.push(...silent);
  }
  return { value: targets, messages, used };
}
