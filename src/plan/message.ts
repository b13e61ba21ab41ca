/**
 * What a stage, a rule or a use case has to say, before it is a sentence: a code and its parameters. `src/messages` turns it
 * into Vietnamese or English at the last moment, so the core holds no sentences.
 */
export type Severity = "error" | "warning" | "info";

export type MessageParams = Readonly<Record<string, string | number>>;

/** `line` is the reader's line, from 1, where there is one; `task` and `section` are ids of the plan. */
export interface Message {
  readonly code: string;
  readonly severity: Severity;
  readonly params: MessageParams;
  readonly at?: { readonly line?: number; readonly task?: string; readonly section?: string };
}

/** An expected failure that a person can act on: a value, never an exception. */
export interface Problem {
  readonly code: string;
  readonly params: MessageParams;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export function done<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failed(code: string, params: MessageParams = {}): { ok: false; problem: Problem } {
  return { ok: false, problem: { code, params } };
}
