/** What a part of the reader decided, before it is shaped into a `DeadlineReading`. */
import type { IsoDate } from "../plan/date";
import type { Deadline } from "../plan/plan";
import type { Reason, Recurrence } from "./reading";

/** A piece of the text that made the date, end exclusive; what no piece covers goes to the note. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly from: IsoDate | null;
  readonly due: IsoDate | null;
}

export interface Outcome {
  readonly kind: Deadline["kind"];
  readonly from: IsoDate | null;
  readonly due: IsoDate | null;
  readonly recurrence: Recurrence | null;
  readonly pieces: readonly Piece[];
  /** Reasons not to trust the reading: it is offered, not taken. */
  readonly doubts: readonly Reason[];
  /** Reasons why it is implied and not stated. */
  readonly implied: readonly Reason[];
  /** Worth telling, without effect on certainty. */
  readonly remarks: readonly Reason[];
}

export const nothing: Outcome = {
  kind: "unknown",
  from: null,
  due: null,
  recurrence: null,
  pieces: [],
  doubts: [],
  implied: [],
  remarks: [],
};
