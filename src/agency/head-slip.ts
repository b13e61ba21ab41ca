/** A slip in the first words of a name ("UBDN xã", "UBND huyn", "Bc Công an"): which head was meant, for suggestions only. */
import { editDistance } from "../text/distance";
import { searchKey } from "../text/key";
import { wordsOf } from "../text/word";

const bodies = ["ubnd", "hdnd"];
const units = ["xa", "phuong", "huyen", "quan", "thi", "thanh"];
const committee = "uybannhandan";
const committeeWords = 4;
const firstWords = [
  ...bodies,
  ...units,
  "so",
  "bo",
  "hoi",
  "cuc",
  "chi",
  "tong",
  "trung",
  "truong",
  "cong",
  "benh",
  "ban",
];

/** The text without marks with its first words mended, or null where they need no mending. */
export function mendHead(text: string): string | null {
  const written = wordsOf(text);
  const full = searchKey(written.slice(0, committeeWords).join(""));
  const isCommittee = full !== committee && editDistance(full, committee, 2) <= 2;
  const words = isCommittee ? ["UBND", ...written.slice(committeeWords)] : written;
  const first = nearest(searchKey(words[0] ?? ""), firstWords);
  const abbreviated = first !== null && bodies.includes(first);
  const second = abbreviated ? nearest(searchKey(words[1] ?? ""), units) : null;
  const mended = [first ?? words[0] ?? "", second ?? words[1] ?? "", ...words.slice(2)];
  const same =
    !isCommittee &&
    searchKey(mended[0] ?? "") === searchKey(words[0] ?? "") &&
    searchKey(mended[1] ?? "") === searchKey(words[1] ?? "");
  return words.length < 2 || same ? null : mended.join(" ");
}

/** The word of the list within one slip (two in long words); a short word must keep its first letter. Null for none or two. */
function nearest(word: string, among: readonly string[]): string | null {
  if (among.includes(word)) return word;
  const least = word.length > 4 ? 2 : 1;
  const near = among
    .map((candidate) => ({ candidate, slips: editDistance(word, candidate, least) }))
    .filter(
      ({ candidate, slips }) =>
        slips <= least && (candidate.length > 2 || candidate[0] === word[0] || word.endsWith(candidate.slice(1))),
    )
    .sort((a, b) => a.slips - b.slips);
  const [best, next] = near;
  return best === undefined || (next !== undefined && next.slips === best.slips) ? null : best.candidate;
}
