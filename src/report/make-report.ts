/** From the task tables of a workbook to an appendix as data. */
import { failed, type Result } from "../plan/message";
import { reportKinds } from "./kinds/index";
import { type ReadTasks, readTasks } from "./read-tasks";
import type { ReportInput } from "./report-input";
import type { ReportTable } from "./report-table";

/**
 * Makes the appendix of a kind as of a day. Problems: "report.kind-unknown", "report.no-plan" (no task table),
 * "report.before-plan" (the day lies before the plan's own), "report.nothing-matches" (no task left), "report.no-tasks" (there was none), "report.does-not-add-up".
 * `read` are the tasks of the input, for runs that make several kinds of them.
 */
export function makeReport(kind: string, input: ReportInput, read?: ReadTasks): Result<ReportTable> {
  const known = reportKinds.find((candidate) => candidate.id === kind);
  if (known === undefined)
    return failed("report.kind-unknown", { kind, known: reportKinds.map(({ id }) => id).join(", ") });
  if (input.sources.length === 0) return failed("report.no-plan");
  for (const { plan } of input.sources) {
    const { issuedOn, number } = plan.document;
    if (issuedOn !== null && input.asOf < issuedOn)
      return failed("report.before-plan", { asOf: input.asOf, issuedOn, number });
  }
  const { tasks, messages } = read ?? readTasks(input);
  if (tasks.length === 0 && known.withoutTasks !== true) {
    const isFiltered = messages.some(({ code }) => code === "report.rows-filtered");
    return failed(isFiltered ? "report.nothing-matches" : "report.no-tasks");
  }
  return known.make({ input, sources: input.sources, tasks, messages, asOf: input.asOf });
}
