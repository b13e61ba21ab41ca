/** How far a name runs that the registry does not know: to the next sure sign of another part, so that it stays one reference. */
import { matchKey, searchKey } from "../text/key";
import {
  isBoundary,
  isCapital,
  isInlineNumber,
  isJoiner,
  isPerson,
  startsHead,
  startsPiece,
  type View,
} from "./boundary";
import { collectiveEnd } from "./collective";
import { type Context, contextOfTokens } from "./distribution";
import { mendedHeads } from "./head-slip";
import { agencyHeads, branches, communeUnits, higherUnits, managedNouns, managers, ownHeads } from "./lexicon/head";
import { positions, roles } from "./lexicon/office";
import { provinces } from "./lexicon/province";
import { nameForm } from "./name-form";
import { phraseEnd, phraseSet } from "./phrase";
import type { Registry } from "./registry";
import type { Token } from "./token";

const and = matchKey("và");
const plural = matchKey("các");
const province = matchKey("tỉnh");
/** Of "thị xã", which is no commune. */
const town = matchKey("thị");
const committees = phraseSet(["ubnd", "ủy ban nhân dân"]);
const councils = ["hđnd", "hội đồng nhân dân"].map((name) => matchKey(name).split(" "));
const mediaHeads = new Set([...ownHeads].map(matchKey));
/** How far a list's separator is looked for. */
const longestList = 60;
const brackets = new Set(["(", ")", "[", "]"]);
const symbol = /^\p{Lu}{2,}$/u;
const placeHead = /(?:^| )(?:tỉnh|huyện|thị xã|thành phố|xã|phường|thị trấn|quận|đặc khu)$/u;

/** The token after the unknown name that begins at `from`. In a list of places, and after a bare name, every comma ends one. */
export function unknownEnd(registry: Registry, view: View, from: number, context: Context | null): number {
  const { tokens } = view;
  const place = isPlaceList(registry, view, from, context);
  const bare = isBare(view, from, context) || tokens[from + 1]?.key === ",";
  let at = from + 1;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined || isHardEnd(view, token, at) || isInlineNumber(view, at)) break;
    if (!isJoiner(token)) {
      if (isRole(view, at)) break;
      at++;
      continue;
    }
    let next = at;
    while (isJoiner(tokens[next])) next++;
    if (tokens[next]?.kind !== "word") break;
    if (token.key === "/" && tokens[from - 1]?.key === "/") break;
    const parts = token.key === "," ? place || bare : token.key === and && place;
    if ((parts || opensPart(view, next)) && !isPlaceOf(view, from, at, next) && !isOneName(view, from, at, next)) break;
    at = next;
  }
  return at;
}

/** "chủ trì" behind the name, before a mark. */
function isRole(view: View, at: number): boolean {
  const end = isCapital(view, at) ? null : phraseEnd(roles, view.tokens, at);
  return end !== null && isBoundary(view, end);
}

function opensPart(view: View, at: number): boolean {
  return startsPiece(view, at) || collectiveEnd(view, at) !== null;
}

/** "Ban Quản lý Khu kinh tế … và các khu công nghiệp", "Văn phòng HĐND và UBND": joined inside one name. */
function isOneName(view: View, from: number, joiner: number, next: number): boolean {
  const { tokens } = view;
  if (isPerson(view, from) && phraseEnd(positions, tokens, next) !== null) return true;
  if (tokens[joiner]?.key === "-" && (phraseEnd(branches, tokens, next) !== null || isSymbolAlone(view, next)))
    return true;
  if (joiner === from + 1 && tokens[joiner]?.key !== "," && mediaHeads.has(tokens[from]?.key ?? "")) return true;
  if (tokens[next]?.key === plural) return isManager(view, from) && phraseEnd(managedNouns, tokens, next + 1) !== null;
  const length = councils.find((words) =>
    words.every((word, at) => tokens[joiner - words.length + at]?.key === word),
  )?.length;
  return length !== undefined && joiner - length > from && phraseEnd(committees, tokens, next) !== null;
}

/** "TKV" of "Tổng công ty Khoáng sản - TKV", "CTCP": what the company belongs to or is. */
function isSymbolAlone(view: View, at: number): boolean {
  return !view.allCapitals && symbol.test(view.tokens[at]?.raw ?? "") && view.tokens[at + 1]?.kind !== "word";
}

/** A slip in "Ban Quàn lý" does not change what it manages. */
function isManager(view: View, at: number): boolean {
  const first = view.tokens.slice(at, at + 3).map((token) => searchKey(token.raw));
  return phraseEnd(managers, view.tokens, at) !== null || first.join(" ") === "ban quan ly";
}

/** "tỉnh Nghệ An", "TP Hà Nội" after a comma say where the place before it lies, and so does a district after a commune. */
function isPlaceOf(view: View, from: number, comma: number, at: number): boolean {
  const { tokens } = view;
  const unit = phraseEnd(higherUnits, tokens, at);
  if (unit === null || tokens[comma]?.key !== ",") return false;
  const name = tokens[unit]?.key === "." ? unit + 1 : unit;
  if (!isCapital(view, name)) return false;
  if (isCommune(view, from, comma)) return true;
  return !view.knownAt(at) && (tokens[at]?.key === province || phraseEnd(provinces, tokens, name) !== null);
}

/** Whether a commune is named last before the comma. */
function isCommune(view: View, from: number, comma: number): boolean {
  let at = comma - 1;
  while (at > from && isCapital(view, at) && phraseEnd(communeUnits, view.tokens, at) === null) at--;
  return phraseEnd(communeUnits, view.tokens, at) !== null && view.tokens[at - 1]?.key !== town;
}

function isPlaceList(registry: Registry, view: View, from: number, context: Context | null): boolean {
  const own = contextOfTokens(registry, view.tokens, from, from + 6) ?? context;
  return own?.heads.some((head) => placeHead.test(head)) ?? false;
}

/** Bare names ("Thọ Xuân, Triệu Sơn"): without a head a comma cannot be part of the name. */
function isBare(view: View, from: number, context: Context | null): boolean {
  if (context?.announced === true) return context.nodes.length === 0 && !hasSemicolon(view, from);
  const words = view.tokens.slice(from, from + 4).map((token) => token.raw);
  const written = words.join(" ");
  if (phraseEnd(agencyHeads, view.tokens, from) !== null || nameForm(written).head !== "") return false;
  return !mendedHeads(written).some((mended) => nameForm(mended).head.includes(" "));
}

/** Members between semicolons may hold commas. */
function hasSemicolon({ tokens }: View, from: number): boolean {
  for (let at = from; at < Math.min(tokens.length, from + longestList); at++) {
    if (tokens[at]?.key === ";") return true;
    if (tokens[at]?.kind === "break") return false;
  }
  return false;
}

/** Marks that no name goes over. The dot of an abbreviation ("TP. Huế") is none of them. */
function isHardEnd(view: View, token: Token, at: number): boolean {
  if (token.kind === "break" || token.key === ";" || brackets.has(token.key) || token.key === ":") return true;
  if (token.key !== ".") return false;
  const before = view.tokens[at - 1];
  if (before?.kind !== "word" || before.raw.length > 3 || view.tokens[at + 1]?.kind !== "word") return true;
  return !/^\p{Lu}/u.test(before.raw) && startsHead(view, at + 1);
}
