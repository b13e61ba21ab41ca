/** Where a command writes, so that tests can run one without a process. */
import { type Language, say } from "../messages/index";
import type { Problem } from "../plan/message";

export interface Io {
  /** Standard output. */
  readonly out: (text: string) => void;
  /** Standard error. */
  readonly err: (text: string) => void;
}

/** Exit status of a command (docs/commands.md). */
export const exitStatus = { done: 0, errorsRemain: 1, unusable: 2 } as const;
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

/** Wrong usage or unreadable input: ends the command with one line on standard error. */
export class Unusable extends Error {
  override readonly name = "Unusable";
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** Ends a command that was asked how it is used (`--help`): nothing is wrong. */
export class UsageAsked extends Error {
  override readonly name = "UsageAsked";
  constructor(readonly usage: string) {
    super(usage);
  }
}

/** Throws the problem that ends a command. */
export function unusable(code: string, params: Problem["params"] = {}): never {
  throw new Unusable({ code, params });
}

/** The value of a result, or the end of the command. */
export function demand<T>(result: { ok: true; value: T } | { ok: false; problem: Problem }): T {
  if (!result.ok) throw new Unusable(result.problem);
  return result.value;
}

/** The code that Node gives its errors ("ENOENT"), or null for anything else that was thrown. */
export function nodeErrorCode(error: unknown): string | null {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : null;
}

/** What a command was told about its output, with the means to speak. */
export interface Speech {
  readonly language: Language;
  /** A line for people: standard error when standard output carries JSON. */
  tell(code: string, params?: Problem["params"]): void;
  /** The same for a line that is ready. */
  line(text: string): void;
  /** JSON on standard output. */
  json(value: unknown): void;
}

/** A command: its arguments, then how it speaks. */
export type Command = (argv: readonly string[], speech: Speech) => Promise<ExitStatus>;

/** How a command speaks in a language, with or without JSON. */
export function createSpeech(io: Io, language: Language, json: boolean): Speech {
  const line = (text: string) => (json ? io.err : io.out)(`${text}\n`);
  return {
    language,
    line,
    tell: (code, params) => line(say(language, code, params)),
    json: (value) => io.out(`${JSON.stringify(value, null, 2)}\n`),
  };
}
