/**
 * Rows → groups and tasks. A row with somebody to do it or a day to do it by is a task; a row without is a group heading, or
 * the rest of the row above. The numerals say which group lies in which; where numbering starts again without a heading, a
 * group whose heading the source lost is put in and marked as inferred.
 */
import type { Message } from "../../plan/message";
import type { Place } from "../block";
import { agenciesOf } from "./cell-paragraphs";
import { breaksOff } from "./column-grammar";
import { type Ordinal, type OrdinalStyle, readRowNumeral, styleRank } from "./ordinal";
import { isShareOf, sameAsAbove } from "./row-above";
import { type CellRole, cellRoles, noCells, type TaskCells } from "./table-rows";
import { holdsUnnumbered, looksLikeTitle } from "./unnumbered-heading";

export interface TaskNode {
  readonly numeral: string;
  readonly place: Place;
  cells: Record<CellRole, string>;
  extra: Record<string, string>;
  /** Other ways to read the row, where the reading is not certain. */
  doubt: readonly Readonly<Record<CellRole, string>>[] | null;
  /** The numeral is that of the row above, whose cell goes over both. */
  readonly again?: boolean;
}

export interface GroupNode {
  readonly numeral: string;
  readonly style: OrdinalStyle | null;
  title: string;
  readonly inferred: boolean;
  readonly place: Place;
  readonly parent: GroupNode | null;
  readonly tasks: TaskNode[];
  /** The group heading is a task of its own: it names who does it, or when. */
  task: TaskNode | null;
}

export interface TaskTree {
  readonly groups: readonly GroupNode[];
  /** Tasks of a table without any group. */
  readonly ungrouped: readonly TaskNode[];
  readonly messages: readonly Message[];
}

const working: readonly CellRole[] = ["lead", "coordinating", "deliverable", "supervisor", "deadline"];
const isWorking = (row: TaskCells): boolean => working.some((role) => row.cells[role] !== "" || row.mergedUp.has(role));

/** A text that carries on a sentence: it begins with a small letter or with punctuation. */
function carriesOn(text: string): boolean {
  return /^[\p{Ll},;.)…]/u.test(text);
}

const isSentenceEnd = (text: string): boolean => /[.;:!?…”")]\s*$/u.test(text);

/** The style that most rows with work in them have: that of the tasks. */
function taskStyle(rows: readonly TaskCells[], ordinals: readonly (Ordinal | null)[]): OrdinalStyle | null {
  const counts = new Map<OrdinalStyle, number>();
  rows.forEach((row, i) => {
    const style = ordinals[i]?.style;
    if (style !== undefined && isWorking(row)) counts.set(style, (counts.get(style) ?? 0) + 1);
  });
  const best = [...counts].sort((a, b) => b[1] - a[1] || styleRank[b[0]] - styleRank[a[0]])[0];
  return best?.[0] ?? null;
}

/** Whether `next` numbers a part of `row`: 1.1 under 1, a under 1, or numbering that begins again at the same depth. */
function opensBelow(row: Ordinal, next: Ordinal | null): boolean {
  if (next === null || next.style === "bullet") return false;
  if (next.style === "dotted")
    return (
      next.numeral.startsWith(`${row.numeral}.`) && (row.style !== "dotted" || next.numeral.length > row.numeral.length)
    );
  return next.position === 1 && styleRank[next.style] > styleRank[row.style] && row.style !== "dotted";
}

/**
 * Promises: every row is in the tree, as a task, as a group or as part of one; rows keep their order.
 */
export function growTree(rows: readonly TaskCells[]): TaskTree {
  const ordinals: (Ordinal | null)[] = [];
  let before: Ordinal | null = null;
  for (const row of rows) {
    const ordinal: Ordinal | null = readRowNumeral(row.numeral, before);
    if (ordinal !== null && ordinal.style === "upper") before = ordinal;
    ordinals.push(ordinal);
  }
  const leaf = taskStyle(rows, ordinals);
  /** The table says who does what: a row that does not may have lost it with a cell that went over several rows. */
  const anyLead = rows.some((row) => row.cells.lead !== "");
  const groupStyles = new Set<OrdinalStyle>();
  rows.forEach((row, i) => {
    const style = ordinals[i]?.style;
    if (style !== undefined && !isWorking(row) && style !== leaf) groupStyles.add(style);
  });

  const messages: Message[] = [];
  const groups: GroupNode[] = [];
  const ungrouped: TaskNode[] = [];
  const stack: GroupNode[] = [];
  let last: TaskNode | null = null;
  let lastOrdinal: Ordinal | null = null;
  const say = (code: string, place: Place, params: Message["params"] = {}): void => {
    messages.push({ code, severity: "info", params, at: { line: place.line } });
  };

  const append = (task: TaskNode, row: TaskCells): void => {
    /** Offices in rows of their own are several; the rest of a cell that a page cut is not. */
    const isAgency = (role: CellRole): boolean =>
      row.mergedUp.has("content") && (role === "lead" || role === "coordinating");
    const joined = (cells: Readonly<Record<CellRole, string>>, rest: Readonly<Record<CellRole, string>>) => {
      const all = { ...cells };
      for (const role of cellRoles)
        if (rest[role] !== "" && !row.mergedUp.has(role))
          all[role] = isAgency(role) ? agenciesOf([all[role], rest[role]]) : `${all[role]} ${rest[role]}`.trim();
      return all;
    };
    const doubt = [
      ...(task.doubt ?? []).map((cells) => joined(cells, row.cells)),
      ...(row.doubt ?? []).map((rest) => joined(task.cells, rest)),
    ];
    if (doubt.length > 0) task.doubt = doubt;
    task.cells = joined(task.cells, row.cells);
    for (const [header, more] of Object.entries(row.extra))
      task.extra[header] = task.extra[header] === undefined ? more : `${task.extra[header]} ${more}`;
  };

  const openGroup = (row: TaskCells, ordinal: Ordinal | null, inferred: boolean): GroupNode => {
    if (ordinal === null) {
      while (stack.length > 0 && (inferred || !holdsUnnumbered(stack.at(-1), row.cells.content))) stack.pop();
    } else if (ordinal.style === "dotted") {
      while (
        stack.length > 0 &&
        !ordinal.numeral.startsWith(`${stack.at(-1)?.numeral}.`) &&
        !outranks(stack.at(-1), "dotted")
      )
        stack.pop();
      while (stack.at(-1)?.style === "dotted" && !ordinal.numeral.startsWith(`${stack.at(-1)?.numeral}.`)) stack.pop();
    } else {
      while (stack.length > 0 && !outranks(stack.at(-1), ordinal.style)) stack.pop();
    }
    const group: GroupNode = {
      numeral: ordinal?.numeral ?? "",
      style: ordinal?.style ?? null,
      title: inferred ? "" : row.cells.content,
      inferred,
      place: row.place,
      parent: stack.at(-1) ?? null,
      tasks: [],
      task: null,
    };
    groups.push(group);
    stack.push(group);
    lastOrdinal = null;
    return group;
  };

  /** "2" after "1" with its parts a, b: the row stands beside the row that heads the open group, not inside it. */
  const leaveHeadedBy = (ordinal: Ordinal | null): void => {
    const head = stack.at(-1);
    if (ordinal === null || head?.style !== ordinal.style || lastOrdinal?.style === head.style) return;
    if (readRowNumeral(head.numeral)?.position !== ordinal.position - 1) return;
    stack.pop();
    lastOrdinal = null;
  };

  const addTask = (row: TaskCells, ordinal: Ordinal | null): void => {
    leaveHeadedBy(ordinal);
    const restarts =
      ordinal !== null &&
      lastOrdinal !== null &&
      ordinal.position === 1 &&
      ordinal.style === lastOrdinal.style &&
      ordinal.style !== "dotted";
    const groupsFollow = groups.length === 0 && ungrouped.length === 0 && hasGroups && !beginsWithFirst;
    if (restarts || (groupsFollow && stack.length === 0)) {
      if (restarts && groups.length === 0) adoptUngrouped(rows[0] ?? row);
      openGroup(row, null, true);
    }
    const filled: Record<CellRole, string> = { ...row.cells };
    for (const role of row.mergedUp) if (last !== null) filled[role] = last.cells[role];
    for (const role of working) {
      const text = last?.cells[role] ?? "";
      if (text === "" || !sameAsAbove.test(row.cells[role])) continue;
      say("document.same-as-above", row.place, { mark: row.cells[role], text });
      filled[role] = text;
    }
    const shared: Record<string, string> = {};
    for (const name of row.mergedExtra ?? []) if (last?.extra[name] !== undefined) shared[name] = last.extra[name];
    if (anyLead && filled.lead === "" && isWorking(row))
      messages.push({
        code: "document.lead-empty",
        severity: "warning",
        params: { text: filled.content.slice(0, 60) },
        at: { line: row.place.line },
      });
    const again = ordinal === null && row.sameNumeral === true && last !== null;
    const task: TaskNode = {
      numeral: ordinal?.numeral ?? (again ? (last?.numeral ?? "") : ""),
      place: row.place,
      cells: filled,
      extra: { ...row.extra, ...shared },
      doubt: row.doubt ?? null,
      again,
    };
    (stack.at(-1)?.tasks ?? ungrouped).push(task);
    last = task;
    if (ordinal !== null) lastOrdinal = ordinal;
  };

  /** Tasks met before it was known that the table has groups get a group of their own. */
  const adoptUngrouped = (row: TaskCells): void => {
    const group = openGroup(row, null, true);
    group.tasks.push(...ungrouped.splice(0));
  };

  const firstGroup = rows.findIndex((row, i) => !isWorking(row) && isGroupRow(row, i));
  const hasGroups = firstGroup >= 0;
  /** The first group has the first numeral: no heading above it is lost, the tasks there have none. */
  const beginsWithFirst = ordinals[firstGroup]?.position === 1;

  function isGroupRow(row: TaskCells, i: number): boolean {
    const ordinal = ordinals[i] ?? null;
    const next = ordinals[i + 1] ?? null;
    if (ordinal === null) return row.whole || (row.cells.content !== "" && !carriesOn(row.cells.content));
    if (ordinal.style === "bullet") return false;
    return (
      row.whole ||
      ordinal.style !== leaf ||
      opensBelow(ordinal, next) ||
      (next !== null && next.style === leaf && next.position === 1)
    );
  }

  rows.forEach((row, i) => {
    const ordinal = ordinals[i] ?? null;
    const next = ordinals[i + 1] ?? null;
    const content = row.cells.content;
    const previous = last;
    if (row.continues === true && ordinal === null && previous !== null) {
      append(previous, row);
      if (content !== "") say("document.row-joined", row.place, { text: content.slice(0, 60) });
      return;
    }
    const heading = groups.at(-1);
    if (row.continues === true && ordinal === null && previous === null && heading !== undefined && !isWorking(row)) {
      heading.title = `${heading.title} ${content}`.trim();
      return;
    }
    if (isWorking(row)) {
      const brokenByPage =
        row.place.page !== null &&
        rows[i - 1]?.place.page !== row.place.page &&
        previous !== null &&
        !isSentenceEnd(previous.cells.content);
      const sameWork = row.mergedUp.has("content");
      if (previous !== null && isShareOf(row, ordinal)) {
        if (!sameWork) say("document.content-from-above", row.place, { text: previous.cells.content });
        addTask({ ...row, mergedUp: new Set([...row.mergedUp, "content"]), sameNumeral: true }, ordinal);
        return;
      }
      const sameTask =
        sameWork ||
        (ordinal === null &&
          leaf !== null &&
          (content === "" || (row.continues !== false && (carriesOn(content) || brokenByPage))));
      if (previous !== null && sameTask && (ordinal === null || sameWork)) {
        append(previous, row);
        const told = content || (working.map((role) => row.cells[role]).find((text) => text !== "") ?? "");
        if (!sameWork && told !== "") say("document.row-joined", row.place, { text: told.slice(0, 60) });
        return;
      }
      // A row that heads none is a task among others, but at the top of the document's numbering, where sections stand.
      const heads =
        ordinal !== null &&
        ordinal.style !== leaf &&
        (ordinal.style === "upper" || ordinal.style === "roman") &&
        (groupStyles.has(ordinal.style) || (leaf !== null && styleRank[ordinal.style] < styleRank[leaf]));
      if (ordinal !== null && ordinal.style !== "bullet" && (heads || opensBelow(ordinal, next))) {
        const group = openGroup(row, ordinal, false);
        const task: TaskNode = {
          numeral: ordinal.numeral,
          place: row.place,
          cells: { ...row.cells },
          extra: { ...row.extra },
          doubt: row.doubt ?? null,
        };
        group.task = task;
        last = task;
      } else addTask(row, ordinal);
      return;
    }
    if (content === "" && ordinal === null) {
      if (previous !== null) append(previous, row);
      return;
    }
    const unfinished = previous !== null && breaksOff(previous.cells.content);
    if (
      ordinal === null &&
      previous !== null &&
      row.continues !== false &&
      (carriesOn(content) || (unfinished && !row.whole && leaf !== null && !looksLikeTitle(content)))
    ) {
      append(previous, row);
      say("document.row-joined", row.place, { text: content.slice(0, 60) });
      return;
    }
    if (ordinal?.style === "bullet" && previous !== null) {
      append(previous, { ...row, cells: { ...noCells, content: `${ordinal.numeral} ${content}` } });
      return;
    }
    if (isGroupRow(row, i)) {
      if (groups.length === 0 && ungrouped.length > 0 && !beginsWithFirst) adoptUngrouped(rows[0] ?? row);
      openGroup(row, ordinal, false);
      last = null;
      return;
    }
    addTask(row, ordinal);
    messages.push({
      code: "document.task-without-agency",
      severity: "warning",
      params: {},
      at: { line: row.place.line },
    });
  });
  return { groups, ungrouped, messages };
}

function outranks(group: GroupNode | undefined, style: OrdinalStyle): boolean {
  return group !== undefined && group.style !== null && styleRank[group.style] < styleRank[style];
}
