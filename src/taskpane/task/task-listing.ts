/** The list of tasks: read from the workbook, narrowed by a view and by words, and shown on the sheets where that is wished. */
import type { ListedTasks, Office } from "../../excel";
import { dayNumber, type IsoDate } from "../../plan/date";
import { agencyWithForerunners, type LineView, linesInView, type ViewKind, viewKinds } from "../../report/line-view";
import type { TaskLine } from "../../report/task-line";
import type { ExcelPort } from "../excel-port";
import { goToPlace } from "../go-to-place";
import { sessionPart } from "../session-part";
import type { Desk } from "../state/desk";
import { oneReading } from "../state/one-reading";
import { createStore, type Store } from "../state/store";

export interface ListState {
  /** Null until it was read. */
  readonly listed: ListedTasks | null;
  /** The workbook was changed since, and reading it again is left to the clerk: it is large. */
  readonly stale: boolean;
  readonly view: LineView;
}

export interface TaskListing {
  readonly state: Store<ListState>;
  /** Reads the workbook; calls that come while one runs are answered by one more reading. */
  look(): Promise<void>;
  /** Takes in that the workbook was changed. */
  changed(): void;
  change(view: Partial<Pick<LineView, "kind" | "days" | "withPartners" | "query">>): void;
  /** Names the office, for good. */
  setOffice(office: Office): Promise<void>;
  go(line: TaskLine): Promise<void>;
  /** Shows on the sheets what the list shows. */
  filterSheets(): Promise<void>;
  /** Ends that, whatever clerks have filtered themselves. */
  showAll(): Promise<void>;
}

interface Tools {
  readonly desk: Desk;
  readonly excel: () => Promise<Pick<ExcelPort, "listTasks" | "keepOffice" | "showOnly" | "showAllTasks" | "goTo">>;
  readonly asOf: IsoDate;
}

/** Larger workbooks are not read again after each change by themselves. */
const manyLines = 3000;

/** The lines that a state shows. */
export function shownLines({ listed, view }: ListState): TaskLine[] {
  return listed === null ? [] : linesInView(listed.lines, view);
}

/** How many lines each view has, whatever is searched for. */
export function viewCounts({ listed, view }: ListState): ReadonlyMap<ViewKind, number> {
  const lines = listed?.lines ?? [];
  return new Map(viewKinds.map((kind) => [kind, linesInView(lines, { ...view, kind, query: "" }).length]));
}

/** How a task stands to its last day: whether it is late, and the days that are left (negative once over) while it is open. */
export function termOf({ condition, due }: TaskLine, asOf: IsoDate): { late: boolean; daysLeft: number | null } {
  const late = condition === "Quá hạn";
  const isOpen = late || condition === "Trong hạn";
  return { late, daysLeft: isOpen && due !== null ? dayNumber(due) - dayNumber(asOf) : null };
}

export function createTaskListing({ desk, excel, asOf }: Tools): TaskListing {
  const state = createStore<ListState>({
    listed: null,
    stale: false,
    view: { kind: "all", asOf, days: 15, own: new Set(), withPartners: false, query: "" },
  });
  const look = oneReading(async () => {
    const result = await (await excel()).listTasks({ asOf });
    if (result.ok) put(result.value);
    else desk.fail(result.problem);
  });

  function put(listed: ListedTasks) {
    const { office, registry } = listed;
    const own = office === null ? new Set<string>() : agencyWithForerunners(registry, office.id, asOf);
    state.set((now) => ({ listed, stale: false, view: { ...now.view, own } }));
  }

  return {
    state,
    look,
    changed() {
      const { listed } = state.get();
      if (listed !== null && listed.lines.length > manyLines) state.set((now) => ({ ...now, stale: true }));
      else void look();
    },
    change: (view) => state.set((now) => ({ ...now, view: { ...now.view, ...view } })),
    async setOffice(office) {
      const kept = await (await excel()).keepOffice(office);
      if (!kept.ok) return desk.fail(kept.problem);
      const { listed } = state.get();
      if (listed !== null) put({ ...listed, office: kept.value });
    },
    go: ({ table, row, index }) => goToPlace({ desk, excel }, { table, row, index, column: "content" }),
    async filterSheets() {
      const lines = shownLines(state.get());
      const shown = await desk.run(
        "list.job.filtering",
        async () => (await excel()).showOnly(lines.map(({ table, row }) => ({ table, row }))),
        (value) => ({ code: "list.filtered", params: { shown: value.shown } }),
      );
      if (shown !== null) await look();
    },
    async showAll() {
      const ended = await desk.run(
        "list.job.filtering",
        async () => (await excel()).showAllTasks(),
        () => ({ code: "list.all-shown", params: {} }),
      );
      if (ended !== null) await look();
    },
  };
}

export const taskListingOf = sessionPart(({ desk, parts }) =>
  createTaskListing({ desk, excel: parts.excel, asOf: parts.today }),
);
