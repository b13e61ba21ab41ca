/**
 * The account of the source's lines. Stages say what became of the lines they read; what no stage speaks for is said here, so
 * a line of the source is in the Plan or in a message, always.
 */
import type { Message } from "../plan/message";
import type { Block } from "./block";
import type { LineUse, UsedLines } from "./stage";
import { blockText } from "./stages/repeats";

const excerptLength = 160;
/** When several stages speak for a line: the Plan wins, then the more telling reason. */
const order: readonly LineUse[] = [
  "plan",
  "repeated-part",
  "repeated-header",
  "page-number",
  "site-chrome",
  "note",
  "formality",
  "heading",
];

/**
 * One message for each run of lines that is not in the Plan, with its use: "document.left-out.heading" and so on, or
 * "document.not-understood" for lines that no stage accounts for.
 */
export function accountFor(blocks: readonly Block[], used: readonly UsedLines[]): Message[] {
  const uses = new Map<number, LineUse>();
  for (const { from, to, use } of used)
    for (let line = from; line <= to; line++) {
      const known = uses.get(line);
      if (known === undefined || order.indexOf(use) < order.indexOf(known)) uses.set(line, use);
    }
  const messages: Message[] = [];
  let run: { use: LineUse | null; from: number; to: number; text: string } | null = null;
  const close = () => {
    if (run === null || run.use === "plan") return;
    const code = run.use === null ? "document.not-understood" : `document.left-out.${run.use}`;
    const text = run.text.length > excerptLength ? `${run.text.slice(0, excerptLength)}…` : run.text;
    messages.push({ code, severity: "info", params: { from: run.from, to: run.to, text }, at: { line: run.from } });
  };
  for (const block of blocks) {
    const use = uses.get(block.line) ?? null;
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
