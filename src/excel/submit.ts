/** Confirms that a workbook is ready to hand in, and lets messages stand with a reason. */
import type { IsoDate } from "../plan/date";
import { done, failed, type Problem, type Result } from "../plan/message";
import type { Work } from "../plan/work";
import { cleanText } from "../text/normalize";
import { createPayload } from "./payload";
import { refuse } from "./problem";
import { readTargetTables } from "./read-targets";
import { readTables } from "./read-workbook";
import { explanationRecord, type ReadinessOptions, readReadiness } from "./readiness";
import { readExcel, writeExcel } from "./run";
import { clearStampLines, writeStampLines } from "./stamp-line";
import { appendRecords, readState } from "./state-sheet";
import {
  codeOf,
  keptStamp,
  type StampState,
  type SubmissionStamp,
  stampedContent,
  stampState,
  submissionRecord,
} from "./submission-stamp";

export interface ConfirmOptions extends ReadinessOptions {
  /** The program and its version, for the stamp. */
  readonly application: string;
}

export interface Confirmation {
  readonly stamp: SubmissionStamp;
  /** Sheets on which the stamp cannot be shown: protected, or without a free cell above the table. */
  readonly withoutLine: readonly string[];
}

/**
 * Looks at everything once more and stamps the workbook: kept with it, and shown above each task table. "submit.not-ready" (with
 * `count`) while something stands in the way; "excel.read-only".
 */
export function confirmReady(options: ConfirmOptions, work?: Work): Promise<Result<Confirmation>> {
  return writeExcel(async (context) => {
    context.workbook.load("readOnly");
    const read = await readReadiness(context, options, work);
    if (!read.ok) return read;
    const { readiness, tables, content, state } = read.value;
    const open = readiness.findings.length + readiness.messages.length;
    if (open > 0) return failed("submit.not-ready", { count: open });
    if (context.workbook.readOnly) refuse("excel.read-only");
    const stamp: SubmissionStamp = {
      at: new Date().toISOString(),
      application: options.application,
      asOf: options.asOf,
      tasks: readiness.tasks,
      code: codeOf(content),
      content: { ...content },
      explained: readiness.accepted.length + readiness.explained.length,
    };
    const withoutLine = await writeStampLines(context, tables, stamp, async (payload) => {
      await appendRecords(context, state, [submissionRecord(stamp)], payload);
    });
    return done({ stamp, withoutLine });
  });
}

/** The stamp as it stands against the workbook now; null without one. Reads the rows only where there is a stamp. */
export function readStamp(work?: Work): Promise<Result<StampState | null>> {
  return readExcel(async (context) => {
    const stamp = keptStamp(await readState(context));
    if (stamp === null) return done(null);
    const { tables } = await readTables(context, work);
    return done(stampState(stamp, stampedContent(tables, await readTargetTables(context, work))));
  });
}

/** Takes the stamp back, also from the sheets, and lines that were left of one. Returns false where there was none. */
export function withdrawStamp(): Promise<Result<boolean>> {
  return writeExcel(async (context) => {
    context.workbook.load("readOnly");
    const state = await readState(context);
    const { tables } = await readTables(context);
    const isStamped = keptStamp(state) !== null;
    if (context.workbook.readOnly && isStamped) refuse("excel.read-only");
    await clearStampLines(context, tables, async (payload) => {
      if (isStamped) await appendRecords(context, state, [submissionRecord(null)], payload);
    });
    return done(isStamped);
  });
}

/** Lets a message stand with a reason, for as long as it says the same; an empty reason takes that back. */
export function explainMessage(message: Problem, reason: string, on: IsoDate): Promise<Result<void>> {
  return writeExcel(async (context) => {
    context.workbook.load("readOnly");
    const state = await readState(context);
    await context.sync();
    if (context.workbook.readOnly) refuse("excel.read-only");
    const said = cleanText(reason);
    const { code, params } = message;
    const explanation = said === "" ? null : { code, params: { ...params }, reason: said, on };
    const payload = createPayload(context);
    await appendRecords(context, state, [explanationRecord(message, explanation)], payload);
    await payload.flush();
    return done(undefined);
  });
}
