/**
 * Groups of agencies, recognised by their grammar and not by a list: "các sở, ban, ngành cấp tỉnh", "UBND các xã, phường trong
 * KKT", "Thủ trưởng các đơn vị liên quan", "doanh nghiệp". A group with names in it ("các sở: Tài chính, Xây dựng") is a list
 * of agencies, not a group.
 */
import { matchKey } from "../text/key";
import {
  addressEnd,
  isBoundary,
  isCapital,
  isInlineNumber,
  isJoiner,
  labelWords,
  startsPiece,
  type View,
} from "./boundary";
import {
  areas,
  capitalQualifiers,
  determiners,
  groupNouns,
  groupsAlone,
  oneParty,
  parties,
  qualifiers,
  singularNouns,
  territorialBodies,
  unitNouns,
} from "./lexicon/group";
import { agencyHeads } from "./lexicon/head";
import { remarks, titles } from "./lexicon/office";
import { phraseEnd } from "./phrase";

/** More than any cell has; they keep the look ahead short. */
const mostBodies = 4;
const mostNouns = 16;
const level = matchKey("cấp");
const plural = matchKey("các");

/** The token after the group that begins at token `from`, or null where none does. */
export function collectiveEnd(view: View, from: number): number | null {
  const { tokens } = view;
  const alone = phraseEnd(groupsAlone, tokens, from);
  if (alone !== null && phraseEnd(determiners, tokens, alone) !== null) return openEnd(view, alone);
  if (alone !== null && isBoundary(view, alone)) return alone;
  if (alone !== null && isNameless(view, alone)) return openEnd(view, alone);
  const titled = phraseEnd(titles, tokens, from) ?? from;
  const bodies = bodiesEnd(view, titled);
  const counted = countEnd(view, bodies);
  const several = counted > bodies && bodies === from && Number(tokens[bodies]?.raw) > 1;
  if (phraseEnd(oneParty, tokens, from) !== null) return null;
  const determined =
    several && phraseEnd(groupNouns, tokens, counted) !== null ? counted : phraseEnd(determiners, tokens, counted);
  if (determined !== null) {
    const start = countEnd(view, determined);
    const end = isCommonNoun(view, start) ? openEnd(view, start, bodies > titled) : start;
    return end > start ? end : null;
  }
  if (bodies > titled) return scopeEnd(view, counted) ?? (titled === from ? bareEnd(view, from) : null);
  return titled === from ? bareEnd(view, counted === from ? from : counted) : null;
}

/** Whether the words up to the next mark are common nouns ("chủ đầu tư dự án"), so that no one is named. */
function isNameless(view: View, from: number): boolean {
  let at = from;
  while (view.tokens[at]?.kind === "word" && !isJoiner(view.tokens[at])) if (isCapital(view, at++)) return false;
  return true;
}

/** After "các" a group is named by a common noun; a capital that is none of the known nouns is a name or a slip ("các KNC"). */
function isCommonNoun(view: View, at: number): boolean {
  if (view.tokens[at]?.kind !== "word") return false;
  if (!isCapital(view, at) || phraseEnd(groupNouns, view.tokens, at) !== null) return true;
  // "các Tòa án nhân dân khu vực": a head with common nouns behind it.
  const head = view.allCapitals || view.knownAt(at) ? null : phraseEnd(agencyHeads, view.tokens, at);
  return head !== null && view.tokens[head]?.kind === "word" && isNameless(view, head);
}

/** "HĐND, UBND" before "các xã". */
function bodiesEnd(view: View, from: number): number {
  let end = from;
  let at = from;
  for (let bodies = 0; bodies < mostBodies; bodies++) {
    const body = phraseEnd(territorialBodies, view.tokens, at);
    if (body === null) return end;
    end = body;
    at = body;
    if (isJoiner(view.tokens[at])) at++;
  }
  return end;
}

/** "27", "05" before the noun. */
function countEnd(view: View, from: number): number {
  return /^\d+$/u.test(view.tokens[from]?.raw ?? "") ? from + 1 : from;
}

/** "UBND cấp xã", "Công an xã, phường": the body's territories, in general and not by name. */
function scopeEnd(view: View, from: number): number | null {
  const { tokens } = view;
  const first = tokens[from];
  if (first?.kind !== "word" || phraseEnd(areas, tokens, from) !== null) return null;
  if (first.key === level || phraseEnd(qualifiers, tokens, from) !== null) return openEnd(view, from);
  const unit = phraseEnd(unitNouns, tokens, from);
  if (unit === null) return null;
  const after = tokens[unit];
  if (after?.kind === "word" && !isJoiner(after) && phraseEnd(qualifiers, tokens, unit) === null) return null;
  if (Number(tokens[from - 1]?.raw) > 1) return openEnd(view, from);
  if (isJoiner(after) ? phraseEnd(unitNouns, tokens, unit + 1) === null : isBoundary(view, unit)) return null;
  const end = openEnd(view, from);
  return end > unit ? end : null;
}

/** Without "các": two nouns, or a noun that is narrowed ("Sở, ban, ngành cấp tỉnh", "Đơn vị liên quan"). */
function bareEnd(view: View, from: number): number | null {
  const { tokens } = view;
  let nouns = 0;
  let at = from;
  while (nouns < mostNouns) {
    const noun = phraseEnd(groupNouns, tokens, at);
    if (noun === null) break;
    nouns++;
    at = noun;
    const next = isJoiner(tokens[at]) ? at + 1 : at;
    if (next === at || phraseEnd(groupNouns, tokens, next) === null || startsName(view, next)) break;
    at = next;
  }
  if (nouns === 0) return null;
  const qualified = phraseEnd(qualifiers, tokens, at);
  const single = nouns === 1 && phraseEnd(singularNouns, tokens, from) === at;
  const common = !isCapital(view, at) || (nouns > 1 && phraseEnd(capitalQualifiers, tokens, at) !== null);
  if (qualified !== null && !single && common) return openEnd(view, at);
  if (qualified !== null && !single && isBoundary(view, qualified)) return qualified;
  return nouns > 1 && isBoundary(view, at) ? at : null;
}

function startsName(view: View, at: number): boolean {
  const noun = phraseEnd(groupNouns, view.tokens, at);
  return noun !== null && isCapital(view, at) && isCapital(view, noun);
}

/**
 * To the boundary where something else begins; commas and "và" inside the group are part of it. Committees of places (`placed`) do
 * not go on over those who are no place: "UBND các xã, phường, doanh nghiệp" are two groups.
 */
function openEnd(view: View, from: number, placed = false): number {
  const { tokens } = view;
  let at = phraseEnd(groupNouns, tokens, from) ?? from;
  let end = at;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined) break;
    if (isJoiner(token)) {
      let next = at;
      while (isJoiner(tokens[next])) next++;
      if (tokens[next]?.kind !== "word") break;
      if (placed && phraseEnd(parties, tokens, next) !== null) break;
      if (tokens[next]?.key === plural || (startsPiece(view, next) && !continuesGroup(view, next))) break;
      at = next;
      continue;
    }
    if (token.kind !== "word") break;
    if (at > from && (startsRemark(view, at) || leadsToName(view, at))) break;
    at++;
    end = at;
  }
  return end;
}

function startsRemark(view: View, at: number): boolean {
  const end = phraseEnd(remarks, view.tokens, at);
  return end !== null && isBoundary(view, end);
}

/** A number that counts members, or a lead word before a name: "các đơn vị liên quan cùng Sở Y tế". */
function leadsToName(view: View, at: number): boolean {
  const label = labelWords(view.tokens, at);
  return isInlineNumber(view, at) || addressEnd(view, at) !== null || (label !== null && startsPiece(view, label));
}

/** "Ban", "Ngành" of "Các Sở, Ban, Ngành" look like heads but no name follows them. */
function continuesGroup(view: View, at: number): boolean {
  const noun = phraseEnd(groupNouns, view.tokens, at);
  if (noun === null || view.knownAt(at)) return false;
  const followed = view.tokens[noun]?.kind === "word" && isCapital(view, noun);
  return !followed || !(isCapital(view, at) || phraseEnd(unitNouns, view.tokens, at) !== null);
}
