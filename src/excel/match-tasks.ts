/**
 * Which task of a corrected plan is which of the plan before. Ids are positions ("I/2"): a task that is put in between renumbers all
 * behind it, and what was reported for a task must stay with its words, not with its number.
 */
import { sayVietnamese } from "../messages/vietnamese";
import { similarity } from "../text/distance";
import { matchKey } from "../text/key";

/** A task or a target, by what tells it from others. */
export interface Named {
  readonly id: string;
  readonly words: string;
}

/** Less than this in common, and two texts of one number are two tasks. */
const sameNumber = 0.5;
/** So much in common, and two texts of different numbers are one task with a word mended. */
const otherNumber = 0.8;
/** Texts beyond this many leftovers on a side are not compared each with each. */
const fewLeft = 60;
const comparedLength = 400;

/** The key of a row whose task or target is gone while another has its number now. */
export function formerKey(key: string): string {
  return sayVietnamese("excel.former-key", { key });
}

/** The id before of each id after; ids without a partner are new, or gone. */
export function matchTasks(before: readonly Named[], after: readonly Named[]): Map<string, string> {
  const pairs = new Map<string, string>();
  const left = { before: new Map(keyed(before)), after: new Map(keyed(after)) };
  const pair = (to: string, from: string) => {
    pairs.set(to, from);
    left.after.delete(to);
    left.before.delete(from);
  };
  for (const [id, words] of [...left.after]) if (left.before.get(id) === words) pair(id, id);
  const oldByWords = onlyOnes(left.before);
  for (const [words, id] of onlyOnes(left.after)) {
    const old = oldByWords.get(words);
    if (old !== undefined) pair(id, old);
  }
  if (left.before.size <= fewLeft && left.after.size <= fewLeft)
    for (const { to, from } of nearest(left)) if (left.after.has(to) && left.before.has(from)) pair(to, from);
  for (const [id, words] of [...left.after]) {
    const old = left.before.get(id);
    if (old !== undefined && alike(words, old) >= sameNumber) pair(id, id);
  }
  return pairs;
}

function keyed(tasks: readonly Named[]): [string, string][] {
  return tasks.map(({ id, words }) => [id, matchKey(words)]);
}

/** Texts that only one task has, with its id. */
function onlyOnes(tasks: ReadonlyMap<string, string>): Map<string, string> {
  const found = new Map<string, string>();
  const twice = new Set<string>();
  for (const [id, words] of tasks) {
    if (found.has(words)) twice.add(words);
    found.set(words, id);
  }
  for (const words of twice) found.delete(words);
  return found;
}

/** Pairs that are nearly the same, the nearest first; of equally near ones that of one number. */
function nearest(left: { before: ReadonlyMap<string, string>; after: ReadonlyMap<string, string> }) {
  const found: { to: string; from: string; near: number }[] = [];
  for (const [to, words] of left.after)
    for (const [from, old] of left.before) {
      // "… năm 2026" and "… năm 2027" are nearly the same words, and two tasks.
      if (to !== from && numbersIn(words) !== numbersIn(old)) continue;
      const near = alike(words, old) + (to === from ? 0.01 : 0);
      if (near >= otherNumber) found.push({ to, from, near });
    }
  return found.sort((a, b) => b.near - a.near);
}

function numbersIn(words: string): string {
  return words.replace(/\D+/gu, " ").trim();
}

function alike(a: string, b: string): number {
  return similarity(a.slice(0, comparedLength), b.slice(0, comparedLength));
}
