/**
 * Puts columns back that a task table has lost, with what belongs to them: the plan's own text in the plan's columns, dropdowns,
 * formulas, colours. Where only the header was typed over, the header comes back and what stands under it stays.
 */
import type { Finding } from "../check";
import type { CellValue } from "../plan/cell";
import { type ColumnId, columnIds, headerOf } from "../plan/column";
import { done, type Result } from "../plan/message";
import type { Plan } from "../plan/plan";
import { planCell, sectionHeadings } from "../plan/plan-cell";
import { cellText } from "../plan/task-row";
import { columnName } from "../sheet";
import { matchKey } from "../text/key";
import { parseArea, sheetOf } from "./area";
import { sameCellValue } from "./cell-text";
import { findTables } from "./find-tables";
import { createPayload } from "./payload";
import { isExpected, refuse } from "./problem";
import { readTables, type TaskTable } from "./read-workbook";
import { renewFormulas } from "./renew-formulas";
import { writeExcel } from "./run";
import { readState } from "./state-sheet";
import { insertColumn, placeFor, readColumn, readNames, removeColumn } from "./table-column";
import { logStep, logUndone, nextUndoId, type PutBack, type UndoStep } from "./undo-log";

/**
 * Puts the columns of findings back that can be mended so; the others are passed over. Returns how many came back. Problems: a
 * protected or read-only workbook; then nothing is changed.
 */
export function putColumnsBack(findings: readonly Finding[], label: string): Promise<Result<number>> {
  const wanted = findings.flatMap(({ at: { table, column }, mend }) =>
    mend === "column" && column !== null ? [{ table, column }] : [],
  );
  return writeExcel(async (context) => {
    context.workbook.load("readOnly");
    const { tables } = await readTables(context);
    if (context.workbook.readOnly) refuse("excel.read-only");
    const missing = wanted
      .filter(({ table, column }) => tables.some(({ name, columns }) => name === table && !columns.has(column)))
      .sort((a, b) => columnIds.indexOf(a.column) - columnIds.indexOf(b.column));
    const [first] = missing;
    if (first === undefined) return done(0);
    for (const { name, sheet, sheetProtected } of tables)
      if (sheetProtected && missing.some(({ table }) => table === name)) refuse("excel.sheet-protected", { sheet });
    const back: PutBack[] = [];
    let begun = false;
    try {
      for (const { table, column } of missing) {
        const wanted = await prepare(context, table, column);
        begun = true;
        back.push(await putBack(context, wanted));
      }
      await renewFormulas(context, new Set(missing.map(({ table }) => table)));
      const state = await readState(context);
      const at = new Date().toISOString();
      const step: UndoStep = { id: nextUndoId(state), at, label, changes: [], putBack: back, undone: false };
      const payload = createPayload(context);
      await logStep(context, state, step, payload);
      await payload.flush();
    } catch (error) {
      if (!begun || !isExpected(error)) throw error;
      await takeOut(missing, tables).catch((again: unknown) => {
        if (!isExpected(again)) throw again;
      });
      return refuse("excel.columns-half-back");
    }
    return done(back.length);
  });
}

interface Wanted {
  readonly table: TaskTable;
  readonly column: ColumnId;
  /** Where it still stands under another header; null where it is gone. */
  readonly offset: number | null;
  /** The names that the workbook has, in small letters. */
  readonly names: ReadonlySet<string>;
}

/** The table is looked up each time: every column that comes back moves those behind it. Changes nothing. */
async function prepare(context: Excel.RequestContext, name: string, column: ColumnId): Promise<Wanted> {
  const { tables } = await readTables(context);
  const table = tables.find((candidate) => candidate.name === name);
  if (table === undefined) return refuse("excel.table-gone", { table: name });
  return { table, column, offset: await lostHeader(context, table, column), names: await readNames(context) };
}

async function putBack(context: Excel.RequestContext, { table, column, offset, names }: Wanted): Promise<PutBack> {
  const payload = createPayload(context);
  if (offset !== null) {
    const sheet = context.workbook.worksheets.getItem(table.sheetId);
    sheet.getCell(table.header.row, table.body.column + offset).values = [[headerOf(column)]];
    await payload.flush();
    return { table: table.name, column, header: String(table.headers[offset] ?? ""), cells: [] };
  }
  const cells = table.plan === null ? new Map<number, CellValue>() : plannedCells(table, table.plan, column);
  const at = placeFor(table, column, null);
  await insertColumn(context, table, column, at, cells, names, payload);
  if (column === "key") columnOf(context, table, at).columnHidden = true;
  await payload.flush();
  const now = (await findTables(context)).find((candidate) => candidate.name === table.name);
  if (now?.columns.has(column) !== true)
    return refuse("excel.written-differently", { sheet: table.sheet, cell: headerOf(column) });
  return { table: table.name, column, header: null, cells: (await readColumn(context, now, column)).cells };
}

function columnOf(context: Excel.RequestContext, table: TaskTable, offset: number): Excel.Range {
  const sheet = context.workbook.worksheets.getItem(table.sheetId);
  return sheet.getRangeByIndexes(0, table.body.column + offset, 1, 1).getEntireColumn();
}

/** Where the column still stands under a header that says otherwise: its hidden name tells, if no other column claims the place. */
async function lostHeader(context: Excel.RequestContext, table: TaskTable, column: ColumnId): Promise<number | null> {
  if (table.number === null) return null;
  const item = context.workbook.names.getItemOrNullObject(columnName(table.number, column)).load("formula");
  await context.sync();
  const formula: unknown = item.isNullObject ? null : item.formula;
  if (typeof formula !== "string") return null;
  const reference = formula.replace(/^=/u, "");
  const area = parseArea(reference);
  if (area === null || sheetOf(reference) !== table.sheet || area.row !== table.header.row) return null;
  const offset = area.column - table.body.column;
  const claimed = [...table.columns.values()].includes(offset);
  return offset < 0 || offset >= table.body.columns || claimed ? null : offset;
}

/** What the plan has in the column, by position of the rows; the key of a row by its content, where that tells one task. */
function plannedCells({ rows }: TaskTable, plan: Plan, column: ColumnId): Map<number, CellValue> {
  const headings = sectionHeadings(plan);
  const byKey = new Map(plan.tasks.map((task) => [task.id, task]));
  const byContent = new Map<string, Plan["tasks"]>();
  for (const task of plan.tasks) {
    const content = matchKey(task.content);
    const same = byContent.get(content) ?? [];
    same.push(task);
    byContent.set(content, same);
  }
  const alike = new Map<string, number>();
  for (const row of rows) {
    const content = matchKey(cellText(row, "content"));
    alike.set(content, (alike.get(content) ?? 0) + 1);
  }
  return new Map(
    rows.flatMap((row): [number, CellValue][] => {
      const content = matchKey(cellText(row, "content"));
      const [only, other] = byContent.get(content) ?? [];
      const isOnly = other === undefined && alike.get(content) === 1;
      const task = column === "key" ? (isOnly ? only : undefined) : byKey.get(cellText(row, "key"));
      const value = task === undefined ? null : planCell(task, column, headings);
      return value === null || value === "" ? [] : [[row.index, value]];
    }),
  );
}

/** Takes a step back: a column goes again unless something was written into it since, a header says again what it said. Returns what stays. */
export async function restorePutBack(context: Excel.RequestContext, step: UndoStep): Promise<number> {
  const begun = { writing: false };
  try {
    return await takeStepBack(context, step, begun);
  } catch (error) {
    if (!begun.writing || !isExpected(error)) throw error;
    // tried once more: columns that went already are seen to be gone
    return Excel.run({ delayForCellEdit: true }, (again) => takeStepBack(again, step, begun)).catch(
      (second: unknown) => {
        if (!isExpected(second)) throw second;
        return refuse("excel.edits-interrupted", { label: step.label });
      },
    );
  }
}

async function takeStepBack(
  context: Excel.RequestContext,
  step: UndoStep,
  begun: { writing: boolean },
): Promise<number> {
  let left = 0;
  for (const { table: name, column, header, cells } of [...(step.putBack ?? [])].reverse()) {
    const table = (await findTables(context)).find((candidate) => candidate.name === name);
    const offset = table?.columns.get(column);
    if (table === undefined || offset === undefined) continue;
    if (header === null && !isAsPutBack(cells, (await readColumn(context, table, column)).cells)) {
      left++;
      continue;
    }
    begun.writing = true;
    if (header === null) {
      removeColumn(context, table, column, offset, await readNames(context));
    } else {
      const sheet = context.workbook.worksheets.getItem(table.sheetId);
      sheet.getCell(table.header.row, table.body.column + offset).values = [[header]];
    }
    await context.sync();
  }
  await logUndone(context, step);
  return left;
}

function isAsPutBack(written: PutBack["cells"], now: PutBack["cells"]): boolean {
  const byRow = new Map(written.map((cell) => [cell.row ?? cell.index, cell.value]));
  return (
    now.length === written.length &&
    now.every(({ row, index, value }) => {
      const before = byRow.get(row ?? index);
      return before !== undefined && sameCellValue(before, value);
    })
  );
}

/** Takes columns out that a broken-off run has put in. */
async function takeOut(
  missing: readonly { readonly table: string; readonly column: ColumnId }[],
  before: readonly TaskTable[],
): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    for (const { table: name, column } of [...missing].reverse()) {
      const now = (await findTables(context)).find((candidate) => candidate.name === name);
      const was = before.find((candidate) => candidate.name === name);
      const offset = now?.columns.get(column);
      if (now === undefined || was === undefined || offset === undefined) continue;
      if (now.body.columns > was.body.columns) {
        removeColumn(context, now, column, offset, await readNames(context));
      } else {
        const sheet = context.workbook.worksheets.getItem(now.sheetId);
        sheet.getCell(now.header.row, now.body.column + offset).values = [[was.headers[offset] ?? ""]];
      }
      await context.sync();
    }
  });
}
