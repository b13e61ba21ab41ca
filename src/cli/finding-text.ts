/** Findings as lines for people: where, then what is wrong and what to do, by table and row. */
import type { Finding } from "../check";
import { say } from "../messages/index";
import { columns, optionalColumns } from "../plan/column";
import type { Speech } from "./io";

const headers = new Map([...columns, ...optionalColumns].map((column) => [column.id, column.header]));
const marks = { error: "✗", warning: "!", info: "·" } as const;

/** One line for each finding. */
export function tellFindings(findings: readonly Finding[], speech: Speech): void {
  for (const { severity, at, rule, params } of findings) {
    const place = [at.row, at.column === null ? null : (headers.get(at.column) ?? at.column)]
      .filter(Boolean)
      .join(" · ");
    speech.line(`${marks[severity]} ${place}: ${say(speech.language, `check.${rule}`, params)}`);
  }
}
