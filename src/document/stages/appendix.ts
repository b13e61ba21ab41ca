/**
 * The task tables of a document → sections and tasks.
 * Reads: normalised blocks, the headings of the body, the registry. Promises: every row of a task table is in a task or a
 * section; agencies and deadlines are read where they can be and kept as text where not; repeated headers are accounted for.
 */

import type { Registry } from "../../agency/index";
import { readAgencies } from "../../agency/index";
import { readDeadline } from "../../deadline/index";
import type { IsoDate } from "../../plan/date";
import type { Message } from "../../plan/message";
import type { Section, Task } from "../../plan/plan";
import type { Staged, UsedLines } from "../stage";
import type { Heading } from "./outline";
import { nameGroups } from "./section-names";
import type { TaskTable } from "./task-tables";
import { growTree, type TaskNode } from "./task-tree";

export interface AppendixContext {
  readonly registry: Registry;
  readonly issuedOn: IsoDate | null;
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

function toTask(node: TaskNode, id: string, section: string, context: AppendixContext, supervised: boolean): Task {
  const { cells, extra } = node;
  const task: Task = {
    id,
    section,
    ordinal: node.numeral,
    content: cells.content,
    lead: readAgencies(cells.lead, context.registry),
    coordinating: readAgencies(cells.coordinating, context.registry),
    deliverable: cells.deliverable,
    supervisor: supervised ? cells.supervisor : null,
    deadline: readDeadline(cells.deadline, { issuedOn: context.issuedOn }),
    source: { part: "appendix", line: node.place.line },
  };
  return Object.keys(extra).length === 0 ? task : { ...task, extra };
}

export function readAppendix(tables: readonly TaskTable[], context: AppendixContext): Staged<Appendix> {
  const sections: Section[] = [];
  const tasks: Task[] = [];
  const alternatives: Alternatives[] = [];
  const messages: Message[] = [];
  const used: UsedLines[] = [];
  const ids = new Set<string>();
  const freeId = (wanted: string, line: number): string => {
    let id = wanted;
    for (let n = 2; ids.has(id); n++) id = `${wanted}~${n}`;
    if (id !== wanted)
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
    const prefix = tables.length > 1 ? `PL${index + 1}.` : "";
    if (prefix !== "")
      sections.push({
        id: prefix.slice(0, -1),
        parent: null,
        numeral: table.numeral,
        title: table.title,
        inferred: table.title === "",
      });
    const names = nameGroups(tree.groups, tables.length > 1 ? [] : context.headings, prefix);
    const add = (node: TaskNode, section: string, at: number, isSection: boolean) => {
      const own = node.numeral === "" ? String(at + 1) : node.numeral;
      const wanted = isSection ? section : section === "" ? own : `${section}/${own}`;
      const id = freeId(wanted, node.place.line);
      tasks.push(toTask(node, id, section, context, table.supervised));
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
      add(node, outer, at, false);
    });
    for (const { group, section } of names.groups) {
      sections.push(section);
      if (group.task !== null) add(group.task, section.id, 0, true);
      group.tasks.forEach((node, at) => {
        add(node, section.id, at, false);
      });
    }
    messages.push(...tree.messages, ...names.messages);
    used.push(...table.used);
  });
  // A group's own rows may stand behind those of the groups in it; tasks are told in the order of the document.
  tasks.sort((a, b) => a.source.line - b.source.line);
  return { value: { sections, tasks, alternatives }, messages, used };
}
