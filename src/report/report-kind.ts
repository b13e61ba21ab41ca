/** What a kind of appendix is: a name for the interface and a function from what was read to a table. */
import type { IsoDate } from "../plan/date";
import type { Message, Result } from "../plan/message";
import type { ReportInput, ReportSource } from "./report-input";
import type { ReportKindId, ReportTable } from "./report-table";
import type { ReportTask } from "./report-task";

/** Everything a kind works from, read once for all kinds of a run. */
export interface ReportContext {
  readonly input: ReportInput;
  readonly sources: readonly ReportSource[];
  readonly tasks: readonly ReportTask[];
  readonly messages: readonly Message[];
  readonly asOf: IsoDate;
}

export interface ReportKind {
  readonly id: ReportKindId;
  /** Its name in lists and on the tab of its sheet: part of the official form, so vocabulary. */
  readonly name: string;
  /** True for a kind that makes sense without a single task. */
  readonly withoutTasks?: true;
  make(context: ReportContext): Result<ReportTable>;
}
