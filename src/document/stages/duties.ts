/**
 * The body's passages → duties: who is to do what by when. Bullets under "Sở A chủ trì, phối hợp với …:" have its agencies.
 * Reads: passages, the registry, the day of issue. Promises: a duty's `text` is the whole passage; agencies come from the
 * passage itself or from the one it stands under, never from elsewhere.
 */
import { type Registry, readAgencies } from "../../agency/index";
import { readDeadline } from "../../deadline/index";
import type { IsoDate } from "../../plan/date";
import type { Deadline, Duty } from "../../plan/plan";
import { type UsedLines, usedAs } from "../stage";
import { type Assignment, assignmentInside, readAssignment } from "./assignment";
import { styleRank } from "./ordinal";
import type { Passage } from "./passages";

export interface DutyContext {
  readonly registry: Registry;
  readonly issuedOn: IsoDate | null;
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

function rankOf(passage: Passage): number {
  const { ordinal } = passage;
  if (ordinal === null) return plainRank;
  return ordinal.style === "bullet" ? (bulletRank[ordinal.numeral] ?? 5) : styleRank[ordinal.style];
}

const when =
  "(?:trước|trong|chậm nhất|xong|hết|đến hết|muộn nhất)\\s+(?:(?:trong|là|vào|trước|đến)\\s+)?(?:ngày\\s+\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}|ngày\\s+\\d{1,2}\\s+tháng\\s+\\d{1,2}\\s+năm\\s+\\d{4}|(?:cuối\\s+|đầu\\s+)?tháng\\s+\\d{1,2}(?:\\s*[/-]\\s*|\\s+năm\\s+)\\d{4}|quý\\s+[IV1-4]+(?:\\s*[/-]\\s*|\\s+năm\\s+)\\d{4}|năm\\s+\\d{4}(?:\\s*[-–,]\\s*\\d{4})?)";
/** A deadline in running text needs a word that makes it one: what is to be handed in or done by then. */
const dueClause = new RegExp(
  `(?:báo cáo|trình|gửi|hoàn thành|ban hành|xong|tổ chức|thực hiện|hoàn chỉnh|lập|xây dựng|phê duyệt)[^;.]{0,160}?\\s(${when})`,
  "giu",
);

/** The deadline a passage states, or null. Years that only name a programme ("đến năm 2030", "giai đoạn 2026 - 2030") are none. */
function deadlineIn(text: string, issuedOn: IsoDate | null): Deadline | null {
  const found = [...text.matchAll(dueClause)];
  const reported = found.filter((match) => /(?:báo cáo|trình|gửi)/iu.test(match[0]));
  const phrase = (reported.at(-1) ?? found.at(-1))?.[1];
  if (phrase === undefined) return null;
  const deadline = readDeadline(phrase, { issuedOn });
  return deadline.kind === "unknown" ? null : deadline;
}

export function readDuties(passages: readonly Passage[], context: DutyContext): { duties: Duty[]; used: UsedLines[] } {
  const duties: Duty[] = [];
  const used: UsedLines[] = [];
  const stack: Standing[] = [];
  for (const [at, passage] of passages.entries()) {
    const rank = rankOf(passage);
    while (stack.length > 0 && (stack.at(-1)?.rank ?? 0) >= rank) stack.pop();
    const isList = passage.ordinal === null || passage.ordinal.style === "bullet";
    const inside = isList ? -1 : assignmentInside(passage.rest, context.registry);
    const own = readAssignment(inside > 0 ? passage.rest.slice(inside) : passage.rest, context.registry);
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
    if (action.length < 8) continue;
    if (above !== undefined) used.push(usedAs("heading", above.passage.place));
    used.push(usedAs("plan", passage.place));
    duties.push({
      id: `d${duties.length + 1}`,
      section: context.sectionAt(at),
      lead: readAgencies(lead, context.registry),
      coordinating: readAgencies(coordinating, context.registry),
      action,
      deadline: deadlineIn(passage.text, context.issuedOn),
      text: passage.text,
      source: { part: "body", line: passage.place.line },
    });
  }
  return { duties, used };
}
