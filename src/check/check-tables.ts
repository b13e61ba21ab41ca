/** Checks whole tables: all rules over all rows, in slices so that the pane stays alive and can cancel. */
import type { Registry } from "../agency/index";
import type { ColumnId } from "../plan/column";
import type { IsoDate } from "../plan/date";
import type { Plan } from "../plan/plan";
import type { TaskRow } from "../plan/task-row";
import { stopIfCancelled, type Work } from "../plan/work";
import type { Finding } from "./finding";
import { createTableCheck, type RuleSettings } from "./table-check";

export interface CheckInput {
  readonly tables: readonly {
    readonly name: string;
    readonly plan: Plan | null;
    readonly rows: readonly TaskRow[];
    readonly missingColumns: readonly ColumnId[];
  }[];
  readonly registry: Registry;
  readonly asOf: IsoDate;
  readonly settings?: RuleSettings;
}

const slice = 500;

/**
 * All findings: by table, first those of its columns, then by row, a row's own and table-wide ones together; tasks without a row
 * come last. Throws `Cancelled` when the work is cancelled. Time grows with the number of rows.
 */
export async function checkTables(input: CheckInput, work?: Work): Promise<Finding[]> {
  const total = input.tables.reduce((sum, { rows }) => sum + rows.length, 0);
  const findings: Finding[] = [];
  let done = 0;
  for (const table of input.tables) {
    const check = createTableCheck(table, input);
    const found: Finding[] = check.table(table.rows);
    for (let start = 0; start < table.rows.length; start += slice) {
      stopIfCancelled(work);
      const rows = table.rows.slice(start, start + slice);
      for (const row of rows) for (const finding of check.row(row)) found.push(finding);
      done += rows.length;
      work?.onProgress?.({ stage: "check.stage.rows", done, total });
      await nextTurn();
    }
    stopIfCancelled(work);
    found.sort((a, b) => placeOf(a) - placeOf(b));
    for (const finding of [...check.columns(), ...found]) findings.push(finding);
  }
  return findings;
}

function placeOf({ at }: Finding): number {
  return at.index ?? Number.MAX_SAFE_INTEGER;
}

/** Lets everything else that waits have its turn: events, painting, a click on Hủy. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
