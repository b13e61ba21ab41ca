import type { PlanDocument } from "../plan/plan";
import type { DeadlineContext } from "./reading";

/** What a document tells about the deadlines in it: the day it was signed and the years it plans for. */
export function deadlineContextOf(document: Pick<PlanDocument, "issuedOn" | "period"> | null): DeadlineContext {
  return { issuedOn: document?.issuedOn ?? null, period: document?.period ?? null };
}
