/** A name laid out for comparison by likeness: its head ("ubnd huyện") apart from its body, with and without tone marks. */
import { matchKey, searchKey } from "../text/key";
import { wordsOf } from "../text/word";

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
  ],
  ...["truong cao dang", "benh vien", "phong", "hoi", "vien", "ban quan ly"],
]
  .map((head) => head.split(" "))
  .sort((a, b) => b.length - a.length);
const headsByWord = new Map<string, string[][]>();
for (const head of heads) headsByWord.set(head[0] ?? "", [...(headsByWord.get(head[0] ?? "") ?? []), head]);
const shortWords: ReadonlyMap<string, string> = new Map(
  Object.entries({ tp: "thành phố", tx: "thị xã", tt: "thị trấn", bql: "ban quản lý", đh: "đại học" }).map(
    ([short, full]) => [matchKey(short), full] as const,
  ),
);
const committee = /ủy ban nhân dân|uỷ ban nhân dân/giu;

/** The form of a name; a closing "tỉnh" is left out unless `whole`. */
export function nameForm(text: string, whole = false): NameForm {
  const words = wordsOf(text.normalize("NFC").replace(committee, "UBND"))
    .flatMap((word) => (shortWords.get(matchKey(word)) ?? word).split(" "))
    .filter((word) => !dropped.has(matchKey(word)));
  const plain = words.map(searchKey);
  if (!whole && plain.length > 1 && plain[plain.length - 1] === "tinh") {
    words.pop();
    plain.pop();
  }
  const head = (headsByWord.get(plain[0] ?? "") ?? []).find(
    (candidate) => candidate.length < plain.length && candidate.every((word, at) => plain[at] === word),
  );
  const from = head?.length ?? 0;
  return {
    head: head?.join(" ") ?? "",
    body: words.slice(from).map(matchKey).join(""),
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
