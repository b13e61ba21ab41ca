/**
 * Body against appendix: duties and tasks that are the same piece of work are found by their words; where they disagree, or one
 * side lacks the other, a message says so. The duties are given the ids of their tasks; nothing else is changed.
 */
import type { Message } from "../../plan/message";
import type { Duty, Task } from "../../plan/plan";
import { matchKey } from "../../text/key";
import { wordsOf } from "../../text/word";
import type { Mention } from "./duties";

/** Share of a task's words (weighed by rarity) that a duty must hold to be the same work. */
const same = 0.6;
/** The same where the lead agencies differ: the words alone must tell. */
const sameForOthers = 0.66;
const clearlySame = 0.8;
/** Named for the same agency, two works are likelier one. */
const sameLead = 0.15;
/** From this share on, a duty's deadline is the task's. */
const mostly = 0.4;

type WordSet = ReadonlySet<string>;

const wordSet = (text: string): WordSet => new Set(wordsOf(matchKey(text)));

/** Rare words tell works apart; words of every row tell nothing. */
function weigher(texts: readonly WordSet[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const words of texts) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => Math.log(1 + texts.length / (counts.get(word) ?? 1));
}

function share(of: WordSet, within: WordSet, weight: (word: string) => number): number {
  let held = 0;
  let all = 0;
  for (const word of of) {
    const w = weight(word);
    all += w;
    if (within.has(word)) held += w;
  }
  return all === 0 ? 0 : held / all;
}

export interface Link {
  readonly duty: Duty;
  readonly task: Task;
  readonly certainty: number;
  /** How much of the duty is the task: a duty of several sentences may have a deadline of something else. */
  readonly share: number;
}

/** Each task's best duty, where one is the same work. A duty may hold several tasks. */
export function linkDuties(duties: readonly Duty[], tasks: readonly Task[]): Link[] {
  const dutyWords = duties.map((duty) => wordSet(duty.action));
  const taskWords = tasks.map((task) => wordSet(task.content));
  const dutyLeads = duties.map((duty) => idsOf(duty.lead));
  const weight = weigher([...dutyWords, ...taskWords]);
  return tasks.flatMap((task, t) => {
    const words = taskWords[t] ?? new Set<string>();
    let best = { at: -1, certainty: 0, back: 0, rank: 0, agreed: false };
    dutyWords.forEach((held, d) => {
      const back = share(held, words, weight);
      const agreed = idsOf(task.lead).some((id) => dutyLeads[d]?.includes(id));
      const certainty = share(words, held, weight) * 0.85 + back * 0.15;
      const rank = certainty + (agreed ? sameLead : 0);
      if (rank > best.rank) best = { at: d, certainty, back, rank, agreed };
    });
    const duty = duties[best.at];
    const enough = best.certainty >= (best.agreed ? same : sameForOthers);
    return duty === undefined || !enough ? [] : [{ duty, task, certainty: best.certainty, share: best.back }];
  });
}

const idsOf = (agencies: Task["lead"]): string[] => agencies.refs.map((ref) => ref.id ?? matchKey(ref.text)).sort();

export interface Reconciled {
  /** The duties, each with the tasks of the appendix that are the same work. */
  readonly duties: readonly Duty[];
  readonly messages: readonly Message[];
}

function withTasks(duties: readonly Duty[], links: readonly Link[]): Duty[] {
  return duties.map((duty) => {
    const tasks = links.filter((link) => link.duty === duty).map(({ task }) => task.id);
    return tasks.length === 0 ? duty : { ...duty, tasks };
  });
}

/** "trước 30/4" and "30/4" are the same to a clerk, though the last day differs by one. */
const isSameDay = (one: string, other: string): boolean => Math.abs(Date.parse(one) - Date.parse(other)) <= 86_400_000;

const nobody: Duty["lead"] = { text: "", refs: [] };

/** Work without an agency, as a duty that is only compared. */
const asDuty = ({ action, deadline, line }: Mention, i: number): Duty => ({
  id: `m${i + 1}`,
  section: null,
  lead: nobody,
  coordinating: nobody,
  action,
  deadline,
  text: action,
  source: { part: "body", line },
});

export function reconcile(duties: readonly Duty[], mentions: readonly Mention[], tasks: readonly Task[]): Reconciled {
  if (duties.length + mentions.length === 0 || tasks.length === 0) return { duties, messages: [] };
  const messages: Message[] = [];
  const links = linkDuties([...duties, ...mentions.map(asDuty)], tasks);
  const warn = (
    code: string,
    task: string | null,
    line: number,
    params: Message["params"],
    severity: Message["severity"],
  ) => {
    messages.push({ code, severity, params, at: task === null ? { line } : { line, task } });
  };
  for (const { duty, task, certainty, share: part } of links) {
    const { line } = duty.source;
    const stated = duty.deadline?.due ?? null;
    // A mention is one part of a sentence with one time: where it names the work in full, the time is that work's.
    const isItsTime = part >= mostly || (duty.lead === nobody && certainty >= clearlySame);
    if (isItsTime && stated !== null && task.deadline.due !== null && !isSameDay(stated, task.deadline.due))
      warn(
        "document.deadlines-differ",
        task.id,
        line,
        { task: task.id, appendix: task.deadline.text, body: duty.deadline?.text ?? "", line },
        "warning",
      );
    const body = idsOf(duty.lead);
    const appendix = idsOf(task.lead);
    if (certainty >= clearlySame && body.length > 0 && appendix.length > 0 && !appendix.some((id) => body.includes(id)))
      warn(
        "document.leads-differ",
        task.id,
        line,
        { task: task.id, appendix: task.lead.text, body: duty.lead.text, line },
        "warning",
      );
  }
  const linkedDuties = new Set(links.map(({ duty }) => duty.id));
  for (const duty of duties)
    if (duty.deadline !== null && duty.deadline.due !== null && !linkedDuties.has(duty.id))
      warn(
        "document.duty-not-in-appendix",
        null,
        duty.source.line,
        { text: duty.action.slice(0, 120), lead: duty.lead.text, deadline: duty.deadline.text, line: duty.source.line },
        "warning",
      );
  const linkedTasks = new Set(links.map(({ task }) => task.id));
  for (const task of tasks)
    if (!linkedTasks.has(task.id))
      warn("document.task-not-in-body", task.id, task.source.line, { task: task.id }, "info");
  return { duties: withTasks(duties, links), messages };
}
