/**
 * The header of a task table whose borders are lost: a run of paragraphs, from "Số TT" to the first row's numeral, that hold
 * the column names one after the other, each on a line of its own or wrapped over several.
 */
import { matchKey } from "../../text/key";
import type { Paragraph } from "../block";
import { type Column, headerCell, readHeader } from "./header";
import { readNumbered, readOrdinal } from "./ordinal";
import { isCapitals } from "./outline";

export interface StreamHeader {
  readonly columns: readonly Column[];
  /** Number of paragraphs it takes. */
  readonly length: number;
  /** Each column name is a paragraph of its own, and so is, most likely, each cell. */
  readonly cellPerParagraph: boolean;
  readonly key: string;
}

const longest = 26;
const begins = /^(?:số(?:\s+(?:tt|thứ tự))?|stt|tt)(?=$|\s)|^(?:ST|S)$/iu;
const nameStarts =
  /(?<=^|\s)(?<!Số\s)(?=(?:Số TT|Số thứ tự|STT|TT|Nội dung|Nhiệm vụ|Tên|Công việc|Hoạt động|Giải pháp|Danh mục|Đơn vị|Cơ quan|Chủ trì|Phối hợp|Sản phẩm|Kết quả|Đầu ra|Lãnh đạo|Người|Thời gian|Thời hạn|Thời điểm|Tiến độ|Hoàn thành|Ghi chú|Kinh phí|Nguồn|Cơ sở pháp lý|Căn cứ|Dự kiến)(?=\s|$))/u;

/** The column names of a header given as running text. */
export function splitHeader(text: string): string[] {
  const names: string[] = [];
  for (const part of text.split(nameStarts)) {
    const name = part.trim();
    const last = names.at(-1);
    if (name === "") continue;
    if (last !== undefined && (/(?:[,/(]|\svà)$/u.test(last) || headerCell(name) === null))
      names[names.length - 1] = `${last} ${name}`;
    else names.push(name);
  }
  return names;
}

const isFirstNumeral = (text: string): boolean => {
  const ordinal = readOrdinal(text) ?? readNumbered(text)?.ordinal ?? null;
  return ordinal !== null && ordinal.style !== "bullet" && ordinal.position === 1;
};

/** The header that begins at paragraph `at`, or null. */
export function streamHeaderAt(paragraphs: readonly Paragraph[], at: number): StreamHeader | null {
  if (!begins.test(paragraphs[at]?.text ?? "")) return null;
  let length = 1;
  while (length < longest && at + length < paragraphs.length && !isFirstNumeral(paragraphs[at + length]?.text ?? ""))
    length += 1;
  const texts = paragraphs.slice(at, at + length).map((paragraph) => paragraph.text);
  const split = splitHeader(texts.join(" "));
  const single = texts.every((text) => headerCell(text) !== null) && texts.length >= split.length;
  const columns = readHeader(single ? texts : split);
  if (columns === null || columns.length < 4 || columns[0]?.role !== "ordinal") return null;
  return { columns, length, cellPerParagraph: single, key: headerKey(texts) };
}

const shortestBare = 3;
const longestName = 50;

/**
 * The header of a table without a column of numerals: at least three column names, one a paragraph. Its first column stands for
 * the numerals that are not there. Null where the paragraphs are no such header.
 */
export function bareHeaderAt(paragraphs: readonly Paragraph[], at: number): StreamHeader | null {
  const names: string[] = [];
  for (const { text } of paragraphs.slice(at, at + longest)) {
    const cell = text.length > longestName || /[.;:,]$/u.test(text) ? null : headerCell(text);
    if (cell === null || cell.weak || isCapitals(text) !== isCapitals(names[0] ?? text)) break;
    names.push(text);
  }
  const columns = names.length < shortestBare ? null : readHeader(names);
  if (columns === null || columns.some(({ role }) => role === "ordinal")) return null;
  const numerals: Column = { role: "ordinal", header: "" };
  return { columns: [numerals, ...columns], length: names.length, cellPerParagraph: true, key: headerKey(names) };
}

const headerKey = (texts: readonly string[]): string => matchKey(texts.join(" "));

/** How many paragraphs from `at` on repeat the header; 0 when they do not. */
export function repeatedHeader(paragraphs: readonly Paragraph[], at: number, header: StreamHeader): number {
  let key = "";
  for (let i = at; i < paragraphs.length && key.length < header.key.length; i++) {
    key = key === "" ? matchKey(paragraphs[i]?.text ?? "") : `${key} ${matchKey(paragraphs[i]?.text ?? "")}`;
    if (!header.key.startsWith(key)) return 0;
    if (key === header.key) return i - at + 1;
  }
  return 0;
}
