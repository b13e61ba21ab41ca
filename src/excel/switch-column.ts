/**
 * Switches the columns of an office on and off in the task tables of the workbook. What was typed into a column that goes is kept
 * with the workbook and stands there again when the column comes back; each switch is one step of the undo list.
 */
import type { CellValue } from "../plan/cell";
import { headerOf } from "../plan/column";
import { done, failed, type Result } from "../plan/message";
import type { OptionalColumnId } from "../sheet";
import type { SkippedEdit } from "./edit-cells";
import { type FoundTable, findTables } from "./find-tables";
import { matchPlans } from "./match-plans";
import { createPayload } from "./payload";
import { refuse } from "./problem";
import { putRight } from "./put-right";
import { writeExcel } from "./run";
import { appendRecords, readState, type State } from "./state-sheet";
import { readStoredBaseline } from "./stored-baseline";
import {
  columnRecord,
  insertColumn,
  type KeptColumn,
  keptColumn,
  placeFor,
  placeKept,
  readColumn,
  readNames,
  removeColumn,
  requireNothingElse,
} from "./table-column";
import { logStep, nextUndoId, type UndoStep } from "./undo-log";

export interface SwitchOutcome {
  /** How many tables got the column, or lost it. */
  readonly tables: number;
  /** Cells that hold again what the column held before it was switched off. */
  readonly restored: number;
  /** Cells whose contents are kept aside: of a column that went, or of rows that are not there any more. */
  readonly kept: number;
}

export interface SwitchTerms {
  /** What the undo list shows. */
  readonly label: string;
  /** Whether a column may go although it is filled in; otherwise that is the problem "excel.column-filled". */
  readonly evenFilled?: boolean;
}

interface Switch {
  readonly table: FoundTable;
  readonly column: OptionalColumnId;
  readonly on: boolean;
  readonly at: number;
  /** What the column holds, where it goes; what it will hold, where it comes. */
  readonly cells: KeptColumn["cells"];
  readonly placed: ReadonlyMap<number, CellValue>;
  readonly left: KeptColumn["cells"];
  readonly keptBefore: KeptColumn | null;
}

/**
 * Puts the column into every task table that lacks it, or takes it out of every one that has it. Problems: "excel.no-table",
 * "excel.column-filled" (with `column` and `count`), "excel.column-holds-more", and whatever Excel refuses; in each case nothing is changed.
 */
export function switchColumn(
  column: OptionalColumnId,
  on: boolean,
  { label, evenFilled = false }: SwitchTerms,
): Promise<Result<SwitchOutcome>> {
  return writeExcel(async (context) => {
    context.workbook.load("readOnly");
    const found = await findTables(context);
    const stored = await readStoredBaseline(context, undefined, { known: true });
    const own = matchPlans(found, stored.ok ? stored.value.plans : []).own.map(({ table }) => table);
    if (own.length === 0) return failed("excel.no-table");
    if (context.workbook.readOnly) refuse("excel.read-only");
    const concerned = own.filter((table) => table.columns.has(column) !== on);
    const state = await readState(context);
    const switches: Switch[] = [];
    for (const table of concerned) switches.push(await prepare(context, state, table, column, on));
    const filled = on ? 0 : switches.reduce((sum, { cells }) => sum + cells.length, 0);
    if (filled > 0 && !evenFilled) return failed("excel.column-filled", { column: headerOf(column), count: filled });
    if (switches.length === 0) return done({ tables: 0, restored: 0, kept: 0 });
    const step: UndoStep = {
      id: nextUndoId(state),
      at: new Date().toISOString(),
      label,
      changes: [],
      columns: switches.map(({ table }) => ({ table: table.name, column, added: on })),
      undone: false,
    };
    await carryOut(context, switches, state, step, step);
    return done({
      tables: switches.length,
      restored: on ? switches.reduce((sum, { placed }) => sum + placed.size, 0) : 0,
      kept: filled + switches.reduce((sum, { left }) => sum + left.length, 0),
    });
  });
}

/** Takes a switch back. A column that was filled in since it came stays: what somebody typed is not taken away. */
export async function restoreColumns(
  context: Excel.RequestContext,
  step: UndoStep,
): Promise<{ restored: number; skipped: SkippedEdit[] }> {
  const found = await findTables(context);
  const state = await readState(context);
  const switches: Switch[] = [];
  const skipped: SkippedEdit[] = [];
  for (const { table: name, column, added } of step.columns ?? []) {
    const table = found.find((candidate) => candidate.name === name);
    if (table === undefined || table.columns.has(column) !== added) continue;
    const back = await prepare(context, state, table, column, !added);
    if (added && back.cells.length > 0)
      for (const { row, index, value } of back.cells)
        skipped.push({ edit: { table: name, row, index, column, from: value, to: "" }, reason: "changed" });
    else switches.push(back);
  }
  await carryOut(context, switches, state, { ...step, undone: true }, step);
  return { restored: switches.length, skipped };
}

async function prepare(
  context: Excel.RequestContext,
  state: State,
  table: FoundTable,
  column: OptionalColumnId,
  on: boolean,
): Promise<Switch> {
  if (table.sheetProtected) refuse("excel.sheet-protected", { sheet: table.sheet });
  if (!table.isTable) refuse("excel.not-a-table", { sheet: table.sheet });
  const keptBefore = keptColumn(state, table.name, column);
  if (on) {
    const { placed, left } = await placeKept(context, table, keptBefore);
    const at = placeFor(table, column, keptBefore?.at ?? null);
    return { table, column, on, at, cells: [], placed, left, keptBefore };
  }
  await requireNothingElse(context, table, column);
  const { at, cells } = await readColumn(context, table, column);
  return { table, column, on, at, cells, placed: new Map(), left: [], keptBefore };
}

/** Makes the switches and logs `after`; when Excel breaks off, everything is put back and `before` is what the log says. */
async function carryOut(
  context: Excel.RequestContext,
  switches: readonly Switch[],
  state: State,
  after: UndoStep,
  before: UndoStep,
): Promise<void> {
  const names = await readNames(context);
  const payload = createPayload(context);
  try {
    const logged = await logStep(context, state, after, payload);
    const records = switches.map(({ table, column, on, at, cells, left }) =>
      columnRecord(table.name, column, { at, cells: on ? left : cells }),
    );
    if (records.length > 0) await appendRecords(context, logged, records, payload);
    for (const { table, column, on, at, placed } of switches) {
      if (on) await insertColumn(context, table, column, at, placed, names, payload);
      else removeColumn(context, table, column, at, names);
    }
    await payload.flush();
    const now = new Map((await findTables(context)).map((table) => [table.name, table]));
    for (const { table, column, on } of switches)
      if (now.get(table.name)?.columns.has(column) !== on)
        refuse("excel.written-differently", { sheet: table.sheet, cell: headerOf(column) });
  } catch (error) {
    await putBack(switches, before, after);
    throw error;
  }
}

/** Undoes what a broken-off switch has done so far: told by the number of columns, for a new one may have no header yet. */
async function putBack(switches: readonly Switch[], before: UndoStep, after: UndoStep): Promise<void> {
  await putRight(
    async (context) => {
      const now = new Map((await findTables(context)).map((table) => [table.name, table]));
      const state = await readState(context);
      const names = await readNames(context);
      const payload = createPayload(context);
      for (const { table, column, on, at, cells } of switches) {
        const present = now.get(table.name);
        const grown = (present?.body.columns ?? table.body.columns) - table.body.columns;
        if (present === undefined || grown === 0) continue;
        if (on) removeColumn(context, present, column, at, names);
        else {
          const held = new Map(cells.map(({ index, value }) => [index, value]));
          await insertColumn(context, present, column, at, held, names, payload);
        }
      }
      const kept = switches.map(({ table, column, at, keptBefore }) =>
        columnRecord(table.name, column, keptBefore ?? { at, cells: [] }),
      );
      const logged = await logStep(context, state, before === after ? { ...before, undone: true } : before, payload);
      if (kept.length > 0) await appendRecords(context, logged, kept, payload);
      await payload.flush();
    },
    { code: "excel.edits-interrupted", params: { label: before.label } },
  );
}
