/** A slip in the first words of a name ("UBDN xã", "UBND huyn", "Bc Công an"): which heads may be meant, for suggestions only. */
import { editDistance } from "../text/distance";
import { matchKey, searchKey } from "../text/key";
import { remembered } from "../text/remembered";
import { wordsOf } from "../text/word";

const units = ["xã", "phường", "huyện", "quận", "thị xã", "thành phố"];
/** Heads by the number of their words. */
const heads = new Map<number, { readonly head: string; readonly plain: string; readonly key: string }[]>();
for (const head of [
  ...units,
  ...["UBND", "HĐND"].flatMap((body) => [body, ...units.map((unit) => `${body} ${unit}`)]),
  ...[
    "sở",
    "bộ",
    "ban",
    "báo",
    "hội",
    "cục",
    "chi cục",
    "tổng cục",
    "trung tâm",
    "trường",
    "trường đại học",
    "công an",
  ],
  ...["công ty", "bệnh viện", "ban quản lý"],
]) {
  const length = head.split(" ").length;
  const plain = searchKey(head).replaceAll(" ", "");
  heads.set(length, [...(heads.get(length) ?? []), { head, plain, key: matchKey(head) }]);
}
const bodies = new Set(["ubnd", "hdnd"]);
/** Two slips are allowed in heads longer than this. */
const shortHead = 4;

/** The ways to mend a slip in the head of the text; none where there is none. */
export function mendedHeads(text: string): string[] {
  const words = wordsOf(text);
  const mended: string[] = [];
  for (const length of heads.keys()) {
    if (length >= words.length) continue;
    for (const head of nearestOf(words.slice(0, length).join(" ")))
      mended.push([head, ...words.slice(length)].join(" "));
  }
  return mended;
}

/** What some first words, with spaces between them, may be. */
const nearestOf = remembered((words) => nearest(words.split(" ")));

/**
 * The heads of so many words nearest to those written; none where they are one. Marks count between equals ("ộ" is "bộ", not "sở").
 * A head of two letters must keep its first or lose it.
 */
function nearest(words: readonly string[]): string[] {
  const { length } = words;
  const plain = searchKey(words.join(""));
  const first = searchKey(words[0] ?? "");
  /** A right "UBND" tells nothing about the unit after it. */
  const right = length > 1 && bodies.has(first) ? first.length : 0;
  const most = plain.length - right > shortHead ? 2 : 1;
  const near = (heads.get(length) ?? [])
    .filter((candidate) => Math.abs(candidate.plain.length - plain.length) <= most)
    .filter(
      (candidate) =>
        candidate.plain.length > 2 || candidate.plain[0] === plain[0] || plain.endsWith(candidate.plain.slice(1)),
    )
    .map((candidate) => ({ ...candidate, slips: editDistance(plain, candidate.plain, most) }));
  const least = Math.min(most, ...near.map(({ slips }) => slips));
  if (least === 0) return [];
  const key = matchKey(words.join(" "));
  const equal = near
    .filter(({ slips }) => slips === least)
    .map((candidate) => ({ head: candidate.head, marks: editDistance(key, candidate.key) }));
  const leastMarks = Math.min(...equal.map(({ marks }) => marks));
  return equal.filter(({ marks }) => marks === leastMarks).map(({ head }) => head);
}
