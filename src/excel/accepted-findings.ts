/** The findings that an office lets stand, kept with the workbook: who opens it sees them with their reasons, and can withdraw them. */
import { strToU8 } from "fflate";
import { type Acceptance, acceptanceOf, acceptanceSchema, type Finding } from "../check";
import type { IsoDate } from "../plan/date";
import { done, failed, type Result } from "../plan/message";
import { checksum } from "../sheet/checksum";
import { createPayload } from "./payload";
import { refuse } from "./problem";
import { readExcel, writeExcel } from "./run";
import { appendRecords, readState, type State, type StoredRecord } from "./state-sheet";
import { type AcceptanceChange, logStep, nextUndoId } from "./undo-log";

const kind = "accepted";

/** An acceptance as the workbook keeps it. */
export type KeptAcceptance = Acceptance & {
  /** What `withdrawAcceptance` takes. */
  readonly id: string;
};

export interface AcceptTerms {
  /** The clerk's day. */
  readonly on: IsoDate;
  /** What the undo list shows. */
  readonly label: string;
}

/** The acceptances in a state that was read, in the order in which they were made. */
export function keptAcceptances(state: State): KeptAcceptance[] {
  return state.records
    .filter((record) => record.kind === kind)
    .flatMap(({ id, value }) => {
      const parsed = acceptanceSchema.safeParse(value);
      return parsed.success ? [{ id, ...parsed.data }] : [];
    });
}

/** All acceptances kept in this workbook, those that hold no more (their cell was changed since) included. */
export function readAcceptedFindings(): Promise<Result<KeptAcceptance[]>> {
  return readExcel(async (context) => done(keptAcceptances(await readState(context))));
}

/** Accepts one finding; see `acceptFindings`. */
export function acceptFinding(finding: Finding, reason: string, terms: AcceptTerms): Promise<Result<KeptAcceptance[]>> {
  return acceptFindings([finding], reason, terms);
}

/**
 * Lets findings stand with one reason, as one step of the undo list; a finding accepted before gets the new reason. Returns the
 * acceptances. "excel.reason-needed" without words in the reason, "excel.read-only" for a workbook that cannot keep them.
 */
export function acceptFindings(
  findings: readonly Finding[],
  reason: string,
  { on, label }: AcceptTerms,
): Promise<Result<KeptAcceptance[]>> {
  const wanted = findings.map((finding) => acceptanceOf(finding, reason, on));
  const made = wanted.flatMap((one) => (one === null ? [] : [{ id: idOf(one), ...one }]));
  if (made.length < wanted.length) return Promise.resolve(failed("excel.reason-needed"));
  const changes = made.map(({ id, ...acceptance }) => ({ id, to: acceptance }));
  return writeExcel(async (context) => {
    await change(context, changes, label);
    return done(made);
  });
}

/** Takes acceptances back, as one step of the undo list; ids of none are passed over. Returns how many there were. */
export function withdrawAcceptances(ids: readonly string[], label: string): Promise<Result<number>> {
  return writeExcel(async (context) =>
    done(
      await change(
        context,
        ids.map((id) => ({ id, to: null })),
        label,
      ),
    ),
  );
}

/** Takes one acceptance back: the finding is open again. Returns 0 where it was withdrawn already. */
export function withdrawAcceptance(id: string, label: string): Promise<Result<number>> {
  return withdrawAcceptances([id], label);
}

/** Queues what puts acceptances back as they were before a step; returns how many were changed by somebody since and stay. */
export function restoredAcceptances(
  state: State,
  changes: readonly AcceptanceChange[],
): { records: StoredRecord[]; left: number } {
  const now = new Map(keptAcceptances(state).map(({ id, ...acceptance }) => [id, acceptance]));
  const same = (a: Acceptance | null, b: Acceptance | null) => JSON.stringify(a) === JSON.stringify(b);
  const open = changes.filter(({ id, from }) => !same(now.get(id) ?? null, from));
  const ours = open.filter(({ id, to }) => same(now.get(id) ?? null, to));
  return { records: ours.map(({ id, from }) => recordOf(id, from)), left: open.length - ours.length };
}

async function change(
  context: Excel.RequestContext,
  wanted: readonly Omit<AcceptanceChange, "from">[],
  label: string,
): Promise<number> {
  context.workbook.load("readOnly");
  const state = await readState(context);
  await context.sync();
  if (context.workbook.readOnly) refuse("excel.read-only");
  const now = new Map(keptAcceptances(state).map(({ id, ...acceptance }) => [id, acceptance]));
  const accepted = wanted
    .map(({ id, to }) => ({ id, from: now.get(id) ?? null, to }))
    .filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to));
  if (accepted.length === 0) return 0;
  const payload = createPayload(context);
  const id = nextUndoId(state);
  const step = { id, at: new Date().toISOString(), label, changes: [], accepted, undone: false };
  const logged = await logStep(context, state, step, payload);
  const records = accepted.map(({ id: of, to }) => recordOf(of, to));
  await appendRecords(context, logged, records, payload);
  await payload.flush();
  return accepted.length;
}

function recordOf(id: string, value: Acceptance | null): StoredRecord {
  return { kind, id, value };
}

/** The same finding accepted twice, by two panes at once, is accepted once. */
function idOf({ reason, on, ...finding }: Acceptance): string {
  return checksum(strToU8(JSON.stringify(finding)));
}
