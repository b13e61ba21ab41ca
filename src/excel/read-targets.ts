/** What clerks have noted on the sheets of targets, for each plan: found by headers and hidden keys, whatever the sheet is called now. */
import type { TargetTable } from "../check";
import type { CellValue } from "../plan/cell";
import type { Plan } from "../plan/plan";
import { quietly, type Work } from "../plan/work";
import { isTargetHeader, readTargetNames, readTargetNotes, type TargetNote } from "../sheet";
import type { Area } from "../sheet/address";
import { matchKey } from "../text/key";
import { parseArea, sheetOf } from "./area";
import { readValues } from "./read-area";

type Notes = ReadonlyMap<string, TargetNote>;

/** The notes of each plan, in the order of `plans`; null for a plan without a sheet of targets. A plan's first sheet counts. */
export function notesByPlan(tables: readonly ReadTable[], plans: readonly Plan[]): (Notes | null)[] {
  const left = [...tables];
  return plans.map((plan) => {
    const table = targetTableOf(left, plan);
    if (table === null) return null;
    left.splice(left.indexOf(table), 1);
    return readTargetNotes(table.headers, table.rows);
  });
}

/** The table with the most targets of a plan, null where none has any. Plans share ids ("T1"), never ids with words. */
export function targetTableOf(tables: readonly ReadTable[], { targets }: Plan): ReadTable | null {
  const wanted = new Map(targets.map(({ id, indicator }) => [id, matchKey(indicator)]));
  const scored = tables.map((table) => {
    const notes = readTargetNotes(table.headers, table.rows);
    const score = [...notes].filter(([id, { indicator }]) => wanted.get(id) === matchKey(indicator)).length;
    return { table, score };
  });
  const [best] = scored.sort((a, b) => b.score - a.score);
  return best === undefined || best.score === 0 ? null : best.table;
}

/** The targets that stand on the sheets of targets, as a check looks at them. */
export function targetRows(tables: readonly ReadTable[]): TargetTable[] {
  return tables.map(({ name, headers, rows }) => ({ name, rows: readTargetNames(headers, rows) }));
}

export interface ReadTable {
  readonly name: string;
  readonly sheet: string;
  /** The header row and the body. */
  readonly area: Area;
  readonly headers: readonly CellValue[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** The tables of targets as they stand; none in a workbook without such a sheet. */
export async function readTargetTables(context: Excel.RequestContext, work?: Work): Promise<ReadTable[]> {
  const { tables } = context.workbook;
  tables.load("items/name,items/showHeaders");
  await context.sync();
  const ranges = tables.items
    .filter((table) => table.showHeaders)
    .map((table) => ({
      name: table.name,
      range: table.getRange().load("address"),
      header: table.getHeaderRowRange().load("values"),
    }));
  await context.sync();
  const found: ReadTable[] = [];
  for (const { name, range, header } of ranges) {
    if (!isTargetHeader(header.values[0] ?? [])) continue;
    const area = parseArea(range.address);
    if (area === null) continue;
    const sheet = sheetOf(range.address);
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const [headers = [], ...rows] = await readValues(context, worksheet, area, quietly(work));
    found.push({ name, sheet, area, headers, rows });
  }
  return found;
}
