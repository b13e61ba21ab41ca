/** The columns that an office uses beside those of the plan: chosen for the next load, and switched on and off in sheets in use. */
import type { OptionalColumnId } from "../../sheet";
import { optionalColumnIds, usualOptionalColumns } from "../../sheet/task-layout";
import type { ExcelPort } from "../excel-port";
import type { Desk } from "../state/desk";
import { createStore, type Store } from "../state/store";
import type { WorkbookDescription } from "../state/workbook";

export interface OfficeColumns {
  /** What the next load will make. */
  readonly chosen: Store<readonly OptionalColumnId[]>;
  /** Chooses for the next load, and for those to come. */
  choose(column: OptionalColumnId, on: boolean): void;
  /** Switches a column on or off in every sheet of the workbook, as one step that can be taken back; asks before filled cells go. */
  switch(column: OptionalColumnId, on: boolean): Promise<void>;
}

/** Where the choice is kept between sittings. */
export interface Kept {
  read(): string | null;
  write(text: string): void;
}

interface Tools {
  readonly desk: Desk;
  readonly excel: () => Promise<Pick<ExcelPort, "switchColumn">>;
  readonly say: (code: string, params?: Readonly<Record<string, string>>) => string;
  readonly kept: Kept;
  readonly onWritten: () => void;
}

/** The columns of the vocabulary that a kept text names, whatever else stands in it; the usual ones where nobody has chosen yet. */
export function readChosen(text: string | null): readonly OptionalColumnId[] {
  if (text === null) return usualOptionalColumns;
  const named = new Set(text.split(","));
  return optionalColumnIds.filter((id) => named.has(id));
}

/** Whether all task tables have the column, none, or some. */
export function standing(description: WorkbookDescription | null, column: OptionalColumnId): boolean | "mixed" {
  const tables = description?.tables ?? [];
  const having = tables.filter(({ optional }) => optional.includes(column)).length;
  return having === 0 ? false : having === tables.length ? true : "mixed";
}

export function createOfficeColumns({ desk, excel, say, kept, onWritten }: Tools): OfficeColumns {
  const chosen = createStore<readonly OptionalColumnId[]>(readChosen(kept.read()));
  const choose = (column: OptionalColumnId, on: boolean) => {
    const wanted = optionalColumnIds.filter((id) => (id === column ? on : chosen.get().includes(id)));
    chosen.set(wanted);
    kept.write(wanted.join(","));
  };

  async function change(column: OptionalColumnId, on: boolean, evenFilled: boolean): Promise<void> {
    const label = say(on ? "columns.undo.on" : "columns.undo.off", { column: say(`columns.${column}`) });
    const switched = await desk.run(
      "columns.job",
      async () => (await excel()).switchColumn(column, on, { label, evenFilled }),
      () => ({
        code: on ? "columns.switched-on" : "columns.switched-off",
        params: { column: say(`columns.${column}`) },
        undoable: true,
      }),
    );
    const { problem } = desk.state.get();
    if (switched !== null) {
      choose(column, on);
      onWritten();
    } else if (problem?.code === "excel.column-filled")
      desk.fail(problem, { code: "columns.even-filled", run: () => void change(column, on, true) });
  }

  return { chosen, choose, switch: (column, on) => change(column, on, false) };
}
