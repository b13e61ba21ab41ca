/** What a phrase family is: sample phrases in its comment, one pattern, one function from a match to a token. */
import type { IsoDate } from "../plan/date";
import type { Pattern } from "./letter";
import type { Period } from "./period";
import type { Reason, Step } from "./reading";

/** A named stretch of calendar: one period, or several under one head word ("Quý II, III/2026"). */
export interface TimeToken {
  readonly kind: "time";
  readonly periods: readonly Period[];
  /** How several periods hang together. */
  readonly join: "list" | "range" | "alternative";
  /** Only the last day counts ("cuối năm 2026"): the reading has no first day. */
  readonly limit?: boolean;
  /** Why the reading may not be trusted at all: it becomes a suggestion. */
  readonly doubt?: Reason;
  /** Why the reading is implied rather than stated. */
  readonly implied?: Reason;
  /** Digits without a head word ("2026 - 2030"): behind other words they may be part of a name. */
  readonly bare?: boolean;
}

export interface RecurrenceToken {
  readonly kind: "recurrence";
  readonly steps: readonly Step[];
  /** "của tháng cuối quý": days named beside it are of that month of every quarter. */
  readonly quarterMonth?: number;
  readonly weekday?: number;
}

/** A length of time to be counted from somewhere. */
export interface RelativeToken {
  readonly kind: "relative";
  readonly count: number;
  readonly unit: "day" | "working-day" | "week" | "month" | "quarter" | "year";
  /** "issue": the day the document was signed; "none": nothing was said; "event": something that has no date yet. */
  readonly anchor: "issue" | "event" | "none" | IsoDate;
}

export type TokenReading =
  | TimeToken
  | RecurrenceToken
  | RelativeToken
  /** A task without a term: "thường xuyên", "trong quá trình thực hiện Nghị quyết". */
  | { readonly kind: "ongoing" }
  /** The term starts with something that has no date: "sau khi … được phê duyệt", "trước kỳ họp HĐND tỉnh". */
  | { readonly kind: "event"; readonly reason?: Reason }
  /** The date holds only under a condition, or not at all: "nếu được bố trí vốn", "hoặc khi …", "đến khi …". */
  | { readonly kind: "proviso" }
  /** Beside a date a mere condition, alone no date at all: "theo tiến độ dự án", "theo chỉ đạo của Trung ương". */
  | { readonly kind: "condition" }
  /** "và các năm tiếp theo": the term has a start and no end. */
  | { readonly kind: "onward" }
  /** Understood and without influence on the date: a document cited, a percentage, "tầm nhìn đến năm 2045". */
  | { readonly kind: "aside" }
  /** Looks like a date and cannot be one ("31/2/2026", "Quý V/2026"); `nearest` are periods that may have been meant. */
  | { readonly kind: "impossible"; readonly nearest: readonly Period[] };

/** A token and its place in the text, end exclusive. */
export type Token = TokenReading & { readonly start: number; readonly end: number };

export interface Family {
  readonly name: string;
  /** Text that has none of these cannot hold the phrase and is not searched for it. With all marks, in lower case. */
  readonly signs: readonly string[];
  readonly pattern: Pattern;
  /** Null when the match turns out not to be of this family. */
  read(match: RegExpMatchArray): TokenReading | null;
}
