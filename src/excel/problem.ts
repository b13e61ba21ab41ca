/**
 * What Excel refuses, as a problem a clerk can act on. Codes are compared as strings: the npm client's list of codes is older
 * than Excel's. Excel's own messages are localised and not meant for users; they are only shown for what has no sentence.
 */
import type { MessageParams, Problem } from "../plan/message";
import { Cancelled } from "../plan/work";

/** An expected failure inside a batch: thrown to leave `Excel.run`, turned into its problem by the door. */
export class Refused extends Error {
  override readonly name = "Refused";
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** Throws the problem out of a batch. */
export function refuse(code: string, params: MessageParams = {}): never {
  throw new Refused({ code, params });
}

const sentences: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: "excel.cell-being-edited",
  AccessDenied: "excel.protected",
  InactiveWorkbook: "excel.other-workbook",
  InvalidSelection: "excel.selection",
  ItemNotFound: "excel.item-missing",
  InvalidReference: "excel.item-missing",
  InvalidObjectPath: "excel.item-missing",
  ItemAlreadyExists: "excel.already-exists",
  ApiNotFound: "excel.too-old",
  ApiNotAvailable: "excel.too-old",
  NotImplemented: "excel.too-old",
  UnsupportedFeature: "excel.too-old",
  UnsupportedOperation: "excel.too-old",
  RequestPayloadSizeLimitExceeded: "excel.too-large",
  ResponsePayloadSizeLimitExceeded: "excel.too-large",
  RangeExceedsLimit: "excel.too-large",
  OperationCellsExceedLimit: "excel.too-large",
  MemoryLimitReached: "excel.too-large",
  FormulaLengthExceedsLimit: "excel.too-large",
  MergedRangeConflict: "excel.merged-cells",
  FilteredRangeConflict: "excel.filtered",
  InsertDeleteConflict: "excel.no-room",
  NonBlankCellOffSheet: "excel.no-room",
  UnsupportedSheet: "excel.unsupported-sheet",
  WriteNotSupportedWhenModalDialogOpen: "excel.dialog-open",
  ActivityLimitReached: "excel.busy",
  ServiceNotAvailable: "excel.busy",
  Conflict: "excel.busy",
  RequestAborted: "excel.busy",
  HostRestartNeeded: "excel.restart",
  InvalidOrTimedOutSession: "excel.restart",
  Unauthenticated: "excel.restart",
};

/** The code of an Office.js error, or null for any other exception. */
export function officeErrorCode(error: unknown): string | null {
  if (!(error instanceof Error) && !(typeof error === "object" && error !== null && "debugInfo" in error)) return null;
  const code: unknown = "code" in error && "debugInfo" in error ? error.code : null;
  return typeof code === "string" ? code : null;
}

/** Whether an exception is a refusal of Excel, a cancelled work or a problem of ours, and not a bug. */
export function isExpected(error: unknown): boolean {
  return error instanceof Cancelled || error instanceof Refused || officeErrorCode(error) !== null;
}

/** The problem that an exception stands for. Bugs become "excel.unexpected" with their text. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Refused) return error.problem;
  if (error instanceof Cancelled) return { code: "work.cancelled", params: {} };
  const code = officeErrorCode(error);
  const detail = error instanceof Error ? error.message : String(error);
  if (code === null) return { code: "excel.unexpected", params: { detail } };
  const sentence = sentences[code];
  return sentence === undefined ? { code: "excel.refused", params: { code, detail } } : { code: sentence, params: {} };
}
