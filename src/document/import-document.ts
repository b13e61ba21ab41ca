/** A file → a Plan: the reader that fits its content, then the stages, then the account of what is not in the Plan. */
import type { Registry } from "../agency/index";
import { done, failed, type Message, type Result } from "../plan/message";
import type { Plan } from "../plan/plan";
import { Cancelled, type Work } from "../plan/work";
import { readPlan } from "./read-plan";
import { readSource } from "./read-source";
import type { Alternatives } from "./stages/appendix";

export interface DocumentFile {
  /** For messages only; what the file is, its content tells. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface DocumentTools {
  readonly registry: Registry;
}

export interface ImportedDocument {
  readonly plan: Plan;
  readonly messages: Message[];
  /** The source as lines, to show the place a message speaks of: line n of a message is `lines[n - 1]`. */
  readonly lines: readonly string[];
  /** For rows that are not certain, the other ways to read them; the message "document.row-uncertain" names the task. */
  readonly alternatives: readonly Alternatives[];
}

/**
 * Reads a document of any supported format.
 * Fails with one problem, never an exception, for what is no plan document: "document.file-empty", "document.file-binary", …
 * and "work.cancelled" once `work.signal` is aborted.
 */
export async function importDocument(
  file: DocumentFile,
  tools: DocumentTools,
  work?: Work,
): Promise<Result<ImportedDocument>> {
  try {
    const source = await readSource(file, work);
    if (!source.ok) return source;
    if (source.value.kind === "plan")
      return done({ plan: source.value.plan, messages: [], lines: source.value.lines, alternatives: [] });
    const { plan, messages, alternatives } = await readPlan(source.value.text, tools.registry, work);
    const isPlan = plan.tasks.length + plan.duties.length + plan.targets.length > 0;
    if (!isPlan) return failed("document.not-a-plan", { name: file.name });
    return done({
      plan,
      messages: [...source.value.messages, ...messages],
      lines: source.value.text.lines,
      alternatives,
    });
  } catch (error) {
    if (error instanceof Cancelled) return failed("work.cancelled");
    throw error;
  }
}
