/** Headers of two storeys: "Tổ chức thực hiện" above "Chủ trì" and "Phối hợp". The upper name belongs to no column alone. */
import { headerCell } from "../../stages/header";
import { type Columns, placeLine } from "./borderless-columns";
import type { Word } from "./page";
import { lineOf, runsOf, type TextLine, textOf } from "./text-line";

/** In letter heights: words of one name stand no further apart. */
export const wordGap = 0.55;

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

/**
 * The names next to each other below a run, with nothing else above them or between it and them: two and more make the run an
 * upper name.
 */
function namesBelow(run: Run, runs: readonly Run[], lines: number): Run[] {
  const stack = runs.filter((other) => other === run || overlap(other, run));
  const middle = (run.left + run.right) / 2;
  for (let line = run.line + 1; line < lines; line++) {
    const own = runs.filter((other) => other.line === line);
    const isBare = (first: number, last: number): boolean => {
      const [left, right] = [own[first]?.left ?? 0, own[last]?.right ?? 0];
      return !runs.some((other) => {
        if (other.line >= line || stack.includes(other)) return false;
        const at = (other.left + other.right) / 2;
        return (at > left && at < right) || own.slice(first, last + 1).some((low) => overlap(other, low));
      });
    };
    let first = own.findLastIndex((low) => low.left <= middle);
    let last = own.findIndex((low) => low.right >= middle);
    if (first < 0 || last < 0) continue;
    [first, last] = [Math.min(first, last), Math.max(first, last)];
    if (!isBare(first, last)) continue;
    const covers = (low: Run | undefined): boolean => low !== undefined && overlap(low, run);
    while (covers(own[first - 1]) && isBare(first - 1, last)) first -= 1;
    while (covers(own[last + 1]) && isBare(first, last + 1)) last += 1;
    // A run below the middle of three: its neighbours on both sides are below the name too.
    const three = first === last && first > 0 && last < own.length - 1 && isBare(first - 1, last + 1);
    if (three) [first, last] = [first - 1, last + 1];
    if (last > first) return own.slice(first, last + 1);
  }
  return [];
}

const runOf = (words: readonly Word[], line: number): Run => ({
  words,
  line,
  left: words[0]?.left ?? 0,
  right: Math.max(...words.map((word) => word.right)),
});

/**
 * The runs of a header's lines, each in its column. A column can begin where the space between two words of an upper name
 * happens to be: words that close together, with two names below them, stay one run.
 */
function runsIn(header: readonly TextLine[], columns: Columns): Run[] {
  const cut = header.map((line, at) => placeLine(line, columns).map(({ words }) => runOf(words, at)));
  header.forEach((line, at) => {
    for (const words of runsOf(line.words, wordGap)) {
      const whole = runOf(words, at);
      const parts = (cut[at] ?? []).filter(({ left, right }) => left >= whole.left && right <= whole.right);
      if (parts.length < 2 || parts.every((part) => headerCell(textOf(part.words)) !== null)) continue;
      const own = (cut[at] ?? []).flatMap((run) => (run === parts[0] ? [whole] : parts.includes(run) ? [] : [run]));
      const runs = cut.flatMap((others, line) => (line === at ? own : others));
      if (namesBelow(whole, runs, header.length).length > 1) cut[at] = own;
    }
  });
  return cut.flat();
}

/** Parts the upper names of a header from the names of its columns, as far as these are known from the rows below. */
export function storeysOf(header: readonly TextLine[], columns: Columns): Storeys {
  const runs = runsIn(header, columns);
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
