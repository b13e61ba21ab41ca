/**
 * The body's passages → duties: who is to do what by when. Bullets under "Sở A chủ trì, phối hợp với …:" have its agencies; lines
 * such as "Cơ quan chủ trì: …" say it of the work above them.
 * Reads: passages, the registry, the day of issue. Promises: a duty's `text` is every passage it was read from, whole; agencies
 * come from the passage itself, from its own lines, or from the passage it stands under, never from elsewhere.
 */
import { type Registry, readAgencies } from "../../agency/index";
import { type DeadlineContext, readDeadline } from "../../deadline/index";
import type { Message } from "../../plan/message";
import type { Deadline, Duty } from "../../plan/plan";
import { type UsedLines, usedAs } from "../stage";
import { type Assignment, assignmentInBrackets, assignmentInside, readAssignment } from "./assignment";
import { describedWorks } from "./described-work";
import { deadlineIn } from "./due-clause";
import { type OrderedWork, orderedLater, partEnd, shortestAction, splitWork } from "./ordered-work";
import { partAgencies } from "./part-agencies";
import { type Passage, rankOf } from "./passages";

export interface DutyContext {
  readonly registry: Registry;
  readonly dates: DeadlineContext;
  /** The plan's section that the passage with this index belongs to. */
  readonly sectionAt: (passage: number) => string | null;
}

interface Standing {
  readonly rank: number;
  readonly assignment: Assignment;
  readonly passage: Passage;
}

/** A head that ends in a colon says little more than who: "Sở Tài chính chủ trì, phối hợp với các đơn vị liên quan thực hiện:". */
const longestHead = 90;
/** "UBND tỉnh ban hành Kế hoạch …, cụ thể như sau:" opens a text and orders nothing; nor does "… với các nhiệm vụ kèm theo.". */
const opening =
  /(?:ban hành|xây dựng|triển khai)\s.{0,400}\s(?:như sau|sau đây|nội dung sau)\s*:$|\sban hành\s(?:kế hoạch|chương trình|đề án)\s.{0,400}kèm theo(?:\s(?:kế hoạch|chương trình|đề án) này)?\)?[.;]$/iu;

/** The formula that ends a letter or a notice orders nothing either. */
const closing =
  /thông báo\s.{0,60}để\s.{0,60}biết|đề nghị\s.{0,80}(?:quan tâm|phối hợp)[^.;]{0,40}thực hiện\.?(?:\/\.)?$|^trên đây là|^trong quá trình (?:tổ chức |triển khai |thực hiện ){0,2}(?:thực hiện|triển khai)|^\([^()]*phụ lục[^()]*\)[.;]?$|^kinh phí\s/iu;
const document = "(?:quyết định|nghị quyết|kế hoạch|chỉ thị|chương trình)(?: này)?";
/** Nor does the one that says in force what the document decides, and for whom. */
const inForce = new RegExp(
  `trách nhiệm\\s(?:[^.;]{0,30}\\s)?(?:thi hành(?: ${document})?|thực hiện ${document})(?: kể từ[^.;]*)?[.;/]*$|căn cứ ${document} (?:để )?(?:tổ chức )?(?:thi hành|thực hiện)[.;/]*$|^${document} có hiệu lực|\\s(?:nghiêm túc|khẩn trương) (?:triển khai |tổ chức )*thực hiện[./]*$|^(?:yêu cầu|đề nghị) [^.;]{3,200}\\s(?:triển khai|tổ chức|phối hợp) (?:tổ chức )?thực hiện[./]*$`,
  "iu",
);
const sentenceEnd = /(?<=\.)\s+(?=\p{Lu})/u;

/** Whether a text is nothing but a formula. */
export function isClosing(text: string): boolean {
  return closing.test(text) || text.split(sentenceEnd).every((sentence) => inForce.test(sentence));
}

/** A text without the formulas that open and end it: "… trước ngày 25/6. Chánh Văn phòng Bộ … chịu trách nhiệm thi hành Quyết định này." */
function withoutClosing(text: string): string {
  const sentences = text.split(sentenceEnd);
  const first = sentences[0] ?? "";
  const from = sentences.length > 1 && (opening.test(first) || inForce.test(first)) ? 1 : 0;
  const end = sentences.findLastIndex((sentence) => !inForce.test(sentence)) + 1;
  return from === 0 && end === sentences.length ? text : sentences.slice(from, end).join(" ");
}

/** "Chủ tịch UBND thành phố đã chủ trì cuộc họp …", "Xã Yên Định được thành lập …": what was, or became of somebody, is no order. */
const told = ({ lead, action }: Assignment): boolean =>
  /\s(?:đã|vừa|được)$/iu.test(lead) || /^(?:đã|vừa|được(?!\s(?:giao|phân công)))\s/iu.test(action);

/** A name with half a bracket in it, or one that goes on in the action, was cut wrongly: better shown than guessed. */
const isCut = ({ lead, action }: Assignment): boolean =>
  /^[^()]*\([^()]*$|^[^()]*\)/u.test(lead) || /^và\s/u.test(action);

/** Work that the text states with its time but without saying whose it is: no duty, but the appendix may date it otherwise. */
export interface Mention {
  readonly action: string;
  readonly deadline: Deadline;
  readonly line: number;
}

export interface DutyReading {
  readonly duties: readonly Duty[];
  readonly mentions: readonly Mention[];
  readonly used: readonly UsedLines[];
  /** Duties that state more than one time to be done by: a duty holds one, the others are told. */
  readonly messages: readonly Message[];
}

function mentionsIn({ rest, place }: Passage, dates: DeadlineContext): Mention[] {
  return rest.split(partEnd).flatMap((action) => {
    const { deadline } = deadlineIn(action, dates);
    return deadline === null || deadline.due === null ? [] : [{ action, deadline, line: place.line }];
  });
}

export function readDuties(read: readonly Passage[], context: DutyContext): DutyReading {
  const passages = read.map((passage) => ({ ...passage, rest: withoutClosing(passage.rest) }));
  const duties: Duty[] = [];
  const used: UsedLines[] = [];
  const messages: Message[] = [];
  const mentions: Mention[] = [];
  const stack: Standing[] = [];
  const { registry, dates } = context;
  const add = (at: number, who: Assignment, deadline: Deadline | null, from: readonly Passage[], deliverable = "") => {
    for (const one of from) used.push(usedAs("plan", one.place));
    const duty: Duty = {
      id: `d${duties.length + 1}`,
      section: context.sectionAt(at),
      lead: readAgencies(who.lead, registry),
      coordinating: readAgencies(who.coordinating, registry),
      action: who.action,
      deadline,
      text: from.map(({ text }) => text).join(" "),
      source: { part: "body", line: from[0]?.place.line ?? 0 },
    };
    duties.push(deliverable === "" ? duty : { ...duty, deliverable });
  };
  const addOrdered = (at: number, { who, deadline, others, deliverable }: OrderedWork) => {
    if (told(who) || isCut(who)) return;
    const passage = passages[at] as Passage;
    const { line } = passage.place;
    add(at, who, deadline, [passage], deliverable);
    if (others.length > 0)
      messages.push({
        code: "document.several-deadlines",
        severity: "warning",
        params: { text: who.action.slice(0, 120), deadline: deadline?.text ?? "", others: others.join("; "), line },
        at: { line },
      });
  };
  const described = describedWorks(passages);
  const taken = new Set<number>();
  for (const [at, passage] of passages.entries()) {
    if (taken.has(at)) continue;
    const rank = rankOf(passage);
    while (stack.length > 0 && (passage.isArticle || (stack.at(-1)?.rank ?? 0) >= rank)) stack.pop();
    const work = described.get(at);
    if (work !== undefined) {
      const { deliverable = "", deadline } = work.fields;
      const { lead, coordinating } = partAgencies(work.fields.lead ?? "", work.fields.coordinating ?? "");
      const whole = [...work.work, ...work.lines];
      for (const one of whole) taken.add(one);
      const action = work.work.map((one, i) => passages[one]?.[i === 0 ? "rest" : "text"] ?? "").join(" ");
      add(
        at,
        { lead, coordinating, action },
        deadline === undefined ? deadlineIn(action, dates).deadline : readDeadline(deadline, dates),
        whole.map((one) => passages[one] as Passage),
        deliverable,
      );
      continue;
    }
    if (passage.ordinal === null && (opening.test(passage.text) || isClosing(passage.rest) || passage.rest === ""))
      continue;
    const isList = passage.ordinal === null || passage.ordinal.style === "bullet";
    const inside = isList ? -1 : assignmentInside(passage.rest, registry);
    const own =
      readAssignment(inside > 0 ? passage.rest.slice(inside) : passage.rest, registry) ??
      assignmentInBrackets(passage.rest, registry);
    if (own !== null && (told(own) || isCut(own))) continue;
    const above = stack.at(-1);
    const isNamed = own !== null && own.lead !== "";
    const lead = isNamed ? own.lead : (above?.assignment.lead ?? "");
    const isHead = own?.action === "" || (isNamed && passage.text.endsWith(":") && own.action.length < longestHead);
    if (own !== null && lead !== "" && isHead) {
      stack.push({ rank, assignment: { ...own, lead }, passage });
      continue;
    }
    if (lead === "") {
      const later = orderedLater(passage.rest, registry, dates);
      for (const work of later) addOrdered(at, work);
      if (later.length === 0) mentions.push(...mentionsIn(passage, dates));
      continue;
    }
    if (above !== undefined && passage.text.endsWith(":") && passage.rest.length < 60 && own === null) continue;
    const coordinating =
      own !== null && (own.coordinating !== "" || isNamed) ? own.coordinating : (above?.assignment.coordinating ?? "");
    const action = own?.action ?? passage.rest;
    if (action.length < shortestAction) continue;
    if (above !== undefined) used.push(usedAs("heading", above.passage.place));
    for (const work of splitWork({ ...own, lead, coordinating, action }, passage.rest, registry, dates))
      addOrdered(at, work);
  }
  return { duties, mentions, used, messages };
}
