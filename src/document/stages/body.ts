/**
 * The running text → duties, targets, and headings accounted for.
 * Reads: the paragraphs between front and appendix, the plan's sections. Promises: duties and targets know the section whose
 * heading they stand under, where the plan has that section.
 */
import type { Registry } from "../../agency/index";
import type { DeadlineContext } from "../../deadline/index";
import type { Message } from "../../plan/message";
import type { Duty, Section, Target } from "../../plan/plan";
import { matchKey } from "../../text/key";
import { wordsOf } from "../../text/word";
import type { Paragraph } from "../block";
import { type Staged, usedAs } from "../stage";
import { type Mention, readDuties } from "./duties";
import { styleRank } from "./ordinal";
import { type Heading, readOutline } from "./outline";
import { type Passage, rankOf, readPassages } from "./passages";
import { readTargets } from "./targets";
import { type When, yearOf } from "./when";

export interface Body {
  readonly duties: readonly Duty[];
  readonly mentions: readonly Mention[];
  readonly targets: readonly Target[];
}

export interface BodyContext {
  readonly registry: Registry;
  readonly dates: DeadlineContext;
  readonly sections: readonly Section[];
  readonly planYear: When | null;
  /** The sections are the body's own headings: a plan without task table. */
  readonly idOf: ReadonlyMap<Heading, string> | null;
}

/** The heading itself or the first above it that is a section. */
function nearest(heading: Heading, idOf: ReadonlyMap<Heading, string>): Heading {
  let at = heading;
  while (!idOf.has(at) && at.parent !== null) at = at.parent;
  return at;
}

export interface BodyText {
  readonly passages: readonly Passage[];
  readonly headings: readonly Heading[];
}

/** The passages of the body and its heading tree. */
export function readBodyText(paragraphs: readonly Paragraph[]): BodyText {
  const passages = readPassages(paragraphs);
  const headings = readOutline(
    passages.map((passage) => ({ kind: "paragraph", gap: false, ...passage.place, text: passage.text })),
  );
  return { passages, headings };
}

const work = /(?<!mục tiêu,? )nhiệm vụ(?! chung)|giải pháp|tổ chức thực hiện/iu;
const longestGoal = 80;
const goal = /mục tiêu|chỉ tiêu|(?<!các )nhiệm vụ chung|tầm nhìn/iu;

function likeness(a: string, b: string): number {
  const one = new Set(wordsOf(matchKey(a)));
  const other = new Set(wordsOf(matchKey(b)));
  const common = [...one].filter((word) => other.has(word)).length;
  return one.size + other.size === 0 ? 0 : (2 * common) / (one.size + other.size);
}

/** The section a heading stands for: the same title, or nearly. */
function sectionOf(heading: Heading | null, sections: readonly Section[]): string | null {
  for (let at = heading; at !== null; at = at.parent) {
    const { title } = at;
    const best = sections
      .map((section) => ({ id: section.id, likeness: likeness(section.title, title) }))
      .sort((a, b) => b.likeness - a.likeness)[0];
    if (best !== undefined && best.likeness >= 0.8) return best.id;
  }
  return null;
}

/** The sections of a plan without task table: its headings down to 1.1, those that hold a duty or a target and those above. */
export function outlineSections(headings: readonly Heading[]): { sections: Section[]; idOf: Map<Heading, string> } {
  const idOf = new Map<Heading, string>();
  const sections: Section[] = [];
  const used = new Set<string>();
  for (const heading of headings) {
    if (heading.ordinal.style === "lower") continue;
    const parent = heading.parent === null ? null : (idOf.get(heading.parent) ?? null);
    const { numeral } = heading.ordinal;
    const own =
      heading.ordinal.style === "dotted" && heading.parent !== null
        ? numeral.slice(numeral.lastIndexOf(".") + 1)
        : numeral;
    let id = parent === null ? numeral : `${parent}.${own}`;
    for (let n = 2; used.has(id); n++) id = `${id.replace(/~\d+$/u, "")}~${n}`;
    used.add(id);
    idOf.set(heading, id);
    sections.push({ id, parent, numeral, title: heading.title, inferred: false });
  }
  return { sections, idOf };
}

/**
 * The heading each passage stands under, a heading under itself. "4. Bộ Công Thương chủ trì …" stands beside the heading
 * "3. Bộ Tài chính", not under it, and so does what follows it without a numeral.
 */
function headingsOver(passages: readonly Passage[], headings: readonly Heading[]): (Heading | null)[] {
  const byPassage = new Map(headings.map((heading) => [heading.at, heading]));
  let over: Heading | null = null;
  return passages.map((passage, at) => {
    const own = byPassage.get(at);
    if (own !== undefined) over = own;
    else if (passage.ordinal !== null)
      while (over !== null && styleRank[over.ordinal.style] >= rankOf(passage)) over = over.parent;
    return over;
  });
}

export function readBody(text: BodyText, context: BodyContext): Staged<Body> {
  const { passages, headings } = text;
  const { idOf } = context;
  const bySection = new Map<Heading, string | null>();
  const overs = headingsOver(passages, headings);
  const headingOver = (passage: number): Heading | null => overs[passage] ?? null;
  const sectionAt = (passage: number): string | null => {
    const heading = headingOver(passage);
    if (heading === null) return null;
    if (!bySection.has(heading))
      bySection.set(heading, idOf?.get(nearest(heading, idOf)) ?? sectionOf(heading, context.sections));
    return bySection.get(heading) ?? null;
  };
  /** Under "Mục tiêu", or under a heading in it that parts the goals by time or field: "1. Đến hết năm 2025", "a) Về kinh tế". */
  const isGoal = (passage: number): boolean => {
    for (let at = headingOver(passage); at !== null; at = at.parent) {
      if (work.test(at.title) || at.title.length >= longestGoal) return false;
      if (goal.test(at.title)) return true;
    }
    return false;
  };
  const titlesOver = (passage: number): string[] => {
    const titles: string[] = [];
    for (let at = headingOver(passage); at !== null; at = at.parent) titles.push(at.title);
    return titles;
  };
  const { duties, mentions, used, messages } = readDuties(passages, {
    registry: context.registry,
    dates: context.dates,
    sectionAt,
  });
  const goals = readTargets(passages, {
    sectionAt,
    planYear: context.planYear,
    issuedIn: yearOf(context.dates.issuedOn ?? null),
    isGoal,
    titlesOver,
  });
  const headingUse = headings.map((heading) => usedAs("heading", heading.place));
  return {
    value: { duties, mentions, targets: goals.targets },
    messages: [...messages, ...goals.messages, ...leftOver(passages, duties, goals.targets, headings)],
    used: [...used, ...goals.used, ...headingUse],
  };
}

/** Passages of a line that holds several, as a text of one line does, and that are neither duty, target nor heading. */
function leftOver(
  passages: readonly Passage[],
  duties: readonly Duty[],
  targets: readonly Target[],
  headings: readonly Heading[],
): Message[] {
  const perLine = new Map<number, number>();
  for (const { place } of passages) perLine.set(place.line, (perLine.get(place.line) ?? 0) + 1);
  const dutyTexts = new Set(duties.map((duty) => duty.text));
  const titled = new Set(headings.map((heading) => heading.at));
  return passages.flatMap((passage, at): Message[] => {
    const { line, lastLine } = passage.place;
    const told =
      dutyTexts.has(passage.text) || titled.has(at) || targets.some((target) => passage.text.includes(target.text));
    if ((perLine.get(line) ?? 0) < 2 || told) return [];
    const text = passage.text.length > 160 ? `${passage.text.slice(0, 160)}…` : passage.text;
    return [
      { code: "document.not-understood", severity: "info", params: { from: line, to: lastLine, text }, at: { line } },
    ];
  });
}
