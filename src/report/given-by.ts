/** The part of a title that says which decisions gave the tasks. */
import type { ReportContext } from "./report-kind";
import { documentName } from "./wording";

/** More numbers than these would make a title of them. */
const mostNumbers = 4;

/**
 * "giao tại Quyết định số … ngày … của …" for tasks of one plan, "giao tại các Quyết định số 625/QĐ-UBND, số 74/QĐ-UBND" for those of
 * a few of one kind, else "giao tại 7 văn bản". Plans without a task in the report do not count.
 */
export function givenBy({ sources, tasks }: ReportContext): string[] {
  const used = sources.flatMap(({ plan }, index) =>
    tasks.some((task) => task.source === index) ? [plan.document] : [],
  );
  const [first] = used;
  if (first === undefined) return [];
  if (used.length === 1) return [`giao tại ${documentName(first)}`];
  const isNamed = used.every(({ kind, number }) => kind !== "" && kind === first.kind && number !== "");
  if (!isNamed || used.length > mostNumbers) return [`giao tại ${used.length} văn bản`];
  return [`giao tại các ${first.kind} ${used.map(({ number }) => `số ${number}`).join(", ")}`];
}
