/**
 * Whether a name that the registry knows is only the beginning of another's: "Sở Giao thông vận tải - Xây dựng", "Sở Tài nguyên, Môi
 * trường và Biển" are departments of other provinces, "Vụ Pháp chế - Thanh tra" of another ministry.
 */
import type { IsoDate } from "../plan/date";
import { matchKey } from "../text/key";
import { isCapital, startsPiece, type View } from "./boundary";
import { collectiveEnd } from "./collective";
import type { Context } from "./distribution";
import { knownNameAt } from "./known-name";
import { labelEnd } from "./label";
import { agencyHeads, higherUnits } from "./lexicon/head";
import { phraseEnd } from "./phrase";
import type { Registry } from "./registry";
import { suggestAgencies } from "./suggest";
import { unknownEnd } from "./unknown-name";

const joining = new Set(["và", "&"].map(matchKey));
/** Heads of offices that have several fields of work joined in the name. */
const officeHead = /^(?:sở|bộ|vụ|cục|chi cục|phòng|viện|trung tâm|trường|ban|ủy ban|hội|báo|đài)(?= )/iu;
/** No Vietnamese syllable is longer; "Vinamilk" is a company. */
const longestSyllable = 7;
const symbol = /^[\p{Lu}\p{N}]+$/u;
/** As near as this to a name of the list, a bare name after "và" is that one with a slip. */
const leastSlip = 0.85;

/** The cell and where its known name ends (a token, exclusive), with the context that the name leaves. */
export interface KnownName {
  readonly registry: Registry;
  readonly view: View;
  readonly text: string;
  readonly asOf: IsoDate | null;
  readonly id: string;
  readonly end: number;
  /** Null where the name's head is no list's. */
  readonly context: Context | null;
}

/**
 * The token after the whole name, or null where the known name is whole: it goes on over a bare body after a hyphen, and after
 * "và" over one that nobody of the list bears.
 */
export function wholeNameEnd(name: KnownName): number | null {
  const { registry, view, id, end } = name;
  const mark = view.tokens[end]?.key ?? "";
  const joined =
    joining.has(mark) &&
    officeHead.test((registry.byId.get(id)?.name ?? "").normalize("NFC")) &&
    !isUnit(view, end - 1);
  if ((mark !== "-" && !joined) || !isCapital(view, end + 1)) return null;
  return goesOn(name, mark === "-") ? unknownEnd(registry, view, end + 1, null) : null;
}

function goesOn({ registry, view, text, asOf, end, context }: KnownName, hyphen: boolean): boolean {
  const at = end + 1;
  if (context !== null && knownNameAt(registry, view, at, asOf, context.nodes) !== null)
    return hyphen && knownNameAt(registry, view, at, asOf, null) === null;
  const first = view.tokens[at]?.raw.normalize("NFC") ?? "";
  if (symbol.test(first) || first.length > longestSyllable) return false;
  if (hyphen && isHeadAlone(view, at)) return true;
  if (startsPiece(view, at) || collectiveEnd(view, at) !== null || labelEnd(view, at) !== null) return false;
  return hyphen || !isSlip(registry, view, text, at, context?.heads[0] ?? null);
}

/** After its territory a name is complete ("Hội Nông dân tỉnh"). */
function isUnit(view: View, at: number): boolean {
  return phraseEnd(higherUnits, view.tokens, at) === at + 1;
}

/** "Thanh tra" of "Vụ Pháp chế - Thanh tra" names no agency by itself. */
function isHeadAlone(view: View, at: number): boolean {
  const end = phraseEnd(agencyHeads, view.tokens, at);
  return end !== null && view.tokens[end]?.kind !== "word" && !view.knownAt(at);
}

/** "Xậy dựng" in "Sở Tài chính và Xậy dựng" is a second department. */
function isSlip(registry: Registry, view: View, text: string, at: number, head: string | null): boolean {
  const last = view.tokens[unknownEnd(registry, view, at, null) - 1];
  const written = text.slice(view.tokens[at]?.start, last?.end);
  return suggestAgencies(registry, written, { head }).some(({ score }) => score >= leastSlip);
}
