/**
 * What the front orders: a decision says in its articles who carries out the plan it issues and who reports when ("Điều 2. Giao
 * Sở A theo dõi, … trước ngày 28 hằng tháng."); a plan whose work is all in its appendix says so in the paragraph under its title.
 * Reads: the blocks of the front that are articles, stand under one, or are no other part of the front. Promises: the formula
 * that puts a decision in force makes no duty; what orders something and is not read is told as not understood.
 */
import type { Block, Paragraph } from "../block";
import type { UsedLines } from "../stage";
import { actionWord } from "./action-word";
import { isOrder } from "./assignment";
import { deadlineIn } from "./due-clause";
import { type DutyContext, type DutyReading, isClosing, readDuties } from "./duties";
import { article, basis } from "./front-lines";
import { readPassages } from "./passages";

export interface FrontOrders extends DutyReading {
  /** The lines the front accounts for, without those that order something nobody read. */
  readonly frontUsed: readonly UsedLines[];
}

const covers = (use: UsedLines, line: number): boolean => use.from <= line && line <= use.to;
const enacts = /^(?:Điều\s+\d+\s*[.:]\s*)?(?:Ban hành|Phê duyệt)(?=\s)/u;

const sentenceEnd = /[.;]\/?\.?$/u;

/** "Thực hiện Kết luận số 36-KL/TU …, UBND tỉnh ban hành Kế hoạch … kèm theo. Yêu cầu các cơ quan …": more than a legal basis. */
const saysMore = /\p{L}\.\s+\p{Lu}.*\.$/u;

/** The paragraphs of the front that may order something: articles with what follows them, and what the front leaves unexplained. */
function orderingParagraphs(
  front: readonly Block[],
  foot: ReadonlySet<Block>,
  used: readonly UsedLines[],
): Paragraph[] {
  let inArticles = false;
  return front.filter((block): block is Paragraph => {
    if (block.kind !== "paragraph" || foot.has(block)) return false;
    if (article.test(block.text)) inArticles = true;
    else if (basis.test(block.text)) return saysMore.test(block.text);
    else if (isOrder(block.text) && sentenceEnd.test(block.text)) return true;
    else if (used.some((use) => covers(use, block.line))) inArticles = false;
    else return inArticles || sentenceEnd.test(block.text);
    return inArticles;
  });
}

export function readFrontOrders(
  front: readonly Block[],
  foot: ReadonlySet<Block>,
  used: readonly UsedLines[],
  context: Pick<DutyContext, "registry" | "dates">,
): FrontOrders {
  const passages = readPassages(orderingParagraphs(front, foot, used)).filter(
    ({ text, rest }) => !enacts.test(text) && sentenceEnd.test(text) && actionWord.test(rest),
  );
  const read = readDuties(passages, { ...context, sectionAt: () => null });
  const taken = new Set(read.duties.map(({ source }) => source.line));
  const unread = passages.filter(
    ({ rest, place }) =>
      !taken.has(place.line) && !isClosing(rest) && deadlineIn(rest, context.dates).deadline !== null,
  );
  return { ...read, frontUsed: used.filter((use) => !unread.some(({ place }) => covers(use, place.line))) };
}
