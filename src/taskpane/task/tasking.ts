/** The place Nhiệm vụ: the task of the selected row, and writing into it. What is written is saved at once; undo takes it back. */
import type { CellMember } from "../../agency";
import type { CellEdit } from "../../check/finding";
import type { DeadlineChoice, DeadlineConvention } from "../../deadline";
import type { AgencyColumn, SelectedCell } from "../../excel";
import type { CellValue } from "../../plan/cell";
import type { ColumnId } from "../../plan/column";
import type { IsoDate } from "../../plan/date";
import type { MessageParams, Result } from "../../plan/message";
import { cellText, type TaskRow } from "../../plan/task-row";
import type { ExcelPort } from "../excel-port";
import type { Desk } from "../state/desk";
import { oneReading } from "../state/one-reading";
import { createStore, type Store } from "../state/store";

export interface TaskState {
  /** False until the selection was read once. */
  readonly known: boolean;
  /** Null where the selection holds no task. */
  readonly selected: SelectedCell | null;
  /** Time of the last writing into this task, "HH:mm". */
  readonly savedAt: string | null;
}

export interface Tasking {
  readonly state: Store<TaskState>;
  /** The day for which agencies are read. */
  readonly asOf: IsoDate;
  /** Follows the selection until the returned function is called. */
  watch(): () => void;
  /** Reads the selected task again; calls that come while one runs are answered by one more reading. */
  look(): Promise<void>;
  /** Goes to the next (1) or previous (-1) row that is in sight, in the same column. */
  step(by: 1 | -1): Promise<void>;
  /** Writes a field of the clerk's, of the selected task or of the one it was typed for (`row`, as it was seen). */
  writeField(column: ColumnId, to: CellValue, row?: TaskRow): Promise<void>;
  writeAgencies(column: AgencyColumn, members: readonly CellMember[]): Promise<void>;
  /** Writes a deadline, chosen or typed, and the day it means. */
  writeDeadline(chosen: DeadlineChoice | string): Promise<void>;
  /** Settles for the whole workbook how terms are counted; days in Hạn chót that followed from the terms follow. */
  setConvention(convention: DeadlineConvention): Promise<void>;
}

interface Tools {
  readonly desk: Desk;
  readonly excel: () => Promise<
    Pick<
      ExcelPort,
      | "readSelectedCell"
      | "onSelectionChanged"
      | "applyEdits"
      | "writeAgencies"
      | "writeDeadline"
      | "writeDeadlineConvention"
      | "goTo"
    >
  >;
  readonly asOf: IsoDate;
  readonly clock: () => string;
  /** A sentence in the pane's language: what the workbook's list of changes will show. */
  readonly say: (code: string, params?: MessageParams) => string;
  /** Called after the workbook was written. */
  readonly onWritten: () => void;
}

export function createTasking({ desk, excel, asOf, clock, say, onWritten }: Tools): Tasking {
  const state = createStore<TaskState>({ known: false, selected: null, savedAt: null });
  const look = oneReading(async () => {
    const result = await (await excel()).readSelectedCell({ asOf });
    if (result.ok)
      state.set((now) => ({
        known: true,
        selected: result.value,
        savedAt:
          now.selected !== null && result.value !== null && isSameTask(now.selected.row, result.value.row)
            ? now.savedAt
            : null,
      }));
  });

  /** `write` gives null where there is nothing to write. `row`: the task that is written where it is not the selected one, left in the meantime. */
  async function save(
    write: (selected: SelectedCell) => Promise<Result<{ skipped: readonly unknown[] }> | null>,
    row: TaskRow | null = null,
  ) {
    const { selected } = state.get();
    if (selected === null) return;
    const written = row ?? selected.row;
    const result = await write(selected);
    if (result === null) return;
    if (!result.ok) desk.fail(result.problem);
    else if (result.value.skipped.length > 0) desk.fail({ code: "task.cell-changed", params: {} });
    else {
      desk.clear();
      // whoever has moved on reads of the task in sight only
      state.set((now) =>
        now.selected !== null && isSameTask(now.selected.row, written) ? { ...now, savedAt: clock() } : now,
      );
    }
    await look();
    onWritten();
  }

  return {
    state,
    asOf,
    look,
    watch() {
      let ended = false;
      let stop: (() => Promise<void>) | null = null;
      void (async () => {
        const watching = await (await excel()).onSelectionChanged(() => void look());
        if (!watching.ok) desk.fail(watching.problem);
        else if (ended) await watching.value();
        else stop = watching.value;
      })();
      void look();
      return () => {
        ended = true;
        void stop?.();
      };
    },
    async step(by) {
      const { selected } = state.get();
      if (selected === null) return;
      const { table, rows, column } = selected;
      for (let index = selected.row.index + by; index >= 0 && index < rows; index += by) {
        const result = await (await excel()).goTo({ table, row: null, index, column });
        if (result.ok) return look();
        // Rows that a filter hides are passed over.
        if (result.problem.code !== "excel.place-hidden") return desk.fail(result.problem);
      }
    },
    writeField: (column, to, typedFor) =>
      save(async (selected) => {
        const row = typedFor ?? selected.row;
        const from = row.cells[column];
        if (from === undefined || from === to) return null;
        const edit: CellEdit = {
          table: row.table,
          row: cellText(row, "key") || null,
          index: row.index,
          column,
          from,
          to,
        };
        return (await excel()).applyEdits([edit], label("task.undo.field", row));
      }, typedFor),
    writeAgencies: (column, members) =>
      save(async ({ row }) => {
        const cell = { table: row.table, row: cellText(row, "key") || null, index: row.index, column };
        const from = row.cells[column] ?? "";
        return (await excel()).writeAgencies({ ...cell, from }, members, label("task.undo.agencies", row));
      }),
    writeDeadline: (chosen) =>
      save(async ({ row, deadlineContext }) =>
        (await excel()).writeDeadline(row, chosen, label("task.undo.deadline", row), deadlineContext),
      ),
    async setConvention(convention) {
      await desk.run(
        "task.job.convention",
        async (work) => (await excel()).writeDeadlineConvention(convention, say("task.undo.convention"), work),
        ({ changed }) => ({ code: "task.convention.kept", params: { changed }, undoable: true }),
      );
      await look();
      onWritten();
    },
  };

  function label(code: string, row: SelectedCell["row"]): string {
    return say(code, { task: cellText(row, "key") || String(row.index + 1) });
  }
}

/** The same row that still holds the same task: rows may have been sorted in between. */
function isSameTask(one: TaskRow, other: TaskRow): boolean {
  return one.table === other.table && one.index === other.index && cellText(one, "key") === cellText(other, "key");
}
