/**
 * What one passage orders → works, each with its deadline. A passage may order several: "…, gửi Sở Tài chính trước ngày 28/02/2026;
 * định kỳ báo cáo trước ngày 10 của tháng cuối quý." are two. Its last sentences may name particulars: "Thời hạn: 31/12/2025."
 * Promises: the works' actions, put together, are the passage's; a time that no work holds is told.
 */
import type { Registry } from "../../agency/index";
import { type DeadlineContext, readDeadline } from "../../deadline/index";
import type { Deadline } from "../../plan/plan";
import { type Assignment, isOrder, readAssignment } from "./assignment";
import { deadlineIn } from "./due-clause";
import { type Fields, readFields } from "./fields";

export interface OrderedWork {
  readonly who: Assignment;
  readonly deadline: Deadline | null;
  /** Other times that its words state. */
  readonly others: readonly string[];
  readonly deliverable: string;
}

/** Less says nothing of what is to be done. */
export const shortestAction = 8;
/** Where a part of a passage ends: a full stop or semicolon before a word. */
export const partEnd = /(?<=[.;])\s+(?=\p{L})/gu;
/** "Sở A … trước ngày 05/3/2026, Sở B … trong tháng 5/2026": behind a time, a comma may part the works of two offices. */
const workEnd = /(?<=[.;])\s+(?=\p{L})|(?<=\d,)\s+(?=\p{Lu})/gu;

/** Particulars behind labels at the end of a work, and the work without them. */
function withoutFields(text: string): { work: string; fields: Fields } {
  for (const match of text.matchAll(partEnd)) {
    const fields = readFields(text.slice(match.index + match[0].length));
    if (fields !== null && Object.keys(fields).some((role) => role !== "other"))
      return { work: text.slice(0, match.index), fields };
  }
  return { work: text, fields: {} };
}

/** A part that names who is to do it: "giao Sở Xây dựng chủ trì …", "Ban Dân vận Tỉnh ủy phối hợp … vận động …"; null for any other. */
function ownAssignment(part: string, registry: Registry): Assignment | null {
  if (!/^\p{Lu}/u.test(part) && !isOrder(part)) return null;
  const who = readAssignment(part, registry);
  return who === null || who.lead === "" || who.action.length < shortestAction ? null : who;
}

/** The parts of a text that are works of their own: each names who does it, or states when it is to be done, otherwise than the others. */
function partsOf(text: string, registry: Registry, dates: DeadlineContext): string[] {
  const parts: string[] = [];
  const stated = new Set<string>();
  let open = "";
  const close = () => {
    if (open !== "") parts.push(open);
    open = "";
  };
  for (const piece of text.split(workEnd)) {
    if (parts.length + open.length > 0 && ownAssignment(piece, registry) !== null) {
      close();
      stated.clear();
    }
    open = open === "" ? piece : `${open} ${piece}`;
    const { deadline } = deadlineIn(piece, dates);
    if (deadline === null || stated.has(deadline.text)) continue;
    stated.add(deadline.text);
    close();
  }
  const named = open !== "" && ownAssignment(open, registry) !== null;
  if (open !== "" && parts.length > 0 && !named) parts[parts.length - 1] += ` ${open}`;
  else close();
  return parts;
}

/** What tells the time of a part: all of the text where there is but one; the first has what stands ahead ("Trước ngày 20 hằng tháng, các đơn vị …"). */
function withTimeAhead(parts: readonly string[], i: number, text: string): string {
  const part = parts[i] ?? "";
  if (parts.length === 1) return text;
  const from = text.indexOf(part);
  return i === 0 && from > 0 ? text.slice(0, from + part.length) : part;
}

/**
 * The works that an assignment orders, its agencies theirs but where a later sentence names its own. `text` is all that it was
 * read from: what stands beside the action may tell the time ("… (Sở Tài chính chủ trì; hoàn thành trước 31/12/2026)").
 */
export function splitWork(who: Assignment, text: string, registry: Registry, dates: DeadlineContext): OrderedWork[] {
  const { work, fields } = withoutFields(who.action);
  const written = who.deadline ?? fields.deadline;
  const { deliverable = "" } = fields;
  const coordinating = who.coordinating || (fields.coordinating ?? "");
  const parts = written === undefined ? partsOf(work, registry, dates) : [work];
  return parts.map((part, i): OrderedWork => {
    const { deadline, others } = deadlineIn(written === undefined ? withTimeAhead(parts, i, text) : part, dates);
    const next = i === 0 ? null : ownAssignment(part, registry);
    const named = next !== null ? next : { lead: fields.lead ?? who.lead, coordinating, action: part };
    const labelled = written === undefined ? deadline : readDeadline(written, dates);
    return {
      who: named,
      deadline: labelled,
      others: written === undefined || deadline === null ? others : [...others, deadline.text],
      deliverable,
    };
  });
}

/** Works that a later part of a passage orders, whose beginning orders nothing: only where it says in so many words who is to do it, or when. */
export function orderedLater(text: string, registry: Registry, dates: DeadlineContext): OrderedWork[] {
  const { work, fields } = withoutFields(text);
  if (fields.lead !== undefined) {
    const { lead, coordinating = "", deadline } = fields;
    return splitWork(
      { lead, coordinating, action: work, ...(deadline === undefined ? {} : { deadline }) },
      text,
      registry,
      dates,
    );
  }
  return partsOf(text, registry, dates).flatMap((part) => {
    const after = part.includes(": ") ? part.slice(part.indexOf(": ") + 2) : part;
    const who = [part, after]
      .map((one) => readAssignment(one, registry))
      .find((one) => one !== null && one.lead !== "");
    if (who == null || who.action.length < shortestAction) return [];
    return isOrder(after) || deadlineIn(part, dates).deadline !== null ? splitWork(who, part, registry, dates) : [];
  });
}
