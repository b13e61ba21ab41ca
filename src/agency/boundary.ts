/** Where one part of a cell may end and the next begin: marks, "và", and words that open a new name, group or remark. */
import { matchKey } from "../text/key";
import { determiners } from "./lexicon/group";
import { agencyHeads, notHeads, weakHeads } from "./lexicon/head";
import { addressing, labels, notLabels, persons, remarks, titles } from "./lexicon/office";
import { phraseEnd } from "./phrase";
import type { Token } from "./token";

/** A cell as the reader sees it. `knownAt` asks the registry whether a complete known name begins there. */
export interface View {
  readonly tokens: readonly Token[];
  /** The cell has no lower-case letter, so capitals say nothing. */
  readonly allCapitals: boolean;
  readonly knownAt: (at: number) => boolean;
  /** Where numbers count the members of the cell ("1. Sở A 2. Sở B"). */
  readonly counted: ReadonlySet<number>;
}

const and = matchKey("và");
const together = matchKey("hợp");
const companions = new Set(["với", "cùng"].map(matchKey));
const longestManner = 7;
/** The first letter of "đ/c". */
const comrade = matchKey("đ");
const joinerKeys = new Set([and, ",", "-", "/", "&", "+"]);
const unitHeads = new Set(
  ["xã", "phường", "huyện", "quận", "thị", "thành", "tp", "tx", "đặc", "tổ", "làng", "cụm", "đội"].map(matchKey),
);

/** Marks and the word that join the members of a list (or the parts of one name). */
export function isJoiner(token: Token | undefined): boolean {
  return token !== undefined && joinerKeys.has(token.key);
}

/** Whether the word at `at` is written with a capital where a capital means something. */
export function isCapital(view: View, at: number): boolean {
  const token = view.tokens[at];
  return token !== undefined && !view.allCapitals && /^\p{Lu}/u.test(token.raw);
}

/** Whether a name may end before token `at`. A place right after a name, without a mark, says whose it is ("Sở Y tế TP Huế"). */
export function isBoundary(view: View, at: number): boolean {
  const token = view.tokens[at];
  if (token === undefined || token.kind !== "word" || token.key === and) return true;
  return (
    (startsHead(view, at) && !unitHeads.has(token.key)) ||
    isInlineNumber(view, at) ||
    andSoOnEnd(view.tokens, at) !== null ||
    addressEnd(view, at) !== null ||
    phraseEnd(determiners, view.tokens, at) !== null ||
    phraseEnd(remarks, view.tokens, at) !== null ||
    labelWords(view.tokens, at) !== null
  );
}

/** The token after "v.v" or "vv", or null. */
export function andSoOnEnd(tokens: readonly Token[], at: number): number | null {
  if (tokens[at]?.key === "vv") return at + 1;
  return tokens[at]?.key === "v" && tokens[at + 1]?.key === "." && tokens[at + 2]?.key === "v" ? at + 3 : null;
}

/** The token after a lead word ("chủ trì", "giao"), or null. */
export function labelWords(tokens: readonly Token[], at: number): number | null {
  const end = phraseEnd(notLabels, tokens, at) === null ? phraseEnd(labels, tokens, at) : null;
  return end === null ? null : (mannerEnd(tokens, end) ?? end);
}

/** "phối hợp chặt chẽ, quyết liệt với": how two work together stands before the "với". */
function mannerEnd(tokens: readonly Token[], from: number): number | null {
  if (tokens[from - 1]?.key !== together) return null;
  for (let at = from; at < from + longestManner; at++) {
    const token = tokens[at];
    if (token === undefined || (token.kind !== "word" && token.key !== ",") || /^\p{Lu}/u.test(token.raw)) return null;
    if (at > from && companions.has(token.key)) return at + 1;
  }
  return null;
}

/** The token after "trình" in "trình UBND tỉnh", or null where no known name follows ("công trình"). */
export function addressEnd(view: View, at: number): number | null {
  const end = phraseEnd(addressing, view.tokens, at);
  return end !== null && view.knownAt(end) ? end : null;
}

function isTightJoiner(token: Token | undefined): boolean {
  return token?.key === "-" || token?.key === and || token?.key === "&";
}

/** "2)" in "1) Sở A 2) Sở B", "2." in "1. Sở A 2. Sở B". */
export function isInlineNumber({ tokens, counted }: View, at: number): boolean {
  if (counted.has(at)) return true;
  return /^\d{1,2}$/u.test(tokens[at]?.raw ?? "") && tokens[at + 1]?.key === ")" && tokens[at - 1]?.key !== "(";
}

/** Whether an agency-shaped name begins at `at`: a head with a capital that is no other word ("Xã hội", "Hội nhập"). */
export function startsHead(view: View, at: number): boolean {
  const { tokens } = view;
  const end = phraseEnd(agencyHeads, tokens, at);
  if (end === null || phraseEnd(notHeads, tokens, at) !== null) return false;
  if (phraseEnd(weakHeads, tokens, at) !== null && isTightJoiner(tokens[at - 1])) return false;
  if (view.allCapitals) return view.knownAt(at);
  const first = tokens[at];
  const listed = first !== undefined && (unitHeads.has(first.key) || tokens[at - 1]?.key === ",");
  if (!isCapital(view, at) && !(listed && isCapital(view, end))) return false;
  return (
    first !== undefined && (!unitHeads.has(first.key) || isCapital(view, end) || /^\d/u.test(tokens[end]?.raw ?? ""))
  );
}

/** "đ/c Nguyễn Văn An, Giám đốc Sở Tài chính" is one person. */
export function isPerson({ tokens }: View, at: number): boolean {
  return (
    phraseEnd(persons, tokens, at) !== null ||
    (tokens[at]?.key === comrade && tokens[at + 1]?.key === "/" && tokens[at + 2]?.key === "c")
  );
}

/** Whether, after a joiner, the word at `at` opens a new member and does not go on with the one before. */
export function startsPiece(view: View, at: number): boolean {
  const { tokens } = view;
  return (
    startsHead(view, at) ||
    phraseEnd(determiners, tokens, at) !== null ||
    labelWords(tokens, at) !== null ||
    phraseEnd(titles, tokens, at) !== null ||
    view.knownAt(at)
  );
}
