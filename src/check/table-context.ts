/** What rules need to know besides the row: the plan, the day, the registry, and readings shared by cells that say the same. */
import { type AgencyReading, type Registry, readAgencyCell } from "../agency/index";
import {
  byConvention,
  type DeadlineConvention,
  type DeadlineReading,
  deadlineContextOf,
  readDeadlineCell,
  usualConvention,
} from "../deadline/index";
import type { CellValue } from "../plan/cell";
import type { ColumnId } from "../plan/column";
import type { IsoDate } from "../plan/date";
import type { Plan, Task } from "../plan/plan";
import { planCell, sectionHeadings } from "../plan/plan-cell";
import { remembered } from "../text/remembered";
import type { CheckedRow } from "./checked-row";
import { createIdentifier } from "./identify-task";

export interface TableContext {
  readonly table: string;
  readonly plan: Plan | null;
  readonly tasks: ReadonlyMap<string, Task>;
  /** The task a row is; null where it has no key of the plan, or the key of another row's task. */
  identify(row: Omit<CheckedRow, "task">): Task | null;
  readonly registry: Registry;
  readonly asOf: IsoDate;
  readonly issuedOn: IsoDate | null;
  /** Whether the plan fills the column for any task: a plan without deliverables is not asked for them row by row. */
  isPlanned(column: ColumnId): boolean;
  /** The reading of an agency cell; offsets are those of `text` as given. Equal texts are read once. */
  agencies(text: string): AgencyReading;
  deadline(text: string): DeadlineReading;
  /** The last day that the plan gives a task, counted as the office counts now. */
  plannedDue(task: Task): IsoDate | null;
  /** What the plan puts into the cell of that task; null where the column is not the plan's. */
  original(task: Task, column: ColumnId): CellValue | null;
}

interface Subject {
  readonly table: string;
  readonly plan: Plan | null;
  readonly registry: Registry;
  readonly asOf: IsoDate;
  readonly convention?: DeadlineConvention;
}

export function tableContext({ table, plan, registry, asOf, convention = usualConvention }: Subject): TableContext {
  const tasks = new Map(plan?.tasks.map((task) => [task.id, task]));
  const issuedOn = plan?.document.issuedOn ?? null;
  const deadlineContext = { ...deadlineContextOf(plan?.document ?? null), ...convention };
  const planned = new Map<ColumnId, boolean>();
  const headings: ReadonlyMap<string, string> = plan === null ? new Map() : sectionHeadings(plan);
  return {
    table,
    plan,
    tasks,
    identify: createIdentifier(plan),
    registry,
    asOf,
    issuedOn,
    isPlanned(column) {
      const known = planned.get(column);
      if (known !== undefined || plan === null) return known ?? true;
      const found = plan.tasks.some((task) => (planCell(task, column, headings) ?? "") !== "");
      planned.set(column, found);
      return found;
    },
    agencies: remembered((text) => readAgencyCell(text, registry, { asOf })),
    deadline: remembered((text) => readDeadlineCell(text, deadlineContext)),
    plannedDue: ({ deadline }) => byConvention(deadline, deadlineContext).due,
    original: (task, column) => (plan === null ? null : planCell(task, column, headings)),
  };
}
