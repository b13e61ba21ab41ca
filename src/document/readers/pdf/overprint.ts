/**
 * What is printed over the text of a page and is none of it: the stamp of a digital signature ("Người ký: …", "Ngày ký: …") and
 * large words across the lines. It would stand in the middle of lines and cells.
 */
import type { Word } from "./page";
import { runsOf, type TextLine, textLines, textOf } from "./text-line";

export interface PlainPage {
  readonly words: readonly Word[];
  /** The texts printed over them. */
  readonly over: readonly string[];
}

const seed =
  /^(?:(?:người ký|ký bởi|được ký bởi|ký số bởi|ngày ký|thời gian ký|thời điểm ký)\s*:|signature not verified|digitally signed by)/iu;
const label = /^(?:e-?mail|cơ quan|đơn vị|tổ chức|chức vụ|ngày|thời gian|lý do|địa điểm|date|reason|location)\s*:/iu;
const sameEdge = 4;
/** In line heights: the lines of a stamp follow each other. */
const nextLine = 2.2;
/** Words this much larger than most are no text of the lines they stand over. */
const large = 1.6;

interface Run {
  readonly words: readonly Word[];
  readonly text: string;
  readonly left: number;
  readonly y: number;
  readonly size: number;
}

function runsIn(lines: readonly TextLine[]): Run[] {
  return lines.flatMap((line) =>
    runsOf(line.words, 0.8).flatMap((words) => {
      const [first] = words;
      return first === undefined
        ? []
        : [{ words, text: textOf(words), left: first.left, y: first.y, size: first.size }];
    }),
  );
}

/** The runs of one stamp, from its first line down: those below each other at one left edge. One line alone is no stamp. */
function stampFrom(run: Run, runs: readonly Run[]): Run[] {
  const stamp = [run];
  for (const next of runs) {
    const last = stamp.at(-1) ?? run;
    const below = next.y > last.y && next.y - last.y < last.size * nextLine;
    if (below && Math.abs(next.left - run.left) < sameEdge && next.size < run.size * 1.2) stamp.push(next);
  }
  const end = stamp.findLastIndex(({ text }) => seed.test(text) || label.test(text));
  return end > 0 ? stamp.slice(0, end + 1) : [];
}

/** Words of their own size class that stand over other words. */
function largeOver(words: readonly Word[]): Word[] {
  const sizes = words.map((word) => word.size).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const candidates = words.filter((word) => word.size > usual * large);
  return candidates.filter((word) =>
    words.some((other) => {
      const besides = other.right < word.left || other.left > word.right;
      return (
        other.size < word.size / 1.3 && !besides && other.y <= word.y && other.y - other.size * 0.7 > word.y - word.size
      );
    }),
  );
}

/** Takes what is printed over the text out of it. */
export function withoutOverprint(words: readonly Word[]): PlainPage {
  const taken = new Set<Word>(largeOver(words));
  const over = taken.size === 0 ? [] : [textOf([...taken])];
  if (!words.some((word) => /^(?:ký:?|signature|digitally)$/iu.test(word.text))) {
    return { words: words.filter((word) => !taken.has(word)), over };
  }
  const runs = runsIn(textLines(words.filter((word) => !taken.has(word))));
  const stamped: Run[] = [];
  for (const run of runs) {
    if (stamped.includes(run) || !seed.test(run.text)) continue;
    const stamp = stampFrom(run, runs);
    stamped.push(...stamp);
    if (stamp.length > 0) over.push(stamp.map(({ text }) => text).join(" "));
  }
  const kept = runs.filter((run) => !stamped.includes(run));
  return { words: kept.flatMap((run) => run.words), over };
}
