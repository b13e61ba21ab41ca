/**
 * Reads an agency cell into its parts: agencies and groups it is certain of, text it does not know, and the words around them
 * (lead words, bullets, list heads). Longest known names first, so names with commas and "và" stay whole; nothing is
 * dropped: every word belongs to a part. One pass, linear in the length of the cell.
 */
import type { IsoDate } from "../plan/date";
import { matchKey } from "../text/key";
import { isJoiner, type View } from "./boundary";
import { collectiveEnd } from "./collective";
import { taskEnd } from "./deed";
import { type Context, contextOfRecord, contextOfTokens, joinContexts, listHeadAt } from "./distribution";
import { doubtElsewhere } from "./elsewhere";
import { type Found, knownNameAt, sharedTailAt, tailedNameAt } from "./known-name";
import { announces, labelEnd, numberingEnd, remarkAfter } from "./label";
import { everywhere, territorialBodies } from "./lexicon/group";
import { agencyHeads } from "./lexicon/head";
import { joinLongerNames } from "./longer-name";
import { countedMembers } from "./numbering";
import type { CellPart } from "./part";
import { phraseEnd } from "./phrase";
import type { Registry } from "./registry";
import { type Token, tokenize } from "./token";
import { unknownEnd } from "./unknown-name";
import { wholeNameEnd } from "./whole-name";

const and = matchKey("và");
const plural = matchKey("các");
/** "trên cơ sở đề nghị của các đơn vị" is no body of theirs. */
const prepositions = new Set(
  ["của", "cho", "trên", "theo", "từ", "tại", "với", "về", "bởi", "vào", "trừ"].map(matchKey),
);
const allLevels = matchKey("các cấp");
/** Heads that go with every member of a list even where none was announced. */
const sharedHead = /^(?:sở|bộ|vụ|cục|ubnd)/u;

/** All parts of the text in order. `asOf` chooses between agencies of one name that existed at different times. */
export function readParts(text: string, registry: Registry, asOf: IsoDate | null = null): CellPart[] {
  return doubtElsewhere(joinLongerNames(new CellReader(text, registry, asOf).read(), text, registry), text, registry);
}

/** Whether an agency was found and no group of them. */
function isOne(found: Found | null): boolean {
  return found !== null && found.kind !== "collective";
}

class CellReader {
  private readonly tokens: readonly Token[];
  private readonly view: View;
  private readonly parts: CellPart[] = [];
  private readonly known = new Map<number, boolean>();
  private context: Context | null = null;

  constructor(
    private readonly text: string,
    private readonly registry: Registry,
    private readonly asOf: IsoDate | null,
  ) {
    this.tokens = tokenize(text);
    this.view = {
      tokens: this.tokens,
      allCapitals: !/\p{Ll}/u.test(text.normalize("NFC")),
      knownAt: (at) => this.knownAt(at),
      counted: countedMembers(this.tokens),
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
    const numbering = numberingEnd(this.view, at);
    if (numbering !== null) return this.label(at, numbering);
    const list = listHeadAt(this.registry, this.view, at);
    if (list !== null) {
      this.context = list.context;
      return this.label(at, list.end);
    }
    const found = this.nameAt(at);
    if (found?.kind === "collective" && announces(this.view, found.end)) {
      this.context = null;
      return this.label(at, found.end);
    }
    if (found !== null) return this.take(at, this.wholeName(found));
    const label = labelEnd(this.view, at) ?? (this.parts.at(-1)?.kind === "label" ? null : taskEnd(this.view, at));
    if (label !== null) return this.label(at, label);
    const end = unknownEnd(this.registry, this.view, at, this.context);
    return this.take(at, this.unknown(at, end));
  }

  private separator(token: Token, at: number): number {
    const strong = token.key === ";" || token.kind === "break";
    if ((strong || token.key === "(") && this.context?.announced !== true) this.context = null;
    return at + 1;
  }

  /** The longest certain reading at `at`: a known name, from the root or in the list's context, or a group. */
  private nameAt(at: number): Found | null {
    const root = this.knownName(at, false);
    const listed = this.knownName(at, true);
    const name = listed !== null && (root === null || listed.end > root.end) ? listed : root;
    const many = isOne(name) && name?.ids.length === 1 ? this.everywhereEnd(at, name.end) : null;
    const group = many ?? collectiveEnd(this.view, at);
    if (many === null && (group === null || (name !== null && group <= name.end))) return name;
    return group === null ? name : { kind: "collective", end: group, ids: [], inContext: false };
  }

  /** The name as part of a longer one that is not known, where it may be that; members of an announced list stand alone. */
  private wholeName(found: Found): Found {
    const [id] = found.ids;
    if (found.kind !== "agency" || id === undefined || (found.inContext && this.context?.announced === true))
      return found;
    const { registry, view, text, asOf } = this;
    const context = contextOfRecord(registry, id);
    const end = wholeNameEnd({ registry, view, text, asOf, id, end: found.end, context });
    return end === null ? found : { kind: "unknown", end, ids: [], inContext: false };
  }

  /** What an unexplained run of words is after all: a body that shares its territory with the next, a group, or unknown. */
  private unknown(at: number, end: number): Found {
    const shared = sharedTailAt(this.registry, this.view, at, end, this.asOf);
    if (shared !== null) return shared;
    const nodes = this.context?.announced === true ? this.context.nodes : null;
    const tailed = tailedNameAt(this.registry, this.view, at, end, this.asOf, nodes);
    if (tailed !== null) return tailed;
    let several = at + 1;
    while (several < end && this.tokens[several]?.key !== plural) several++;
    const isPhrase = this.tokens.slice(at, several).some(({ key }) => prepositions.has(key));
    const isBody = phraseEnd(agencyHeads, this.tokens, at) !== null;
    if (several < end && isBody && !isPhrase && this.everywhereEnd(at, several) === end)
      return { kind: "collective", end, ids: [], inContext: false };
    return { kind: "unknown", end, ids: [], inContext: this.context !== null };
  }

  /** "Sở Nông nghiệp và Môi trường các tỉnh, thành phố": the same agency of many places is a group. */
  private everywhereEnd(at: number, end: number): number | null {
    const shared = this.sharedLevelsEnd(at, end);
    if (shared !== null) return shared;
    if (this.tokens[end]?.key !== plural || phraseEnd(everywhere, this.tokens, end + 1) === null) return null;
    return collectiveEnd(this.view, end);
  }

  /** "Mặt trận Tổ quốc và các đoàn thể các cấp": a body that every level has, of all levels. */
  private sharedLevelsEnd(at: number, end: number): number | null {
    if (phraseEnd(territorialBodies, this.tokens, at) !== end || !isJoiner(this.tokens[end])) return null;
    const group = collectiveEnd(this.view, end + 1);
    const last = group === null ? "" : `${this.tokens[group - 2]?.key} ${this.tokens[group - 1]?.key}`;
    return last === allLevels ? group : null;
  }

  private knownName(at: number, inContext: boolean): Found | null {
    if (inContext && this.context === null) return null;
    return knownNameAt(this.registry, this.view, at, this.asOf, inContext ? (this.context?.nodes ?? []) : null);
  }

  private knownAt(at: number): boolean {
    const remembered = this.known.get(at);
    if (remembered !== undefined) return remembered;
    this.known.set(at, false);
    const known = isOne(this.knownName(at, false)) || isOne(this.knownName(at, true));
    this.known.set(at, known);
    return known;
  }

  private take(at: number, found: Found): number {
    this.push(found.kind, at, found.end, found.ids, found.inContext ? this.headTold() : null);
    if (!found.inContext) this.changeContext(at, found);
    const remark = remarkAfter(this.registry, this.view, found);
    return remark === null ? found.end : this.label(remark.from, remark.end);
  }

  /** The list's head, where the list was announced or its head goes with every member. */
  private headTold(): string | null {
    const head = this.context?.heads[0] ?? null;
    return head !== null && (this.context?.announced === true || sharedHead.test(head)) ? head : null;
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

  private label(from: number, end: number): number {
    this.push("label", from, end, [], null);
    return end;
  }

  private push(kind: CellPart["kind"], from: number, end: number, ids: readonly string[], head: string | null): void {
    const first = this.tokens[from];
    const last = this.tokens[end - 1];
    if (first !== undefined && last !== undefined && end > from)
      this.parts.push({ kind, start: first.start, end: last.end, ids, head });
  }
}
