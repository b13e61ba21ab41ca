/**
 * Reads an agency cell into its parts: agencies and groups it is certain of, text it does not know, and the words around them
 * (lead words, bullets, list heads). Longest known names first, so names with commas and "và" stay whole; nothing is
 * dropped: every word belongs to a part. One pass, linear in the length of the cell.
 */
import type { IsoDate } from "../plan/date";
import { matchKey, searchKey } from "../text/key";
import { isBoundary, isInlineNumber, isJoiner, startsHead, startsPiece, type View } from "./boundary";
import { collectiveEnd } from "./collective";
import { type Context, contextOfRecord, contextOfTokens, joinContexts, listHeadAt } from "./distribution";
import {
  agencyHeads,
  colonLabels,
  explanations,
  labels,
  managedNouns,
  managers,
  remarks,
  territorialBodies,
  titles,
  unitNouns,
} from "./grammar";
import { chooseByDate } from "./lifetime";
import { nameForm } from "./name-form";
import { phraseEnd } from "./phrase";
import type { Registry } from "./registry";
import { type Token, tokenize } from "./token";
import { findNames } from "./trie";

/** A part of the cell between UTF-16 offsets; `ids` has one member where an agency or a known group is certain. */
export interface CellPart {
  readonly kind: "agency" | "collective" | "unknown" | "label";
  readonly start: number;
  readonly end: number;
  /** For an unknown part: what it may be where one name is shared (former communes of several districts). */
  readonly ids: readonly string[];
  /** The head that the list gives this part ("sở"), where it has none of its own. */
  readonly head: string | null;
}

interface Found {
  readonly kind: "agency" | "collective" | "unknown";
  readonly end: number;
  readonly ids: readonly string[];
  readonly inContext: boolean;
}

const bulletMarks = new Set(["-", "+", "•", "*", "·", "▪", "–", "", "●", "◦"]);
const and = matchKey("và");
const brackets = new Set(["(", ")", "[", "]"]);
const plural = matchKey("các");
const province = matchKey("tỉnh");
const former = matchKey("cũ");
/** "(phối hợp với Sở Y tế)" names another party; other remarks in brackets speak of the one before. */
const together = matchKey("phối");
const city = ["thành", "phố"].map(matchKey);
const committee = matchKey("ubnd");
const council = matchKey("hđnd");
const placeHeads = new Set(["tỉnh", "huyện", "thị xã", "thành phố", "xã", "phường", "thị trấn", "quận", "đặc khu"]);

/** All parts of the text in order. `asOf` chooses between agencies of one name that existed at different times. */
export function readParts(text: string, registry: Registry, asOf: IsoDate | null = null): CellPart[] {
  return new CellReader(text, registry, asOf).read();
}

/** Whether an agency was found and no group of them. */
function isOne(found: Found | null): boolean {
  return found !== null && found.kind !== "collective";
}

class CellReader {
  private readonly tokens: Token[];
  private readonly view: View;
  private readonly parts: CellPart[] = [];
  private readonly known = new Map<number, boolean>();
  private context: Context | null = null;

  constructor(
    text: string,
    private readonly registry: Registry,
    private readonly asOf: IsoDate | null,
  ) {
    this.tokens = tokenize(text);
    this.view = {
      tokens: this.tokens,
      allCapitals: !/\p{Ll}/u.test(text.normalize("NFC")),
      knownAt: (at) => this.knownAt(at),
    };
  }

  read(): CellPart[] {
    let at = 0;
    while (at < this.tokens.length) at = this.next(at);
    return this.parts;
  }

  /** Reads one part at token `at`, returns the token after it. */
  private next(at: number): number {
    const token = this.tokens[at];
    if (token === undefined) return at + 1;
    if (token.kind !== "word" || token.key === and) return this.separator(token, at);
    const numbering = this.numberingEnd(at);
    if (numbering !== null) return this.push("label", at, numbering);
    const list = listHeadAt(this.registry, this.view, at);
    if (list !== null) {
      this.context = list.context;
      return this.push("label", at, list.end);
    }
    const found = this.nameAt(at);
    if (found?.kind === "collective" && this.announces(found.end)) {
      this.context = null;
      return this.push("label", at, found.end);
    }
    if (found !== null) return this.take(at, found);
    const label = this.labelEnd(at) ?? this.titleEnd(at);
    if (label !== null) return this.push("label", at, label);
    const end = this.unknownEnd(at);
    const shared = this.sharedTail(at, end);
    if (shared !== null) return this.take(at, shared);
    if (this.isEverywhere(at, end)) return this.take(at, { kind: "collective", end, ids: [], inContext: false });
    return this.take(at, { kind: "unknown", end, ids: [], inContext: this.context !== null });
  }

  private separator(token: Token, at: number): number {
    if (token.key === ";" || token.kind === "break") if (this.context?.announced !== true) this.context = null;
    return at + 1;
  }

  /** "1.", "a)", "(2)" at the beginning of a line or after ";". */
  private numberingEnd(at: number): number | null {
    if (isInlineNumber(this.tokens, at)) return at + 1;
    const before = this.tokens[at - 1];
    const opened =
      (before?.key === "(" && this.tokens[at + 1]?.key === ")") ||
      (before?.key === "[" && this.tokens[at + 1]?.key === "]");
    if (opened && /^\d{1,3}$/u.test(this.tokens[at]?.raw ?? "")) return at + 1;
    const fresh = before === undefined || before.kind === "break" || before.key === ";" || bulletMarks.has(before.key);
    if (!fresh && !opened) return null;
    if (!/^(?:\d{1,2}|\p{Ll}|[IVX]{1,4})$/u.test(this.tokens[at]?.raw ?? "")) return null;
    const after = this.tokens[at + 1]?.key;
    return after === "." || after === ")" ? at + 1 : null;
  }

  /** "Các đơn vị:" before names: the names are meant. */
  private announces(end: number): boolean {
    const after = this.tokens[end + 1];
    return (
      this.tokens[end]?.key === ":" &&
      after?.kind === "word" &&
      (this.view.knownAt(end + 1) || startsHead(this.view, end + 1))
    );
  }

  private labelEnd(at: number): number | null {
    const told = phraseEnd(colonLabels, this.tokens, at);
    return told !== null && this.tokens[told]?.key === ":" ? told : phraseEnd(labels, this.tokens, at);
  }

  /** "Giám đốc" before one agency. */
  private titleEnd(at: number): number | null {
    const end = phraseEnd(titles, this.tokens, at);
    return end !== null && this.view.knownAt(end) ? end : null;
  }

  /** The longest certain reading at `at`: a known name, from the root or in the list's context, or a group. */
  private nameAt(at: number): Found | null {
    const root = this.bestName(at, false);
    const listed = this.context === null ? null : this.bestName(at, true);
    const name = listed !== null && (root === null || listed.end > root.end) ? listed : root;
    const group = collectiveEnd(this.view, at);
    const everywhere = name === null || name.kind === "unknown" ? null : this.everywhereEnd(name.end);
    if (everywhere !== null) return { kind: "collective", end: everywhere, ids: [], inContext: false };
    if (group !== null && (name === null || group > name.end))
      return { kind: "collective", end: group, ids: [], inContext: false };
    return name;
  }

  /** "Sở Nông nghiệp và Môi trường các tỉnh, thành phố": the same agency of many places is a group. */
  private everywhereEnd(end: number): number | null {
    if (this.tokens[end]?.key !== plural || phraseEnd(unitNouns, this.tokens, end + 1) === null) return null;
    return collectiveEnd(this.view, end);
  }

  /** "HĐND" of "HĐND, UBND tỉnh": the last body's territory is theirs all. */
  private sharedTail(at: number, end: number): Found | null {
    if (phraseEnd(territorialBodies, this.tokens, at) !== end || !isJoiner(this.tokens[end])) return null;
    let next = end;
    for (let bodies = 0; bodies < 3 && isJoiner(this.tokens[next]); bodies++) {
      const body = phraseEnd(territorialBodies, this.tokens, next + 1);
      if (body === null) return null;
      next = body;
    }
    const joined = [...this.tokens.slice(at, end), ...this.tokens.slice(next, next + 8)];
    const [match] = findNames([this.registry.names], joined, 0, false);
    if (match === undefined || match.end <= end - at) return null;
    const ids = chooseByDate(this.registry, match.ids, this.asOf);
    const boundary = isBoundary(this.view, next + match.end - (end - at));
    return ids.length === 1 && boundary ? { kind: "agency", end, ids, inContext: false } : null;
  }

  private isEverywhere(from: number, end: number): boolean {
    for (let at = from + 1; at < end; at++) if (this.tokens[at]?.key === plural) return this.everywhereEnd(at) === end;
    return false;
  }

  private bestName(at: number, inContext: boolean): Found | null {
    const starts = inContext ? (this.context?.nodes ?? []) : [this.registry.names];
    for (const match of findNames(starts, this.tokens, at, inContext)) {
      const ids = chooseByDate(this.registry, match.ids, this.asOf);
      const end = this.territoryEnd(match.end, ids);
      if (!isBoundary(this.view, end) || this.isElsewhere(end)) continue;
      if (inContext && ids.every((id) => this.registry.byId.get(id)?.level === "nhom")) continue;
      const group = ids.length === 1 && this.registry.byId.get(ids[0] ?? "")?.level === "nhom";
      const kind = group ? "collective" : ids.length === 1 ? "agency" : "unknown";
      return { kind, end, ids, inContext };
    }
    return null;
  }

  /** Over "tỉnh", "tỉnh Thanh Hóa", "Thanh Hóa" after a name, where the territory is the registry's own. */
  private territoryEnd(end: number, ids: readonly string[]): number {
    const record = this.registry.byId.get(ids[0] ?? "");
    if (record === undefined || record.level === "nhom" || record.level === "trung-uong") return end;
    for (const { keys, unitLength } of this.registry.territories) {
      const whole = this.wordsEnd(end, keys, true);
      if (whole !== null) return whole;
      if (record.level !== "tinh") continue;
      const short =
        this.wordsEnd(end, keys.slice(unitLength), false) ?? this.wordsEnd(end, keys.slice(0, unitLength), false);
      if (short !== null && isBoundary(this.view, short)) return short;
    }
    return end;
  }

  /** The token after these words; a city's unit may be written "TP." */
  private wordsEnd(from: number, keys: readonly string[], afterComma: boolean): number | null {
    let at = from;
    let word = 0;
    if (afterComma && (this.tokens[at]?.key === "," || this.tokens[at]?.key === "-")) at++;
    if (this.tokens[at]?.key === "tp" && keys[0] === city[0] && keys[1] === city[1]) {
      at += this.tokens[at + 1]?.key === "." ? 2 : 1;
      word = 2;
    }
    for (; word < keys.length; word++) if (this.tokens[at++]?.key !== keys[word]) return null;
    return at;
  }

  /** "Sở Y tế, tỉnh Nghệ An" is not the registry's Sở Y tế. */
  private isElsewhere(end: number): boolean {
    if (this.tokens[end]?.key !== ",") return false;
    const named = this.tokens[end + 1]?.key === province && /^\p{Lu}/u.test(this.tokens[end + 2]?.raw ?? "");
    return named && !this.registry.territories.some(({ keys }) => this.wordsEnd(end + 1, keys, false) !== null);
  }

  private knownAt(at: number): boolean {
    const remembered = this.known.get(at);
    if (remembered !== undefined) return remembered;
    this.known.set(at, false);
    const known = isOne(this.bestName(at, false)) || (this.context !== null && isOne(this.bestName(at, true)));
    this.known.set(at, known);
    return known;
  }

  private take(at: number, found: Found): number {
    const head = found.inContext ? this.headTold() : null;
    const first = this.tokens[at];
    const last = this.tokens[found.end - 1];
    if (first !== undefined && last !== undefined)
      this.parts.push({ kind: found.kind, start: first.start, end: last.end, ids: found.ids, head });
    if (!found.inContext) this.changeContext(at, found);
    return this.remarksEnd(found);
  }

  /** The list's head, where the list was announced or its head goes with every member. */
  private headTold(): string | null {
    const head = this.context?.heads[0] ?? null;
    return head !== null && (this.context?.announced === true || /^(?:sở|bộ|vụ|cục|ubnd)/u.test(head)) ? head : null;
  }

  /** A name's own head goes on to the next; an announced list goes on beside it. */
  private changeContext(at: number, found: Found): void {
    this.known.clear();
    const before = this.context?.announced === true ? this.context : null;
    const record = this.registry.byId.get(found.ids[0] ?? "");
    if (found.kind === "collective") this.context = null;
    else if (record !== undefined) this.context = joinContexts(contextOfRecord(this.registry, record.id), before);
    else this.context = joinContexts(contextOfTokens(this.registry, this.tokens, at, found.end), before);
  }

  /** After a name: "chủ trì", "(thường trực)", "(SKHĐT)", "(nay là …)". */
  private remarksEnd(found: Found): number {
    const at = found.end;
    const remark = phraseEnd(remarks, this.tokens, at);
    if (remark !== null && isBoundary(this.view, remark)) return this.push("label", at, remark);
    if (this.tokens[at]?.key !== "(") return at;
    let close = at + 1;
    while (close < this.tokens.length && this.tokens[close]?.key !== ")") close++;
    const said = phraseEnd(remarks, this.tokens, at + 1);
    const same = findNames([this.registry.names], this.tokens, at + 1, false).find((match) => match.end === close);
    const explained =
      phraseEnd(explanations, this.tokens, at + 1) !== null ||
      (said !== null && this.tokens[at + 1]?.key !== together) ||
      (this.tokens[close - 1]?.key === former && close - at > 2) ||
      (same !== undefined && found.ids.length === 1 && same.ids.has(found.ids[0] ?? ""));
    return explained ? this.push("label", at + 1, close) : at;
  }

  /** An unknown name runs to the next sure sign of another part; in a list of places every comma is one. */
  private unknownEnd(from: number): number {
    const place = this.isPlaceList(from);
    const headless = this.isHeadless(from) || this.tokens[from + 1]?.key === ",";
    let at = from + 1;
    while (at < this.tokens.length) {
      const token = this.tokens[at];
      if (token === undefined || this.isHardEnd(token, at) || isInlineNumber(this.tokens, at)) break;
      if (isJoiner(token)) {
        let next = at;
        while (isJoiner(this.tokens[next])) next++;
        const following = this.tokens[next];
        if (following?.kind !== "word") break;
        if (
          (token.key === "," && (place || headless)) ||
          (token.key === and && place) ||
          (this.opensPart(next) && !this.isOneName(from, at, next))
        )
          break;
        at = next;
        continue;
      }
      at++;
    }
    return at;
  }

  /** "Ban Quản lý Khu kinh tế … và các khu công nghiệp", "Văn phòng HĐND và UBND": joined inside one name. */
  private isOneName(from: number, joiner: number, next: number): boolean {
    if (this.tokens[next]?.key === plural)
      return this.isManager(from) && phraseEnd(managedNouns, this.tokens, next + 1) !== null;
    return this.tokens[next]?.key === committee && this.tokens[joiner - 1]?.key === council && joiner - 1 > from;
  }

  /** A slip in "Ban Quàn lý" does not change what it manages. */
  private isManager(at: number): boolean {
    const first = this.tokens.slice(at, at + 3).map((token) => searchKey(token.raw));
    return phraseEnd(managers, this.tokens, at) !== null || first.join(" ") === "ban quan ly";
  }

  private opensPart(at: number): boolean {
    return startsPiece(this.view, at) || collectiveEnd(this.view, at) !== null;
  }

  private isPlaceList(from: number): boolean {
    const own = contextOfTokens(this.registry, this.tokens, from, from + 6) ?? this.context;
    return (
      own?.heads.some((head) => [...placeHeads].some((place) => head === place || head.endsWith(` ${place}`))) ?? false
    );
  }

  /** Bare names ("Thọ Xuân, Triệu Sơn"): without a head a comma cannot be part of the name. */
  private isHeadless(from: number): boolean {
    if (this.context?.announced === true) return false;
    const words = this.tokens.slice(from, from + 4).map((token) => token.raw);
    return phraseEnd(agencyHeads, this.tokens, from) === null && nameForm(words.join(" ")).head === "";
  }

  private isHardEnd(token: Token, at: number): boolean {
    if (token.kind === "break" || token.key === ";" || brackets.has(token.key) || token.key === ":") return true;
    if (token.key !== ".") return false;
    const before = this.tokens[at - 1];
    return !(before?.kind === "word" && before.raw.length <= 3 && this.tokens[at + 1]?.kind === "word");
  }

  private push(kind: "label", from: number, end: number): number {
    const first = this.tokens[from];
    const last = this.tokens[end - 1];
    if (first !== undefined && last !== undefined && end > from)
      this.parts.push({ kind, start: first.start, end: last.end, ids: [], head: null });
    return end;
  }
}
