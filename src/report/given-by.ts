/** How a title names the decisions that the report is about. */
import type { PlanDocument } from "../plan/plan";
import type { ReportContext } from "./report-kind";
import { documentName } from "./wording";

/** More numbers than these would make a title of them. */
const mostNumbers = 4;

/**
 * "Quyết định số … ngày … của …" for one document, "các Quyết định số 625/QĐ-UBND, số 74/QĐ-UBND" for a few of one kind, else
 * "7 văn bản"; "" for none.
 */
export function documentsNamed(documents: readonly PlanDocument[]): string {
  const [first] = documents;
  if (first === undefined) return "";
  if (documents.length === 1) return documentName(first);
  const isNamed = documents.every(({ kind, number }) => kind !== "" && kind === first.kind && number !== "");
  if (!isNamed || documents.length > mostNumbers) return `${documents.length} văn bản`;
  return `các ${first.kind} ${documents.map(({ number }) => `số ${number}`).join(", ")}`;
}

/** The documents that gave some tasks. */
export function documentsOf({ sources }: ReportContext, tasks: ReportContext["tasks"]): PlanDocument[] {
  return sources.flatMap(({ plan }, index) => (tasks.some((task) => task.source === index) ? [plan.document] : []));
}

/** The line of a title that says who gave the tasks of the report: "giao tại …"; plans without a task in the report do not count. */
export function givenBy(context: ReportContext): string[] {
  const named = documentsNamed(documentsOf(context, context.tasks));
  return named === "" ? [] : [`giao tại ${named}`];
}
