/** The part of a title that says which decision gave the tasks. */
import type { ReportContext } from "./report-kind";
import { documentName } from "./wording";

/** "giao tại Quyết định số …" for a report on one plan; nothing for several, which the table names itself. */
export function givenBy(context: ReportContext): string[] {
  const [source] = context.sources;
  return source === undefined || context.sources.length > 1 ? [] : [`giao tại ${documentName(source.plan.document)}`];
}
