/**
 * What a clerk may have meant by a name the registry does not know: misspellings, OCR slips, half names, bare initials.
 * Suggestions are ranked and carry their reason; nothing certain is ever decided here. An index by three-letter pieces keeps
 * the search independent of the number of cells and nearly so of the number of names.
 */
import type { IsoDate } from "../plan/date";
import type { MessageParams } from "../plan/message";
import { editDistance, similarity } from "../text/distance";
import { matchKey } from "../text/key";
import { mendedHeads } from "./head-slip";
import { existsOn } from "./lifetime";
import { initialsOf, type NameForm, nameForm } from "./name-form";
import { indexOf, nearest } from "./name-index";
import type { Registry } from "./registry";
import { tokenize } from "./token";
import { findNames } from "./trie";

/** A guess for a person to choose. `score` runs to 1; `reason` is a message code with its parameters. */
export interface AgencySuggestion {
  readonly id: string;
  readonly name: string;
  readonly score: number;
  readonly reason: { readonly code: string; readonly params: MessageParams };
}

/** Names with slips recur in a sheet; what they may mean is remembered, up to so many. */
const answersOf = new WeakMap<Registry, Map<string, readonly AgencySuggestion[]>>();
const rememberedAnswers = 5_000;
const limit = 5;
/** What a slip in the head costs. */
const headLoss = 0.03;
/** What it costs that the cell speaks of another territory. */
const elsewhereLoss = 0.1;
/** A suggestion is never certain. */
const highest = 0.99;
const leastBody = 0.72;
/** A capital after a small letter: "SởTài chính". */
const runTogether = /(\p{Ll})(\p{Lu})/gu;
/** "UBND thành phố" says no place. */
const unitsAlone = new Set(["xa", "phuong", "huyen", "quan", "thixa", "thanhpho", "thitran", "dackhu"]);
/** One slip is allowed in bodies of three or four letters ("Y tế") though it is much of them. */
const shortest = 3;
const shortBody = 4;
/** Names of places differ by little; more slips than these make another place. */
const placeSlips = 2;
const territorialHeads = /^(?:ubnd|xa|phuong|huyen|quan|thi xa|thanh pho|thi tran|dac khu)(?: |$)/u;
const leastScore = 0.68;
/** Of an agency that is only mentioned in a longer name. */
const mentioned = 0.72;

/** No agency has a longer name; longer text is a sentence. */
const longestName = 160;

/**
 * Up to five suggestions for `text`, best first. `head` is the head its list gives it ("sở"), `sameName` the ids of agencies that
 * bear exactly this name, `asOf` the day whose agencies are preferred.
 */
export function suggestAgencies(
  registry: Registry,
  text: string,
  {
    head = null,
    sameName = [],
    asOf = null,
  }: { head?: string | null; sameName?: readonly string[]; asOf?: IsoDate | null } = {},
): readonly AgencySuggestion[] {
  if (sameName.length > 0) return sameName.flatMap((id) => suggestion(registry, id, 0.95, "suggestion.same-name", {}));
  if (text.length > longestName) return [];
  const answers = answersOf.get(registry) ?? new Map<string, readonly AgencySuggestion[]>();
  answersOf.set(registry, answers);
  const question = `${head ?? ""}|${asOf ?? ""}|${text}`;
  const remembered = answers.get(question);
  if (remembered !== undefined) return remembered;
  const answer = answerTo(registry, text, head, asOf);
  if (answers.size < rememberedAnswers) answers.set(question, answer);
  return answer;
}

function answerTo(registry: Registry, text: string, head: string | null, asOf: IsoDate | null): AgencySuggestion[] {
  const index = indexOf(registry);
  if (index.provinces.length > 0 && isTerritoryOf(registry, text))
    return index.provinces.flatMap((id) => suggestion(registry, id, 0.8, "suggestion.head-missing", { written: text }));
  const own = nameForm(text);
  const query = head === null || own.head !== "" ? own : nameForm(`${head} ${text}`);
  const best = new Map<string, AgencySuggestion>();
  const offer = (id: string, score: number, code: string, params: MessageParams): void => {
    const record = registry.byId.get(id);
    if (record === undefined) return;
    const standing = asOf === null ? record.validTo === null : existsOn(record, asOf);
    const weighed = Math.min(
      highest,
      Math.max(0, score - (standing ? 0 : 0.03) - (record.level === "trung-uong" ? 0.02 : 0)),
    );
    if (weighed < leastScore || (best.get(id)?.score ?? 0) >= weighed) return;
    best.set(id, { id, name: record.name, score: Math.round(weighed * 1000) / 1000, reason: { code, params } });
  };
  for (const id of index.byInitials.get(initialsOf(bodyOf(text, query.head))) ?? [])
    if (query.head === "" || query.head === nameForm(registry.byId.get(id)?.name ?? "").head)
      offer(id, 0.9, "suggestion.initials", { text });
  const search = (form: NameForm, loss: number, reason: string | null): void => {
    for (const near of nearest(index, form)) {
      const found = compare(form, near.form);
      if (found === null) continue;
      if (found.code === "suggestion.territory" && initialsOf(text) !== "")
        offer(near.id, found.score, "suggestion.initials", { text });
      else if (found.code === "suggestion.territory" && isSameName(registry, near.id, text))
        offer(near.id, found.score - elsewhereLoss, "suggestion.elsewhere", { written: text });
      else offer(near.id, found.score - loss, reason ?? found.code, { written: text });
    }
  };
  search(query, 0, null);
  for (const mended of head === null ? mendedHeads(text) : [])
    search(nameForm(mended), headLoss, "suggestion.spelling");
  const parted = text.normalize("NFC").replace(runTogether, "$1 $2");
  if (parted !== text.normalize("NFC")) search(nameForm(parted), headLoss, "suggestion.spelling");
  for (const id of namedAtEnd(registry, text)) offer(id, mentioned, "suggestion.within", { written: text });
  return [...best.values()].sort((a, b) => b.score - a.score).slice(0, limit);
}

/** The whole name, and yet not read as that agency: the cell says that it is another territory's. */
function isSameName(registry: Registry, id: string, text: string): boolean {
  const name = registry.byId.get(id)?.name ?? "";
  return nameForm(name, true).body === nameForm(text, true).body;
}

/** The one agency whose name ends the text: "HĐND tỉnh" of "Thường trực HĐND tỉnh". */
function namedAtEnd(registry: Registry, text: string): readonly string[] {
  const tokens = tokenize(text);
  for (let at = 1; at < tokens.length; at++) {
    const [match] = findNames([registry.names], tokens, at, false);
    if (match?.end !== tokens.length) continue;
    const ids = [...match.ids].filter((id) => registry.byId.get(id)?.level !== "nhom");
    return ids.length === 1 ? ids : [];
  }
  return [];
}

/** The text after as many words as the head has. */
function bodyOf(text: string, head: string): string {
  return head === "" ? text : text.split(/\s+/u).slice(head.split(" ").length).join(" ");
}

/** "Thanh Hóa", "tỉnh Thanh Hóa": a place, likely for its committee. */
function isTerritoryOf(registry: Registry, text: string): boolean {
  const key = matchKey(text);
  return registry.territories.some(
    ({ keys, unitLength }) => key === keys.join(" ") || key === keys.slice(unitLength).join(" "),
  );
}

function suggestion(
  registry: Registry,
  id: string,
  score: number,
  code: string,
  params: MessageParams,
): AgencySuggestion[] {
  const record = registry.byId.get(id);
  return record === undefined ? [] : [{ id, name: record.name, score, reason: { code, params } }];
}

/** How near two names are and what differs, or null when they are not near. The body counts most: "UBND huyện" alone is no likeness. */
function compare(query: NameForm, form: NameForm): { score: number; code: string } | null {
  const headScore = headLikeness(query.head, form.head);
  if (headScore === null || query.body === "" || unitsAlone.has(query.plainBody)) return null;
  if (query.plainBody === form.plainBody) {
    const marks = similarity(query.body, form.body);
    const code = headScore < 1 ? "suggestion.head-missing" : marks === 1 ? "suggestion.territory" : "suggestion.marks";
    return { score: 0.75 * (0.7 + 0.3 * marks) + 0.25 * headScore, code };
  }
  if (isTerritorial(form.head)) {
    const slips = editDistance(query.plainBody, form.plainBody, placeSlips);
    if (slips > (form.plainBody.length < 10 ? 1 : placeSlips)) return null;
  }
  const within =
    form.plainBody.startsWith(query.plainBody) || (query.words.length > 1 && isPartOf(query.words, form.words));
  if (query.plainBody.length >= 3 && within && form.words.length > query.words.length)
    return {
      score: 0.6 + 0.15 * headScore + 0.15 * (query.plainBody.length / form.plainBody.length),
      code: "suggestion.part",
    };
  const plain = likeness(query.plainBody, form.plainBody);
  if (plain < leastBody) return null;
  const short = form.plainBody.length <= shortBody;
  const body = short ? plain : 0.5 * plain + 0.5 * similarity(query.body, form.body);
  return { score: 0.75 * body + 0.25 * headScore, code: "suggestion.spelling" };
}

/** The similarity of two bodies where it reaches the least that counts, else 0, known early. */
function likeness(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  const most = Math.floor((1 - leastBody) * longer);
  const allowed = longer >= shortest && longer <= shortBody ? Math.max(1, most) : most;
  const slips = editDistance(a, b, allowed);
  return slips > allowed ? 0 : Math.max(leastBody, 1 - slips / longer);
}

/** Whether the words stand in the others in this order, perhaps with others between them. */
function isPartOf(words: readonly string[], others: readonly string[]): boolean {
  let at = 0;
  for (const other of others) if (other === words[at]) at++;
  return at === words.length;
}

/** 1 for the same head, less for a shortened one, null for heads of different kinds: Phòng Nội vụ is not near Sở Nội vụ. */
function headLikeness(query: string, form: string): number | null {
  if (query === form) return 1;
  if (query === "") return 0.45;
  if (form.startsWith(`${query} `) || form.endsWith(` ${query}`) || query.startsWith(`${form} `)) return 0.7;
  return isTerritorial(query) && isTerritorial(form) ? 0.4 : null;
}

function isTerritorial(head: string): boolean {
  return territorialHeads.test(head);
}
