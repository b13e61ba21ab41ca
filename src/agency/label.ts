/** The words around the names of a cell: numbering, lead words, titles, and remarks after a name. They are taken off, not lost. */
import { matchKey } from "../text/key";
import {
  addressEnd,
  andSoOnEnd,
  isBoundary,
  isCapital,
  isInlineNumber,
  labelWords,
  startsHead,
  type View,
} from "./boundary";
import { deedEnd, remarkGoesOn, tellsMatter } from "./deed";
import type { Found } from "./known-name";
import { qualifiers } from "./lexicon/group";
import { agencyHeads } from "./lexicon/head";
import { colonLabels, explanations, remarks, shortLabels, titles } from "./lexicon/office";
import { phraseEnd } from "./phrase";
import type { Registry } from "./registry";
import { findNames } from "./trie";

const bulletMarks = new Set(["-", "+", "•", "*", "·", "▪", "●", "◦", "\uF0B7"]);
const former = matchKey("cũ");
/** "(phối hợp với Sở Y tế)" names another party; other remarks in brackets speak of the name before. */
const together = matchKey("phối");
/** A bracket that does not close within so many tokens is not looked through. */
const longestBracket = 40;
const longestAnnouncement = 8;

/** "1.", "a)" at the beginning of a line, "(2)", a footnote's "[1]": the token after the number, or null. */
export function numberingEnd(view: View, at: number): number | null {
  const { tokens } = view;
  if (isInlineNumber(view, at)) return at + 1;
  const raw = tokens[at]?.raw ?? "";
  const before = tokens[at - 1];
  const after = tokens[at + 1]?.key;
  const enclosed = (before?.key === "(" && after === ")") || (before?.key === "[" && after === "]");
  if (enclosed && /^(?:\d{1,3}|\p{Ll}|[ivx]{1,4}|[IVX]{1,4})$/u.test(raw)) return at + 1;
  if (!isFresh(view, at) || !/^(?:\d{1,2}|\p{Ll}|[ivx]{1,4}|[IVX]{1,4})$/u.test(raw)) return null;
  return after === "." || after === ")" ? at + 1 : null;
}

/** "Chủ trì", "phối hợp với", "Cơ quan thường trực:", and "Giám đốc" before one agency. */
export function labelEnd(view: View, at: number): number | null {
  const told =
    phraseEnd(colonLabels, view.tokens, at) ?? phraseEnd(shortLabels, view.tokens, at) ?? announcementEnd(view, at);
  if (told !== null && view.tokens[told]?.key === ":") return told;
  const label =
    labelWords(view.tokens, at) ?? addressEnd(view, at) ?? andSoOnEnd(view.tokens, at) ?? separateRemark(view, at);
  if (label !== null) return label;
  const title = phraseEnd(titles, view.tokens, at);
  if (title === null) return null;
  // "Trưởng" of "Trưởng Ban Quản lý": the shorter title where the longer one takes the name's first word.
  return [title, at + 1].find((end) => end <= title && (view.knownAt(end) || startsName(view, end))) ?? null;
}

/** A head with a name behind it: "Chánh Văn phòng" alone is a person. */
function startsName(view: View, at: number): boolean {
  const head = startsHead(view, at) ? phraseEnd(agencyHeads, view.tokens, at) : null;
  return head !== null && view.tokens[head]?.kind === "word";
}

/** "Lãnh đạo phụ trách:", "Liên ngành:" before a name: common nouns up to a colon name nobody. */
function announcementEnd(view: View, at: number): number | null {
  let end = at + 1;
  while (view.tokens[end]?.kind === "word" && !isCapital(view, end) && end < at + longestAnnouncement) end++;
  if (view.tokens[end]?.key !== ":" || end === at + 1 || startsHead(view, at)) return null;
  return isFresh(view, at) || view.knownAt(end + 1) || startsHead(view, end + 1) ? end : null;
}

/** Whether a member of the cell begins at `at`: at its start, on a new line, after a semicolon or a bullet. */
function isFresh({ tokens }: View, at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || before.kind === "break" || before.key === ";" || bulletMarks.has(before.key);
}

/** "đầu mối tổng hợp" in "Sở Tài chính - đầu mối tổng hợp": a remark that fills the space between two marks. */
function separateRemark(view: View, at: number): number | null {
  const end = at > 0 ? phraseEnd(remarks, view.tokens, at) : null;
  return end === null || view.tokens[end]?.kind === "word" ? null : end;
}

/** Whether the group that ends before token `end` only announces the names after it: "Các đơn vị: Sở Tài chính, …". */
export function announces(view: View, end: number): boolean {
  if (view.tokens[end]?.key !== ":" || view.tokens[end + 1]?.kind !== "word") return false;
  return view.knownAt(end + 1) || startsHead(view, end + 1);
}

/** What is said of a name right after it, as tokens from (inclusive) and end (exclusive): "chủ trì", "(thường trực)", "(SKHĐT)", "(nay là …)". */
export function remarkAfter(registry: Registry, view: View, found: Found): { from: number; end: number } | null {
  const { tokens } = view;
  const at = found.end;
  const deed = found.kind === "agency" ? deedEnd(view, at) : null;
  const remark = phraseEnd(remarks, tokens, at);
  if (deed !== null && deed > (remark ?? 0)) return { from: at, end: deed };
  if (remark !== null && isBoundary(view, remark)) return { from: at, end: remarkGoesOn(view, remark) };
  if (tokens[at]?.key !== "(") return null;
  let close = at + 1;
  while (close < at + longestBracket && close < tokens.length && tokens[close]?.key !== ")") close++;
  const said = phraseEnd(remarks, tokens, at + 1);
  if (phraseEnd(shortLabels, tokens, at + 1) === close) return { from: at + 1, end: close };
  const explained =
    phraseEnd(explanations, tokens, at + 1) !== null ||
    (said !== null && tokens[at + 1]?.key !== together) ||
    (found.kind === "collective" && narrows(view, at + 1)) ||
    (tokens[close - 1]?.key === former && close - at > 2) ||
    (tokens[close]?.key === ")" && (tellsMatter(view, at + 1, close) || isShortForm(view, at + 1, close))) ||
    saysTheSame(registry, view, found, at + 1, close);
  return explained ? { from: at + 1, end: close } : null;
}

/** "CDC" of "Trung tâm Kiểm soát bệnh tật tỉnh (CDC)": letters in brackets that are no other agency's. */
function isShortForm(view: View, from: number, close: number): boolean {
  const written = view.tokens[from]?.raw ?? "";
  return close === from + 1 && !view.allCapitals && /^\p{Lu}{2,12}$/u.test(written) && !view.knownAt(from);
}

/** "UBND các huyện (27 đơn vị)", "UBND các xã (nơi có dự án)". */
function narrows(view: View, at: number): boolean {
  return /^\d+$/u.test(view.tokens[at]?.raw ?? "") || phraseEnd(qualifiers, view.tokens, at) !== null;
}

/** "Sở Kế hoạch và Đầu tư (SKHĐT)". */
function saysTheSame(registry: Registry, view: View, found: Found, from: number, end: number): boolean {
  const [id] = found.ids;
  if (id === undefined || found.ids.length > 1) return false;
  const same = findNames([registry.names], view.tokens, from, false).find((match) => match.end === end);
  return same?.ids.has(id) ?? false;
}
