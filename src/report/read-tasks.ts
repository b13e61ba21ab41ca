/**
 * From task tables to the tasks a report counts: each once, in the plan's order, with a message for every row that was
 * doubled, added, missing or cannot be read. Nothing is left out silently.
 */

import { completedStatus } from "../plan/column";
import { conditionOf } from "../plan/condition";
import type { IsoDate } from "../plan/date";
import type { Message } from "../plan/message";
import type { Plan } from "../plan/plan";
import { cellText, type TaskRow } from "../plan/task-row";
import { matchKey } from "../text/key";
import { agencyKeys, isAgency } from "./agency-key";
import type { ReportFilter, ReportInput, ReportSource } from "./report-input";
import { type ReportTask, readReportTask } from "./report-task";
import { sectionChain } from "./section-chain";

export interface ReadTasks {
  readonly tasks: readonly ReportTask[];
  readonly messages: readonly Message[];
}

/** Reads the rows of every source. */
export function readTasks(input: ReportInput): ReadTasks {
  const messages: Message[] = [];
  const all = input.sources
    .flatMap((source, index) => readSource(source, index, input, messages))
    .map((task) => asOnDay(task, input.asOf));
  const tasks = all.filter((task) => meets(task, input));
  const unchecked = tasks.filter((task) => task.condition === null).length;
  const completedLater = tasks.filter((task) => isCompletedLater(task, input.asOf)).length;
  const statusUnknown = tasks.filter((task) => !task.statusKnown).length;
  if (unchecked > 0) messages.push(warning("report.rows-unchecked", { count: unchecked }));
  if (completedLater > 0) messages.push(warning(completedLaterCode, { count: completedLater, asOf: input.asOf }));
  if (statusUnknown > 0) messages.push(warning("report.status-unknown", { count: statusUnknown }));
  const filtered = all.length - tasks.length;
  if (filtered > 0) messages.push({ code: "report.rows-filtered", severity: "info", params: { count: filtered } });
  return { tasks, messages };
}

/** Told where tasks were completed after the day of the report. */
export const completedLaterCode = "report.completed-later";

function isCompletedLater({ status, completedOn }: ReportTask, asOf: IsoDate): boolean {
  return status === completedStatus && completedOn !== null && completedOn > asOf;
}

/** The task as it stood on the day of the report: what was completed later was not completed then. */
function asOnDay(task: ReportTask, asOf: IsoDate): ReportTask {
  if (!isCompletedLater(task, asOf) || task.condition === null) return task;
  return { ...task, condition: conditionOf({ status: "", due: task.due, completedOn: null }, asOf) };
}

const warning = (code: string, params: Message["params"]): Message => ({ code, severity: "warning", params });

function readSource(source: ReportSource, index: number, input: ReportInput, messages: Message[]): ReportTask[] {
  const { plan, table } = source;
  const byId = new Map(plan.tasks.map((task) => [task.id, task]));
  const position = new Map(plan.tasks.map((task, at) => [task.id, at]));
  const sectionByHeading = sectionsByHeading(plan);
  const withoutRow = idsByContent(source);
  const seen = new Set<string>();
  const read: { task: ReportTask; at: number }[] = [];
  let doubled = 0;
  let added = 0;
  let at = -1;
  for (const row of source.rows) {
    if (isEmpty(row)) continue;
    const key = cellText(row, "key") || (withoutRow.get(matchKey(cellText(row, "content"))) ?? "");
    if (key !== "" && seen.has(key)) {
      doubled++;
      continue;
    }
    if (key !== "") seen.add(key);
    const planned = byId.get(key) ?? null;
    if (planned === null) added++;
    const section = planned?.section ?? sectionByHeading.get(matchKey(cellText(row, "section"))) ?? null;
    const task = readReportTask(row, { source: index, planned, section, registry: input.registry, asOf: input.asOf });
    // A row the plan does not know keeps its place behind the row above it; one outside every section comes last.
    at = position.get(key) ?? at + 1 / (source.rows.length + 1);
    read.push({ task, at: planned === null && section === null ? plan.tasks.length : at });
  }
  const missing = plan.tasks.filter((task) => !seen.has(task.id)).length;
  if (doubled > 0) messages.push(warning("report.rows-doubled", { table, count: doubled }));
  if (added > 0) messages.push(warning("report.rows-added", { table, count: added }));
  if (missing > 0) messages.push(warning("report.rows-missing", { table, count: missing }));
  return read.sort((a, b) => a.at - b.at).map(({ task }) => task);
}

function isEmpty(row: TaskRow): boolean {
  return cellText(row, "key") === "" && cellText(row, "content") === "";
}

/** A row that lost its key is known by its content, as long as that names one task and no other row has the key. */
function idsByContent(source: ReportSource): Map<string, string> {
  const present = new Set(source.rows.map((row) => cellText(row, "key")));
  const ids = new Map<string, string>();
  const twice = new Set<string>();
  for (const task of source.plan.tasks) {
    const content = matchKey(task.content);
    if (ids.has(content)) twice.add(content);
    if (!present.has(task.id)) ids.set(content, task.id);
  }
  for (const content of twice) ids.delete(content);
  return ids;
}

function sectionsByHeading(plan: Plan): Map<string, string> {
  return new Map(plan.sections.map((section) => [matchKey(`${section.numeral}. ${section.title}`), section.id]));
}

function meets(task: ReportTask, input: ReportInput): boolean {
  const { agency, section, period }: ReportFilter = input.filter ?? {};
  if (agency !== undefined && !agencyKeys(task.lead).some((key) => isAgency(key, agency))) return false;
  const plan = input.sources[task.source]?.plan;
  const isWithin = plan !== undefined && sectionChain(plan, task.section).some(({ id }) => id === section);
  if (section !== undefined && !isWithin) return false;
  if (period === undefined) return true;
  const { from, to } = period;
  return task.due !== null && (from === undefined || task.due >= from) && (to === undefined || task.due <= to);
}
