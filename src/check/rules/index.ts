/** All rules, in the order in which their findings about one cell are told. */
import type { Severity } from "../../plan/message";
import type { Rule } from "../rule";
import { agencyEnded } from "./agency-ended";
import { agencyNotYet } from "./agency-not-yet";
import { agencySpelledDifferently } from "./agency-spelled-differently";
import { agencyUnknown } from "./agency-unknown";
import { cellError } from "./cell-error";
import { completedBeforeDecision } from "./completed-before-decision";
import { completedInFuture } from "./completed-in-future";
import { dateAsText } from "./date-as-text";
import { deadlineBeforeIssue } from "./deadline-before-issue";
import { deadlineEdited } from "./deadline-edited";
import { deadlineImplied } from "./deadline-implied";
import { deadlineUnreadable } from "./deadline-unreadable";
import { deliverableIncomplete } from "./deliverable-incomplete";
import { documentNumberMalformed } from "./document-number-malformed";
import { evidenceMissing } from "./evidence-missing";
import { formulaInText } from "./formula-in-text";
import { formulaOverwritten } from "./formula-overwritten";
import { internalDueAfterDue } from "./internal-due-after-due";
import { keyBroken } from "./key-broken";
import { leadAlsoCoordinating } from "./lead-also-coordinating";
import { mergedCells } from "./merged-cells";
import { mixedUnicode } from "./mixed-unicode";
import { notFiveClear } from "./not-five-clear";
import { numberAsText } from "./number-as-text";
import { orderBroken } from "./order-broken";
import { planTextEdited } from "./plan-text-edited";
import { progressContradictsStatus } from "./progress-contradicts-status";
import { rowsHidden } from "./rows-hidden";
import { statusContradictsDates } from "./status-contradicts-dates";
import { statusEmptyAfterDeadline } from "./status-empty-after-deadline";
import { statusUnlisted } from "./status-unlisted";
import { straySpaces } from "./stray-spaces";
import { targetWithoutUnit } from "./target-without-unit";
import { taskDuplicated } from "./task-duplicated";
import { taskMissing } from "./task-missing";

export const rules: readonly Rule[] = [
  taskMissing,
  taskDuplicated,
  keyBroken,
  orderBroken,
  mergedCells,
  cellError,
  planTextEdited,
  agencyUnknown,
  agencyEnded,
  agencyNotYet,
  agencySpelledDifferently,
  leadAlsoCoordinating,
  deliverableIncomplete,
  notFiveClear,
  deadlineUnreadable,
  deadlineImplied,
  deadlineBeforeIssue,
  deadlineEdited,
  internalDueAfterDue,
  dateAsText,
  statusUnlisted,
  statusContradictsDates,
  statusEmptyAfterDeadline,
  completedInFuture,
  completedBeforeDecision,
  evidenceMissing,
  documentNumberMalformed,
  progressContradictsStatus,
  numberAsText,
  straySpaces,
  mixedUnicode,
  formulaInText,
  formulaOverwritten,
  rowsHidden,
  targetWithoutUnit,
];

/** Findings about columns come from the runner itself, not from a rule over cells. */
export const columnMissing = "column-missing";

/** The ids of everything a check can find, for settings, help pages and tests. */
export const ruleIds: readonly string[] = [columnMissing, ...rules.map(({ id }) => id)];

/** Everything a check can find, each as the product rates it. */
export function listRules(): readonly { readonly id: string; readonly severity: Severity }[] {
  return [{ id: columnMissing, severity: "error" }, ...rules.map(({ id, severity }) => ({ id, severity }))];
}
