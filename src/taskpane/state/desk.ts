/**
 * The desk: the one place where work is done. It runs one job at a time, shows its progress, cancels it, and keeps what the
 * last one had to say: a problem that a person can act on, or a notice of what was done.
 */

import type { MessageParams, Problem, Result } from "../../plan/message";
import { Cancelled, type Progress, type Work } from "../../plan/work";
import { createStore, type Store } from "./store";

/** What was done, as a message code with parameters; `undoable` offers to take it back. */
export interface Notice {
  readonly code: string;
  readonly params: MessageParams;
  readonly undoable: boolean;
}

/** A way out that a problem offers: the message code of its button and what the button does. */
export interface Remedy {
  readonly code: string;
  readonly run: () => void;
}

export interface DeskState {
  /** Message code of the running job, or null when the desk is free. */
  readonly job: string | null;
  readonly progress: Progress | null;
  readonly problem: Problem | null;
  readonly remedy: Remedy | null;
  readonly notice: Notice | null;
}

export interface Desk {
  readonly state: Store<DeskState>;
  /**
   * Runs a job and gives its value, or null when it failed, was cancelled, or the desk was busy. What went wrong stands in
   * the state. `describe` makes the notice of a job that succeeded.
   */
  run<T>(
    job: string,
    work: (work: Work) => Promise<Result<T>>,
    describe?: (value: T) => Omit<Notice, "undoable"> & { undoable?: boolean },
  ): Promise<T | null>;
  /** Cancels the running job, if any. */
  cancel(): void;
  /** Takes problem and notice away. */
  clear(): void;
  /** Says what went wrong outside of a job, with a way out where there is one. */
  fail(problem: Problem, remedy?: Remedy): void;
}

/** `toProblem` tells what an exception means to a person; it is asked only for exceptions, which are bugs or Excel's. */
export function createDesk(toProblem: (error: unknown) => Promise<Problem>): Desk {
  const state = createStore<DeskState>({ job: null, progress: null, problem: null, remedy: null, notice: null });
  let running: AbortController | null = null;
  const outcome = (problem: Problem | null, notice: Notice | null) =>
    state.set({ job: null, progress: null, problem, remedy: null, notice });

  return {
    state,
    async run(job, work, describe) {
      if (running !== null) return null;
      const controller = new AbortController();
      running = controller;
      state.set({ job, progress: null, problem: null, remedy: null, notice: null });
      const onProgress = (progress: Progress) => state.set((now) => ({ ...now, progress }));
      try {
        const result = await work({ signal: controller.signal, onProgress });
        if (!result.ok) {
          outcome(result.problem, null);
          return null;
        }
        const notice = describe?.(result.value);
        outcome(null, notice === undefined ? null : { undoable: false, ...notice });
        return result.value;
      } catch (error) {
        outcome(error instanceof Cancelled ? { code: "work.cancelled", params: {} } : await toProblem(error), null);
        return null;
      } finally {
        running = null;
      }
    },
    cancel: () => running?.abort(),
    clear: () => state.set((now) => ({ ...now, problem: null, remedy: null, notice: null })),
    fail: (problem, remedy) => state.set((now) => ({ ...now, problem, remedy: remedy ?? null, notice: null })),
  };
}
