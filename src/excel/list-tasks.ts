/** All tasks of the workbook as lines of a list, for views and for the search in the pane. Changes nothing. */
import { type Registry, shippedRegistry } from "../agency";
import type { IsoDate } from "../plan/date";
import { done, type Result } from "../plan/message";
import { cellText } from "../plan/task-row";
import { stopIfCancelled, type Work } from "../plan/work";
import { type TaskLine, taskLines } from "../report";
import { keptOffice, type Office } from "./office";
import { readRegistry } from "./read-registry";
import { readTables } from "./read-workbook";
import { readExcel } from "./run";
import { ownViews } from "./sheet-view";
import { readState } from "./state-sheet";

export interface ListedTasks {
  /** By table, then by row as they stand; hidden and filtered ones too. */
  readonly lines: readonly TaskLine[];
  readonly office: Office | null;
  /** The agencies as this workbook knows them. */
  readonly registry: Registry;
  /** How many rows the pane's own view leaves in sight on the sheets; null where all are. */
  readonly inView: number | null;
}

export interface ListOptions {
  /** The day for which conditions are told. */
  readonly asOf: IsoDate;
  readonly registry?: Registry;
}

/** Reads the lines; an empty list where there is no task table. */
export function listTasks(options: ListOptions, work?: Work): Promise<Result<ListedTasks>> {
  return readExcel(async (context) => {
    const { tables } = await readTables(context, work);
    const { registry } = await readRegistry(context, options.registry ?? shippedRegistry(), work);
    const views = await ownViews(context, tables);
    const state = await readState(context);
    stopIfCancelled(work);
    const inView = tables.flatMap(({ name, rows }) => {
      const view = views.get(name);
      return view === undefined ? [] : rows.filter((row) => view.has(cellText(row, "key")));
    });
    return done({
      lines: tables.flatMap(({ rows }) => taskLines(rows, registry, options.asOf)),
      office: keptOffice(state),
      registry,
      inView: views.size === 0 ? null : inView.length,
    });
  });
}
