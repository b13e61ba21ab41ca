/** What an agency does, in common words that name nobody: behind its name, behind a colon, in brackets. It is taken off, not lost. */
import { isBoundary, isCapital, isPerson, labelWords, startsHead, type View } from "./boundary";
import { collectiveEnd } from "./collective";
import { agencyHeads, notHeads } from "./lexicon/head";
import { deeds, matters } from "./lexicon/office";
import { phraseEnd } from "./phrase";

const hardEnds = new Set([";", "."]);
const longestTask = 20;

/** "thẩm định hồ sơ" in "Sở Tư pháp thẩm định hồ sơ": a verb with what belongs to it, to the end of the member; null where somebody is named in it. */
export function deedEnd(view: View, at: number): number | null {
  const verb = isCapital(view, at) ? null : phraseEnd(deeds, view.tokens, at);
  if (verb === null) return null;
  const end = memberEnd(view, at);
  if (end !== null && tellsMatter(view, at, end)) return end;
  return isBoundary(view, verb) ? verb : null;
}

/** "bố trí kinh phí" in "Sở Tài chính: bố trí kinh phí": what the agency before the colon does, to the end of the member. */
export function taskEnd(view: View, at: number): number | null {
  if (view.tokens[at - 1]?.key !== ":" || isCapital(view, at)) return null;
  const end = memberEnd(view, at);
  return end !== null && tellsMatter(view, at, end) ? end : null;
}

/** ", tổng hợp chung" after "là đầu mối": common nouns to the end of the member. */
export function remarkGoesOn(view: View, from: number): number {
  if (view.tokens[from]?.key !== "," || isCapital(view, from + 1)) return from;
  const end = memberEnd(view, from + 1);
  return end !== null && tellsMatter(view, from + 1, end) ? end : from;
}

/** "(cân đối nguồn, cấp phép)", "(Đề án KCN sinh thái)": what the agency does, in common nouns that name nobody. */
export function tellsMatter(view: View, from: number, close: number): boolean {
  const { tokens } = view;
  const matter = phraseEnd(matters, tokens, from) !== null;
  let common = matter;
  for (let at = from; at < close; at++) {
    const token = tokens[at];
    if (token?.kind !== "word") continue;
    if ((!matter && view.knownAt(at)) || startsHead(view, at) || isPerson(view, at)) return false;
    if (at > from && tokens[at - 1]?.kind === "word") continue;
    const head = phraseEnd(agencyHeads, tokens, at) !== null && phraseEnd(notHeads, tokens, at) === null;
    if (head || collectiveEnd(view, at) !== null || labelWords(tokens, at) !== null) return false;
    common ||= /^\p{Ll}/u.test(token.raw);
  }
  return common;
}

/** Where the member that goes on at `from` ends, null where no mark ends it nearby. */
function memberEnd({ tokens }: View, from: number): number | null {
  let end = from;
  while (end < from + longestTask && (tokens[end]?.kind === "word" || tokens[end]?.key === ",")) end++;
  return tokens[end] === undefined || tokens[end]?.kind === "break" || hardEnds.has(tokens[end]?.key ?? "")
    ? end
    : null;
}
