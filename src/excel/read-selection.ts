/** The task the clerk has selected, for the form in the pane, and how its selected cell is read. */
import { type AgencyReading, type Registry, readAgencyCell, shippedRegistry } from "../agency";
import {
  type DeadlineContext,
  type DeadlineConvention,
  type DeadlineReading,
  deadlineContextOf,
  readDeadlineCell,
} from "../deadline";
import type { ColumnId } from "../plan/column";
import { fromSerial, type IsoDate } from "../plan/date";
import { done, type Result } from "../plan/message";
import type { Plan } from "../plan/plan";
import { cellText, type TaskRow } from "../plan/task-row";
import { parseArea, sheetOf } from "./area";
import { keptConvention } from "./deadline-convention";
import { type FoundTable, findTables } from "./find-tables";
import { matchPlans } from "./match-plans";
import { readRegistry } from "./read-registry";
import { readExcel } from "./run";
import { readState } from "./state-sheet";
import { readStoredBaseline } from "./stored-baseline";

export interface SelectedTask {
  readonly table: string;
  readonly row: TaskRow;
  /** The column of the selected cell, null for one that is none of ours. */
  readonly column: ColumnId | null;
  /** Body rows of the table, for "previous" and "next". */
  readonly rows: number;
}

/** The selected task with what the pane shows of it. */
export interface SelectedCell extends SelectedTask {
  /** Both agency columns and the deadline of the task, read for the day asked for; null where the column is missing. */
  readonly lead: AgencyReading | null;
  readonly coordinating: AgencyReading | null;
  readonly deadline: DeadlineReading | null;
  /** The last day on which the task is on time, from the column Hạn chót. */
  readonly due: IsoDate | null;
  /** By what the deadline was read: the day the plan was signed, and the office's convention. */
  readonly deadlineContext: DeadlineContext & DeadlineConvention;
  /** The agencies as this workbook knows them: the same object until the office changes its list. */
  readonly registry: Registry;
}

export interface SelectionOptions {
  /** The day for which agencies are read: what has ended by then. */
  readonly asOf: IsoDate;
  readonly registry?: Registry;
}

/** The task row that holds the active cell, or null when the selection is elsewhere (another sheet, the header, a chart). */
export function readSelection(): Promise<Result<SelectedTask | null>> {
  return readExcel(async (context) => done((await selectedTask(context, await findTablesAtCell(context))) ?? null));
}

/** Like `readSelection`, with the agencies and the deadline of the task as they are read. */
export function readSelectedCell(options: SelectionOptions): Promise<Result<SelectedCell | null>> {
  return readExcel(async (context) => {
    const at = await findTablesAtCell(context);
    const selected = await selectedTask(context, at);
    if (selected === null) return done(null);
    const stored = await readStoredBaseline(context, undefined, { known: true });
    const plan = planOf(selected.table, at.tables, stored.ok ? stored.value.plans : []);
    const { registry } = await readRegistry(context, options.registry ?? shippedRegistry());
    const { row } = selected;
    const agencies = (column: "lead" | "coordinating") =>
      row.cells[column] === undefined
        ? null
        : readAgencyCell(String(row.cells[column]), registry, { asOf: options.asOf });
    const convention = keptConvention(await readState(context));
    const deadlineContext = { ...deadlineContextOf(plan?.document ?? null), ...convention };
    const { due } = row.cells;
    return done({
      ...selected,
      lead: agencies("lead"),
      coordinating: agencies("coordinating"),
      deadline: row.cells.deadline === undefined ? null : readDeadlineCell(cellText(row, "deadline"), deadlineContext),
      due: typeof due === "number" ? fromSerial(due) : null,
      deadlineContext,
      registry,
    });
  });
}

interface Place {
  readonly tables: readonly FoundTable[];
  /** Address of the active cell with its sheet. */
  readonly address: string;
}

async function findTablesAtCell(context: Excel.RequestContext): Promise<Place> {
  const cell = context.workbook.getActiveCell().load("address");
  const tables = await findTables(context);
  return { tables, address: cell.address };
}

function planOf(table: string, tables: readonly FoundTable[], plans: Parameters<typeof matchPlans>[1]): Plan | null {
  return matchPlans(tables, plans).own.find((entry) => entry.table.name === table)?.plan ?? null;
}

async function selectedTask(context: Excel.RequestContext, { tables, address }: Place): Promise<SelectedTask | null> {
  const at = parseArea(address);
  const sheet = sheetOf(address);
  if (at === null) return null;
  const table = tables.find((candidate) => candidate.sheet === sheet && holds(candidate, at.row, at.column));
  if (table === undefined) return null;
  const index = at.row - table.body.row;
  const line = { ...table.body, row: at.row };
  const range = context.workbook.worksheets
    .getItem(table.sheetId)
    .getRangeByIndexes(line.row, line.column, 1, line.columns)
    .load("values");
  await context.sync();
  const cells: TaskRow["cells"] = Object.fromEntries(
    [...table.columns].map(([column, offset]) => [column, range.values[0]?.[offset] ?? ""]),
  );
  const column = [...table.columns].find(([, offset]) => offset === at.column - table.body.column)?.[0] ?? null;
  return { table: table.name, row: { table: table.name, index, cells }, column, rows: table.body.rows };
}

function holds({ body }: FoundTable, row: number, column: number): boolean {
  return row >= body.row && row < body.row + body.rows && column >= body.column && column < body.column + body.columns;
}
