/** Which tasks each number of a report sheet counts, kept with its stamp so that a number leads back to them in any later sitting. */
import { z } from "zod";
import type { LaidReport, TaskPointer } from "../report";
import { recordOf, type State, type StoredRecord } from "./state-sheet";

const kind = "report-numbers";

/** Every task is written once, and the cells count them by their place in that list: 10,000 tasks take about 0.5 MB, not 4. */
const numbersSchema = z.object({
  tables: z.array(z.string()),
  /** Place of the table in `tables`, key of the row, its position. */
  tasks: z.array(z.tuple([z.number().int().nonnegative(), z.string(), z.number().int().nullable()])),
  cells: z.record(z.string(), z.array(z.number().int().nonnegative())),
  /** Numbers that are formulas, by address: what they count today is asked of the tables, not of this record. */
  live: z
    .record(
      z.string(),
      z.union([
        z.object({ tables: z.array(z.string()), conditions: z.array(z.string()) }),
        z.object({ cells: z.array(z.string()) }),
      ]),
    )
    .default({}),
});

/** The tasks by address ("C12") as a record of the state sheet. */
export function numbersRecord(
  sheetId: string,
  { tasksBehind: behind, liveBehind }: Pick<LaidReport, "tasksBehind" | "liveBehind">,
): StoredRecord {
  const tables = new Map<string, number>();
  const places = new Map<string, number>();
  const tasks: [number, string, number | null][] = [];
  const cells: Record<string, number[]> = {};
  for (const [address, pointers] of behind)
    cells[address] = pointers.map(({ table, row, index }) => {
      const tableAt = tables.get(table) ?? tables.size;
      tables.set(table, tableAt);
      const key = JSON.stringify([tableAt, row, index]);
      const place = places.get(key) ?? tasks.length;
      if (place === tasks.length) {
        places.set(key, place);
        tasks.push([tableAt, row, index]);
      }
      return place;
    });
  return {
    kind,
    id: sheetId,
    value: { tables: [...tables.keys()], tasks, cells, live: Object.fromEntries(liveBehind) },
  };
}

/** The tasks that a cell of a report sheet counts; null for a cell that is no number of a report. */
export function tasksBehindCell(state: State, sheetId: string, address: string): TaskPointer[] | null {
  const numbers = recordOf(state, numbersSchema, kind, sheetId);
  const places = numbers?.cells[address];
  if (numbers === null || places === undefined) return null;
  return places.flatMap((place) => {
    const [table, row, index] = numbers.tasks[place] ?? [];
    const name = table === undefined ? undefined : numbers.tables[table];
    return name === undefined || row === undefined || index === undefined ? [] : [{ table: name, row, index }];
  });
}

/** Tasks of a table that are in one of some conditions today. */
export interface CountedNow {
  readonly table: string;
  readonly conditions: readonly string[];
}

/** What the formula in a cell of a report counts; null for a cell without such a formula, or one that counts fixed numbers too. */
export function countedNow(state: State, sheetId: string, address: string): CountedNow[] | null {
  const live = recordOf(state, numbersSchema, kind, sheetId)?.live ?? {};
  const found: CountedNow[] = [];
  const left = [address];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const count = live[next];
    if (count === undefined) return null;
    if ("cells" in count) left.push(...count.cells);
    else found.push(...count.tables.map((table) => ({ table, conditions: count.conditions })));
  }
  return found;
}
