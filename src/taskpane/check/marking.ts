/** Marks in cells: set for the findings that are shown, taken away again; how many there are now. */
import type { Finding } from "../../check/finding";
import { sessionPart } from "../session-part";
import { createStore, type Store } from "../state/store";

export interface Marking {
  /** How many cells are marked in the workbook; null until it was looked at. */
  readonly marked: Store<number | null>;
  look(): Promise<void>;
  mark(findings: readonly Finding[]): Promise<void>;
  clear(): Promise<void>;
}

/** The marks of the session's workbook. */
export const marking = sessionPart(({ desk, parts: { excel, say, onWritten } }): Marking => {
  const marked = createStore<number | null>(null);
  return {
    marked,
    async look() {
      const read = await (await excel()).readMarks();
      if (read.ok) marked.set(read.value);
    },
    async mark(findings) {
      const set = await desk.run(
        "findings.job.marking",
        async () => (await excel()).markFindings(findings, say("findings.undo.mark", { count: findings.length })),
        (now) => ({
          code: now.unmarked > 0 ? "findings.marked-partly" : "findings.marked",
          params: { count: now.marked, unmarked: now.unmarked },
          undoable: true,
        }),
      );
      if (set === null) return;
      marked.set(set.marked);
      onWritten();
    },
    async clear() {
      const cleared = await desk.run(
        "findings.job.marking",
        async () => (await excel()).clearMarks(say("findings.undo.clear-marks")),
        (count) => ({ code: "findings.marks-cleared", params: { count }, undoable: count > 0 }),
      );
      if (cleared === null) return;
      marked.set(0);
      onWritten();
    },
  };
});
