/** Brings the targets of a corrected plan onto their sheet: what was noted stays with its target, what the office changed stays. */
import type { CellValue } from "../plan/cell";
import type { Problem } from "../plan/message";
import type { Plan, Target } from "../plan/plan";
import type { Work } from "../plan/work";
import {
  nameTargetSheets,
  type TargetColumnId,
  targetCells,
  targetColumnPlaces,
  targetSheet,
  yearsText,
} from "../sheet";
import { applySheetPlans } from "./apply-sheet-plan";
import { sameCellValue, toExcelValue } from "./cell-text";
import { formerKey, matchTasks } from "./match-tasks";
import { refuse } from "./problem";
import { putRight } from "./put-right";
import { type ReadTable, readTargetTables, targetTableOf } from "./read-targets";

export interface TargetDifference {
  /** Name of the sheet that is changed or made; null where the plan has none in the workbook. */
  readonly sheet: string | null;
  /** Cells that get what the new plan says. */
  readonly changed: number;
  /** Cells that both the new plan and somebody in the office changed: they stay. */
  readonly kept: number;
  readonly added: number;
  /** Targets that the new plan does not have; their rows stay. */
  readonly gone: number;
}

export interface TargetRefresh {
  readonly difference: TargetDifference;
  write(work?: Work): Promise<void>;
  /** Puts everything back as it was, as far as it was written. */
  takeBack(): Promise<void>;
}

interface CellChange {
  /** From the table's first body row and left edge. */
  readonly row: number;
  readonly column: number;
  readonly from: CellValue;
  readonly to: CellValue;
}

const nothing: TargetRefresh = {
  difference: { sheet: null, changed: 0, kept: 0, added: 0, gone: 0 },
  write: async () => {},
  takeBack: async () => {},
};

/** Looks at the sheet of targets and tells what would change. A sheet that somebody deleted is not made again. */
export async function prepareTargets(
  context: Excel.RequestContext,
  before: Plan,
  after: Plan,
  work?: Work,
): Promise<TargetRefresh> {
  if (before.targets.length === 0) return after.targets.length === 0 ? nothing : newSheet(context, after);
  const table = targetTableOf(await readTargetTables(context, work), before);
  if (table === null) return nothing;
  const protection = context.workbook.worksheets.getItem(table.sheet).protection.load("protected");
  await context.sync();
  const { changes, added, kept, gone } = compareTargets(table, before, after);
  const difference = { sheet: table.sheet, changed: changes.length, kept, added: added.length, gone };
  let began = false;
  return {
    difference,
    async write() {
      if (changes.length + added.length === 0) return;
      if (protection.protected) refuse("excel.sheet-protected", { sheet: table.sheet });
      began = true;
      const sheet = context.workbook.worksheets.getItem(table.sheet);
      for (const change of changes) cellOf(sheet, table, change).values = [[toExcelValue(change.to)]];
      if (added.length > 0) {
        const { row, column, rows, columns } = table.area;
        sheet.tables.getItem(table.name).rows.add(
          -1,
          added.map((line) => line.map(toExcelValue)),
        );
        const last = sheet.getRangeByIndexes(row + rows - 1, column, 1, columns);
        sheet.getRangeByIndexes(row + rows, column, added.length, columns).copyFrom(last, "Formats");
      }
      await context.sync();
    },
    takeBack: async () => {
      if (began) await restore(table, changes, added.length);
    },
  };
}

function cellOf(sheet: Excel.Worksheet, { area }: ReadTable, { row, column }: CellChange): Excel.Range {
  return sheet.getRangeByIndexes(area.row + 1 + row, area.column + column, 1, 1);
}

function compareTargets(table: ReadTable, before: Plan, after: Plan) {
  const places = targetColumnPlaces(table.headers);
  const pairs = matchTasks(before.targets.map(named), after.targets.map(named));
  const newIds = new Map([...pairs].map(([to, from]) => [from, to]));
  const [old, next] = [cellsById(before), cellsById(after)];
  const changes: CellChange[] = [];
  const here = new Set<string>();
  let [kept, gone] = [0, 0];
  for (const [index, row] of table.rows.entries()) {
    const key = String(row[places.get("key") ?? -1] ?? "").trim();
    const loaded = old.get(key);
    const id = newIds.get(key);
    here.add(id ?? key);
    if (loaded === undefined) continue;
    if (id === undefined) gone++;
    const wanted = id === undefined ? (next.has(key) ? { key: formerKey(key) } : {}) : (next.get(id) ?? {});
    for (const [column, place] of places) {
      const [to, was, from] = [wanted[column], loaded[column] ?? "", row[place] ?? ""];
      if (to === undefined || sameCellValue(to, from) || sameCellValue(to, was)) continue;
      if (sameCellValue(was, from)) changes.push({ row: index, column: place, from, to });
      else kept++;
    }
  }
  const added = [...next].flatMap(([id, cells]) => {
    if (pairs.has(id) || here.has(id)) return [];
    const line = table.headers.map((): CellValue => "");
    for (const [column, place] of places) line[place] = cells[column] ?? "";
    return [line];
  });
  return { changes, added, kept, gone };
}

type Cells = Readonly<Partial<Record<TargetColumnId, CellValue>>>;

function cellsById(plan: Plan): Map<string, Cells> {
  return new Map(plan.targets.map((target, index) => [target.id, targetCells(target, index + 1)]));
}

function named(target: Target) {
  return { id: target.id, words: `${target.indicator} ${yearsText(target.when)}` };
}

/** The plan had no targets before: they get a sheet of their own. */
async function newSheet(context: Excel.RequestContext, plan: Plan): Promise<TargetRefresh> {
  const { worksheets, tables } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name");
  await context.sync();
  const used = { sheets: worksheets.items.map(({ name }) => name), tables: tables.items.map(({ name }) => name) };
  const [names] = nameTargetSheets([plan.document.number], used);
  const sheet = names === undefined ? null : targetSheet(plan, names);
  if (sheet === null) return nothing;
  let made = false;
  return {
    difference: { sheet: sheet.name, changed: 0, kept: 0, added: plan.targets.length, gone: 0 },
    async write(work) {
      await applySheetPlans(context, [{ plan: sheet, replace: false }], work);
      made = true;
    },
    async takeBack() {
      if (!made) return;
      await putRight(async (fresh) => {
        const found = fresh.workbook.worksheets.getItemOrNullObject(sheet.name);
        await fresh.sync();
        if (!found.isNullObject) found.delete();
        await fresh.sync();
      }, incomplete(sheet.name));
    },
  };
}

async function restore(table: ReadTable, changes: readonly CellChange[], added: number): Promise<void> {
  await putRight(async (context) => {
    const sheet = context.workbook.worksheets.getItem(table.sheet);
    const body = sheet.tables.getItem(table.name).getDataBodyRange().load("rowCount");
    await context.sync();
    for (const change of changes) cellOf(sheet, table, change).values = [[toExcelValue(change.from)]];
    const { row, column, rows, columns } = table.area;
    if (added > 0 && body.rowCount > rows - 1)
      sheet.getRangeByIndexes(row + rows, column, body.rowCount - rows + 1, columns).delete("Up");
    await context.sync();
  }, incomplete(table.sheet));
}

function incomplete(sheet: string): Problem {
  return { code: "excel.sheets-incomplete", params: { sheets: sheet } };
}
