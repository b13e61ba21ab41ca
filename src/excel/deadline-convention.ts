/**
 * How an office counts its terms, kept with the workbook so that everybody who opens it counts alike: whether "trước ngày D" allows
 * D, and what becomes of a last day that is off (no source settles either, see docs/deadline.md).
 */
import { z } from "zod";
import type { CellEdit } from "../check/finding";
import { byConvention, type DeadlineConvention, deadlineContextOf, readDeadline, usualConvention } from "../deadline";
import { toSerial } from "../plan/date";
import { isoDateSchema } from "../plan/date-schema";
import { done, type Result } from "../plan/message";
import type { Plan } from "../plan/plan";
import { cellText } from "../plan/task-row";
import type { Work } from "../plan/work";
import { keyOf } from "./locate-cell";
import { readTables, type TaskTable } from "./read-workbook";
import { readExcel, writeExcel } from "./run";
import { readState, recordOf, type State } from "./state-sheet";
import { writeEdits } from "./write-edits";

const place = { kind: "settings", id: "deadline" } as const;

/** Workbooks of before know only the first. */
const deadlineConventionSchema = z.object({
  beforeIncludesDay: z.boolean(),
  rollForward: z.boolean().default(usualConvention.rollForward),
  holidays: z.array(isoDateSchema).readonly().default(usualConvention.holidays),
});

/** The convention in a state that was read; the usual one where nothing was ever settled. */
export function keptConvention(state: State): DeadlineConvention {
  return recordOf(state, deadlineConventionSchema, place.kind, place.id) ?? usualConvention;
}

/** The convention kept in this workbook. */
export function readDeadlineConvention(): Promise<Result<DeadlineConvention>> {
  return readExcel(async (context) => done(keptConvention(await readState(context))));
}

export interface ConventionChange {
  readonly convention: DeadlineConvention;
  /** How many cells of Hạn chót were counted anew. */
  readonly changed: number;
}

/**
 * Keeps a convention for this workbook, and counts Hạn chót anew where it still holds the day that the term gives by the convention
 * before; a day that somebody typed stays. One step of the undo list, named `label`. The same convention again writes nothing.
 */
export function writeDeadlineConvention(
  convention: DeadlineConvention,
  label: string,
  work?: Work,
): Promise<Result<ConventionChange>> {
  return writeExcel(async (context) => {
    const before = keptConvention(await readState(context));
    const { tables } = await readTables(context, work);
    const edits = tables.flatMap((table) => countedAnew(table, before, convention));
    const isKept = JSON.stringify(before) === JSON.stringify(deadlineConventionSchema.parse(convention));
    const records = isKept ? [] : [{ ...place, value: convention }];
    const { changed } = await writeEdits(context, isKept ? [] : edits, label, work, null, records);
    return done({ convention, changed });
  });
}

/** Tables without their plan are left alone: nobody knows what the cell was read by. */
function countedAnew({ plan, rows }: TaskTable, before: DeadlineConvention, now: DeadlineConvention): CellEdit[] {
  if (plan === null) return [];
  const context = deadlineContextOf(plan.document);
  return rows.flatMap((row): CellEdit[] => {
    const from = row.cells.due;
    const text = cellText(row, "deadline");
    if (typeof from !== "number" || text === "") return [];
    const old = readDeadline(text, { ...context, ...before }).due;
    const due = readDeadline(text, { ...context, ...now }).due;
    if (old === null || due === null || old === due || from !== toSerial(old)) return [];
    return [{ table: row.table, row: keyOf(row), index: row.index, column: "due", from, to: toSerial(due) }];
  });
}

/** A plan with its deadlines counted by a convention. A deadline that says more than its text does (a document may) stays as it is. */
export function withConvention(plan: Plan, convention: DeadlineConvention): Plan {
  const context = { ...deadlineContextOf(plan.document), ...convention };
  return {
    ...plan,
    tasks: plan.tasks.map((task) => ({ ...task, deadline: byConvention(task.deadline, context) })),
    duties: plan.duties.map((duty) => ({
      ...duty,
      deadline: duty.deadline === null ? null : byConvention(duty.deadline, context),
    })),
  };
}
