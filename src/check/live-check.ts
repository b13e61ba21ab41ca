/** A check that stays current: made once over all rows, then after an edit asked again only for what the edit can touch. */
import type { Registry } from "../agency/index";
import type { DeadlineConvention } from "../deadline/index";
import type { ColumnId } from "../plan/column";
import type { IsoDate } from "../plan/date";
import type { Plan } from "../plan/plan";
import type { TaskRow } from "../plan/task-row";
import { nextTurn, stopIfCancelled, type Work } from "../plan/work";
import { checkTargets, type TargetTable } from "./check-targets";
import type { Finding } from "./finding";
import type { RuleSettings } from "./settings";
import { createTableCheck, type TableCheck } from "./table-check";

export interface CheckInput {
  readonly tables: readonly {
    readonly name: string;
    readonly plan: Plan | null;
    readonly rows: readonly TaskRow[];
    readonly missingColumns: readonly ColumnId[];
  }[];
  /** The sheets of targets; none where nobody looked. */
  readonly targets?: readonly TargetTable[];
  readonly registry: Registry;
  readonly asOf: IsoDate;
  readonly settings?: RuleSettings;
  /** How the office counts its terms; to the letter where it settled nothing. */
  readonly convention?: DeadlineConvention;
}

export interface LiveCheck {
  /** By table, first the findings of its columns, then by row, a row's own and table-wide ones together; tasks without a row last; then those of targets. */
  findings(): Finding[];
  /**
   * Takes in a row whose cells in `columns` changed, and tells what that changes in the findings, so that a list can be kept
   * without being made anew. Costs no more in a large sheet than in a small one, unless a key changed.
   * Rows that were inserted, deleted or sorted need a new check: every position after them is another.
   */
  edit(row: TaskRow, columns: readonly ColumnId[]): FindingChange;
  /** Takes in the targets as they are now. */
  retarget(targets: readonly TargetTable[]): FindingChange;
}

/** Findings that are no more, and new ones; one whose words or fix changed is in both. */
export interface FindingChange {
  readonly removed: readonly Finding[];
  readonly added: readonly Finding[];
}

interface LiveTable {
  readonly check: TableCheck;
  readonly rows: Map<number, TaskRow>;
  readonly byRow: Map<number, readonly Finding[]>;
  shared: readonly Finding[];
}

const slice = 500;

/** Checks everything once, in slices so that the pane stays alive and can cancel (throws `Cancelled`). Time grows with the rows. */
export async function startLiveCheck(input: CheckInput, work?: Work): Promise<LiveCheck> {
  const total = input.tables.reduce((sum, { rows }) => sum + rows.length, 0);
  const tables = new Map<string, LiveTable>();
  let done = 0;
  stopIfCancelled(work);
  for (const table of input.tables) {
    const check = createTableCheck(table, input);
    const live: LiveTable = {
      check,
      rows: new Map(table.rows.map((row) => [row.index, row])),
      byRow: new Map(),
      shared: check.table(table.rows),
    };
    tables.set(table.name, live);
    for (let start = 0; start < table.rows.length; start += slice) {
      const rows = table.rows.slice(start, start + slice);
      for (const row of rows) live.byRow.set(row.index, check.row(row));
      done += rows.length;
      work?.onProgress?.({ stage: "check.stage.rows", done, total });
      await nextTurn(work);
    }
  }
  let targets = checkTargets(input.targets ?? [], input.settings);
  return {
    findings: () => [...[...tables.values()].flatMap(findingsOf), ...targets],
    edit(row, columns) {
      const live = tables.get(row.table);
      if (live === undefined) return { removed: [], added: [] };
      const before = live.rows.get(row.index);
      const told = live.byRow.get(row.index) ?? [];
      const now = live.check.row(row);
      live.rows.set(row.index, row);
      live.byRow.set(row.index, now);
      const known = (one: TaskRow | undefined) => one !== undefined && live.check.isIdentified(one);
      // content tells a task only where the key does not
      const touching = known(before) && known(row) ? columns.filter((column) => column !== "content") : columns;
      if (!live.check.isShared(touching)) return changeOf(told, now);
      const toldOfAll = live.shared;
      live.shared = live.check.table([...live.rows.values()]);
      return changeOf([...told, ...toldOfAll], [...now, ...live.shared]);
    },
    retarget(now) {
      const before = targets;
      targets = checkTargets(now, input.settings);
      return changeOf(before, targets);
    },
  };
}

function changeOf(before: readonly Finding[], after: readonly Finding[]): FindingChange {
  const was = new Map(before.map((finding) => [JSON.stringify(finding), finding]));
  const is = new Map(after.map((finding) => [JSON.stringify(finding), finding]));
  return {
    removed: [...was].flatMap(([key, finding]) => (is.has(key) ? [] : [finding])),
    added: [...is].flatMap(([key, finding]) => (was.has(key) ? [] : [finding])),
  };
}

function findingsOf({ check, shared, byRow }: LiveTable): Finding[] {
  const found = [...shared];
  for (const findings of byRow.values()) for (const finding of findings) found.push(finding);
  return [...check.columns(), ...found.sort((a, b) => placeOf(a) - placeOf(b))];
}

function placeOf({ at }: Finding): number {
  return at.index ?? Number.MAX_SAFE_INTEGER;
}
