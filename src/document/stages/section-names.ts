/**
 * Groups → sections with ids. Where the source lost a numeral or a heading, the running text is asked: a document that lists
 * its tasks in an appendix names the same groups in its body. What is taken from there is said in a message.
 */
import type { Message } from "../../plan/message";
import type { Section } from "../../plan/plan";
import { matchKey } from "../../text/key";
import { toRoman } from "../../text/roman";
import { readOrdinal } from "./ordinal";
import type { Heading } from "./outline";
import type { GroupNode } from "./task-tree";

export interface NamedGroup {
  readonly group: GroupNode;
  readonly section: Section;
}

export interface NamedGroups {
  readonly groups: readonly NamedGroup[];
  readonly messages: readonly Message[];
}

const titleKey = (text: string): string =>
  matchKey(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();

/** Sibling headings of the body: the runs that the groups of an appendix may repeat. */
function siblingRuns(headings: readonly Heading[]): Heading[][] {
  const byParent = new Map<Heading | null, Heading[]>();
  for (const heading of headings) {
    const run = byParent.get(heading.parent) ?? [];
    run.push(heading);
    byParent.set(heading.parent, run);
  }
  return [...byParent.values()].flatMap((run) => {
    const styles = [...new Set(run.map((heading) => heading.ordinal.style))];
    return styles.map((style) => run.filter((heading) => heading.ordinal.style === style));
  });
}

/** The body headings that the groups stand for, one each: as many as there are groups, equal in every title that is left. */
function headingsFor(groups: readonly GroupNode[], headings: readonly Heading[]): readonly Heading[] | null {
  const fitting = siblingRuns(headings).filter(
    (run) =>
      run.length === groups.length &&
      groups.some((group) => group.title !== "") &&
      groups.every((group, i) => group.title === "" || titleKey(group.title) === titleKey(run[i]?.title ?? "")),
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** The numeral that a group between I and III has lost, or one before II: the one that is missing there, if it is one only. */
function skippedNumeral(siblings: readonly GroupNode[], at: number): string | null {
  const next = readOrdinal(siblings[at + 1]?.numeral ?? "");
  const before = at === 0 ? null : readOrdinal(siblings[at - 1]?.numeral ?? "");
  if (next === null || (at > 0 && before?.style !== next.style)) return null;
  if (next.position !== (before?.position ?? 0) + 2) return null;
  if (next.style === "roman") return toRoman(next.position - 1);
  return next.style === "arabic" ? String(next.position - 1) : null;
}

/**
 * Promises: every group has a section whose id is unique; a lost numeral is taken from the body or, failing that, counted.
 */
export function nameGroups(groups: readonly GroupNode[], headings: readonly Heading[], prefix: string): NamedGroups {
  const messages: Message[] = [];
  const named = new Map<GroupNode, Section>();
  const used = new Set<string>();
  const top = groups.filter((group) => group.parent === null);
  const lost = top.some((group) => group.numeral === "");
  const body = lost && top.every((group) => group.numeral === "") ? headingsFor(top, headings) : null;
  groups.forEach((group) => {
    const parent = group.parent === null ? null : (named.get(group.parent) ?? null);
    const siblings = groups.filter((other) => other.parent === group.parent);
    const at = siblings.indexOf(group);
    const heading = group.parent === null ? body?.[at] : undefined;
    const numeral = group.numeral !== "" ? group.numeral : (heading?.ordinal.numeral ?? "");
    const counted = siblings.some((other) => other.numeral !== "")
      ? (skippedNumeral(siblings, at) ?? `+${at + 1}`)
      : parent === null
        ? toRoman(at + 1)
        : String(at + 1);
    const own = numeral === "" ? counted : numeral;
    const base =
      parent === null
        ? `${prefix}${own}`
        : own.startsWith(`${parent.numeral}.`)
          ? joinDotted(parent, own)
          : `${parent.id}.${own}`;
    let id = base;
    for (let n = 2; used.has(id); n++) id = `${base}~${n}`;
    if (id !== base)
      messages.push({
        code: "document.numeral-repeated",
        severity: "warning",
        params: { numeral: own, id },
        at: { line: group.place.line, section: id },
      });
    used.add(id);
    const title = group.title !== "" ? group.title : (heading?.title ?? "");
    const section: Section = {
      id,
      parent: parent?.id ?? (prefix === "" ? null : prefix.slice(0, -1)),
      numeral,
      title,
      inferred: group.inferred,
    };
    named.set(group, section);
    const at_ = { line: group.place.line, section: id };
    if (group.inferred && heading !== undefined)
      messages.push({
        code: "document.section-from-body",
        severity: "warning",
        params: { id, title, line: heading.place.line },
        at: at_,
      });
    else if (group.inferred)
      messages.push({ code: "document.section-inferred", severity: "warning", params: { id }, at: at_ });
    else if (group.numeral === "" && heading !== undefined)
      messages.push({
        code: "document.numeral-from-body",
        severity: "info",
        params: { id, title, line: heading.place.line },
        at: at_,
      });
  });
  return { groups: groups.map((group) => ({ group, section: named.get(group) as Section })), messages };
}

/** "III.1" under the section III keeps its numeral; under A.III it becomes A.III.1. */
function joinDotted(parent: Section, numeral: string): string {
  return `${parent.id}${numeral.slice(parent.numeral.length)}`;
}
