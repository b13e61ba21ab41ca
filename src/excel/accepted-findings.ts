/** The findings that an office lets stand, kept with the workbook: who opens it sees them with their reasons, and can withdraw them. */
import { strToU8 } from "fflate";
import { type Acceptance, acceptanceOf, acceptanceSchema, type Finding } from "../check";
import type { IsoDate } from "../plan/date";
import { done, failed, type Result } from "../plan/message";
import { checksum } from "../sheet/checksum";
import { changeRecords } from "./change-records";
import { readExcel } from "./run";
import { readState, type State } from "./state-sheet";

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
export async function acceptFindings(
  findings: readonly Finding[],
  reason: string,
  { on, label }: AcceptTerms,
): Promise<Result<KeptAcceptance[]>> {
  const wanted = findings.map((finding) => acceptanceOf(finding, reason, on));
  const made = wanted.flatMap((one) => (one === null ? [] : [{ id: idOf(one), ...one }]));
  if (made.length < wanted.length) return failed("excel.reason-needed");
  const records = made.map(({ id, ...acceptance }) => ({ kind, id, value: acceptance }));
  const changed = await changeRecords(records, label);
  return changed.ok ? done(made) : changed;
}

/** Takes acceptances back, as one step of the undo list; ids of none are passed over. Returns how many there were. */
export function withdrawAcceptances(ids: readonly string[], label: string): Promise<Result<number>> {
  return changeRecords(
    ids.map((id) => ({ kind, id, value: null })),
    label,
  );
}

/** Takes one acceptance back: the finding is open again. Returns 0 where it was withdrawn already. */
export function withdrawAcceptance(id: string, label: string): Promise<Result<number>> {
  return withdrawAcceptances([id], label);
}

/** The same finding accepted twice, by two panes at once, is accepted once. */
function idOf({ reason, on, ...finding }: Acceptance): string {
  return checksum(strToU8(JSON.stringify(finding)));
}
