/** The list "Hoàn tác": what the add-in has changed in this workbook, by whomever and whenever it was done. */
import { done, type Result } from "../plan/message";
import { readExcel } from "./run";
import { readState } from "./state-sheet";
import { loggedSteps, type UndoStep } from "./undo-log";

export interface UndoEntry {
  /** What `undoStep` takes. */
  readonly id: number;
  /** What was done, in the words in which it was asked for. */
  readonly label: string;
  /** When, ISO with time zone. */
  readonly at: string;
  /** How many cells were written. */
  readonly cells: number;
  /** How many other things were changed: settings, findings let stand, marks, columns, names on the list of agencies. */
  readonly others: number;
  /** Taken back already. */
  readonly undone: boolean;
}

/** All steps that the workbook still remembers, the last one first. */
export function readUndoList(): Promise<Result<UndoEntry[]>> {
  return readExcel(async (context) => done(loggedSteps(await readState(context)).map(entryOf)));
}

function entryOf(step: UndoStep): UndoEntry {
  const { id, label, at, changes, list = [], records = [], columns = [], putBack = [], marks, undone } = step;
  const others = list.length + records.length + columns.length + putBack.length + (marks === undefined ? 0 : 1);
  return { id, label, at, cells: changes.length, others, undone };
}
