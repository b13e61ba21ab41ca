/** How a deadline was read, as sentences to be made by src/messages: what a clerk sees on a selected cell. */
import type { IsoDate } from "../plan/date";
import type { MessageParams } from "../plan/message";
import { nextOccurrence } from "./occurrence";
import type { DeadlineReading } from "./reading";

export interface Sentence {
  readonly code: string;
  readonly params: MessageParams;
}

/**
 * One sentence for the term ("deadline.read.…"), then one for each reason why it is not certain ("deadline.reason.…"). Of what
 * comes back, the next date after `asOf` is told where one is known.
 */
export function explainDeadline(reading: DeadlineReading, asOf: IsoDate | null = null): Sentence[] {
  const reasons = reading.reasons.map((reason) => ({ code: `deadline.reason.${reason}`, params: {} }));
  return [termOf(reading, asOf), ...reasons];
}

function termOf(reading: DeadlineReading, asOf: IsoDate | null): Sentence {
  const { kind, from, due } = reading.deadline;
  if (kind === "recurring") {
    const next = asOf === null ? null : nextOccurrence(reading, asOf);
    if (next !== null) return { code: "deadline.read.recurring-next", params: { next } };
    return { code: "deadline.read.recurring", params: {} };
  }
  if (from !== null && due !== null) return { code: "deadline.read.window", params: { from, due } };
  if (due !== null) return { code: "deadline.read.by", params: { due } };
  if (kind === "ongoing" && from !== null) return { code: "deadline.read.ongoing-from", params: { from } };
  return { code: kind === "ongoing" ? "deadline.read.ongoing" : "deadline.read.unknown", params: {} };
}
