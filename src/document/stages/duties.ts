/**
 * The body's passages → duties: who is to do what by when. Bullets under "Sở A chủ trì, phối hợp với …:" have its agencies; lines
 * such as "Cơ quan chủ trì: …" say it of the work above them.
 * Reads: passages, the registry, the day of issue. Promises: a duty's `text` is every passage it was read from, whole; agencies
 * come from the passage itself, from its own lines, or from the passage it stands under, never from elsewhere.
 */
import { type Registry, readAgencies } from "../../agency/index";
import { type DeadlineContext, readDeadline } from "../../deadline/index";
import type { Deadline, Duty } from "../../plan/plan";
import { type UsedLines, usedAs } from "../stage";
import { type Assignment, assignmentInBrackets, assignmentInside, readAssignment } from "./assignment";
import { deadlineIn } from "./due-clause";
import { type Fields, readFields } from "./fields";
import { styleRank } from "./ordinal";
import type { Passage } from "./passages";

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

const plainRank = 4.5;
const bulletRank: Readonly<Record<string, number>> = { "-": 5, "–": 5, "—": 5, "+": 6, "*": 7, "•": 5, "○": 6, "●": 5 };
const shortestAction = 8;
/** "UBND tỉnh ban hành Kế hoạch …, cụ thể như sau:" opens a text and orders nothing. */
const opening = /(?:ban hành|xây dựng|triển khai)\s.{0,400}\s(?:như sau|sau đây|nội dung sau)\s*:$/iu;

/** The formula that ends a letter or a notice orders nothing either. */
const closing =
  /thông báo\s.{0,60}để\s.{0,60}biết|đề nghị\s.{0,80}(?:quan tâm|phối hợp)[^.;]{0,40}thực hiện\.?(?:\/\.)?$|^trên đây là/iu;

export function rankOf(passage: Passage): number {
  const { ordinal } = passage;
  if (ordinal === null) return plainRank;
  return ordinal.style === "bullet" ? (bulletRank[ordinal.numeral] ?? 5) : styleRank[ordinal.style];
}

/** A run of lines that give the particulars of a work, and the passages of that work. */
interface Described {
  readonly work: readonly number[];
  readonly lines: readonly number[];
  readonly fields: Fields;
}

/** The passages whose particulars stand in lines under them, by the index of the work's first passage. */
function describedWorks(passages: readonly Passage[]): Map<number, Described> {
  const works = new Map<number, Described>();
  const fieldsAt = passages.map((passage) => readFields(passage.rest));
  let above: number[] = [];
  for (let at = 0; at < passages.length; ) {
    if (fieldsAt[at] === null) {
      above.push(at);
      at += 1;
      continue;
    }
    const lines: number[] = [];
    const fields: Fields = {};
    for (; fieldsAt[at] != null; at++) {
      lines.push(at);
      Object.assign(fields, fieldsAt[at]);
    }
    const rank = rankOf(passages[lines[0] ?? 0] as Passage);
    const head = above.findLastIndex((one) => rankOf(passages[one] as Passage) < rank);
    const besides = above.length - 1 - head;
    const work = head >= 0 && besides !== 1 ? above.slice(head) : above.slice(-1);
    above = [];
    if (fields.lead !== undefined && work.length > 0) works.set(work[0] ?? 0, { work, lines, fields });
  }
  return works;
}

export function readDuties(passages: readonly Passage[], context: DutyContext): { duties: Duty[]; used: UsedLines[] } {
  const duties: Duty[] = [];
  const used: UsedLines[] = [];
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
  const described = describedWorks(passages);
  const taken = new Set<number>();
  for (const [at, passage] of passages.entries()) {
    if (taken.has(at)) continue;
    const rank = rankOf(passage);
    while (stack.length > 0 && (passage.isArticle || (stack.at(-1)?.rank ?? 0) >= rank)) stack.pop();
    const work = described.get(at);
    if (work !== undefined) {
      const { lead = "", coordinating = "", deliverable = "", deadline } = work.fields;
      const whole = [...work.work, ...work.lines];
      for (const one of whole) taken.add(one);
      const action = work.work.map((one, i) => passages[one]?.[i === 0 ? "rest" : "text"] ?? "").join(" ");
      add(
        at,
        { lead, coordinating, action },
        deadline === undefined ? null : readDeadline(deadline, dates),
        whole.map((one) => passages[one] as Passage),
        deliverable,
      );
      continue;
    }
    if (passage.ordinal === null && (opening.test(passage.text) || closing.test(passage.text))) continue;
    const isList = passage.ordinal === null || passage.ordinal.style === "bullet";
    const inside = isList ? -1 : assignmentInside(passage.rest, registry);
    const own =
      readAssignment(inside > 0 ? passage.rest.slice(inside) : passage.rest, registry) ??
      assignmentInBrackets(passage.rest, registry);
    const above = stack.at(-1);
    if (
      own !== null &&
      own.lead !== "" &&
      (own.action === "" || (/:$/u.test(passage.text) && own.action.length < 90))
    ) {
      stack.push({ rank, assignment: own, passage });
      continue;
    }
    if (above === undefined && (own === null || own.lead === "")) continue;
    if (above !== undefined && /:$/u.test(passage.text) && passage.rest.length < 60 && own === null) continue;
    const lead = own === null || own.lead === "" ? (above?.assignment.lead ?? "") : own.lead;
    const coordinating =
      own !== null && (own.coordinating !== "" || own.lead !== "")
        ? own.coordinating
        : (above?.assignment.coordinating ?? "");
    const action = own?.action ?? passage.rest;
    if (action.length < shortestAction) continue;
    if (above !== undefined) used.push(usedAs("heading", above.passage.place));
    const due = own?.deadline === undefined ? null : readDeadline(own.deadline, dates);
    add(at, { lead, coordinating, action }, due ?? deadlineIn(passage.text, dates), [passage]);
  }
  return { duties, used };
}
