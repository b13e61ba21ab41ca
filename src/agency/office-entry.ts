/**
 * An office's own agencies as rows of a worksheet: name, other names, first and last day, successor. The header is read by
 * meaning, in the wordings offices use; a row that cannot be read in full is kept as far as it goes and reported.
 */
import type { CellValue } from "../plan/cell";
import { fromSerial, type IsoDate, isIsoDate, isoDate } from "../plan/date";
import { done, failed, type Message, type Result } from "../plan/message";
import { matchKey } from "../text/key";
import { cleanText } from "../text/normalize";

/** One row, read but not yet joined with a registry. */
export interface OfficeEntry {
  readonly id: string | null;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly code: string | null;
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
  /** Names (or ids) of the agencies that took over. */
  readonly successors: readonly string[];
  readonly note: string | null;
  /** Row in the worksheet, from 1. */
  readonly row: number;
}

type Field = "id" | "name" | "aliases" | "code" | "from" | "to" | "successor" | "note";

/** Header wordings by meaning, the more telling first. */
const headers: readonly (readonly [Field, RegExp])[] = (
  [
    ["successor", "kế thừa|thay bằng|thay thế|tiếp nhận|nhập vào|chuyển về|nay là"],
    ["aliases", "viết tắt|tên khác|tên gọi khác|gọi khác|tên cũ|cách viết|bí danh|alias"],
    ["from", "từ ngày|hiệu lực từ|thành lập|bắt đầu|có từ"],
    ["to", "đến ngày|hiệu lực đến|hết hiệu lực|kết thúc|giải thể"],
    ["note", "ghi chú"],
    ["code", "ký hiệu"],
    ["id", "^mã$|^mã đơn vị$|^mã cơ quan$|^mã số$|^id$"],
    ["name", "tên đơn vị|tên cơ quan|cơ quan|đơn vị|^tên$|tên đầy đủ|tên chính thức"],
  ] as const
).map(([field, source]) => [field, new RegExp(matchKey(source), "u")]);

/** How many rows from the top may come before the header. */
const headerWithin = 12;

/**
 * Reads the rows of a worksheet. Problem "agency.rows-no-header" where no row names a column of agencies. Messages, with `row`:
 * "agency.row-date-unreadable", "agency.row-dates-reversed", "agency.row-twice".
 */
export function readOfficeRows(
  rows: readonly (readonly CellValue[])[],
): Result<{ entries: OfficeEntry[]; messages: Message[] }> {
  const headerAt = headerRow(rows);
  const header = rows[headerAt];
  if (header === undefined) return failed("agency.rows-no-header");
  const columns = columnsOf(header);
  const entries: OfficeEntry[] = [];
  const messages: Message[] = [];
  const seen = new Map<string, number>();
  for (const [offset, row] of rows.slice(headerAt + 1).entries()) {
    const number = headerAt + offset + 2;
    const cell = (field: Field): CellValue => row[columns.get(field) ?? -1] ?? "";
    const text = (field: Field): string => cleanText(String(cell(field)));
    const name = text("name");
    if (name === "" || columnsOf(row).size > 2) continue;
    const before = seen.get(matchKey(name));
    if (before !== undefined) {
      messages.push({ code: "agency.row-twice", severity: "warning", params: { row: number, name, before } });
      continue;
    }
    seen.set(matchKey(name), number);
    const day = (field: "from" | "to"): IsoDate | null => {
      const read = readDay(cell(field));
      if (read === undefined)
        messages.push({
          code: "agency.row-date-unreadable",
          severity: "warning",
          params: { row: number, name, text: text(field) },
        });
      return read ?? null;
    };
    const validFrom = day("from");
    const validTo = day("to");
    if (validFrom !== null && validTo !== null && validTo < validFrom)
      messages.push({ code: "agency.row-dates-reversed", severity: "warning", params: { row: number, name } });
    entries.push({
      id: text("id") || null,
      name,
      aliases: listOf(cell("aliases")),
      code: text("code") || null,
      validFrom,
      validTo,
      successors: listOf(cell("successor")),
      note: text("note") || null,
      row: number,
    });
  }
  return done({ entries, messages });
}

/** The row near the top with the most known columns, names among them: a title above it may hold the word "đơn vị" too. */
function headerRow(rows: readonly (readonly CellValue[])[]): number {
  let best = -1;
  let most = 0;
  for (const [at, row] of rows.slice(0, headerWithin).entries()) {
    const columns = columnsOf(row);
    if (!columns.has("name") || columns.size <= most) continue;
    best = at;
    most = columns.size;
  }
  return best;
}

function columnsOf(row: readonly CellValue[]): Map<Field, number> {
  const columns = new Map<Field, number>();
  for (const [at, value] of row.entries()) {
    const key = matchKey(String(value));
    if (key === "" || key.length > 40) continue;
    const field = headers.find(([, pattern]) => pattern.test(key))?.[0];
    if (field !== undefined && !columns.has(field)) columns.set(field, at);
  }
  return columns;
}

/** Several names in a cell stand on lines or between semicolons: a comma may be part of a name. */
function listOf(value: CellValue): string[] {
  return String(value)
    .split(/[;\n]+/u)
    .map(cleanText)
    .filter((text) => text !== "");
}

/** A day as Excel's serial, dd/mm/yyyy or ISO; null for an empty cell, undefined for what is no day. */
function readDay(value: CellValue): IsoDate | null | undefined {
  if (typeof value === "number") return fromSerial(value) ?? undefined;
  const text = cleanText(String(value));
  if (text === "") return null;
  if (isIsoDate(text)) return text;
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(text);
  return parts === null ? undefined : (isoDate(Number(parts[3]), Number(parts[2]), Number(parts[1])) ?? undefined);
}
