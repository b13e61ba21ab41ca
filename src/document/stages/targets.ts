/**
 * Goal paragraphs → targets: indicator, comparator, value, unit, year or period; one target for each number.
 * Reads: passages under a goal heading or that open with "Đến năm …", "Giai đoạn …". Promises: every target's number, unit and
 * year stand in its passage or, for the year, in the heading it stands under; a number without a year gives no target.
 */
import type { Message } from "../../plan/message";
import type { Target } from "../../plan/plan";
import { type UsedLines, usedAs } from "../stage";
import type { Passage } from "./passages";
import { type Clause, clausesOf } from "./target-clauses";
import {
  beforeFigure,
  type FoundTarget,
  targetIn,
  tidyIndicator,
  timeBehind,
  timeLead,
  timePrefix,
} from "./target-figure";
import { partOfRate, takesVerb, verbOf } from "./target-parts";
import { type When, whenOf } from "./when";

const goal = /mục tiêu|chỉ tiêu|(?<!các )nhiệm vụ chung/iu;
/** A goal in the middle of other words: "…, phấn đấu đến năm 2030 có ít nhất 05 dự án". */
const strives = /(?<=^|\s)(?:phấn đấu|hướng tới)\s[^.;]*\d/iu;
/** "…; đến năm 2025, mỗi xã có ít nhất 01 Hội quán": a figure with its year is a goal wherever it stands. */
const dated = /^(?:và\s+)?đến\s+(?:hết\s+)?năm\s+20\d{2}[\s,:]/iu;
const hasDated = /(?:^|[,;.]\s)(?:và\s+)?đến\s+(?:hết\s+)?năm\s+20\d{2}[\s,:]/iu;
/** Headings of what was, not of what is to be. */
const situation =
  /^(?:khái quát\s+)?(?:(?:đánh giá\s+)?(?:tình hình|thực trạng|hiện trạng|bối cảnh|kết quả (?:thực hiện|đạt được))|đánh giá kết quả|sự cần thiết|tồn tại|hạn chế)(?!\p{L})/iu;
/** "Giảm 5% biên chế công chức và 10% số người làm việc …": the verb is said once for all parts of the list. */
const changeVerb = /^(kéo giảm|cắt giảm|giảm|tăng)(?=\s…|\s(?!tỷ lệ|tỉ lệ))/iu;
const bareFigure = /^(?:và\s+)?(?:(?:khoảng|ít nhất|tối thiểu|trên|dưới)\s+)?\d/iu;
const opensWithTime = /^(?:phấn đấu\s+)?(?:đến|trong|hết)?\s*(?:năm\s+20\d{2}|giai đoạn\s+20\d{2})/iu;

/** What a sentence strives for: from "phấn đấu" on, or from the part before it where that says what is measured. */
function strivenFor(clause: string): string {
  const start = strives.exec(clause)?.index ?? 0;
  const goalPart = clause.slice(start).trim();
  if (tidyIndicator(beforeFigure(goalPart) ?? goalPart) !== "") return goalPart;
  return clause
    .slice(clause.lastIndexOf(", ", clause.slice(0, start).trimEnd().replace(/,$/u, "").length - 1) + 1)
    .trim();
}

/** The clauses of a text outside of the goals that set one: those that strive or name their year, and what follows in the sentence. */
function goalsAmong(clauses: readonly Clause[]): Clause[] {
  const goals: Clause[] = [];
  let goesOn = false;
  /** "Phấn đấu …; …; …." at the beginning of a sentence rules all of it. */
  let wholeSentence = false;
  for (const clause of clauses) {
    const { text } = clause;
    const isGoal = strives.test(text) || dated.test(text);
    if (isGoal)
      goals.push(strives.test(text) ? { ...clause, text: strivenFor(text), written: strivenFor(text) } : clause);
    else if (goesOn) goals.push(clause);
    wholeSentence = isGoal ? /^\p{Lu}/u.test(text) : wholeSentence;
    goesOn = (isGoal || goesOn) && !(wholeSentence ? /\.$/u : /[.;]$/u).test(text);
  }
  return goals;
}

/** "trong đó cá tra chiếm …", "riêng hoa kiểng đạt …": a part of what was named before. */
const partOf = /^(trong đó|riêng|(?:bao )?gồm)\s*[,:]?\s+/iu;
/** "Cơ cấu kinh tế: nông nghiệp chiếm 5%; dịch vụ chiếm 33%": the label is for all of the list. */
const structure = /^(cơ cấu[^:]{0,60}):\s/iu;

/** Gives the clauses of one paragraph their indicators in turn: what a clause leaves out, the clauses before it said. */
function reader(): (clause: Clause) => FoundTarget | null {
  let named = "";
  let last = "";
  let whole = "";
  let part = "";
  let label = "";
  let change = "";
  let verb = "";
  /** The rate that parts may follow, and the unit of the figure before. */
  let rate = "";
  let unit = "";
  let shared = "";
  let end = ".";
  return ({ text: clause, isAside }) => {
    if (isAside) {
      const aside = targetIn(clause, last);
      const part = aside?.unit === "%" ? partOfRate(aside.indicator, rate) : null;
      return aside === null || part === null ? aside : { ...aside, indicator: part };
    }
    if (end === ".") {
      label = "";
      part = "";
      rate = "";
    }
    const own = partOf.exec(clause)?.[1]?.toLocaleLowerCase("vi");
    if (/[.;]/u.test(end)) {
      verb = "";
      shared = "";
    }
    const target = targetIn(own === undefined ? clause : clause.replace(partOf, ""), named);
    if (own !== undefined && named !== "" && target !== null) {
      part = own;
      whole = named;
      change = /\s(?:tăng|giảm)$/u.exec(target.indicator)?.[0] ?? "";
    } else if (end === ";" && (change === "" || target?.indicator.endsWith(change) !== true)) part = "";
    end = /[.;]$/u.exec(clause)?.[0] ?? "";
    if (target === null) return null;
    const isBare = bareFigure.test(clause);
    const ofRate =
      own === undefined && part === "" && !isBare && target.unit === "%" ? partOfRate(target.indicator, rate) : null;
    if (ofRate !== null) {
      last = ofRate;
      return { ...target, indicator: ofRate };
    }
    rate = target.unit === "%" && own === undefined ? target.indicator : own === undefined ? "" : rate;
    const isLike = isBare && target.unit === unit && shared !== "" && takesVerb(target.indicator);
    unit = target.unit;
    shared = isLike ? shared : verbOf(target.indicator);
    if (isLike && verbOf(target.indicator) === "") return { ...target, indicator: `${shared} … ${target.indicator}` };
    verb = changeVerb.exec(target.indicator)?.[1] ?? (isBare ? verb : "");
    if (verb !== "" && isBare && !changeVerb.test(target.indicator) && target.unit === "%")
      return { ...target, indicator: `${verb} … ${target.indicator}` };
    const told = structure.exec(target.indicator)?.[1];
    if (told !== undefined) label = told.replace(timeBehind, "");
    else if (target.unit !== "%") label = "";
    const listed = told === undefined ? target.indicator : target.indicator.slice(told.length + 1).trim();
    const labelled = label === "" ? target.indicator : `${label}: ${listed}`;
    const indicator = part === "" || target.indicator === named ? labelled : `${whole}, ${part} ${target.indicator}`;
    if (part === "") named = target.indicator;
    last = indicator;
    return { ...target, indicator };
  };
}

export interface TargetReading {
  readonly targets: readonly Target[];
  readonly used: readonly UsedLines[];
  /** The parts of goal paragraphs that state no figure, a message each. */
  readonly messages: readonly Message[];
}

export interface TargetContext {
  readonly sectionAt: (passage: number) => string | null;
  /** The year the whole plan aims at, from its title. */
  readonly planYear: When | null;
  /** The year the document was issued in: figures of the years before tell what was. */
  readonly issuedIn: number | null;
  /** Whether the passage stands under a heading that names goals. */
  readonly isGoal: (passage: number) => boolean;
  /** The titles of the headings the passage stands under, from the nearest: "Mục tiêu đến năm 2030" gives its goals their year. */
  readonly titlesOver: (passage: number) => readonly string[];
}

export function readTargets(passages: readonly Passage[], context: TargetContext): TargetReading {
  const targets: Target[] = [];
  const used: UsedLines[] = [];
  const messages: Message[] = [];
  for (const [at, passage] of passages.entries()) {
    const { line } = passage.place;
    const head = passage.rest.slice(0, 60);
    const isGoal = goal.test(head) || opensWithTime.test(passage.rest) || context.isGoal(at);
    if (!isGoal && !strives.test(passage.rest) && !hasDated.test(passage.rest)) continue;
    const titles = context.titlesOver(at);
    if (!goal.test(head) && !context.isGoal(at) && titles.some((title) => situation.test(title))) continue;
    const isPast = ({ to }: When): boolean =>
      (context.issuedIn !== null && to < context.issuedIn) || (!isGoal && to < (context.planYear?.from ?? 0));
    const titled = titles.map(whenOf).find((when) => when !== null);
    let standing: When | null = null;
    const rest: string[] = [];
    let found = 0;
    const read = reader();
    const clauses = isGoal ? clausesOf(passage.rest) : goalsAmong(clausesOf(passage.rest));
    for (const clause of clauses) {
      const text = clause.text.trim();
      const first = whenOf(text);
      /** "Lộ trình đến năm 2028: … năm 2026 đạt 80%": the label's year is that of the rest, the figure has its own. */
      const own = whenOf(text.replace(/^[^:]{0,60}:\s/u, "")) ?? first;
      const target = read(clause);
      const leads = timeLead.test(text.replace(timePrefix, ""));
      if (own !== null && !clause.isAside && (leads || (standing === null && titled === undefined))) standing = first;
      const when = own ?? standing ?? titled ?? context.planYear;
      // "300 triệu tấn năm 2030 (năm 2025: 190 triệu tấn)", issued in 2025: where it begins, not what is to be reached.
      const isBase = clause.isAside && own !== null && context.issuedIn !== null && own.to <= context.issuedIn;
      if (target === null || when === null || isBase || isPast(when)) {
        rest.push(text);
        continue;
      }
      found += 1;
      targets.push({
        id: `t${targets.length + 1}`,
        section: context.sectionAt(at),
        ...target,
        when,
        text: clause.written.trim(),
        source: { part: "body", line },
      });
    }
    if (found === 0) continue;
    used.push(usedAs("plan", passage.place));
    if (isGoal && rest.length > 0)
      messages.push({
        code: "document.goal-without-figure",
        severity: "info",
        params: { from: line, to: passage.place.lastLine, text: rest.join(" ") },
        at: { line },
      });
  }
  return { targets, used, messages };
}
