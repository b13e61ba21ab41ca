/** The list "Hoàn tác": what the add-in has changed in the workbook, and taking any of it back. */
import type { UndoEntry } from "../../excel";
import { sessionPart } from "../session-part";
import { createStore, type Store } from "../state/store";
import { undoNotice } from "./undo-notice";

export interface Undoing {
  /** The last first; null until it was read. */
  readonly entries: Store<readonly UndoEntry[] | null>;
  /** Reads the list again. */
  look(): Promise<void>;
  /** Takes one step back. */
  undo(entry: UndoEntry): Promise<void>;
}

/** The list of the session's workbook. */
export const undoing = sessionPart(({ desk, checking, parts: { excel, onWritten } }): Undoing => {
  const entries = createStore<readonly UndoEntry[] | null>(null);
  async function look(): Promise<void> {
    const read = await (await excel()).readUndoList();
    if (read.ok) entries.set(read.value);
    else desk.fail(read.problem);
  }
  return {
    entries,
    look,
    async undo({ id }) {
      const undone = await desk.run("pane.job.undoing", async (work) => (await excel()).undoStep(id, work), undoNotice);
      if (undone !== null) {
        onWritten();
        await checking.recheck();
      }
      await look();
    },
  };
});
