/**
 * The account of the source's lines. Stages say what became of the lines they read; what no stage speaks for is said here, so
 * a line of the source is in the Plan or in a message, always.
 */
import type { Message } from "../plan/message";
import type { Plan } from "../plan/plan";
import { matchKey } from "../text/key";
import { wordsOf } from "../text/word";
import type { SourceText } from "./block";
import type { LineUse, UsedLines } from "./stage";
import { blockText } from "./stages/repeats";

const excerptLength = 160;
/** When several stages speak for a line: the Plan wins, then the more telling reason. */
const order: readonly LineUse[] = [
  "plan",
  "repeated-part",
  "repeated-header",
  "page-number",
  "total",
  "site-chrome",
  "page-margin",
  "note",
  "formality",
  "heading",
];

/** A line counts as held by the Plan while at most this share of its words is missing there: numerals and labels are. */
const mostMissing = 0.4;

const lineWords = (text: string): string[] => wordsOf(matchKey(text.replace(/<[^<>]*>/gu, " ")));

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(stringsIn) : [];
}

/** Whether the Plan really holds the words of a line that a stage claims for it: the last guard against losing one. */
function holder(plan: Plan): (line: string) => boolean {
  const held = new Set(stringsIn(plan).flatMap((text) => wordsOf(matchKey(text))));
  return (line) => {
    const words = lineWords(line);
    return words.filter((word) => !held.has(word)).length <= words.length * mostMissing;
  };
}

/**
 * One message for each run of lines that is not in the Plan, with its use: "document.left-out.heading" and so on, or
 * "document.not-understood" for lines that no stage accounts for.
 */
export function accountFor({ blocks, lines }: SourceText, used: readonly UsedLines[], plan: Plan): Message[] {
  const isHeld = holder(plan);
  const uses = new Map<number, LineUse>();
  /** What stages say of the very block that begins at a line: before what they say of one that goes around it. */
  const ownUses = new Map<number, LineUse>();
  const note = (told: Map<number, LineUse>, line: number, use: LineUse): void => {
    const known = told.get(line);
    if (known === undefined || order.indexOf(use) < order.indexOf(known)) told.set(line, use);
  };
  for (const { from, to, use } of used) {
    note(ownUses, from, use);
    for (let line = from; line <= to; line++) note(uses, line, use);
  }
  const begun = new Set(blocks.map(({ line }) => line));
  const messages: Message[] = [];
  let run: { use: LineUse | null; from: number; to: number; text: string } | null = null;
  const close = () => {
    if (run === null || run.use === "plan") return;
    const code = run.use === null ? "document.not-understood" : `document.left-out.${run.use}`;
    const text = run.text.length > excerptLength ? `${run.text.slice(0, excerptLength)}…` : run.text;
    messages.push({ code, severity: "info", params: { from: run.from, to: run.to, text }, at: { line: run.from } });
  };
  for (const block of blocks) {
    const claimed = ownUses.get(block.line) ?? uses.get(block.line) ?? null;
    // A row that a page cut in two may have the number of the page among its lines, a block of its own.
    const own = lines.slice(block.line - 1, block.lastLine).filter((_, i) => i === 0 || !begun.has(block.line + i));
    const use = claimed === "plan" && !own.every(isHeld) ? null : claimed;
    if (run !== null && run.use === use) {
      run.to = block.lastLine;
      if (run.text.length <= excerptLength) run.text += ` ${blockText(block)}`;
    } else {
      close();
      run = { use, from: block.line, to: block.lastLine, text: blockText(block) };
    }
  }
  close();
  return messages;
}
