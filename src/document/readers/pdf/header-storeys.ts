/** Headers of two storeys: "Tổ chức thực hiện" above "Chủ trì" and "Phối hợp". The upper name belongs to no column alone. */
import { extentOf, runGap } from "./borderless-columns";
import type { Word } from "./page";
import { lineOf, runsOf, type TextLine } from "./text-line";

export interface UpperName {
  readonly words: readonly Word[];
  /** From the left end of the first name below it to the right end of the last one. */
  readonly left: number;
  readonly right: number;
}

export interface Storeys {
  readonly upper: readonly UpperName[];
  /** The header's lines without the upper names. */
  readonly lines: readonly TextLine[];
}

interface Run {
  readonly words: readonly Word[];
  readonly line: number;
  readonly left: number;
  readonly right: number;
}

const overlap = (a: Run, b: Run): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > Math.min(a.right - a.left, b.right - b.left) * 0.3;

/** The names below a run that have nothing else above them, next to each other: two and more make it an upper name. */
function namesBelow(run: Run, runs: readonly Run[], lines: number): Run[] {
  const stack = runs.filter((other) => other === run || overlap(other, run));
  for (let line = run.line + 1; line < lines; line++) {
    const own = runs.filter((other) => other.line === line);
    const bare = own.map(
      (low) => !runs.some((high) => high.line < line && overlap(high, low) && !stack.includes(high)),
    );
    const middle = (run.left + run.right) / 2;
    let first = own.findLastIndex((low) => low.left <= middle);
    let last = own.findIndex((low) => low.right >= middle);
    if (first < 0 || last < 0) continue;
    [first, last] = [Math.min(first, last), Math.max(first, last)];
    if (!bare.slice(first, last + 1).every(Boolean)) continue;
    const covers = (low: Run | undefined): boolean => low !== undefined && overlap(low, run);
    while (first > 0 && bare[first - 1] === true && covers(own[first - 1])) first -= 1;
    while (last < own.length - 1 && bare[last + 1] === true && covers(own[last + 1])) last += 1;
    // A run below the middle of three: its neighbours on both sides are below the name too.
    if (first === last && bare[first - 1] === true && bare[last + 1] === true) [first, last] = [first - 1, last + 1];
    if (last > first) return own.slice(first, last + 1);
  }
  return [];
}

/** Parts the upper names of a header from the names of its columns. */
export function storeysOf(header: readonly TextLine[]): Storeys {
  const runs = header.flatMap((line, at) =>
    runsOf(line.words, runGap).map((words): Run => ({ words, line: at, ...extentOf(words) })),
  );
  const upper: UpperName[] = [];
  const taken = new Set<Word>();
  for (const run of runs) {
    const below = namesBelow(run, runs, header.length);
    const [first, last] = [below[0], below.at(-1)];
    if (first === undefined || last === undefined) continue;
    upper.push({ words: run.words, left: first.left, right: last.right });
    for (const word of run.words) taken.add(word);
  }
  const lines = header.flatMap((line) => {
    const words = line.words.filter((word) => !taken.has(word));
    return words.length === 0 ? [] : [lineOf(words)];
  });
  return { upper, lines };
}
