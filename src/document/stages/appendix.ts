/**
 * The task tables of a document → sections and tasks.
 * Reads: normalised blocks, the headings of the body, the registry. Promises: every row of a task table is in a task or a
 * section; agencies and deadlines are read where they can be and kept as text where not; repeated headers are accounted for.
 */

import type { Registry } from "../../agency/index";
import { readAgencies } from "../../agency/index";
import { type DeadlineContext, readDeadline } from "../../deadline/index";
import type { Message } from "../../plan/message";
import type { AgencyRef, Section, Task } from "../../plan/plan";
import { matchKey } from "../../text/key";
import type { Staged, UsedLines } from "../stage";
import { bulletedDeadlines, lastDeadline } from "./bulleted-deadline";
import { holdsTime, otherDeadlines } from "./header";
import { namesOffice } from "./office-name";
import { readOrdinal } from "./ordinal";
import { type Heading, isCapitals } from "./outline";
import { partAgencies } from "./part-agencies";
import { nameGroups } from "./section-names";
import type { TaskTable } from "./task-tables";
import { growTree, type TaskNode } from "./task-tree";
import { timeInContent } from "./time-in-content";

export interface AppendixContext {
  readonly registry: Registry;
  readonly dates: DeadlineContext;
  readonly headings: readonly Heading[];
}

export interface Appendix {
  readonly sections: readonly Section[];
  readonly tasks: readonly Task[];
  readonly alternatives: readonly Alternatives[];
}

/** Other ways to read the row of a task whose cell borders are lost, best first: each could stand in the task's place. */
export interface Alternatives {
  readonly task: string;
  readonly readings: readonly Task[];
}

/** The agency that heads a group of a table without a column for it: "I. SỞ XÂY DỰNG" over the works it is given; "" for none. */
function leadOf(heading: string, registry: Registry): string {
  const title = heading.replace(/[\s:;.,]+$/u, "");
  const { refs } = readAgencies(title, registry);
  const isKnown = refs.length > 0 && refs.every(({ kind }) => kind !== "unknown");
  return isKnown || namesOffice(title) ? inUsualLetters(title, refs) : "";
}

/** A heading in capitals with the agencies the registry knows in their usual letters: it comes to stand in the cells of tasks. */
function inUsualLetters(title: string, refs: readonly AgencyRef[]): string {
  if (!isCapitals(title)) return title;
  return refs.reduce((text, { text: written, name }) => {
    const sameWords = name !== null && matchKey(name) === matchKey(written);
    return sameWords ? text.replace(written, () => name) : text;
  }, title);
}

function toTask(node: TaskNode, id: string, section: string, context: AppendixContext, supervised: boolean): Task {
  const { extra } = node;
  const cells = { ...node.cells, ...partAgencies(node.cells.lead, node.cells.coordinating) };
  const days = bulletedDeadlines(cells.deadline);
  const task: Task = {
    id,
    section,
    ordinal: node.numeral,
    content: cells.content,
    lead: readAgencies(cells.lead, context.registry),
    coordinating: readAgencies(cells.coordinating, context.registry),
    deliverable: cells.deliverable,
    supervisor: supervised ? cells.supervisor : null,
    deadline:
      days.length > 0 ? lastDeadline(cells.deadline, days, context.dates) : readDeadline(cells.deadline, context.dates),
    source: { part: "appendix", line: node.place.line },
  };
  return Object.keys(extra).length === 0 ? task : { ...task, extra };
}

/** "PHỤ LỤC II", "Phụ lục số 2" → PL2; nothing for a caption without a number. */
function ownNumber(caption: string): string[] {
  const number = readOrdinal(caption.split(/\s/u).at(-1) ?? "");
  return number?.style === "roman" || number?.style === "arabic" ? [`PL${number.position}`] : [];
}

/** The section of one of several tables: its caption, or the numbered heading it stands under in the text. */
function sectionOf({ title, numeral, heading }: TaskTable, index: number, before: readonly Section[]): Section {
  const isUnder = title === "" && numeral === "" && heading !== null;
  const isFree = (id: string): boolean => before.every((section) => section.id !== id);
  const wanted = isUnder ? [heading.numeral] : ownNumber(numeral);
  const counted = Array.from({ length: index + 1 }, (_, i) => `PL${index + 1 + i}`);
  return {
    id: [...wanted, ...counted].find(isFree) ?? `PL${2 * index + 2}`,
    parent: null,
    numeral: isUnder ? heading.numeral : numeral,
    title: isUnder ? heading.title : title,
    inferred: title === "" && !isUnder,
  };
}

/** What the clerk is told of a table with more than one column of times. */
function secondDeadlines({ columns, rows }: TaskTable): Message[] {
  const taken = columns.find(({ role }) => role === "deadline")?.header ?? "";
  return otherDeadlines(columns)
    .filter((kept) => rows.some(({ extra }) => extra[kept] !== undefined))
    .map((kept) => ({
      code: "document.second-deadline",
      severity: "warning",
      params: { taken, kept },
      at: { line: rows[0]?.place.line ?? 1 },
    }));
}

/** Whether the works of a table are to tell their times themselves. */
const tellsTimes = ({ columns }: TaskTable): boolean =>
  columns.every(({ role }) => role !== "deadline") &&
  columns.some(({ role, header }) => role === "content" && holdsTime(header));

export function readAppendix(tables: readonly TaskTable[], context: AppendixContext): Staged<Appendix> {
  const sections: Section[] = [];
  const tasks: Task[] = [];
  const alternatives: Alternatives[] = [];
  const messages: Message[] = [];
  const used: UsedLines[] = [];
  const ids = new Set<string>();
  const freeId = (wanted: string, line: number, again: boolean): string => {
    let id = wanted;
    for (let n = 2; ids.has(id); n++) id = `${wanted}~${n}`;
    if (id !== wanted && !again)
      messages.push({
        code: "document.ordinal-repeated",
        severity: "warning",
        params: { id: wanted },
        at: { line, task: id },
      });
    ids.add(id);
    return id;
  };
  tables.forEach((table, index) => {
    const tree = growTree(table.rows);
    const timed = tellsTimes(table);
    const own = tables.length > 1 ? sectionOf(table, index, sections) : null;
    const prefix = own === null ? "" : `${own.id}.`;
    if (own !== null) sections.push(own);
    const names = nameGroups(tree.groups, tables.length > 1 ? [] : context.headings, prefix);
    const add = (node: TaskNode, section: string, at: number, beside: readonly TaskNode[]) => {
      const counted = beside.some((one) => one.numeral !== "") ? `+${at + 1}` : String(at + 1);
      const own = node.numeral === "" ? counted : node.numeral;
      const wanted = beside.length === 0 ? section : section === "" ? own : `${section}/${own}`;
      const id = freeId(wanted, node.place.line, node.again === true);
      if (timed) {
        node.cells.deadline = timeInContent(node.cells.content, context.dates);
        messages.push({
          code: node.cells.deadline === "" ? "document.deadline-not-in-content" : "document.deadline-from-content",
          severity: node.cells.deadline === "" ? "warning" : "info",
          params: { id, deadline: node.cells.deadline },
          at: { line: node.place.line, task: id },
        });
      }
      tasks.push(toTask(node, id, section, context, table.supervised));
      if (bulletedDeadlines(node.cells.deadline).length > 0)
        messages.push({
          code: "document.deadlines-in-row",
          severity: "warning",
          params: { id, deadlines: node.cells.deadline },
          at: { line: node.place.line, task: id },
        });
      if (node.doubt === null) return;
      const readings = node.doubt.map((cells) =>
        toTask({ ...node, cells: { ...cells } }, id, section, context, table.supervised),
      );
      alternatives.push({ task: id, readings });
      const at_ = { line: node.place.line, task: id };
      messages.push({ code: "document.row-uncertain", severity: "warning", params: { id }, at: at_ });
    };
    const outer = prefix === "" ? "" : prefix.slice(0, -1);
    tree.ungrouped.forEach((node, at) => {
      add(node, outer, at, tree.ungrouped);
    });
    for (const { group, section } of names.groups) {
      sections.push(section);
      if (group.task !== null) add(group.task, section.id, 0, []);
      const led = table.led ? "" : leadOf(section.title, context.registry);
      if (led !== "" && group.tasks.length > 0)
        messages.push({
          code: "document.lead-from-group",
          severity: "info",
          params: { id: section.id, lead: led },
          at: { line: group.place.line, section: section.id },
        });
      group.tasks.forEach((node, at) => {
        if (led !== "" && node.cells.lead === "") node.cells.lead = led;
        add(node, section.id, at, group.tasks);
      });
    }
    messages.push(...secondDeadlines(table), ...tree.messages, ...names.messages);
    used.push(...table.used);
  });
  // A group's own rows may stand behind those of the groups in it; tasks are told in the order of the document.
  tasks.sort((a, b) => a.source.line - b.source.line);
  return { value: { sections, tasks, alternatives }, messages, used };
}
