/** The line above a table: what it covers and of which day its numbers are. */
import { agencyById } from "../agency/index";
import { sectionHeading } from "../plan/section-heading";
import { agencyKeys, isAgency } from "./agency-key";
import type { ReportContext } from "./report-kind";
import { officialDay } from "./wording";

/** The parts of the plan that the report is limited to, in words; empty for the whole. */
function scope({ input, sources, tasks }: ReportContext): string[] {
  const { agency, section, period } = input.filter ?? {};
  const parts: string[] = [];
  if (agency !== undefined) {
    const written = tasks.flatMap((task) => agencyKeys(task.lead)).find((key) => isAgency(key, agency))?.label;
    parts.push(`đơn vị chủ trì: ${agencyById(input.registry, agency)?.name ?? written ?? agency}`);
  }
  if (section !== undefined) {
    const found = sources.flatMap((source) => source.plan.sections).find((one) => one.id === section);
    parts.push(`nhóm nhiệm vụ: ${found === undefined ? section : sectionHeading(found)}`);
  }
  const ends = [
    ...(period?.from === undefined ? [] : [`từ ngày ${officialDay(period.from)}`]),
    ...(period?.to === undefined ? [] : [`đến ngày ${officialDay(period.to)}`]),
  ];
  if (ends.length > 0) parts.push(`thời hạn ${ends.join(" ")}`);
  return parts;
}

/** "(Số liệu tính đến ngày 22/11/2026)", with the scope in front where the report does not cover everything. */
export function asOfCaption(context: ReportContext): string {
  const day = `số liệu tính đến ngày ${officialDay(context.asOf)}`;
  return inParentheses([...scope(context), day]);
}

/** The scope alone, for tables without numbers of a day; "" for the whole plan. */
export function scopeCaption(context: ReportContext): string {
  return inParentheses(scope(context));
}

/** The scope within a sentence; "" for the whole plan. */
export function scopeWords(context: ReportContext): string {
  return scope(context).join("; ");
}

function inParentheses(parts: readonly string[]): string {
  const text = parts.join("; ");
  return text === "" ? "" : `(${text.slice(0, 1).toUpperCase()}${text.slice(1)})`;
}
