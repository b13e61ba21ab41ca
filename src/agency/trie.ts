/**
 * The known names as one tree of words, built once per registry. A cell is walked down it word by word, so reading costs
 * the length of the cell, however many names there are. A walk may leave out what clerks leave out: commas, hyphens and "và"
 * where the name has a joint; and one written abbreviation may stand for the initials of several words (KH&ĐT, PTNT, UBND).
 */
import { matchKey } from "../text/key";
import { type Token, tokenize } from "./token";

export interface TrieNode {
  readonly next: Map<string, TrieNode>;
  /** The word that leads here; its initial is what an abbreviation may stand for. */
  readonly initial: string;
  /** Words of a place's own name ("Thọ Xuân") are never abbreviated: too many places share initials. */
  abbreviable: boolean;
  /** Some name has a comma, a hyphen or "và" before this word. */
  joint: boolean;
  /** Some name has a comma there itself. */
  comma: boolean;
  /** Agencies whose name ends here; a declared name comes before a derived one. */
  readonly declared: Set<string>;
  readonly derived: Set<string>;
  /** The nodes below that an abbreviation may go to, by their initial; made when first asked for. */
  byInitial: ReadonlyMap<string, readonly TrieNode[]> | null;
}

/** A name found at a place of the cell: it ends before token `end`; `ids` has several members where the name is ambiguous. */
export interface NameMatch {
  readonly end: number;
  readonly ids: ReadonlySet<string>;
}

/** "và", "các" and the marks that join the parts of one name. */
const joiners = new Set(["và", ",", "-", "&", "/", "+"].map(matchKey));
const plural = matchKey("các");
const and = matchKey("và");
const units = new Set(["tỉnh", "huyện", "xã", "phường", "quận", "thị", "thành"].map(matchKey));
const placeHead =
  /^(?:.*\s)?(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Hh]uyện|[Tt]hị xã|[Tt]hành phố|[Qq]uận|[Đđ]ặc khu|[Tt]ỉnh|T[Pp]\.?|T[Xx]\.?|[HPX]\.)(?=\s*\p{Lu})/u;
/** STC, BXD: departments and ministries are known by three letters, others ("TTT") not by so few. */
const departmentSymbol = /^[SB]/u;
/** Tokens that may stand between two words of a name: ", và các", a line break. */
const widestGap = 4;
/** Writings that are no initials of what they stand for. */
const fullWords = new Map(
  Object.entries({ tw: "trung ương", cty: "công ty", bv: "bệnh viện", đhqg: "đại học quốc gia" }).map(
    ([short, full]) => [matchKey(short), full.split(" ").map(matchKey)],
  ),
);

function emptyNode(word: string): TrieNode {
  return {
    next: new Map(),
    initial: initialOf(word),
    abbreviable: true,
    joint: false,
    comma: false,
    declared: new Set(),
    derived: new Set(),
    byInitial: null,
  };
}

/** First letter without its tone: "ủy" is written U, but Đ and D stay apart. */
function initialOf(word: string): string {
  return word.charAt(0).concat(/^.[\u0302\u0306\u031B]/u.test(word) ? word.charAt(1) : "");
}

export function createTrie(): TrieNode {
  return emptyNode("");
}

/** Adds a name. `declared` names are the registry's own; others are derived from them and yield when both fit. */
export function addName(root: TrieNode, name: string, id: string, declared: boolean): void {
  root.byInitial = null;
  const head = placeHead.exec(name)?.[0].length ?? Number.POSITIVE_INFINITY;
  let node = root;
  let joint = false;
  let comma = false;
  for (const token of tokenize(name)) {
    if (token.kind !== "word" || joiners.has(token.key)) {
      joint ||= joiners.has(token.key);
      comma ||= token.key === ",";
      continue;
    }
    if (joint && token.key === plural && node !== root) continue;
    let child = node.next.get(token.key);
    if (child === undefined) {
      child = emptyNode(token.key);
      node.next.set(token.key, child);
    }
    child.byInitial = null;
    if (joint && node !== root) child.joint = true;
    if (comma && node !== root) child.comma = true;
    if (token.start >= head) child.abbreviable = false;
    joint = false;
    comma = false;
    node = child;
  }
  if (node !== root) (declared ? node.declared : node.derived).add(id);
}

/** The node that a run of words leads to from `node`, literally. */
export function nodeAt(node: TrieNode, words: readonly string[]): TrieNode | undefined {
  let at: TrieNode | undefined = node;
  for (const word of words) at = at?.next.get(matchKey(word));
  return at;
}

const nothing: NameMatch[] = [];
const noIds: ReadonlySet<string> = new Set();

/** What stands between two words of the cell. */
type Joint = "none" | "and" | "mark" | "list";

/** How a walk came to a node: with abbreviations or without, and whether any whole word was written. */
interface Walker {
  readonly node: TrieNode;
  readonly abbreviated: boolean;
  readonly wholeWord: boolean;
  readonly letters: number;
  /** An "và" was crossed: the comma after the last member of a name is a list's. */
  readonly joined: boolean;
}

/**
 * All names that begin at token `from`, longest first. `starts` are the nodes to walk from: the root, or the node after a
 * head ("Sở") that the cell distributes over a list. From the root no agency is taken from few bare initials; a comma right after the first word ("Báo, Đài …") is a list's.
 */
export function findNames(
  starts: readonly TrieNode[],
  tokens: readonly Token[],
  from: number,
  distributed: boolean,
): NameMatch[] {
  const first = tokens[from];
  if (first === undefined || !starts.some((node) => mayStep(node, first))) return nothing;
  const found: NameMatch[] = [];
  let walkers: Walker[] = starts.map((node) => ({
    node,
    abbreviated: false,
    wholeWord: distributed,
    letters: 0,
    joined: false,
  }));
  let at = from;
  const least = departmentSymbol.test(tokens[from]?.raw ?? "") ? 3 : 4;
  let joint: Joint = "none";
  let gap = 0;
  while (at < tokens.length && walkers.length > 0) {
    const token = tokens[at];
    if (token === undefined) break;
    if (
      token.kind !== "word" ||
      (at > from && (joiners.has(token.key) || (joint !== "none" && token.key === plural)))
    ) {
      if (at === from || ++gap > widestGap || !crossable(token, tokens[at - 1])) break;
      joint = at - from === 1 && token.key === "," ? "list" : wider(joint, token);
      at++;
      continue;
    }
    const reached: Walker[] = [];
    for (const walker of walkers) step(walker, token, joint, reached);
    joint = "none";
    gap = 0;
    at++;
    walkers = reached;
    const ids = acceptedBy(walkers, least);
    if (ids.size > 0) found.push({ end: at, ids });
  }
  return found.reverse();
}

/** Whether any name can begin with this word below the node: most words of a cell begin none. */
function mayStep(node: TrieNode, token: Token): boolean {
  return node.next.has(token.key) || fullWords.has(token.key) || token.letters !== null;
}

/** A line break, a hyphen or the dot of an abbreviation may stand between any two words of a name. */
function crossable(token: Token, before: Token | undefined): boolean {
  if (joiners.has(token.key) || token.key === plural || token.kind === "break") return true;
  return token.key === "." && before?.kind === "word" && before.raw.length <= 4;
}

/** What a gap asks of the name: "và" and "&" less than a comma; a line break, a hyphen or a dot nothing. */
function wider(joint: Joint, token: Token): Joint {
  if (token.kind === "break" || token.key === "-" || token.key === "." || token.key === plural) return joint;
  if (joint === "list") return joint;
  return joint !== "mark" && (token.key === and || token.key === "&") ? "and" : "mark";
}

function step(walker: Walker, token: Token, joint: Joint, reached: Walker[]): void {
  const joined = walker.joined || joint === "and";
  const literal = walker.node.next.get(token.key);
  if (literal !== undefined && isCrossed(walker, literal, token, joint))
    reached.push({ ...walker, node: literal, wholeWord: true, joined });
  const full = fullWords.get(token.key);
  if (full !== undefined) {
    const node = full.reduce<TrieNode | undefined>((at, word) => at?.next.get(word), walker.node);
    if (node !== undefined) reached.push({ ...walker, node, wholeWord: true, joined });
  }
  const { letters } = token;
  if (letters === null) return;
  let nodes: readonly TrieNode[] = [walker.node];
  for (let index = 0; index < letters.length && nodes.length > 0; index++) {
    const following: TrieNode[] = [];
    for (const node of nodes)
      for (const child of childrenByInitial(node).get(letters[index] ?? "") ?? [])
        if (index > 0 || joint === "none" || (child.joint && !isListed(walker, child, joint))) following.push(child);
    nodes = following;
  }
  for (const node of nodes)
    if (node !== literal)
      reached.push({ ...walker, node, abbreviated: true, letters: walker.letters + letters.length, joined });
}

/** Whether the name goes over what stands before this word. */
function isCrossed(walker: Walker, next: TrieNode, token: Token, joint: Joint): boolean {
  if (joint === "none") return true;
  if (joint === "list") return next.comma;
  if (isListed(walker, next, joint)) return false;
  return next.joint || (joint === "and" && isInside(walker, token));
}

/** "Văn hóa và Thể thao, Du lịch": "và" comes before the last member of a name, so what follows the comma is another agency's. */
function isListed(walker: Walker, next: TrieNode, joint: Joint): boolean {
  return joint === "mark" && walker.joined && !next.comma && isComplete(walker.node);
}

function isComplete({ declared, derived }: TrieNode): boolean {
  return declared.size > 0 || derived.size > 0;
}

/** "Giao thông và Vận tải": an "và" too many, inside a name that was not complete before it and not before a unit ("và Tỉnh đoàn"). */
function isInside({ node }: Walker, token: Token): boolean {
  return !isComplete(node) && !units.has(token.key);
}

function childrenByInitial(node: TrieNode): ReadonlyMap<string, readonly TrieNode[]> {
  if (node.byInitial !== null) return node.byInitial;
  const made = new Map<string, TrieNode[]>();
  for (const child of node.next.values()) {
    if (!child.abbreviable) continue;
    const others = made.get(child.initial);
    if (others === undefined) made.set(child.initial, [child]);
    else others.push(child);
  }
  node.byInitial = made;
  return made;
}

/** The ids of the best class that is there: declared and written out, derived and written out, then abbreviated. */
function acceptedBy(walkers: readonly Walker[], least: number): ReadonlySet<string> {
  let best = noIds;
  let bestClass = 4;
  const take = (ids: ReadonlySet<string>, rank: number): void => {
    if (ids.size === 0 || rank > bestClass) return;
    best = rank < bestClass ? ids : new Set([...best, ...ids]);
    bestClass = rank;
  };
  for (const walker of walkers) {
    if (walker.abbreviated && !walker.wholeWord && walker.letters < least) continue;
    take(walker.node.declared, walker.abbreviated ? 2 : 0);
    take(walker.node.derived, walker.abbreviated ? 3 : 1);
  }
  return best;
}
