/** Words of a page → lines of text, top to bottom; a line whose parts stand far apart keeps them as parts. */
import type { Word } from "./page";
import { spaceGap } from "./word";

export interface LinePart {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

export interface TextLine {
  readonly text: string;
  readonly parts: readonly LinePart[];
  /** Left to right; runs that touch are one word. */
  readonly words: readonly Word[];
  readonly y: number;
  readonly size: number;
}

/** Gap in letter heights that parts two columns of running text, as in the head of a document. */
const columnGap = 1.7;
/** Words whose base lines are this close stand on one line: superscripts do, lines of cells set half a line lower do not. */
const sameLine = 0.4;
/** From so many single letters on, and this share of a line, it is spaced out: "C Ộ N G   H Ò A". */
const fewestSpaced = 5;
const mostlySpaced = 0.7;

/** Words side by side as one text. */
export function textOf(words: readonly Word[]): string {
  return words.map((word) => word.text).join(" ");
}

/** Words printed twice in one place, as some programs make bold letters and shadows. */
function withoutDoubles(words: readonly Word[]): Word[] {
  return words.filter((word, i) => {
    for (let j = i - 1; j >= 0 && word.left - (words[j]?.left ?? 0) < word.size * 0.15; j--)
      if (words[j]?.text === word.text) return false;
    return true;
  });
}

/** Gaps of a line that is spaced out are spaces only where they are wider than those between its letters. */
function spaceOf(words: readonly Word[]): number {
  const single = words.filter((word) => word.text.length === 1 && /\p{L}/u.test(word.text)).length;
  const gaps = words.slice(1).map((word, i) => (word.left - (words[i]?.right ?? 0)) / word.size);
  const typed = words.slice(1).filter((word) => word.spaceBefore).length;
  if (single < fewestSpaced || single < words.length * mostlySpaced || typed > gaps.length / 2) return spaceGap;
  const usual = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? spaceGap;
  return Math.max(spaceGap, usual * 1.6);
}

/** Runs that touch become one word: a font may change inside a word, and letters may be placed one by one. */
function joinTouching(words: readonly Word[]): Word[] {
  const joined: Word[] = [];
  const space = spaceOf(words);
  for (const word of words) {
    const last = joined.at(-1);
    const touches = last !== undefined && !word.spaceBefore && word.left - last.right < word.size * space;
    if (last !== undefined && touches)
      joined[joined.length - 1] = {
        ...last,
        text: last.text + word.text,
        right: Math.max(last.right, word.right),
        size: Math.max(last.size, word.size),
      };
    else joined.push(word);
  }
  return joined;
}

/** Words of a line that stand at most `gap` letter heights apart, as runs. */
export function runsOf(words: readonly Word[], gap: number): Word[][] {
  const runs: Word[][] = [];
  for (const word of words) {
    const before = runs.at(-1)?.at(-1);
    if (before !== undefined && word.left - before.right <= word.size * gap) runs.at(-1)?.push(word);
    else runs.push([word]);
  }
  return runs;
}

export function lineOf(unsorted: readonly Word[]): TextLine {
  const words = joinTouching(withoutDoubles([...unsorted].sort((a, b) => a.left - b.left)));
  const parts = runsOf(words, columnGap).map((run) => ({
    text: textOf(run),
    left: run[0]?.left ?? 0,
    right: Math.max(...run.map((word) => word.right)),
  }));
  const sizes = words.map((word) => word.size);
  const tallest = words.find((word) => word.size === Math.max(...sizes));
  return { text: textOf(words), parts, words, y: tallest?.y ?? 0, size: tallest?.size ?? 0 };
}

export function textLines(words: readonly Word[]): TextLine[] {
  const lines: Word[][] = [];
  for (const word of [...words].sort((a, b) => a.y - b.y || a.left - b.left)) {
    const line = lines.at(-1);
    const first = line?.[0];
    const close = first !== undefined && word.y - first.y < Math.max(first.size, word.size) * sameLine;
    if (line !== undefined && close) line.push(word);
    else lines.push([word]);
  }
  return lines.map(lineOf);
}

/** Lines of one cell as one text. A line that ends with a slash or hyphen inside a word goes on without a space. */
export function joinLines(lines: readonly string[]): string {
  return lines.reduce(
    (text, line) => (text === "" ? line : /\S[/-]$/u.test(text) ? text + line : `${text} ${line}`),
    "",
  );
}
