/**
 * How an office reads "trước ngày D", kept with the workbook so that everybody who opens it reads alike: D − 1 is the last day on
 * time unless the office counts D itself (no source settles it, see docs/deadline.md).
 */
import { z } from "zod";
import { readDeadline } from "../deadline";
import { done, type Result } from "../plan/message";
import type { Deadline, Plan } from "../plan/plan";
import { createPayload } from "./payload";
import { readExcel, writeExcel } from "./run";
import { appendRecords, readState, recordOf, type State } from "./state-sheet";

const place = { kind: "settings", id: "deadline" } as const;

const deadlineConventionSchema = z.object({ beforeIncludesDay: z.boolean() });
export type DeadlineConvention = z.infer<typeof deadlineConventionSchema>;

/** The convention in a state that was read; D − 1 where nothing was ever set. */
export function keptConvention(state: State): DeadlineConvention {
  return recordOf(state, deadlineConventionSchema, place.kind, place.id) ?? { beforeIncludesDay: false };
}

/** The convention kept in this workbook. */
export function readDeadlineConvention(): Promise<Result<DeadlineConvention>> {
  return readExcel(async (context) => done(keptConvention(await readState(context))));
}

/**
 * Keeps a convention for plans loaded and deadlines read from now on; days that stand in the column Hạn chót stay. The same one
 * again writes nothing. Returns what is kept.
 */
export function writeDeadlineConvention(convention: DeadlineConvention): Promise<Result<DeadlineConvention>> {
  return writeExcel(async (context) => {
    const state = await readState(context);
    if (keptConvention(state).beforeIncludesDay === convention.beforeIncludesDay) return done(convention);
    const payload = createPayload(context);
    await appendRecords(context, state, [{ ...place, value: convention }], payload);
    await payload.flush();
    return done(convention);
  });
}

/** A plan with its deadlines read by a convention. A deadline that says more than its text does (a document may) stays as it is. */
export function withConvention(plan: Plan, { beforeIncludesDay }: DeadlineConvention): Plan {
  if (!beforeIncludesDay) return plan;
  const { issuedOn } = plan.document;
  const reread = (deadline: Deadline): Deadline => {
    const plain = readDeadline(deadline.text, { issuedOn });
    const same = plain.kind === deadline.kind && plain.from === deadline.from && plain.due === deadline.due;
    return same ? { ...deadline, due: readDeadline(deadline.text, { issuedOn, beforeIncludesDay }).due } : deadline;
  };
  return {
    ...plan,
    tasks: plan.tasks.map((task) => ({ ...task, deadline: reread(task.deadline) })),
    duties: plan.duties.map((duty) => ({ ...duty, deadline: duty.deadline === null ? null : reread(duty.deadline) })),
  };
}
