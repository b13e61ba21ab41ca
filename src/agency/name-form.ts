/** A name laid out for comparison by likeness: its head ("ubnd huyện") apart from its body, with and without tone marks. */
import { editDistance } from "../text/distance";
import { matchKey, searchKey } from "../text/key";
import { remembered } from "../text/remembered";
import { tokenize } from "./token";

export interface NameForm {
  /** Head without marks, "" where the name has none of the known ones. */
  readonly head: string;
  /** The rest as comparison key, joined without spaces; commas, "và", "các" and a closing "tỉnh" left out. */
  readonly body: string;
  readonly plainBody: string;
  /** Words of the body without marks. */
  readonly words: readonly string[];
}

const dropped = new Set(["và", "các"].map(matchKey));
const units = ["xa", "phuong", "huyen", "quan", "thi xa", "thanh pho", "thi tran", "dac khu"];
/** Heads without marks, longest first: a slip in the head ("Sỡ", "huyên") is still a head. */
const heads = [
  ...units.map((unit) => `ubnd ${unit}`),
  ...units,
  ...[
    "ubnd",
    "hdnd",
    "so",
    "bo",
    "cuc",
    "vu",
    "chi cuc",
    "tong cuc",
    "trung tam",
    "cong ty",
    "truong",
    "truong dai hoc",
    "dai hoc",
    "cao dang",
  ],
  ...["truong cao dang", "benh vien", "phong", "hoi", "vien", "ban quan ly"],
]
  .map((head) => head.split(" "))
  .sort((a, b) => b.length - a.length);
const headsByWord = new Map<string, string[][]>();
for (const head of heads) headsByWord.set(head[0] ?? "", [...(headsByWord.get(head[0] ?? "") ?? []), head]);
const shortWords: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({ tp: "thành phố", tx: "thị xã", tt: "thị trấn", bql: "ban quản lý", đh: "đại học" }).map(
    ([short, full]) => [matchKey(short), full.split(" ").map(matchKey)] as const,
  ),
);
/** "tỉnh" at the end of a name, also written without marks; Hà Tĩnh is none. */
const closing = new Set(["tỉnh", "tinh"].map(matchKey));
const committee = "uybannhandan";
const committeeWords = 4;

/** A word's writing without marks. */
const plainOf = remembered(searchKey);

/** "Ủy ban nhân dân", also with a slip ("Ủy ban nhâm dân"). */
function isCommittee(keys: readonly string[]): boolean {
  if (keys.length < committeeWords) return false;
  const plain = keys.map(plainOf).join("");
  return Math.abs(plain.length - committee.length) <= 1 && editDistance(plain, committee, 1) <= 1;
}

/** The form of a name; a closing "tỉnh" is left out unless `whole`. */
export function nameForm(text: string, whole = false): NameForm {
  const keys: string[] = [];
  for (const token of tokenize(text)) {
    if (token.kind !== "word" || dropped.has(token.key)) continue;
    keys.push(...(shortWords.get(token.key) ?? [token.key]));
    if (isCommittee(keys.slice(-committeeWords))) keys.splice(-committeeWords, committeeWords, "ubnd");
  }
  const plain = keys.map(plainOf);
  if (!whole && plain.length > 1 && closing.has(keys[keys.length - 1] ?? "")) {
    keys.pop();
    plain.pop();
  }
  const head = (headsByWord.get(plain[0] ?? "") ?? []).find(
    (candidate) => candidate.length < plain.length && candidate.every((word, at) => plain[at] === word),
  );
  const from = head?.length ?? 0;
  return {
    head: head?.join(" ") ?? "",
    body: keys.slice(from).join(""),
    plainBody: plain.slice(from).join(""),
    words: plain.slice(from),
  };
}

/** The forms a name is searched by: without its closing "tỉnh", and with it for slips in that word. */
export function nameForms(name: string): NameForm[] {
  const short = nameForm(name);
  const whole = nameForm(name, true);
  return short.plainBody === whole.plainBody ? [short] : [short, whole];
}

/** The letters of an abbreviation ("KH&ĐT" → "khdt"); "" for what is no abbreviation. */
export function initialsOf(text: string): string {
  const letters = text.normalize("NFC").replace(/[\s&,.+\-–/]+/gu, "");
  return /^\p{Lu}{2,12}$/u.test(letters) ? searchKey(letters) : "";
}
