/** What the families and prefixes left of a cell: the note a person should still read, and signs that the reading missed something. */
import { taken } from "./letter";
import type { Piece } from "./outcome";
import type { Reason } from "./reading";

const orphan =
  /(?<![\p{L}\p{M}])(?:trước(?!\s*(?:mắt|hết|đây|đó|tiên|mùa|\p{L}*\s*đón))|sau(?!\s*(?:này|đó|đây|thu hoạch|đại học|sáp nhập))|chậm nhất|muộn nhất|không quá|gia hạn|lùi|chuyển sang|điều chỉnh sang|sớm nhất|sớm hơn|không (?:thực hiện|hoàn thành|triển khai)|năm (?:kế tiếp|tiếp theo|liền kề|tới|ngoái)|chưa|tạm dừng|dừng|hủy|huỷ|bãi bỏ)(?![\p{L}\p{M}])/u;
const leadingNumber = /^\s*(?:\d{1,2}\s*[.)]|[-+*•])\s*/u;

/** 1 for every unit of the text that stands in brackets, the brackets themselves included; an unclosed bracket runs to the end. */
export function bracketMask(text: string): Uint8Array {
  const mask = new Uint8Array(text.length);
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character === "(" || character === "[") depth++;
    if (depth > 0) mask[i] = 1;
    if ((character === ")" || character === "]") && depth > 0) depth--;
  }
  return mask;
}

/** Doubts that the text outside brackets and pieces raises: a number nobody explained, a question mark, a "trước" without its date. */
export function remainderDoubts(rest: string, pieces: readonly Piece[]): Reason[] {
  const covered = bracketMask(rest);
  for (const { start, end } of pieces) covered.fill(1, start, end);
  let open = "";
  for (let i = 0; i < rest.length; i++) open += covered[i] === 1 ? taken : rest[i];
  open = open.replace(leadingNumber, "");
  const doubts: Reason[] = [];
  if (/[\d?]/u.test(open)) doubts.push("unexplained-number");
  if (orphan.test(open)) doubts.push("prefix-without-date");
  return doubts;
}

/** "trong" goes with its date, but not with a length that nobody could date: "trong vòng 10 ngày kể từ ngày nhận hồ sơ". */
const atStart =
  /(?:[\s.,;:+•*-]|(?:đã|phải|cần|sẽ)?\s*(?:hoàn thành|thực hiện|triển khai|tổ chức|xong|và|trong(?!\s*(?:vòng|thời|khoảng|quá|suốt|\d))|vào)(?![\p{L}\p{M}]))+/iuy;
const atEnd = /(?:[\s.,;:+•*-]|(?<![\p{L}\p{M}])(?:hoàn thành|thực hiện|và|trong|vào|xong))$/iu;
/** Longer than any word of `atEnd`. */
const tail = 16;

/** The words of the cell that the date does not express, as written, in order; null when there are none. */
export function noteOf(text: string, pieces: readonly Piece[]): string | null {
  const words: string[] = [];
  let at = 0;
  for (const { start, end } of [...pieces].sort((a, b) => a.start - b.start)) {
    words.push(text.slice(at, start));
    at = Math.max(at, end);
  }
  words.push(text.slice(at));
  const kept = words.map(trimmed).filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  return kept.length === 0 ? null : kept.join("; ");
}

function trimmed(piece: string): string {
  atStart.lastIndex = 0;
  const start = atStart.test(piece) ? atStart.lastIndex : 0;
  let end = piece.length;
  // one word at a time from the end: "+$" would try each run of such words again from each of its places
  for (;;) {
    const word = atEnd.exec(piece.slice(Math.max(start, end - tail), end))?.[0];
    if (word === undefined) break;
    end -= word.length;
  }
  const core = piece.slice(start, end).trim();
  const inner = /^\(([^()]*)\)$/u.exec(core)?.[1];
  return (inner ?? core).trim();
}
